/* network_fixture.h: small networks of odd shapes, each with a batch, for tests of network.h and
 * gradient_check.h. */
#ifndef NN_NETWORK_FIXTURE_H
#define NN_NETWORK_FIXTURE_H

#include "check.h"
#include "fixture.h"
#include "network.h"
#include "one_activation.h"

enum { TRAINING_SET = 29, /* what λ is divided by: not the batch */ ROOM = 16 + 5 };

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
    Random random; /* of the masks */
} Fixture;

static inline Config config_of(Shape shape) {
    Config config = config_default();
    CHECK(config_set_list(&config, "hidden", shape.hidden, shape.hidden_count) == STATUS_OK);
    config.init_name = INIT_XAVIER;
    return config;
}

/* W stays as it was initialised; b, γ and β are drawn, so that none of them is a 0 or a 1. */
static inline void unsettle(Network *network, Random *random) {
    for (int l = 1; l <= network->L; l++) {
        Layer *layer = &network->layer[l];
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
    return f;
}

/* ---- what a network can be asked to do ------------------------------------------------------- */

static inline void adjust_nothing(Config *config) {
    (void)config;
}
static inline void adjust_penalties(Config *config) {
    config->l1 = 0.7;
    config->l2 = 1.3;
}
static inline void adjust_dropout(Config *config) {
    config->dropout_input = 0.2;
    config->dropout_hidden = 0.3;
}
static inline void adjust_notes_dropout(Config *config) {
    adjust_dropout(config);
    config->dropout_inverted = false;
}
static inline void adjust_batch_norm(Config *config) {
    config->batch_norm = true;
}
static inline void adjust_all(Config *config) {
    adjust_penalties(config);
    adjust_dropout(config);
    adjust_batch_norm(config);
}

/* Every activation with every output, over all shapes. */
static inline void for_all(void (*adjust)(Config *), void (*check)(Shape, const Config *)) {
    for (int shape = 0; shape < SHAPES_COUNT; shape++) {
        for (int f = ACTIVATION_LINEAR; f <= ACTIVATION_LEAKY_RELU; f++) {
            for (int output = OUTPUT_SIGMOID; output <= OUTPUT_LINEAR; output++) {
                Config config = config_of(SHAPES[shape]);
                activate_all(&config, f);
                config.output = output;
                adjust(&config);
                const int failures = check_failures;
                check(SHAPES[shape], &config);
                if (check_failures > failures && failures == 0)
                    printf("shape %d, activation %d, output %d, dropout %g, batch norm %d\n", shape,
                           f, output, config.dropout_hidden, config.batch_norm);
            }
        }
    }
}

#endif
