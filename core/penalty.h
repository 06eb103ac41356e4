/* penalty.h: what J gains for large weights. Biases are not penalised.
 *
 *   J = loss + λ₂/(2m) Σ w² + λ₁/m Σ |w|          dW = loss's dW + λ₂/m W + λ₁/m sign(W)
 *
 * m is the size of the training set, also where the batch is smaller. sign(0) = 0. */
#ifndef NN_PENALTY_H
#define NN_PENALTY_H

#include <stddef.h>

typedef struct Penalty {
    double l1, l2; /* λ₁, λ₂ */
    int m;
} Penalty;

double penalty_cost(const Penalty *penalty, const float *W, size_t count);
void penalty_gradient(const Penalty *penalty, float *dW, const float *W, size_t count);

#endif
