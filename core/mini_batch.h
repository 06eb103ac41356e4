/* mini_batch.h: the samples of the next iteration.
 *
 * batch 0, or at least m: always the whole training set, in its order. Otherwise each epoch begins
 * with a new permutation(m), and is cut into ⌈m / batch⌉ pieces of which the last may be
 * smaller. */
#ifndef NN_MINI_BATCH_H
#define NN_MINI_BATCH_H

#include "arena.h"
#include "matrix.h"
#include "random.h"

typedef struct MiniBatch {
    int m, size;    /* training samples, and samples of a full batch */
    int at;         /* next sample of the epoch's order */
    int64_t epoch;  /* −1 before the first */
    int32_t *order; /* (m), NULL for full batch */
    Matrix X,
        Y; /* the batch: (features, size), (outputs, size); full batch: the training set itself */
} MiniBatch;

/* X, Y: the training set. */
MiniBatch mini_batch_take(Arena *arena, int64_t batch, Matrix X, Matrix Y);

/* Back to before the first epoch. */
void mini_batch_reset(MiniBatch *batch);

/* Gathers the next batch of X, Y into columns 0 … n − 1 of batch->X, batch->Y and returns n. */
int mini_batch_next(MiniBatch *batch, Matrix X, Matrix Y, Random *random);

#endif
