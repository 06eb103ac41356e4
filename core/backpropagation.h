/* backpropagation.h: one training pass as the formulas have it, for reading: in double, a loop a sum,
 * each step forward beside the same step backward. network.c computes the same thing fast, and
 * tests/core/test_backpropagation.c holds its gradients against these.
 *
 *   forward, l = 1 … L                         backward, l = L … 1
 *
 *   Z = W A_prev + b                           dW = dZ A_prevᵀ / m    db = Σ dZ / m    dA_prev = Wᵀ dZ
 *   batch norm: Ẑ = (Z − μ) / σ, Z = γ Ẑ + β   dγ = Σ dZ ⊙ Ẑ / m      dβ = Σ dZ / m
 *                                              dZ = γ/σ (dZ − dβ − Ẑ dγ)
 *   A = f(Z)                                   dZ = dA ⊙ f′(Z); in the output layer dZ = A − Y
 *   dropout: A = A ⊙ mask                      dA = dA ⊙ mask
 *   J = mean loss + λ₂/(2m) Σ w² + λ₁/m Σ |w|  dW = dW + λ₂/m W + λ₁/m sign(W)
 *
 * A_prev is A of layer l − 1, and A of layer 0 is X. dZ and dA are derivatives of the sum of all
 * samples' losses; the mean's 1/m comes in with dW and db. In J, m is the size of the training set; in
 * all else it is the number of samples in the batch. J itself is reference.h's. */
#ifndef NN_BACKPROPAGATION_H
#define NN_BACKPROPAGATION_H

#include "network.h"

/* All matrices are packed, row after row: element (i, s) of Z stands at Z[i·m + s]. */
typedef struct PlainLayer {
    int n, n_prev;           /* units of this layer, and of the one before */
    double *W, *dW;          /* (n, n_prev) */
    double *b, *db;          /* (n) */
    double *gamma, *dgamma;  /* (n) of batch norm */
    double *beta, *dbeta;    /* (n) */
    double *sigma;           /* (n) √(variance + ε) of the batch */
    double *Z_hat;           /* (n, m) */
    double *Z, *dZ, *A, *dA; /* (n, m) */
    double *mask;            /* (n, m) dropout's factors: 0, or what a kept value is scaled by */
} PlainLayer;

typedef struct Backpropagation {
    const Network *network; /* whose shapes, options and masks it takes */
    int m;
    double *parameters, *gradient;           /* (network->count), in the network's order */
    PlainLayer layer[CONFIG_MAX_LAYERS + 1]; /* 1 … L; of layer 0, the input, n, A and mask */
} Backpropagation;

/* For batches of m samples. The network must outlive it. */
Backpropagation backpropagation_take(Arena *arena, const Network *network, int m);

/* The gradient of J over X (features, m), Y (outputs, m), with the network's parameters of now and the
 * masks of its last forward pass. */
void backpropagation(Backpropagation *pass, Matrix X, Matrix Y);

#endif
