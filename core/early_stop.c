#include "early_stop.h"

#include <math.h>

/* A number is better than NaN: otherwise a first record of NaN would stay the best. */
static bool is_better(const EarlyStop *stop, double dev_loss) {
    if (stop->best_iteration < 0) return true;
    return dev_loss < stop->best_loss || (isnan(stop->best_loss) && !isnan(dev_loss));
}

EarlyStop early_stop_start(int64_t patience) {
    return (EarlyStop){.patience = patience, .best_iteration = -1};
}

EarlyStopVerdict early_stop_record(EarlyStop *stop, int64_t iteration, double dev_loss) {
    if (is_better(stop, dev_loss)) {
        stop->best_loss = dev_loss;
        stop->best_iteration = iteration;
        stop->since = 0;
        return EARLY_STOP_BETTER;
    }
    stop->since++;
    const bool over = stop->patience > 0 && stop->since >= stop->patience;
    return over ? EARLY_STOP_NOW : EARLY_STOP_WAIT;
}
