/* reference.h: the forward pass and J in double, straight from the formulas: no vectors, no tiles,
 * nothing fused. network.h is tested against it, and a gradient check differentiates it.
 *
 *   Zˡ = Wˡ Aˡ⁻¹ + bˡ      Aˡ = mask ⊙ f(batch norm(Zˡ))      J = mean loss + penalties
 *
 * It has parameters of its own, in double, and takes shapes, options and the dropout masks of the
 * last forward pass from the network that it was made for. */
#ifndef NN_REFERENCE_H
#define NN_REFERENCE_H

#include "network.h"

typedef struct Reference {
    const Network *network;
    double *parameters; /* (network->count), in the network's order */
    double *A, *Z;      /* (widest layer, input too; batch): swapped from layer to layer */
    uint64_t switched;  /* of the last pass: which units with a kink were above 0, as one number */
} Reference;

/* For batches of up to `batch` samples. The network must outlive it. */
Reference reference_take(Arena *arena, const Network *network, int batch);

/* The network's parameters, as they are now. */
void reference_copy_parameters(Reference *reference);

/* J over X (features, m), Y (outputs, m). Zᴸ (outputs, m) is in A afterwards, packed. */
double reference_cost(Reference *reference, Matrix X, Matrix Y);

#endif
