/* network.h: forward, cost, gradients and evaluation, against a plain twin in double. */
#include "network_twin.h"

/* ---- gradient check -------------------------------------------------------------------------- */

static void check_forward(Fixture *f) {
    const Matrix Z = f->network.layer[f->network.L].A;
    const double cost = twin_cost(&f->twin);
    for (int i = 0; i < Z.rows; i++) {
        for (int s = 0; s < f->twin.m; s++)
            CHECK_NEAR((double)fixture_at(Z, i, s), f->twin.Z[i][s], 2e-5);
    }
    CHECK_NEAR(network_cost(&f->network, f->Y), cost, 2e-5 * fabs(cost));
}

/* Each entry within 1e-4 of the largest one, and the largest one is not 0: a gradient of nothing
 * would agree with a backward pass that does nothing. */
static void check_gradient(Fixture *f) {
    double slope[MOST_PARAMETERS], largest = 0;
    for (size_t i = 0; i < f->network.count; i++) {
        slope[i] = twin_slope(&f->twin, i);
        largest = fmax(largest, fabs(slope[i]));
    }
    CHECK(largest > 1e-2);
    for (size_t i = 0; i < f->network.count; i++)
        CHECK_NEAR((double)f->network.gradient[i], slope[i], 1e-4 * largest);
    for (int l = 1; l <= f->network.L; l++) {
        const Layer *layer = &f->network.layer[l];
        const double *dW = slope + (layer->W - f->network.parameters);
        double squares = 0;
        for (int i = 0; i < layer->n * layer->n_prev; i++) squares += dW[i] * dW[i];
        CHECK_NEAR(network_gradient_norm(&f->network, l), sqrt(squares), 2e-4 * largest);
    }
}

static void check_network(Shape shape, const Config *config) {
    const int failures = check_failures;
    Fixture *f = make(shape, config);
    network_forward(&f->network, f->X, &f->random);
    network_backward(&f->network, f->X, f->Y);
    check_forward(f);
    check_gradient(f);
    CHECK(random_rand(&f->random) == random_rand(&f->twin_random)); /* the masks' draws, no more */
    CHECK(fixture_untouched(f->arena.block + f->arena.used, f->arena.size - f->arena.used));
    if (check_failures > failures) {
        printf("activation %d, output %d, dropout %g, batch norm %d, %d layers\n",
               config->activation, config->output, config->dropout_hidden, config->batch_norm,
               f->network.L);
    }
}

/* Every activation with every output, over all shapes. */
static void check_all(void (*adjust)(Config *)) {
    for (int shape = 0; shape < SHAPES_COUNT; shape++) {
        for (int f = ACTIVATION_LINEAR; f <= ACTIVATION_LEAKY_RELU; f++) {
            for (int output = OUTPUT_SIGMOID; output <= OUTPUT_LINEAR; output++) {
                Config config = config_of(SHAPES[shape]);
                config.activation = f;
                config.output = output;
                adjust(&config);
                check_network(SHAPES[shape], &config);
            }
        }
    }
}

static void adjust_nothing(Config *config) {
    (void)config;
}
static void adjust_penalties(Config *config) {
    config->l1 = 0.7;
    config->l2 = 1.3;
}
static void adjust_dropout(Config *config) {
    config->dropout_input = 0.2;
    config->dropout_hidden = 0.3;
}
static void adjust_notes_dropout(Config *config) {
    adjust_dropout(config);
    config->dropout_inverted = false;
}
static void adjust_batch_norm(Config *config) {
    config->batch_norm = true;
}
static void adjust_all(Config *config) {
    adjust_penalties(config);
    adjust_dropout(config);
    adjust_batch_norm(config);
}

static void gradients_plain(void) {
    check_all(adjust_nothing);
}
static void gradients_with_penalties(void) {
    check_all(adjust_penalties);
}
static void gradients_with_dropout(void) {
    check_all(adjust_dropout);
}
static void gradients_with_the_notes_dropout(void) {
    check_all(adjust_notes_dropout);
}
static void gradients_with_batch_norm(void) {
    check_all(adjust_batch_norm);
}
static void gradients_with_all_at_once(void) {
    check_all(adjust_all);
}

/* ---- evaluation ------------------------------------------------------------------------------ */

/* No masks, and running statistics: those that two training passes have left. */
static void check_evaluation(Shape shape, const Config *config) {
    Fixture *f = make(shape, config);
    network_forward(&f->network, f->X, &f->random);
    network_forward(&f->network, f->X, &f->random);
    const int widest = network_widest(&f->network);
    Matrix scratch[2];
    for (int i = 0; i < 2; i++) scratch[i] = matrix_take(&f->arena, widest, ROOM);
    const Matrix Z = network_evaluate(&f->network, f->X, scratch);
    f->twin.training = false;
    twin_forward(&f->twin);
    CHECK(Z.rows == shape.outputs && Z.columns == shape.m);
    for (int i = 0; i < Z.rows; i++) {
        for (int s = 0; s < shape.m; s++)
            CHECK_NEAR((double)fixture_at(Z, i, s), f->twin.Z[i][s], 2e-5);
    }
}

static void evaluation_is_the_twins(void) {
    for (int shape = 0; shape < SHAPES_COUNT; shape++) {
        for (int f = ACTIVATION_LINEAR; f <= ACTIVATION_LEAKY_RELU; f++) {
            for (int batch_norm = 0; batch_norm <= 1; batch_norm++) {
                Config config = config_of(SHAPES[shape]);
                config.activation = f;
                config.batch_norm = batch_norm;
                config.dropout_input = config.dropout_hidden = 0.4;
                check_evaluation(SHAPES[shape], &config);
            }
        }
    }
}

TESTS(gradients_plain, gradients_with_penalties, gradients_with_dropout,
      gradients_with_the_notes_dropout, gradients_with_batch_norm, gradients_with_all_at_once,
      evaluation_is_the_twins)
