/* backpropagation.h: the plain pass in double and network.h's fast one in float32 find the same
 * gradients, and the plain pass is what reference.h differentiates. */
#include "backpropagation.h"
#include "network_fixture.h"
#include "reference.h"

enum { NETWORKS = 2000, MOST_UNITS = 7, MOST_LAYERS = 4, LEAST_SAMPLES = 4 };

/* The most that ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖) of a layer may be, g in float32 and ĝ in double. Measured over the
 * 2000 networks below: 8e-7 at most, and 5e-4 with batch norm, where 1/σ of a unit whose z hardly
 * varies is up to 316 and so is what it makes of a rounding error. */
static double near_of(bool batch_norm) {
    return batch_norm ? 1e-3 : 2e-6;
}

static int below(Random *random, int bound) {
    return (int)random_below(random, (uint32_t)bound);
}

static double norm_of(const double *x, size_t count) {
    double squares = 0;
    for (size_t i = 0; i < count; i++) squares += x[i] * x[i];
    return sqrt(squares);
}

/* ---- random networks ------------------------------------------------------------------------- */

static Shape draw_shape(Random *random, Output output) {
    Shape shape = {.features = 1 + below(random, MOST_UNITS),
                   .hidden_count = below(random, MOST_LAYERS),
                   .outputs = 1 + (output == OUTPUT_SOFTMAX) + below(random, 3),
                   .m = LEAST_SAMPLES + below(random, ROOM - LEAST_SAMPLES + 1)};
    for (int l = 0; l < shape.hidden_count; l++) shape.hidden[l] = 1 + below(random, MOST_UNITS);
    return shape;
}

static Config draw_config(Random *random, Shape *shape) {
    static const double RATES[] = {0, 0, 0.2, 0.5}, LAMBDAS[] = {0, 0, 0.3, 2};
    const Output output = (Output)below(random, OUTPUT_LINEAR + 1);
    *shape = draw_shape(random, output);
    Config config = config_of(*shape);
    config.output = (int)output;
    for (int l = 0; l < shape->hidden_count; l++)
        config.activation[l] = below(random, ACTIVATION_LEAKY_RELU + 1);
    config.init_seed = below(random, 1 << 30);
    config.batch_norm = below(random, 3) == 0;
    config.l1 = LAMBDAS[below(random, 4)];
    config.l1_step = below(random, 2) ? L1_PROXIMAL : L1_SUBGRADIENT;
    config.l2 = LAMBDAS[below(random, 4)];
    config.dropout_input = RATES[below(random, 4)];
    config.dropout_hidden = RATES[below(random, 4)];
    config.dropout_inverted = below(random, 2) == 1;
    return config;
}

/* ---- the two side by side -------------------------------------------------------------------- */

/* A layer that has nearly no gradient is held against a thousandth of the whole: behind batch norm, db
 * is all rounding. */
static double error_of_layer(const Backpropagation *pass, int l, double whole) {
    const Network *network = pass->network;
    const size_t count = network_layer_count(network, l);
    const float *g = network->layer[l].dW;
    const double *plain = pass->layer[l].dW;
    double apart = 0, fast = 0;
    for (size_t i = 0; i < count; i++) {
        apart += ((double)g[i] - plain[i]) * ((double)g[i] - plain[i]);
        fast += (double)g[i] * (double)g[i];
    }
    const double size = sqrt(fast) + norm_of(plain, count);
    return sqrt(apart) / fmax(size, whole / 1000);
}

static double largest_error(const Backpropagation *pass) {
    const double whole = norm_of(pass->gradient, pass->network->count);
    double largest = 0;
    for (int l = 1; l <= pass->network->L; l++)
        largest = fmax(largest, error_of_layer(pass, l, whole));
    return largest;
}

static Backpropagation both_passes(Fixture *f, int m) {
    network_forward(&f->network, f->X, &f->random);
    network_backward(&f->network, f->X, f->Y);
    Backpropagation pass = backpropagation_take(&f->arena, &f->network, m);
    backpropagation(&pass, f->X, f->Y);
    CHECK(!f->arena.overflow);
    return pass;
}

static void random_networks_agree(void) {
    Random random;
    random_seed(&random, 21);
    double largest = 0;
    for (int i = 0; i < NETWORKS; i++) {
        Shape shape;
        const Config config = draw_config(&random, &shape);
        const Backpropagation pass = both_passes(make(shape, &config), shape.m);
        const double error = largest_error(&pass);
        CHECK(error <= near_of(config.batch_norm));
        if (!config.batch_norm) largest = fmax(largest, error);
    }
    CHECK(largest > 0); /* float32 beside double */
}

static void check_agreement(Shape shape, const Config *config) {
    const Backpropagation right = both_passes(make(shape, config), shape.m);
    CHECK(largest_error(&right) <= near_of(config->batch_norm));
}

static void every_activation_and_output_agrees(void) {
    for_all(adjust_nothing, check_agreement);
    for_all(adjust_penalties, check_agreement);
    for_all(adjust_notes_dropout, check_agreement);
    for_all(adjust_all, check_agreement);
}

/* One number of the fast gradient off by a thousandth of the whole. */
static void a_planted_mistake_is_caught(void) {
    const Config config = config_of(SHAPES[0]);
    const Backpropagation pass = both_passes(make(SHAPES[0], &config), SHAPES[0].m);
    const double whole = norm_of(pass.gradient, pass.network->count);
    for (size_t i = 0; i < pass.network->count; i++) {
        float *g = &pass.network->gradient[i];
        const float before = *g;
        *g += (float)(whole / 1000);
        CHECK(largest_error(&pass) > near_of(false));
        *g = before;
    }
    CHECK(largest_error(&pass) <= near_of(false));
}

/* Forward is the reference's, and backward its slope, both in double. */
static void check_slopes(Shape shape, const Config *config) {
    static const double STEP = 1e-6;
    Fixture *f = make(shape, config);
    const Backpropagation pass = both_passes(f, shape.m);
    Reference reference = reference_take(&f->arena, &f->network, shape.m);
    reference_copy_parameters(&reference);
    reference_cost(&reference, f->X, f->Y);
    for (int e = 0; e < shape.outputs * shape.m; e++)
        CHECK_NEAR(pass.layer[pass.network->L].Z[e], reference.A[e], 1e-12);
    for (size_t i = 0; i < f->network.count; i++) {
        const double middle = reference.parameters[i];
        reference.parameters[i] = middle + STEP;
        const double above = reference_cost(&reference, f->X, f->Y);
        reference.parameters[i] = middle - STEP;
        const double below_it = reference_cost(&reference, f->X, f->Y);
        reference.parameters[i] = middle;
        CHECK_NEAR(pass.gradient[i], (above - below_it) / (2 * STEP), 1e-8);
    }
}

static void it_is_the_references_slope(void) {
    for_all(adjust_nothing, check_slopes);
    for_all(adjust_all, check_slopes);
}

TESTS(random_networks_agree, every_activation_and_output_agrees, a_planted_mistake_is_caught,
      it_is_the_references_slope)
