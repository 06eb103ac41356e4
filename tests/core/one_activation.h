/* one_activation.h: the same activation for every hidden layer, by its enumerator. */
#ifndef NN_ONE_ACTIVATION_H
#define NN_ONE_ACTIVATION_H

#include "config.h"

static inline void activate_all(Config *config, int f) {
    for (size_t i = 0; i < sizeof config->activation / sizeof *config->activation; i++)
        config->activation[i] = f;
}

#endif
