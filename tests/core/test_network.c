/* network.h against a network written plainly in double: Z, cost and evaluation by its forward
 * pass, every gradient by central differences of its cost. The twin knows nothing of backward
 * passes, so it cannot share a mistake with one. */
#include "check.h"
#include "fixture.h"
#include "loss.h"
#include "network.h"

enum {
    MOST_UNITS = 8,
    MOST_SAMPLES = 16,
    MOST_PARAMETERS = 128,
    TRAINING_SET = 29, /* what λ is divided by: not the batch */
    ROOM = MOST_SAMPLES + 5
};

/* ---- the twin ---------------------------------------------------------------------------------- */

typedef double Units[MOST_UNITS][MOST_SAMPLES];

typedef struct Twin {
    const Network *network; /* for its shape alone, and the running statistics */
    const Config *config;
    int m;
    double parameters[MOST_PARAMETERS]; /* in the network's order */
    Units X, Y, Z;                      /* Z: of the output, after a forward pass */
    double mask[NETWORK_MAX_LAYERS][MOST_UNITS][MOST_SAMPLES]; /* 0, or the gain; layer 0: input */
    bool training;
} Twin;

static double twin_activation(int f, double z) {
    switch ((Activation)f) {
    case ACTIVATION_LINEAR: return z;
    case ACTIVATION_SIGMOID: return 1 / (1 + exp(-z));
    case ACTIVATION_TANH: return tanh(z);
    case ACTIVATION_RELU: return z > 0 ? z : 0;
    case ACTIVATION_LEAKY_RELU: return z > 0 ? z : 0.01 * z;
    }
    return (double)NAN;
}

static const double *twin_array(const Twin *twin, const float *array) {
    return twin->parameters + (array - twin->network->parameters);
}

static void twin_batch_norm(const Twin *twin, const Layer *layer, int i, double *z) {
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
static void twin_unit(const Twin *twin, int l, int i, Units A_prev, double *z) {
    const Layer *layer = &twin->network->layer[l];
    const double *W = twin_array(twin, layer->W) + i * layer->n_prev;
    for (int s = 0; s < twin->m; s++) {
        z[s] = twin_array(twin, layer->b)[i];
        for (int k = 0; k < layer->n_prev; k++) z[s] += W[k] * A_prev[k][s];
    }
    if (twin->config->batch_norm && l < twin->network->L) twin_batch_norm(twin, layer, i, z);
}

static void twin_forward(Twin *twin) {
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
                A[i][s] = twin_activation(twin->config->activation, Z[i][s]);
                if (twin->training) A[i][s] *= twin->mask[l][i][s];
            }
        }
    }
    memcpy(twin->Z, Z, sizeof Z);
}

static double twin_sample_loss(const Twin *twin, int s) {
    const int n = twin->network->layer[twin->network->L].n;
    double sum = 0, exponentials = 0;
    for (int i = 0; i < n; i++) {
        const double z = twin->Z[i][s], y = twin->Y[i][s];
        if (twin->config->output == OUTPUT_LINEAR) sum += (z - y) * (z - y) / 2;
        if (twin->config->output == OUTPUT_SIGMOID) sum += log1p(exp(z)) - y * z;
        if (twin->config->output == OUTPUT_SOFTMAX) sum -= y * z;
        exponentials += exp(z);
    }
    return twin->config->output == OUTPUT_SOFTMAX ? sum + log(exponentials) : sum;
}

static double twin_cost(Twin *twin) {
    double cost = 0;
    twin_forward(twin);
    for (int s = 0; s < twin->m; s++) cost += twin_sample_loss(twin, s) / twin->m;
    for (int l = 1; l <= twin->network->L; l++) {
        const Layer *layer = &twin->network->layer[l];
        const double *W = twin_array(twin, layer->W);
        for (int i = 0; i < layer->n * layer->n_prev; i++) {
            cost += twin->config->l2 / (2.0 * TRAINING_SET) * W[i] * W[i];
            cost += twin->config->l1 / TRAINING_SET * fabs(W[i]);
        }
    }
    return cost;
}

static double twin_slope(Twin *twin, size_t parameter) {
    const double step = 1e-5, middle = twin->parameters[parameter];
    twin->parameters[parameter] = middle + step;
    const double above = twin_cost(twin);
    twin->parameters[parameter] = middle - step;
    const double below = twin_cost(twin);
    twin->parameters[parameter] = middle;
    return (above - below) / (2 * step);
}

/* ---- a network with its batch and its twin ------------------------------------------------------- */

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

static Config config_of(Shape shape) {
    Config config = config_default();
    CHECK(config_set_list(&config, "hidden", shape.hidden, shape.hidden_count) == STATUS_OK);
    config.init_name = INIT_XAVIER;
    return config;
}

/* W stays as it was initialised; b, γ and β are drawn, so that none of them is a 0 or a 1. */
static void unsettle(const Network *network, Random *random) {
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

static void make_batch(Fixture *f, Shape shape, Output output, Random *random) {
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

static void copy_units(Units to, Matrix from) {
    for (int i = 0; i < from.rows; i++) {
        for (int s = 0; s < from.columns; s++) to[i][s] = (double)fixture_at(from, i, s);
    }
}

/* Draws what the network is about to draw, layer after layer, row after row. */
static void draw_twin_masks(Fixture *f) {
    for (int l = 0; l <= f->network.L; l++) {
        const Config *config = f->twin.config;
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

static void copy_parameters(Fixture *f) {
    CHECK(f->network.count <= MOST_PARAMETERS);
    for (size_t i = 0; i < f->network.count; i++)
        f->twin.parameters[i] = (double)f->network.parameters[i];
}

static Fixture *make(Shape shape, const Config *config) {
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
    f->twin.config = config;
    f->twin.m = shape.m;
    f->twin.training = true;
    copy_parameters(f);
    copy_units(f->twin.X, f->X);
    copy_units(f->twin.Y, f->Y);
    draw_twin_masks(f);
    return f;
}

/* ---- gradient check ---------------------------------------------------------------------------- */

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

/* ---- evaluation -------------------------------------------------------------------------------- */

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

/* ---- the layout -------------------------------------------------------------------------------- */

static void counts_and_shapes(void) {
    Config config = config_of(SHAPES[0]);
    config.batch_norm = true;
    const Network *network = &make(SHAPES[0], &config)->network;
    CHECK(network->L == 3 && network_widest(network) == 6);
    CHECK(network->count == 2 * 6 + 6 + 2 * 6 + 6 * 3 + 3 + 2 * 3 + 3 * 2 + 2);
    CHECK(network->layer[0].n == 2 && network->layer[1].n_prev == 2);
    CHECK(network->layer[3].n == 2 && network->layer[3].n_prev == 3);
    Arena count = arena_counting(), place = fixture_arena();
    network_take(&count, &config, 2, 2, ROOM, TRAINING_SET);
    network_take(&place, &config, 2, 2, ROOM, TRAINING_SET);
    CHECK(count.used == place.used && !place.overflow);
}

/* randn for W1, then W2, …: b draws nothing, and batch norm starts as the identity. */
static void initial_weights_come_from_one_stream(void) {
    Config config = config_of(SHAPES[2]);
    config.init_name = INIT_HE;
    config.batch_norm = true;
    Arena arena = fixture_arena();
    Network network = network_take(&arena, &config, 1, 3, ROOM, TRAINING_SET);
    network_initialise(&network, &config);
    Random random;
    random_seed(&random, (uint32_t)config.init_seed);
    for (int l = 1; l <= network.L; l++) {
        const Layer *layer = &network.layer[l];
        for (int i = 0; i < layer->n * layer->n_prev; i++)
            CHECK(layer->W[i] == (float)(random_randn(&random) * sqrt(2.0 / layer->n_prev)));
        for (int i = 0; i < layer->n; i++) CHECK(layer->b[i] == 0);
        for (int i = 0; l < network.L && i < layer->n; i++)
            CHECK(layer->bn.gamma[i] == 1 && layer->bn.beta[i] == 0);
    }
    for (size_t i = 0; i < network.count; i++) CHECK(network.gradient[i] == 0);
}

/* The room for larger batches changes no bit. */
static void room_is_not_seen(void) {
    Config config = config_of(SHAPES[4]);
    adjust_all(&config);
    config.activation = ACTIVATION_TANH;
    Fixture *f = make(SHAPES[4], &config);
    network_forward(&f->network, f->X, &f->random);
    network_backward(&f->network, f->X, f->Y);
    Network tight = network_take(&f->arena, &config, 2, 3, SHAPES[4].m, TRAINING_SET);
    network_initialise(&tight, &config);
    memcpy(tight.parameters, f->network.parameters, tight.count * sizeof(float));
    Random random;
    random_seed(&random, 19);
    network_forward(&tight, f->X, &random);
    network_backward(&tight, f->X, f->Y);
    for (size_t i = 0; i < tight.count; i++) CHECK(tight.gradient[i] == f->network.gradient[i]);
}

static void unit_spread_finds_the_largest_difference(void) {
    Config config = config_of(SHAPES[0]);
    config.init_name = INIT_CONSTANT;
    Arena arena = fixture_arena();
    Network network = network_take(&arena, &config, 2, 2, ROOM, TRAINING_SET);
    network_initialise(&network, &config);
    for (int l = 1; l <= 3; l++) CHECK(network_unit_spread(&network, l) == 0);
    network.layer[1].W[3] = 1.25F;
    network.layer[2].b[1] = -2;
    CHECK(network_unit_spread(&network, 1) == 0.25);
    CHECK(network_unit_spread(&network, 2) == 2);
    CHECK(network_unit_spread(&network, 3) == 0);
    for (int k = 0; k < 3; k++) network.layer[3].W[k] = (float)k; /* weights differ, units do not */
    for (int k = 0; k < 3; k++) network.layer[3].W[3 + k] = (float)k;
    CHECK(network_unit_spread(&network, 3) == 0);
}

/* ---- events ------------------------------------------------------------------------------------ */

static void expect_event(Fixture *f, Quantity quantity, int layer) {
    network_forward(&f->network, f->X, &f->random);
    network_backward(&f->network, f->X, f->Y);
    const Event event = network_find_event(&f->network, f->X, f->Y);
    if (event.quantity != quantity || event.layer != layer)
        printf("found quantity %d of layer %d\n", event.quantity, event.layer);
    CHECK(event.quantity == quantity && event.layer == layer);
}

static void what_breaks_forward_is_named(void) {
    Config config = config_of(SHAPES[0]);
    Fixture *f = make(SHAPES[0], &config);
    matrix_row(f->X, 1)[7] = NAN;
    expect_event(f, QUANTITY_Z, 1);
    f = make(SHAPES[0], &config);
    f->network.layer[2].W[4] = HUGE_VALF;
    expect_event(f, QUANTITY_Z, 2);
    f = make(SHAPES[0], &config);
    f->network.layer[3].b[1] = -HUGE_VALF; /* the sigmoid makes a tidy 0 of it */
    expect_event(f, QUANTITY_Z, 3);
    f = make(SHAPES[0], &config);
    f->network.layer[1].b[0] = -HUGE_VALF; /* and so does ReLU */
    expect_event(f, QUANTITY_Z, 1);
    config.batch_norm = true;
    f = make(SHAPES[0], &config);
    f->network.layer[2].bn.gamma[0] = HUGE_VALF;
    expect_event(f, QUANTITY_A, 2);
}

static void what_breaks_the_loss_is_named(void) {
    const Config config = config_of(SHAPES[0]);
    Fixture *f = make(SHAPES[0], &config);
    matrix_row(f->Y, 0)[2] = NAN;
    expect_event(f, QUANTITY_LOSS, 3);
}

/* Logistic regression's shape with a linear output: 1e25 as input, and its square as gradient. */
static void what_breaks_backward_is_named(void) {
    Config config = config_of(SHAPES[3]);
    config.output = OUTPUT_LINEAR;
    Fixture *f = make(SHAPES[3], &config);
    matrix_row(f->X, 2)[3] = 1e25F;
    expect_event(f, QUANTITY_DW, 1);
    f = make(SHAPES[3], &config);
    for (int i = 0; i < 4; i++) {
        for (int s = 0; s < 7; s++) matrix_row(f->X, i)[s] = 1e-9F;
    }
    for (int s = 0; s < 7; s++) matrix_row(f->Y, 1)[s] = 3e38F; /* dZ: each fine, not their sum */
    expect_event(f, QUANTITY_DB, 1);
}

TESTS(gradients_plain, gradients_with_penalties, gradients_with_dropout,
      gradients_with_the_notes_dropout, gradients_with_batch_norm, gradients_with_all_at_once,
      evaluation_is_the_twins, counts_and_shapes, initial_weights_come_from_one_stream,
      room_is_not_seen, unit_spread_finds_the_largest_difference, what_breaks_forward_is_named,
      what_breaks_the_loss_is_named, what_breaks_backward_is_named)
