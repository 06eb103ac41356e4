/* network.h: how a network is laid out and initialised, and where it finds what is not finite. */
#include "network_fixture.h"
#include "one_activation.h"

/* ---- the layout ------------------------------------------------------------------------------ */

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
    config.batch_norm = true;
    config.l2 = 1.3;
    config.dropout_hidden = 0.3;
    activate_all(&config, ACTIVATION_TANH);
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

/* ---- events ---------------------------------------------------------------------------------- */

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

TESTS(counts_and_shapes, initial_weights_come_from_one_stream, room_is_not_seen,
      unit_spread_finds_the_largest_difference, what_breaks_forward_is_named,
      what_breaks_the_loss_is_named, what_breaks_backward_is_named)
