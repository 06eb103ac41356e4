/* train.h: one iteration, in two halves, since records are taken between them.
 *
 *     train_gradient   the next batch, forward, backward
 *     train_update     clip, one step of the optimiser, and L1's own where it takes one
 *
 * Both return false at the first number that is not finite, and trainer->event then says where. The
 * parameters stay finite: an update that would make one infinite is not applied. An infinite Z that a
 * hidden layer maps to a finite A (tanh of ∞, ReLU of −∞) does not count, as in float64. */
#ifndef NN_TRAIN_H
#define NN_TRAIN_H

#include "event.h"
#include "mini_batch.h"
#include "network.h"
#include "optimise.h"

typedef struct Trainer {
    Network network;
    MiniBatch batches;
    Optimiser optimiser;
    Random random; /* config.seed: permutations and dropout masks, in the order of their use */
    Matrix X, Y;   /* the training set: (features, m), (outputs, m) */
    Matrix batch_X, batch_Y; /* of the last train_gradient */
    int64_t step;            /* iterations done */
    Event event;
} Trainer;

/* X and Y: the training set, laid out but not yet filled. */
Trainer train_take(Arena *arena, const Config *config, Matrix X, Matrix Y);
/* Initial weights, fresh random stream. */
void train_reset(Trainer *trainer, const Config *config);

bool train_gradient(Trainer *trainer);
bool train_update(Trainer *trainer);

#endif
