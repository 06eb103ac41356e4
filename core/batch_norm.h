/* batch_norm.h: each hidden unit's z, normalised to mean 0 and variance 1 over the batch, then scaled
 * by γ and shifted by β, which are learned.
 *
 *   training     ẑ = (z − μ) / √(σ² + 10⁻⁵)    y = γ ẑ + β    μ, σ² of this batch (divided by m)
 *   evaluation   the same with running means: μ̄ ← 0.9 μ̄ + 0.1 μ, and σ̄² likewise; a μ or σ² that
 *                is not finite does not change them, and y is NaN
 *
 *   dγ = Σ dy ẑ / m    dβ = Σ dy / m    dz = γ/√(σ² + 10⁻⁵) · (dy − dβ − ẑ dγ)
 *
 * Source: Ioffe and Szegedy (2015). */
#ifndef NN_BATCH_NORM_H
#define NN_BATCH_NORM_H

#include "arena.h"
#include "matrix.h"

typedef struct BatchNorm {
    float *gamma, *beta;   /* (n) learned; they live among the parameters */
    float *dgamma, *dbeta; /* (n) */
    float *mean, *var;     /* (n) running; they live behind the parameters */
    float *inverse;        /* (n) 1/√(σ² + 10⁻⁵) of the last batch */
    Matrix z_hat;          /* (n, batch) */
} BatchNorm;

/* Room for a batch of n units; gamma … var are set by the network. */
BatchNorm batch_norm_take(Arena *arena, int n, int batch);
void batch_norm_reset(BatchNorm *bn, int n); /* γ = 1, β = 0, running mean 0 and variance 1 */

void batch_norm_forward(BatchNorm *bn, Matrix Z);        /* training, in place */
void batch_norm_evaluate(const BatchNorm *bn, Matrix Z); /* evaluation, in place */
void batch_norm_backward(BatchNorm *bn, Matrix dZ);      /* dy -> dz in place; dgamma, dbeta */

#endif
