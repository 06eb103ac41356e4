/* Whole training runs against the NumPy oracle: every case of tests/golden, from its config to its
 * last weight.
 *
 * The oracle computes in float64, the core in float32, and a run feeds each step's roundings into
 * the next. How far that carries was measured with the oracle itself in float32, and with initial
 * weights off by 1e-7: a loss keeps within its case's tolerance, but each quantity has its own
 * measure. */
#include <stdlib.h>

#include "check.h"
#include "golden_numbers.h"
#include "run.h"

/* A loss below this is a mean of −log a with each a nearly 1, where float32 has no finer steps. */
static const double SMALLEST_LOSS = 1e-3;

/* Weights wander farther than the loss does, which is flat about its minimum. */
static const double WEIGHT_FACTOR = 10;

/* A gradient norm of the first record depends on no earlier step, and shows that every layer's
 * formula is right. Later ones jump by a few per cent whenever a ReLU of one sample switches a step
 * sooner or later: they are measured against the largest of the run. */
static const double FIRST_GRADIENT = 1e-4, LATER_GRADIENT = 0.1;

/* Below this distance from ln 2 a network has not decided on any sample yet: every answer is 0.5
 * but for its last digits, and which side of 0.5 those lie on is chance. */
static const double UNDECIDED = 1e-5, UNDECIDED_ACCURACY = 0.1;
static const double LN_2 = 0.69314718055994531;

enum { ALIGNMENT = 64, STEPS_AT_ONCE = 777 }; /* any slice: it must not change the result */

static double largest(const double *x, int n) {
    double most = 0;
    for (int i = 0; i < n; i++) most = fmax(most, fabs(x[i]));
    return most;
}

static void check_loss(double actual, double expected, double tolerance) {
    CHECK_NEAR(actual, expected, tolerance * fmax(fabs(expected), SMALLEST_LOSS));
}

static void check_gradients(RunRecords records, const GoldenCase *golden) {
    int n = golden->records * golden->layers;
    double later = LATER_GRADIENT * largest(golden->gradient_norm, n);
    for (int i = 0; i < n; i++) {
        double expected = golden->gradient_norm[i];
        double tolerance = i < golden->layers ? FIRST_GRADIENT * expected : later;
        CHECK_NEAR(records.gradient_norm[i], expected, tolerance);
    }
}

static void check_records(RunRecords records, const GoldenCase *golden) {
    bool same_size = records.count == golden->records && records.layers == golden->layers;
    CHECK(same_size);
    if (!same_size) return;
    for (int i = 0; i < golden->records; i++) {
        CHECK(records.iteration[i] == golden->iteration[i]);
        check_loss(records.loss[i], golden->loss[i], golden->tolerance);
    }
    bool both_dev = records.dev_loss && golden->dev_loss;
    CHECK(both_dev || (!records.dev_loss && !golden->dev_loss));
    for (int i = 0; both_dev && i < golden->records; i++)
        check_loss(records.dev_loss[i], golden->dev_loss[i], golden->tolerance);
    check_gradients(records, golden);
}

/* One sample may lie so near the border that float32 puts it on the other side. */
static double accuracy_tolerance(double loss, int samples) {
    return fabs(loss - LN_2) < UNDECIDED ? UNDECIDED_ACCURACY : 1.5 / samples;
}

static void check_part(RunScore score, const GoldenPart *golden, double tolerance) {
    CHECK((score.samples > 0) == golden->exists);
    if (score.samples == 0 || !golden->exists) return;
    check_loss(score.loss, golden->loss, tolerance);
    CHECK_NEAR(score.accuracy, golden->accuracy, accuracy_tolerance(golden->loss, score.samples));
}

static void check_weights(const float *actual, const double *expected, int n, double tolerance) {
    for (int i = 0; i < n; i++) CHECK_NEAR((double)actual[i], expected[i], tolerance);
}

static void check_layers(const Run *run, const GoldenCase *golden) {
    CHECK(run_layers(run) == golden->layers);
    const double *W = golden->W, *b = golden->b;
    for (int l = 1; l <= golden->layers; l++) {
        int n = golden->units[l], n_prev = golden->units[l - 1];
        double size = fmax(largest(W, n * n_prev), largest(b, n));
        double tolerance = WEIGHT_FACTOR * golden->tolerance * size;
        RunLayer layer = run_layer(run, l);
        CHECK(layer.n == n && layer.n_prev == n_prev);
        if (layer.n != n || layer.n_prev != n_prev) return;
        check_weights(layer.W, W, n * n_prev, tolerance);
        check_weights(layer.b, b, n, tolerance);
        W += (ptrdiff_t)n * n_prev;
        b += n;
    }
}

/* Early stopping has ended a run that could have had one more record. */
static RunState expected_end(const GoldenCase *golden, const Config *config) {
    int64_t next = golden->iteration[golden->records - 1] + config->record_every;
    return next < config->iterations ? RUN_STOPPED_EARLY : RUN_DONE;
}

static void check_whole_run(Run *run, const GoldenCase *golden, const Config *config) {
    while (run_state(run) == RUN_GOING) run_advance(run, STEPS_AT_ONCE);
    CHECK(run_state(run) == expected_end(golden, config));
    CHECK(run_best_iteration(run) == golden->best_iteration);
    check_records(run_records(run), golden);
    check_part(run_score(run, PART_TRAIN), &golden->train, golden->tolerance);
    check_part(run_score(run, PART_DEV), &golden->dev, golden->tolerance);
    check_part(run_score(run, PART_TEST), &golden->test, golden->tolerance);
    check_layers(run, golden);
}

/* A Table may be written to; the golden numbers may not. */
static double *copy_of(const double *x, int n) {
    double *copy = calloc(n > 0 ? (size_t)n : 1, sizeof *copy);
    for (int i = 0; copy && i < n; i++) copy[i] = x[i];
    return copy;
}

static void check_case(const GoldenCase *golden) {
    Config config;
    CHECK(golden_config(&config, golden->settings, golden->setting_count) == STATUS_OK);
    size_t bytes;
    const char *field = NULL;
    double *X = copy_of(golden->X, golden->features * golden->samples);
    double *Y = copy_of(golden->Y, golden->outputs * golden->samples);
    const Table own = {golden->features, golden->outputs, golden->samples, X, Y};
    const Table *given = golden->X ? &own : NULL;
    CHECK(run_bytes(&config, given, &bytes, &field) == STATUS_OK);
    bytes = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT; /* as aligned_alloc wants it */
    void *block = aligned_alloc(ALIGNMENT, bytes);
    CHECK(block != NULL);
    Run *run = NULL;
    if (block) CHECK(run_open(&config, given, block, bytes, &run, &field) == STATUS_OK);
    if (run) check_whole_run(run, golden, &config);
    free(block);
    free(X);
    free(Y);
}

int main(void) {
    CheckTally tally = {0, 0};
    for (int i = 0; i < golden_cases_count; i++) {
        check_case(&golden_cases[i]);
        check_end(&tally, golden_cases[i].name);
    }
    return check_report(tally);
}
