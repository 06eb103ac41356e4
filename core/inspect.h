/* inspect.h: what goes on in each layer, as numbers: how Z, A, W and dW lie, which units are dead,
 * how much is saturated.
 *
 * One training pass forward and backward with given weights over given samples, in a network of its
 * own: nothing needs to have been trained, and nobody notices. Batch norm takes mean and variance of
 * these samples, as in training; dropout is off unless asked for. dW is that of J over these
 * samples, penalties included, before clipping. Where they are the whole training set, without
 * dropout, all numbers are those of a full-batch iteration.
 *
 * Z is what the activation is applied to: with batch norm, its outcome. A is what the next layer
 * sees: with dropout, masked and scaled. */
#ifndef NN_INSPECT_H
#define NN_INSPECT_H

#include "distribution.h"
#include "network.h"

typedef enum { INSPECT_Z, INSPECT_A, INSPECT_W, INSPECT_DW, INSPECTED } Inspected;

typedef struct InspectOptions {
    int bins;             /* of each histogram, 0 … INSPECT_MAX_BINS */
    Ends ends[INSPECTED]; /* of the histograms; {0, 0}: each layer's own, see distribution.h */
    bool dropout;         /* with masks, as in training */
    uint32_t seed;        /* of these masks */
} InspectOptions;

enum { INSPECT_MAX_BINS = 1000 };

typedef struct LayerStatistics {
    Distribution of[INSPECTED];
    /* Hidden units that nothing gets through: f′(Z) is 0 in float32 for every sample. For ReLU that
     * is Z ≤ 0, so A = 0, for all of them; masks of dropout do not count. Output layer: 0. */
    int dead;
    /* Share of Z with f′(Z) below a hundredth of its largest value, f as in Flatness (activation.h);
     * of a sigmoid output too, 0 for softmax and linear. */
    double saturated;
    double spread; /* see run_unit_spread */
} LayerStatistics;

typedef struct Inspection {
    Network network;
    InspectOptions options;
    int samples;
    double loss, penalty;                          /* J = loss + penalty */
    LayerStatistics layer[NETWORK_MAX_LAYERS + 1]; /* 1 … L */
    double *histograms;                            /* (L, INSPECTED, bins) */
} Inspection;

/* Lays out, in place; m, of the training set, divides λ. */
void inspect_take(Inspection *inspection, Arena *arena, const Config *config,
                  InspectOptions options, int features, int outputs, int samples, int m);

/* Fills inspection->layer for these parameters (network.count) over X, Y. */
void inspect(Inspection *inspection, const float *parameters, Matrix X, Matrix Y);

#endif
