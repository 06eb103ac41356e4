/* run.h: statistics, activations and masks of a run, and that the run does not notice. NumPy's
 * numbers for them are held against in tests/wasm/inspect.test.mjs. */
#include "activation.h"
#include "bits.h"
#include "opened_run.h"

typedef struct Seen {
    unsigned char *block;
    const Inspection *inspection;
} Seen;

static Seen look(const Run *run, const RunInspectOptions *asked) {
    Seen seen = {NULL, NULL};
    size_t bytes = 0;
    CHECK(run_inspect_bytes(run, asked, &bytes) == STATUS_OK);
    seen.block = take_block(bytes, POISON);
    CHECK(run_inspect(run, asked, seen.block, bytes, &seen.inspection) == STATUS_OK);
    for (size_t i = 0; i < GUARD_BYTES; i++) CHECK(seen.block[bytes + i] == GUARD);
    return seen;
}

static const RunInspectOptions ALL = {.part = PART_TRAIN, .options = {.bins = 8}};

/* ---- statistics ------------------------------------------------------------------------------ */

static void check_counts(const Distribution *d) {
    double sum = (double)(d->not_finite + d->below + d->above);
    for (int i = 0; i < d->bins; i++) sum += d->histogram[i];
    CHECK(sum == (double)d->count && d->minimum <= d->mean && d->mean <= d->maximum);
    CHECK(d->sd >= 0 && d->norm >= 0 && d->zeros >= 0 && d->low < d->high);
}

static void all_numbers_are_sound(void) {
    const Config configs[] = {small_config(), rich_config(), early_config()};
    for (size_t i = 0; i < 3; i++) {
        Opened opened = open_run(&configs[i]);
        for (int turn = 0; turn < 2; turn++, run_advance(opened.run, 15)) {
            RunInspectOptions asked = ALL;
            asked.options.dropout = turn == 1;
            Seen seen = look(opened.run, &asked);
            const int m = run_part(opened.run, PART_TRAIN).samples;
            CHECK(seen.inspection->samples == m);
            for (int l = 1; l <= run_layers(opened.run); l++) {
                const LayerStatistics *layer = &seen.inspection->layer[l];
                const RunLayer now = run_layer(opened.run, l);
                for (int what = 0; what < INSPECTED; what++) check_counts(&layer->of[what]);
                CHECK(layer->of[INSPECT_Z].count == (int64_t)now.n * m);
                CHECK(layer->of[INSPECT_DW].count == (int64_t)now.n * now.n_prev);
                CHECK(layer->dead >= 0 && layer->dead <= now.n);
                CHECK(layer->saturated >= 0 && layer->saturated <= 1);
                CHECK(layer->spread == run_unit_spread(opened.run, l));
            }
            free(seen.block);
        }
        close_run(&opened);
    }
}

/* Also with batch norm: the pass is a training pass. */
static void a_full_batch_iteration_finds_the_same(void) {
    Config config = rich_config();
    config.dropout_input = config.dropout_hidden = 0;
    config.batch = 0;
    config.record_every = 1;
    Opened opened = open_run(&config);
    for (int i = 0; i < 3; i++) {
        Seen seen = look(opened.run, &ALL);
        run_advance(opened.run, 1);
        const RunRecords records = run_records(opened.run);
        CHECK(seen.inspection->loss + seen.inspection->penalty == records.loss[i]);
        CHECK(seen.inspection->penalty == records.penalty[i]);
        for (int l = 1; l <= records.layers; l++) {
            const LayerStatistics *layer = &seen.inspection->layer[l];
            const int at = i * records.layers + l - 1;
            CHECK(layer->of[INSPECT_DW].norm == records.gradient_norm[at]);
            CHECK(layer->of[INSPECT_W].norm == records.weight_norm[at]);
        }
        free(seen.block);
    }
    close_run(&opened);
}

/* With weights of 1 and inputs below 0, Z is below 0; a single sample brings the units to life. */
static void a_dead_unit_is_dead_for_every_sample(void) {
    Config config = small_config();
    config.init_name = INIT_CONSTANT;
    config.init_scale = 1;
    set_hidden(&config, 1, (double[]){3});
    double X[] = {-1, -2, -3, -4}, Y[] = {0, 1, 0, 1};
    for (int alive = 0; alive < 2; alive++) {
        X[2] = alive ? 3 : -3;
        const Table given = {.features = 1, .outputs = 1, .samples = 4, .X = X, .Y = Y};
        Opened opened = open_in(&config, &given, POISON);
        Seen seen = look(opened.run, &ALL);
        const LayerStatistics *layer = &seen.inspection->layer[1];
        CHECK(layer->dead == (alive ? 0 : 3));
        CHECK(layer->saturated == (alive ? 0.75 : 1));
        CHECK(layer->of[INSPECT_DW].zeros == (alive ? 0 : 3));
        free(seen.block);
        close_run(&opened);
    }
}

static void flatness_of_each_activation(void) {
    static const float SIGMOID[] = {0.5F, 0.9974F, 0.9976F, 1.0F, 0.0F, 0.002F, NAN};
    static const float TANH[] = {0.0F, 0.99F, -0.996F, 1.0F, -1.0F, NAN};
    static const float RELU[] = {0.0F, -1.0F, 2.0F, NAN};
    const Flatness sigmoid = activation_flatness(ACTIVATION_SIGMOID, SIGMOID, 7);
    const Flatness tanh_ = activation_flatness(ACTIVATION_TANH, TANH, 6);
    const Flatness relu = activation_flatness(ACTIVATION_RELU, RELU, 4);
    const Flatness leaky = activation_flatness(ACTIVATION_LEAKY_RELU, RELU, 4);
    CHECK(sigmoid.none == 2 && sigmoid.little == 4);
    CHECK(tanh_.none == 2 && tanh_.little == 3);
    CHECK(relu.none == 2 && relu.little == 2);
    CHECK(leaky.none == 0 && leaky.little == 0);
}

static void the_run_does_not_notice(void) {
    const Config config = rich_config();
    Opened watched = open_run(&config), other = open_run(&config);
    const float X[] = {0.5F, 0.25F};
    float Z[10], A[10];
    for (int turn = 0; turn < 6; turn++) {
        RunInspectOptions asked = ALL;
        asked.options.dropout = true;
        asked.part = PART_DEV;
        Seen seen = look(watched.run, &asked);
        free(seen.block);
        run_activations(watched.run, 1, X, 1, Z, A);
        run_advance(watched.run, 9);
    }
    run_advance(watched.run, TO_THE_END);
    run_advance(other.run, TO_THE_END);
    CHECK(same_weights(watched.run, other.run) && same_records(watched.run, other.run));
    close_run(&watched);
    close_run(&other);
}

/* Taken from the first build; no compiler, option or machine may change it. */
static void the_same_bits_everywhere(void) {
    static const uint64_t EXPECTED = UINT64_C(0x9c5850fa176afdda);
    const Config config = rich_config();
    Opened opened = open_run(&config);
    run_advance(opened.run, 20);
    Seen seen = look(opened.run, &ALL);
    uint64_t digest = BITS_FNV1A;
    for (int l = 1; l <= run_layers(opened.run); l++) {
        for (int what = 0; what < INSPECTED; what++) {
            const Distribution *d = &seen.inspection->layer[l].of[what];
            const double numbers[] = {d->mean, d->sd, d->minimum, d->maximum, d->norm};
            digest = bits_fnv1a(digest, numbers, sizeof numbers / sizeof numbers[0]);
            digest = bits_fnv1a(digest, d->histogram, (size_t)d->bins);
        }
    }
    CHECK(digest == EXPECTED);
    if (digest != EXPECTED) printf("digest 0x%016llx\n", (unsigned long long)digest);
    free(seen.block);
    close_run(&opened);
}

static void what_is_refused(void) {
    const Config config = small_config();
    Opened opened = open_run(&config);
    const RunInspectOptions wrong[] = {{.part = PART_DEV},
                                       {.part = PARTS},
                                       {.samples = -1},
                                       {.options = {.bins = -1}},
                                       {.options = {.bins = INSPECT_MAX_BINS + 1}}};
    size_t bytes = 0;
    const Inspection *inspection = NULL;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        CHECK(run_inspect_bytes(opened.run, &wrong[i], &bytes) == STATUS_OUT_OF_RANGE);
    CHECK(run_inspect_bytes(opened.run, &ALL, &bytes) == STATUS_OK);
    unsigned char *block = take_block(bytes, POISON);
    CHECK(run_inspect(opened.run, &ALL, block, bytes - 1, &inspection) == STATUS_TOO_LARGE);
    free(block);
    close_run(&opened);
}

/* ---- activations and masks ------------------------------------------------------------------- */

/* More samples than are evaluated at once, and not a multiple of them. */
static void activations_lead_to_the_answer(void) {
    enum { SAMPLES = 300, FEATURES = 2, MOST_UNITS = 10 };
    static float X[FEATURES * SAMPLES], Z[MOST_UNITS * SAMPLES], A[MOST_UNITS * SAMPLES];
    static float answer[SAMPLES];
    const Config config = rich_config();
    Opened opened = open_run(&config);
    run_advance(opened.run, 20);
    for (int i = 0; i < FEATURES * SAMPLES; i++) X[i] = (float)(i % 13) / 6 - 1;
    run_predict(opened.run, X, SAMPLES, answer);
    const int L = run_layers(opened.run);
    run_activations(opened.run, L, X, SAMPLES, Z, A);
    CHECK(same_floats(A, answer, SAMPLES));
    for (int l = 1; l < L; l++) {
        run_activations(opened.run, l, X, SAMPLES, Z, A);
        for (int i = 0; i < run_layer(opened.run, l).n * SAMPLES; i++)
            CHECK_NEAR((double)A[i], tanh((double)Z[i]), 1e-6);
    }
    close_run(&opened);
}

static void masks_are_those_of_the_last_batch(void) {
    Config config = rich_config();
    config.dropout_input = 0;
    config.dropout_hidden = 0.5;
    Opened opened = open_run(&config);
    uint8_t kept[16 * 16];
    CHECK(run_mask(opened.run, 1, NULL) == 0);
    run_advance(opened.run, 1);
    CHECK(run_mask(opened.run, 0, NULL) == 0 &&
          run_mask(opened.run, run_layers(opened.run), NULL) == 0);
    const int samples = run_mask(opened.run, 1, NULL), units = run_layer(opened.run, 1).n;
    CHECK(samples == config.batch && run_mask(opened.run, 1, kept) == samples);
    int sum = 0;
    for (int i = 0; i < units * samples; i++) {
        CHECK(kept[i] <= 1);
        sum += kept[i];
    }
    CHECK(sum > 0 && sum < units * samples);
    close_run(&opened);
}

TESTS(all_numbers_are_sound, a_full_batch_iteration_finds_the_same,
      a_dead_unit_is_dead_for_every_sample, flatness_of_each_activation, the_run_does_not_notice,
      the_same_bits_everywhere, what_is_refused, activations_lead_to_the_answer,
      masks_are_those_of_the_last_batch)
