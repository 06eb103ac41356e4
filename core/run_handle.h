/* run_handle.h: the struct behind the handle of run.h, for the files run*.c only. */
#ifndef NN_RUN_HANDLE_H
#define NN_RUN_HANDLE_H

#include "early_stop.h"
#include "run.h"
#include "samples.h"
#include "train.h"

enum { EVALUATED_AT_ONCE = 256 }; /* samples of an evaluation pass */

typedef struct Records {
    int count, capacity;
    int32_t *iteration;
    double *loss, *penalty, *dev_loss, *dev_accuracy, *gradient_norm, *weight_norm;
} Records;

struct Run {
    Config config;
    RunState state;
    Samples samples;
    Trainer trainer;
    Records records;
    EarlyStop early_stop;
    float *best;       /* the network's state at the best dev loss; NULL without early stopping */
    Matrix input;      /* (features, EVALUATED_AT_ONCE): what run_predict normalises into */
    Matrix scratch[2]; /* (widest layer, EVALUATED_AT_ONCE) */
};

#endif
