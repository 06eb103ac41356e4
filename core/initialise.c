#include "initialise.h"

#include <math.h>

double initialise_std(Initialiser name, double scale, int n_prev, int n) {
    switch (name) {
    case INIT_ZEROS:
    case INIT_CONSTANT: return 0;
    case INIT_RANDOM: return scale;
    case INIT_XAVIER: return sqrt(1.0 / n_prev);
    case INIT_GLOROT: return sqrt(2.0 / (n_prev + n));
    case INIT_HE: return sqrt(2.0 / n_prev);
    }
    return 0;
}

void initialise_weights(float *W, int n, int n_prev, Initialiser name, double scale,
                        Random *random) {
    const size_t count = (size_t)n * (size_t)n_prev;
    if (name == INIT_ZEROS || name == INIT_CONSTANT) {
        const float value = name == INIT_ZEROS ? 0.0F : (float)scale;
        for (size_t i = 0; i < count; i++) W[i] = value;
        return;
    }
    const double std = initialise_std(name, scale, n_prev, n);
    for (size_t i = 0; i < count; i++) W[i] = (float)(random_randn(random) * std);
}
