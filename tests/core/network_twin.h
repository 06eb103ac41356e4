/* network_twin.h: a network written plainly in double, to test network.h against. It has a forward
 * pass and a cost, and no backward pass: gradients come from differences of the cost, so that they
 * cannot share a mistake with network.c. */
#ifndef NN_NETWORK_TWIN_H
#define NN_NETWORK_TWIN_H

#include "check.h"
#include "fixture.h"
#include "network.h"

enum {
    MOST_UNITS = 8,
    MOST_SAMPLES = 16,
    MOST_PARAMETERS = 128,
    TRAINING_SET = 29, /* what λ is divided by: not the batch */
    ROOM = MOST_SAMPLES + 5
};

/* ---- the twin -------------------------------------------------------------------------------- */

typedef double Units[MOST_UNITS][MOST_SAMPLES];

typedef struct Twin {
    const Network *network; /* for its shape alone, and the running statistics */
    Config config;
    int m;
    double parameters[MOST_PARAMETERS]; /* in the network's order */
    Units X, Y, Z;                      /* Z: of the output, after a forward pass */
    double mask[NETWORK_MAX_LAYERS][MOST_UNITS][MOST_SAMPLES]; /* 0, or the gain; layer 0: input */
    bool training;
} Twin;

static inline double twin_activation(int f, double z) {
    switch ((Activation)f) {
    case ACTIVATION_LINEAR: return z;
    case ACTIVATION_SIGMOID: return 1 / (1 + exp(-z));
    case ACTIVATION_TANH: return tanh(z);
    case ACTIVATION_RELU: return z > 0 ? z : 0;
    case ACTIVATION_LEAKY_RELU: return z > 0 ? z : 0.01 * z;
    }
    return (double)NAN;
}

static inline const double *twin_array(const Twin *twin, const float *array) {
    return twin->parameters + (array - twin->network->parameters);
}

static inline void twin_batch_norm(const Twin *twin, const Layer *layer, int i, double *z) {
    const BatchNorm *bn = &layer->bn;
    double mean = 0, var = 0;
    for (int s = 0; s < twin->m; s++) mean += z[s] / twin->m;
    for (int s = 0; s < twin->m; s++) var += (z[s] - mean) * (z[s] - mean) / twin->m;
    if (!twin->training) {
        mean = (double)bn->mean[i];
        var = (double)bn->var[i];
    }
    const double gamma = twin_array(twin, bn->gamma)[i], beta = twin_array(twin, bn->beta)[i];
    for (int s = 0; s < twin->m; s++) z[s] = gamma * (z[s] - mean) / sqrt(var + 1e-5) + beta;
}

/* Z of one unit, batch norm included */
static inline void twin_unit(const Twin *twin, int l, int i, Units A_prev, double *z) {
    const Layer *layer = &twin->network->layer[l];
    const double *W = twin_array(twin, layer->W) + i * layer->n_prev;
    for (int s = 0; s < twin->m; s++) {
        z[s] = twin_array(twin, layer->b)[i];
        for (int k = 0; k < layer->n_prev; k++) z[s] += W[k] * A_prev[k][s];
    }
    if (twin->config.batch_norm && l < twin->network->L) twin_batch_norm(twin, layer, i, z);
}

static inline void twin_forward(Twin *twin) {
    Units A, Z;
    const Network *network = twin->network;
    for (int i = 0; i < network->layer[0].n; i++) {
        for (int s = 0; s < twin->m; s++)
            A[i][s] = twin->X[i][s] * (twin->training ? twin->mask[0][i][s] : 1);
    }
    for (int l = 1; l <= network->L; l++) {
        const int n = network->layer[l].n;
        for (int i = 0; i < n; i++) twin_unit(twin, l, i, A, Z[i]);
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < twin->m; s++) {
                A[i][s] = twin_activation(twin->config.activation, Z[i][s]);
                if (twin->training) A[i][s] *= twin->mask[l][i][s];
            }
        }
    }
    memcpy(twin->Z, Z, sizeof Z);
}

static inline double twin_sample_loss(const Twin *twin, int s) {
    const int n = twin->network->layer[twin->network->L].n;
    double sum = 0, exponentials = 0;
    for (int i = 0; i < n; i++) {
        const double z = twin->Z[i][s], y = twin->Y[i][s];
        if (twin->config.output == OUTPUT_LINEAR) sum += (z - y) * (z - y) / 2;
        if (twin->config.output == OUTPUT_SIGMOID) sum += log1p(exp(z)) - y * z;
        if (twin->config.output == OUTPUT_SOFTMAX) sum -= y * z;
        exponentials += exp(z);
    }
    return twin->config.output == OUTPUT_SOFTMAX ? sum + log(exponentials) : sum;
}

static inline double twin_cost(Twin *twin) {
    double cost = 0;
    twin_forward(twin);
    for (int s = 0; s < twin->m; s++) cost += twin_sample_loss(twin, s) / twin->m;
    for (int l = 1; l <= twin->network->L; l++) {
        const Layer *layer = &twin->network->layer[l];
        const double *W = twin_array(twin, layer->W);
        for (int i = 0; i < layer->n * layer->n_prev; i++) {
            cost += twin->config.l2 / (2.0 * TRAINING_SET) * W[i] * W[i];
            cost += twin->config.l1 / TRAINING_SET * fabs(W[i]);
        }
    }
    return cost;
}

static inline double twin_slope(Twin *twin, size_t parameter) {
    const double step = 1e-5, middle = twin->parameters[parameter];
    twin->parameters[parameter] = middle + step;
    const double above = twin_cost(twin);
    twin->parameters[parameter] = middle - step;
    const double below = twin_cost(twin);
    twin->parameters[parameter] = middle;
    return (above - below) / (2 * step);
}

/* ---- a network with its batch and its twin --------------------------------------------------- */

typedef struct Shape {
    int features, hidden_count, outputs, m;
    double hidden[3];
} Shape;

static const Shape SHAPES[] = {{2, 2, 2, 9, {6, 3}},
                               {3, 1, 2, 4, {1}},
                               {1, 3, 3, 13, {2, 5, 2}},
                               {4, 0, 2, 7, {0}},
                               {2, 1, 3, 16, {8}}};
enum { SHAPES_COUNT = sizeof SHAPES / sizeof SHAPES[0] };

typedef struct Fixture {
    Arena arena;
    Network network;
    Matrix X, Y;
    Random random, twin_random; /* of the masks: the same stream twice */
    Twin twin;
} Fixture;

static inline Config config_of(Shape shape) {
    Config config = config_default();
    CHECK(config_set_list(&config, "hidden", shape.hidden, shape.hidden_count) == STATUS_OK);
    config.init_name = INIT_XAVIER;
    return config;
}

/* W stays as it was initialised; b, γ and β are drawn, so that none of them is a 0 or a 1. */
static inline void unsettle(const Network *network, Random *random) {
    for (int l = 1; l <= network->L; l++) {
        const Layer *layer = &network->layer[l];
        for (int i = 0; i < layer->n; i++) {
            layer->b[i] = (float)random_randn(random) / 2;
            if (!network->batch_norm || l == network->L) continue;
            layer->bn.gamma[i] = 1 + (float)random_randn(random) / 4;
            layer->bn.beta[i] = (float)random_randn(random) / 2;
        }
    }
}

static inline void make_batch(Fixture *f, Shape shape, Output output, Random *random) {
    f->X = fixture_matrix(&f->arena, shape.features, shape.m, random);
    f->Y = matrix_take(&f->arena, shape.outputs, shape.m);
    for (int i = 0; i < shape.outputs; i++) {
        for (int s = 0; s < shape.m; s++) {
            float *y = &matrix_row(f->Y, i)[s];
            *y = (s + s / 3) % shape.outputs == i ? 1.0F : 0.0F;
            if (output == OUTPUT_LINEAR) *y = (float)random_randn(random);
        }
    }
}

static inline void copy_units(Units to, Matrix from) {
    for (int i = 0; i < from.rows; i++) {
        for (int s = 0; s < from.columns; s++) to[i][s] = (double)fixture_at(from, i, s);
    }
}

/* Draws what the network is about to draw, layer after layer, row after row. */
static inline void draw_twin_masks(Fixture *f) {
    for (int l = 0; l <= f->network.L; l++) {
        const Config *config = &f->twin.config;
        double rate = l == 0 ? config->dropout_input : config->dropout_hidden;
        if (l == f->network.L) rate = 0;
        for (int i = 0; i < f->network.layer[l].n; i++) {
            for (int s = 0; s < f->twin.m; s++) {
                const bool kept = rate == 0 || random_rand(&f->twin_random) < 1 - rate;
                const double gain = config->dropout_inverted ? 1 / (1 - rate) : 1;
                f->twin.mask[l][i][s] = kept ? gain : 0;
            }
        }
    }
}

static inline void copy_parameters(Fixture *f) {
    CHECK(f->network.count <= MOST_PARAMETERS);
    for (size_t i = 0; i < f->network.count; i++)
        f->twin.parameters[i] = (double)f->network.parameters[i];
}

static inline Fixture *make(Shape shape, const Config *config) {
    static Fixture fixture;
    Fixture *f = &fixture;
    *f = (Fixture){.arena = fixture_arena()};
    Random random;
    random_seed(&random, 18);
    f->network = network_take(&f->arena, config, shape.features, shape.outputs, ROOM, TRAINING_SET);
    network_initialise(&f->network, config);
    unsettle(&f->network, &random);
    make_batch(f, shape, (Output)config->output, &random);
    random_seed(&f->random, 19);
    f->twin_random = f->random;
    f->twin.network = &f->network;
    f->twin.config = *config;
    f->twin.m = shape.m;
    f->twin.training = true;
    copy_parameters(f);
    copy_units(f->twin.X, f->X);
    copy_units(f->twin.Y, f->Y);
    draw_twin_masks(f);
    return f;
}

#endif
