/* train.h: one iteration in two halves, and what each of them names when it meets a number that is
 * not finite. */
#include "check.h"
#include "fixture.h"
#include "one_activation.h"
#include "train.h"
#include "vmath.h"

enum { FEATURES = 3, OUTPUTS = 2, SAMPLES = 11 };

static Config config_of(Activation f) {
    Config config = config_default();
    CHECK(config_set_list(&config, "hidden", (double[]){4, 5}, 2) == STATUS_OK);
    activate_all(&config, (int)f);
    config.init_name = INIT_XAVIER;
    return config;
}

/* A trainer over drawn samples, reset, in the one fixture's arena. */
static Trainer make(const Config *config) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 22);
    const Matrix X = fixture_matrix(&arena, FEATURES, SAMPLES, &random);
    const Matrix Y = matrix_take(&arena, OUTPUTS, SAMPLES);
    for (int i = 0; i < OUTPUTS; i++) {
        for (int s = 0; s < SAMPLES; s++) matrix_row(Y, i)[s] = (float)((s + i) % 2);
    }
    Trainer trainer = train_take(&arena, config, X, Y);
    train_reset(&trainer, config);
    CHECK(!arena.overflow);
    return trainer;
}

static void check_event(const Trainer *trainer, Quantity quantity, int layer, int64_t step) {
    const Event event = trainer->event;
    CHECK(event.quantity == quantity && event.layer == layer && event.step == step);
    if (event.quantity != quantity || event.layer != layer)
        printf("named quantity %d of layer %d\n", event.quantity, event.layer);
}

static void an_iteration_counts_at_its_update(void) {
    const Config config = config_of(ACTIVATION_TANH);
    Trainer trainer = make(&config);
    for (int64_t step = 0; step < 5; step++) {
        CHECK(trainer.step == step);
        CHECK(train_gradient(&trainer) && trainer.step == step);
        CHECK(train_update(&trainer));
    }
    check_event(&trainer, QUANTITY_NONE, 0, 0);
}

/* W moves by −α dW: the two halves belong together. */
static void an_update_follows_its_gradient(void) {
    const Config config = config_of(ACTIVATION_TANH);
    Trainer trainer = make(&config);
    CHECK(train_gradient(&trainer));
    const Layer *layer = &trainer.network.layer[2];
    const float w = layer->W[3], dw = layer->dW[3];
    CHECK(dw != 0);
    CHECK(train_update(&trainer));
    CHECK_NEAR((double)layer->W[3], (double)w - 0.01 * (double)dw, 1e-7);
}

/* The gradient of a saturated sigmoid is finite, whatever Z is. */
static void an_infinite_output_is_found_though_the_gradient_is_finite(void) {
    const Config config = config_of(ACTIVATION_TANH);
    Trainer trainer = make(&config);
    CHECK(train_gradient(&trainer) && train_update(&trainer));
    trainer.network.layer[3].b[1] = -HUGE_VALF;
    CHECK(!train_gradient(&trainer));
    CHECK(all_finite(trainer.network.gradient, trainer.network.count));
    check_event(&trainer, QUANTITY_Z, 3, 1);
}

static void what_a_hidden_layer_makes_finite_passes(void) {
    Config config = config_of(ACTIVATION_TANH);
    Trainer trainer = make(&config);
    trainer.network.layer[1].b[0] = HUGE_VALF;
    CHECK(train_gradient(&trainer));
    config = config_of(ACTIVATION_RELU);
    trainer = make(&config);
    trainer.network.layer[2].b[4] = -HUGE_VALF;
    CHECK(train_gradient(&trainer));
    trainer.network.layer[2].b[4] = HUGE_VALF; /* ReLU of ∞ is ∞ */
    CHECK(!train_gradient(&trainer));
    check_event(&trainer, QUANTITY_Z, 2, 0);
}

/* A gradient planted at `at` overflows there; all parameters stay. */
static void check_update(const Config *config, size_t at, Quantity quantity, int layer) {
    Trainer trainer = make(config);
    const Network *network = &trainer.network;
    CHECK(train_gradient(&trainer));
    float before[256];
    CHECK(network->count <= 256);
    memcpy(before, network->parameters, network->count * sizeof *before);
    network->gradient[at] = 3e38F;
    CHECK(!train_update(&trainer));
    CHECK(memcmp(before, network->parameters, network->count * sizeof *before) == 0);
    check_event(&trainer, quantity, layer, 0);
    CHECK(trainer.step == 0);
}

/* Each parameter in its turn: where it stands is where the event must say. */
static void what_an_update_would_spoil_is_named(void) {
    for (int batch_norm = 0; batch_norm <= 1; batch_norm++) {
        Config config = config_of(ACTIVATION_TANH);
        config.batch_norm = batch_norm;
        config.learning_rate = 100;
        size_t at = 0;
        int units = FEATURES;
        for (int l = 1; l <= 3; l++) {
            const int n = l == 3 ? OUTPUTS : (int)config.hidden[l - 1];
            const int rest = batch_norm && l < 3 ? 3 * n : n; /* b, or b, γ, β */
            for (int i = 0; i < n * units; i++) check_update(&config, at++, QUANTITY_W, l);
            for (int i = 0; i < rest; i++) check_update(&config, at++, QUANTITY_B, l);
            units = n;
        }
    }
}

static void reset_draws_the_weights_and_rewinds_the_stream(void) {
    Config config = config_of(ACTIVATION_RELU);
    config.seed = 5;
    config.dropout_hidden = 0.5;
    Trainer trainer = make(&config);
    Random random;
    random_seed(&random, 5);
    for (int i = 0; i < 4 * SAMPLES + 5 * SAMPLES; i++) random_rand(&random);
    CHECK(train_gradient(&trainer));
    CHECK(random_rand(&trainer.random) == random_rand(&random));
}

TESTS(an_iteration_counts_at_its_update, an_update_follows_its_gradient,
      an_infinite_output_is_found_though_the_gradient_is_finite,
      what_a_hidden_layer_makes_finite_passes, what_an_update_would_spoil_is_named,
      reset_draws_the_weights_and_rewinds_the_stream)
