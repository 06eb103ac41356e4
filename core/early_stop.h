/* early_stop.h: stop when the dev loss has not improved for `patience` records in a row, and restore
 * the network of the best record: its parameters and the running statistics of batch norm. The notes
 * stop at the first rise; that is patience 1. NaN is worse than any number. */
#ifndef NN_EARLY_STOP_H
#define NN_EARLY_STOP_H

#include <stdbool.h>
#include <stdint.h>

typedef struct EarlyStop {
    int64_t patience; /* 0: off */
    int64_t since;    /* records since the best */
    double best_loss;
    int64_t best_iteration; /* −1: no record yet */
} EarlyStop;

typedef enum { EARLY_STOP_BETTER, EARLY_STOP_WAIT, EARLY_STOP_NOW } EarlyStopVerdict;

EarlyStop early_stop_start(int64_t patience);
EarlyStopVerdict early_stop_record(EarlyStop *stop, int64_t iteration, double dev_loss);

#endif
