/* loss.h: the output layer's activation with the loss that belongs to it, so that dZ = A − Y for
 * all three.
 *
 *            A                       loss of one sample
 *   sigmoid  1 / (1 + e⁻ᶻ)           Σ log(1 + eᶻ) − y z     binary cross-entropy, summed over outputs
 *   softmax  eᶻ / Σ eᶻ               log Σ eᶻ − Σ y z        cross-entropy
 *   linear   z                       Σ (z − y)² / 2          squared error
 *
 * The losses are written in Z, not in A, so that they stay finite where A rounds to 0 or 1: that is
 * where the notes' −log(a) prints inf. Sums are in double. */
#ifndef NN_LOSS_H
#define NN_LOSS_H

#include "config.h"
#include "matrix.h"

/* A = the output's activation of Z (outputs, m); A may be Z. */
void loss_forward(Output output, Matrix Z, Matrix A);
/* dZ = A − Y; dZ may be A. */
void loss_backward(Matrix dZ, Matrix A, Matrix Y);

/* The sum of the samples' losses, not yet divided by m. */
double loss_sum(Output output, Matrix Z, Matrix Y);
/* How many decisions are right: sigmoid, (a > 0.5) = (y > 0.5), outputs·m of them; softmax, the
 * largest, m of them; linear, none. A is the activated output. */
long loss_correct(Output output, Matrix A, Matrix Y);
long loss_decisions(Output output, int outputs, int samples);

#endif
