/* penalty.h: the L1 and L2 terms of J. Biases are not penalised.
 *
 *   J = loss + λ₂/(2m) Σ w² + λ₁/m Σ |w|          dW = loss's dW + λ₂/m W + λ₁/m sign(W)
 *
 * m is the size of the training set, also where the batch is smaller. sign(0) = 0.
 *
 * The kink of |w| at 0 is what makes weights sparse under L1. But a step along sign(w) crosses it:
 * near 0 a weight oscillates by αλ₁/m and is never exactly 0. So there are two ways (l1Step):
 *
 *   subgradient   λ₁/m sign(W) is part of dW, as above
 *   proximal      dW is without it; after each step, whatever the optimiser made of dW,
 *                 w ← sign(w) max(|w| − αλ₁/m, 0), the soft threshold: what would cross 0 becomes 0
 *
 * J is the same for both. Source: Parikh and Boyd (2014), "Proximal algorithms", section 6.5.2. */
#ifndef NN_PENALTY_H
#define NN_PENALTY_H

#include <stddef.h>

#include "config.h"

typedef struct Penalty {
    double l1, l2; /* λ₁, λ₂ */
    int m;
    L1Step l1_step;
} Penalty;

double penalty_cost(const Penalty *penalty, const float *W, size_t count);
void penalty_gradient(const Penalty *penalty, float *dW, const float *W, size_t count);

/* λ₁ of the term in the gradient: 0 where L1 is a proximal step. */
double penalty_l1_in_gradient(const Penalty *penalty);

/* The proximal step at rate α, after the optimiser's. carry (count) holds the rounding
 * error of each weight's last update; it is added to this one, whose own error replaces it. Does
 * nothing where L1 is in the gradient. */
void penalty_proximal_step(const Penalty *penalty, double rate, float *W, float *carry,
                           size_t count);

#endif
