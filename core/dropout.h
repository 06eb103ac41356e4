/* dropout.h: every value of A is kept with probability keep = 1 − rate, or set to 0.
 *
 *   inverted   A = A ⊙ mask / keep     E[A] is what it was: nothing to correct at evaluation
 *   notes      A = A ⊙ mask            the notes' version: E[A] shrinks to keep·A in training only
 *
 * The mask is rand(n, m) < keep, drawn row by row, kept as a bit a value for the backward pass. */
#ifndef NN_DROPOUT_H
#define NN_DROPOUT_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "matrix.h"
#include "random.h"

typedef struct Dropout {
    double keep;
    float gain;    /* what a kept value is multiplied by: 1 / keep, or 1 in the notes' version */
    uint8_t *mask; /* (n, stride / 8): bit s % 8 of byte s / 8 */
} Dropout;

/* rate 0 gives a dropout that is off: mask NULL, nothing drawn. */
Dropout dropout_take(Arena *arena, double rate, bool inverted, int n, int columns);
/* Another rate from the next pass on. Without effect if the rate was 0 at first: there is no mask. */
void dropout_change(Dropout *dropout, double rate, bool inverted);
static inline bool dropout_is_on(const Dropout *dropout) {
    return dropout->keep < 1;
}

/* Draws a new mask for A and applies it. */
void dropout_forward(Dropout *dropout, Matrix A, Random *random);
/* dA = dA ⊙ mask·gain, with the mask of the last forward pass. */
void dropout_backward(const Dropout *dropout, Matrix dA);

/* What the last forward pass multiplied A[i][s] by: gain or 0, and 1 where dropout is off. */
double dropout_factor(const Dropout *dropout, Matrix A, int i, int s);

#endif
