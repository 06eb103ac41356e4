/* opened_run.h: runs for tests of run.h, in memory that is just large enough, with a guard behind
 * it. */
#ifndef NN_OPENED_RUN_H
#define NN_OPENED_RUN_H

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "one_activation.h"
#include "run.h"

/* ---- memory ---------------------------------------------------------------------------------- */

enum { ALIGNMENT = 64, GUARD_BYTES = 256, GUARD = 0xa5, POISON = 0xff };

typedef struct Opened {
    unsigned char *block;
    size_t bytes;
    Run *run;
} Opened;

static inline unsigned char *take_block(size_t bytes, int filling) {
    unsigned char *block = aligned_alloc(ALIGNMENT, bytes + GUARD_BYTES);
    if (!block) abort();
    memset(block, filling, bytes);
    memset(block + bytes, GUARD, GUARD_BYTES);
    return block;
}

/* filling: what stands in the memory before the run does. */
static inline Opened open_in(const Config *config, const Table *given, int filling) {
    Opened opened = {NULL, 0, NULL};
    const char *field = "";
    CHECK(run_bytes(config, given, &opened.bytes, &field) == STATUS_OK);
    CHECK(opened.bytes % ALIGNMENT == 0);
    opened.block = take_block(opened.bytes, filling);
    const Status status = run_open(config, given, opened.block, opened.bytes, &opened.run, &field);
    if (status != STATUS_OK) printf("run_open: status %d, %s\n", status, field);
    CHECK(status == STATUS_OK);
    return opened;
}

static inline Opened open_run(const Config *config) {
    return open_in(config, NULL, POISON);
}

static inline void close_run(Opened *opened) {
    for (size_t i = 0; i < GUARD_BYTES; i++) CHECK(opened->block[opened->bytes + i] == GUARD);
    free(opened->block);
    opened->block = NULL;
}

static const int64_t TO_THE_END = INT64_MAX;

/* ---- what two runs have in common ------------------------------------------------------------ */

static inline bool same_floats(const float *a, const float *b, int count) {
    return memcmp(a, b, (size_t)count * sizeof *a) == 0;
}

static inline bool same_doubles(const double *a, const double *b, int count) {
    if (!a || !b) return a == b;
    return memcmp(a, b, (size_t)count * sizeof *a) == 0;
}

static inline bool same_layer(RunLayer x, RunLayer y) {
    const bool same = same_floats(x.W, y.W, x.n * x.n_prev) && same_floats(x.b, y.b, x.n);
    if (!same || !x.gamma || !y.gamma) return same && x.gamma == y.gamma;
    return same_floats(x.gamma, y.gamma, x.n) && same_floats(x.beta, y.beta, x.n);
}

/* W, b, and γ, β of batch norm, to the bit */
static inline bool same_weights(const Run *a, const Run *b) {
    bool same = run_layers(a) == run_layers(b);
    for (int l = 1; same && l <= run_layers(a); l++) {
        same = same_layer(run_layer(a, l), run_layer(b, l));
    }
    return same;
}

static inline bool same_records(const Run *a, const Run *b) {
    const RunRecords x = run_records(a), y = run_records(b);
    if (x.count != y.count || x.layers != y.layers) return false;
    for (int i = 0; i < x.count; i++) {
        if (x.iteration[i] != y.iteration[i]) return false;
    }
    return same_doubles(x.loss, y.loss, x.count) && same_doubles(x.penalty, y.penalty, x.count) &&
           same_doubles(x.dev_loss, y.dev_loss, x.count) &&
           same_doubles(x.dev_accuracy, y.dev_accuracy, x.count) &&
           same_doubles(x.gradient_norm, y.gradient_norm, x.count * x.layers) &&
           same_doubles(x.weight_norm, y.weight_norm, x.count * x.layers);
}

static inline bool all_weights_finite(const Run *run) {
    for (int l = 1; l <= run_layers(run); l++) {
        const RunLayer layer = run_layer(run, l);
        for (int i = 0; i < layer.n * layer.n_prev; i++) {
            if (!isfinite(layer.W[i])) return false;
        }
        for (int i = 0; i < layer.n; i++) {
            if (!isfinite(layer.b[i])) return false;
        }
    }
    return true;
}

/* ---- configs --------------------------------------------------------------------------------- */

static inline Config small_config(void) {
    Config config = config_default();
    config.data_samples = 40;
    config.iterations = 60;
    config.record_every = 7;
    config.learning_rate = 0.1;
    return config;
}

static inline void set_hidden(Config *config, int count, const double *units) {
    CHECK(config_set_list(config, "hidden", units, count) == STATUS_OK);
}

static inline void set_fractions(Config *config, double train, double dev, double test) {
    const double fractions[] = {train, dev, test};
    CHECK(config_set_list(config, "split.fractions", fractions, 3) == STATUS_OK);
}

/* Everything at once: batches, masks, moments, batch norm, penalties, decay, clipping, dev set. */
static inline Config rich_config(void) {
    Config config = small_config();
    set_fractions(&config, 0.6, 0.2, 0.2);
    config.normalise = NORMALISE_Z_SCORE;
    activate_all(&config, ACTIVATION_TANH);
    config.batch_norm = true;
    config.l1 = 0.01;
    config.l2 = 0.1;
    config.dropout_input = 0.1;
    config.dropout_hidden = 0.2;
    config.optimizer = OPTIMIZER_ADAM;
    config.learning_rate = 0.01;
    config.decay = DECAY_INVERSE;
    config.decay_rate = 0.1;
    config.clip_norm = 0.5;
    config.batch = 7;
    return config;
}

/* A small training set that is soon learned by heart, so that early stopping has its hour. */
static inline Config early_config(void) {
    Config config = config_default();
    config.data_name = DATA_MOONS;
    config.data_samples = 60;
    config.data_noise = 0.35;
    config.data_seed = 11;
    set_fractions(&config, 0.6, 0.4, 0);
    config.split_seed = 3;
    set_hidden(&config, 1, (double[]){16});
    config.optimizer = OPTIMIZER_ADAM;
    config.learning_rate = 0.05;
    config.iterations = 3000;
    config.record_every = 10;
    config.patience = 5;
    return config;
}

enum { GIVEN_SAMPLES = 12 };

/* Two features, one output; feature 1 is constant. */
static inline Table given_table(void) {
    static double X[2 * GIVEN_SAMPLES], Y[GIVEN_SAMPLES];
    for (int s = 0; s < GIVEN_SAMPLES; s++) {
        X[s] = s - 5.5;
        X[GIVEN_SAMPLES + s] = 0.1;
        Y[s] = s % 3 == 0;
    }
    return (Table){.features = 2, .outputs = 1, .samples = GIVEN_SAMPLES, .X = X, .Y = Y};
}

#endif
