/* run.h, from a config to its end, for any valid config: in memory that is just large enough,
 * between poisoned guards; twice, in other slices and over other rubbish, which must not matter. */
#include <sanitizer/asan_interface.h>

#include "config_values.h"
#include "given.h"
#include "normalise.h"
#include "opened_run.h"
#include "options.h"

/* A case is to take a few milliseconds, and its memory to be soon laid out: what is larger is no
 * more telling. */
enum { MOST_BYTES = 8 << 20, MOST_UNITS_IN_ALL = 96, MOST_SETTINGS = 60, WALL = 4096 };

/* ---- a valid config -------------------------------------------------------------------------- */

static double largest_of(const Option *option) {
    static const struct {
        const char *path;
        double most;
    } SMALL[] = {{"data.samples", 70},
                 {"data.dev.samples", 40},
                 {"data.test.samples", 40},
                 {"iterations", 30}};
    for (size_t i = 0; i < sizeof SMALL / sizeof *SMALL; i++) {
        if (strcmp(option->path, SMALL[i].path) == 0) return SMALL[i].most;
    }
    return option->maximum;
}

static double one_number(Reader *reader, const Option *option, double most) {
    return number_from(reader, fmin(option->defaults[0], most), option->minimum, most,
                       option->kind != KIND_NUMBER);
}

static Status set_list_from(Config *config, Reader *reader, const Option *option) {
    double values[64];
    const int lengths = option->longest - option->shortest + 1;
    MUST(option->longest <= 64);
    const int count = option->shortest + reader_below(reader, lengths);
    const bool whole = option->entries == KIND_INTEGER;
    const int most_units = 1 + MOST_UNITS_IN_ALL / (count + 1);
    const double most = whole ? fmin(option->maximum, most_units) : option->maximum;
    for (int i = 0; i < count; i++) {
        values[i] = number_from(reader, option->minimum, option->minimum, most, whole);
    }
    return config_set_list(config, option->path, values, count);
}

/* One name; where it may be a list, behind the last of them a few. */
static Status choose_from(Config *config, Reader *reader, const Option *option) {
    enum { A_FEW = 4 };
    const int choices = choices_in(option->choices);
    const int index = reader_below(reader, choices + (option->longest > 0));
    char names[A_FEW * sizeof(Name) + 1] = "";
    if (index < choices)
        return config_choose(config, option->path, choice_name(option->choices, index).text);
    for (int i = 0; i < A_FEW; i++) names_add(names, option, reader_byte(reader));
    return config_choose(config, option->path, names);
}

/* The few over and over again, until each hidden layer has one. */
static void level_activations(Config *config) {
    const int few = config->activation_count;
    for (int i = few; few > 0 && i < config->hidden_count; i++)
        config->activation[i] = config->activation[i - few];
    if (few != CONFIG_ONE_FOR_ALL) config->activation_count = config->hidden_count;
}

static Status set_from(Config *config, Reader *reader, const Option *option) {
    switch (option->kind) {
    case KIND_LIST: return set_list_from(config, reader, option);
    case KIND_CHOICE: return choose_from(config, reader, option);
    case KIND_NUMBER:
    case KIND_INTEGER:
    case KIND_FLAG: break;
    }
    return config_set(config, option->path, one_number(reader, option, largest_of(option)));
}

/* Drawn one by one, three fractions would hardly ever add up to 1. */
static void level_fractions(Config *config) {
    const double *f = config->split_fractions;
    const double train = f[0], dev = fmin(f[1], 1 - train);
    const double fractions[] = {train, dev, fmax(1 - train - dev, 0)};
    MUST(config_set_list(config, "split.fractions", fractions, 3) == STATUS_OK);
}

static Config config_from(Reader *reader) {
    Config config = config_default();
    config.data_samples = 40;
    config.iterations = 12;
    config.record_every = 3;
    for (int i = 0; i < MOST_SETTINGS && reader->left > 0; i++) {
        MUST(set_from(&config, reader, option_from(reader)) == STATUS_OK);
    }
    level_fractions(&config);
    level_activations(&config);
    return config;
}

static void reset(Config *config, const char *path) {
    const Config fresh = config_default();
    const Option *option = option_of(path);
    MUST(option);
    Status status = STATUS_OK;
    if (option->kind == KIND_LIST) {
        status = config_set_list(config, path, option->defaults, option->count);
    } else if (option->kind == KIND_CHOICE) {
        const int index = (int)value_of(&fresh, path);
        status = config_choose(config, path, choice_name(option->choices, index).text);
    } else {
        status = config_set(config, path, option->defaults[0]);
    }
    MUST(status == STATUS_OK);
}

/* A conflict names the option to change: its default must end it. */
static Status settle(Config *config, const Table *given, size_t *bytes, const char **field) {
    Status status = run_bytes(config, given, bytes, field);
    for (int i = 0; status == STATUS_CONFLICT && i < config_option_count(); i++) {
        reset(config, *field);
        status = run_bytes(config, given, bytes, field);
    }
    return status;
}

/* ---- a run between walls --------------------------------------------------------------------- */

typedef struct Walled {
    unsigned char *memory;
    size_t bytes;
    Run *run;
} Walled;

static Walled open_walled(const Config *config, const Table *given, size_t bytes, int rubbish) {
    Walled walled = {aligned_alloc(ALIGNMENT, bytes + (size_t)2 * WALL), bytes, NULL};
    MUST(walled.memory);
    unsigned char *block = walled.memory + WALL;
    memset(block, rubbish, bytes);
    ASAN_POISON_MEMORY_REGION(walled.memory, WALL);
    ASAN_POISON_MEMORY_REGION(block + bytes, WALL);
    const char *field = NULL;
    MUST(run_open(config, given, block, bytes, &walled.run, &field) == STATUS_OK);
    return walled;
}

static void close_walled(const Walled *walled) {
    ASAN_UNPOISON_MEMORY_REGION(walled->memory, walled->bytes + (size_t)2 * WALL);
    free(walled->memory);
}

/* ---- what must hold -------------------------------------------------------------------------- */

static void layers_must_be_sound(const Run *run) {
    const bool diverged = run_state(run) == RUN_DIVERGED;
    for (int l = 1; l <= run_layers(run); l++) {
        const RunLayer layer = run_layer(run, l);
        MUST(layer.n >= 1 && layer.n_prev >= 1);
        MUST(l == 1 || layer.n_prev == run_layer(run, l - 1).n);
        for (int i = 0; i < layer.n * layer.n_prev && !diverged; i++) MUST(isfinite(layer.dW[i]));
        for (int i = 0; i < layer.n && !diverged; i++) MUST(isfinite(layer.db[i]));
        MUST(run_unit_spread(run, l) >= 0);
    }
    MUST(all_weights_finite(run));
}

static void records_must_be_sound(const Run *run, const Config *config, int64_t done) {
    const RunRecords records = run_records(run);
    MUST(records.layers == run_layers(run));
    for (int i = 0; i < records.count; i++) {
        const bool broken = run_state(run) == RUN_DIVERGED && records.iteration[i] == done;
        MUST(records.iteration[i] == i * config->record_every && records.iteration[i] <= done);
        MUST(broken || isfinite(records.loss[i]));
        for (int l = 0; l < records.layers; l++) {
            MUST(broken || isfinite(records.gradient_norm[i * records.layers + l]));
            MUST(isfinite(records.weight_norm[i * records.layers + l]));
        }
    }
}

static bool same_number(double a, double b) {
    return a == b || (isnan(a) && isnan(b));
}

/* The record that early stopping kept is the first of the lowest, NaN only where all are, and what
 * is left of the run is its network. */
static void best_must_be_lowest(Run *run, const Config *config) {
    const RunRecords records = run_records(run);
    if (run_best_iteration(run) < 0) return;
    const double best = records.dev_loss[run_best_iteration(run) / config->record_every];
    for (int i = 0; i < records.count; i++) {
        MUST(isnan(records.dev_loss[i]) || records.dev_loss[i] >= best);
    }
    MUST(same_number(run_score(run, PART_DEV).loss, best));
}

static void end_must_be_told(Run *run, const Config *config, int64_t done) {
    const Event event = run_event(run);
    const bool diverged = run_state(run) == RUN_DIVERGED;
    MUST(run_state(run) != RUN_GOING);
    MUST((event.quantity != QUANTITY_NONE) == diverged);
    if (diverged) {
        MUST(event.quantity >= QUANTITY_Z && event.quantity <= QUANTITY_B);
        MUST(event.layer >= 1 && event.layer <= run_layers(run) && event.step == done);
    }
    if (run_state(run) == RUN_DONE) MUST(done == config->iterations);
    if (run_state(run) == RUN_STOPPED_EARLY) MUST(run_best_iteration(run) >= 0);
    MUST((run_best_iteration(run) >= 0) == (config->patience > 0));
    best_must_be_lowest(run, config);
}

static void scores_must_be_sound(Run *run, const Config *config) {
    for (Part part = PART_TRAIN; part < PARTS; part++) {
        const RunScore score = run_score(run, part);
        MUST(score.samples == run_part(run, part).samples);
        if (score.samples == 0) continue;
        MUST(isnan(score.accuracy) == (config->output == OUTPUT_LINEAR));
        MUST(isnan(score.accuracy) || (score.accuracy >= 0 && score.accuracy <= 1));
        if (config->output != OUTPUT_SOFTMAX) MUST(!(score.loss < -1e-9));
    }
}

/* The answer to a sample does not depend on the samples beside it. */
static void answers_must_be_sound(Run *run, const Config *config, int m) {
    const int features = run_part(run, PART_TRAIN).features;
    const int outputs = run_part(run, PART_TRAIN).outputs;
    const size_t count = (size_t)m;
    float *X = malloc(count * (size_t)features * sizeof *X);
    float *A = malloc(count * (size_t)outputs * sizeof *A);
    float *x = malloc((size_t)features * sizeof *x), *a = malloc((size_t)outputs * sizeof *a);
    MUST(X && A && x && a);
    for (int i = 0; i < features * m; i++) X[i] = (float)(i % 11) - 5.0F;
    run_predict(run, X, m, A);
    for (int i = 0; i < features; i++) x[i] = X[i * m + m - 1];
    run_predict(run, x, 1, a);
    for (int i = 0; i < outputs; i++) {
        MUST(same_number((double)a[i], (double)A[i * m + m - 1]));
        if (config->output != OUTPUT_LINEAR) MUST(isnan(a[i]) || (a[i] >= 0 && a[i] <= 1));
    }
    free(X);
    free(A);
    free(x);
    free(a);
}

static void distribution_must_be_sound(const Distribution *d) {
    double sum = (double)(d->not_finite + d->below + d->above);
    for (int i = 0; i < d->bins; i++) sum += d->histogram[i];
    MUST((d->bins == 0 || sum == (double)d->count) && d->low < d->high);
    if (d->not_finite == d->count) return;
    MUST(d->sd >= 0 && d->minimum <= d->maximum);
    MUST(d->norm <= fmax(fabs(d->minimum), fabs(d->maximum)) * (double)d->count * (1 + 1e-9));
}

/* At any time, trained or not, diverged or not; asked: bins and masks. */
static void statistics_must_be_sound(const Run *run, int asked) {
    const RunInspectOptions inspect = {.part = (Part)(asked % PARTS),
                                       .options = {.bins = asked, .dropout = asked % 2 == 1}};
    if (run_part(run, inspect.part).samples == 0) return;
    size_t bytes = 0;
    const Inspection *inspection = NULL;
    MUST(run_inspect_bytes(run, &inspect, &bytes) == STATUS_OK);
    void *block = aligned_alloc(ALIGNMENT, bytes);
    MUST(block);
    memset(block, POISON, bytes);
    MUST(run_inspect(run, &inspect, block, bytes, &inspection) == STATUS_OK);
    for (int l = 1; l <= run_layers(run); l++) {
        const LayerStatistics *layer = &inspection->layer[l];
        for (int what = 0; what < INSPECTED; what++) distribution_must_be_sound(&layer->of[what]);
        MUST(layer->dead >= 0 && layer->dead <= run_layer(run, l).n);
        MUST(layer->saturated >= 0 && layer->saturated <= 1);
    }
    free(block);
}

/* Whether a feature, as the network gets it, is beyond float32 for some sample. */
static bool out_of_floats(const Config *config, const Table *train) {
    for (int i = 0; i < train->features; i++) {
        const double *x = train->X + (size_t)i * (size_t)train->samples;
        double shift, scale;
        normalise_fit((Normaliser)config->normalise, x, train->samples, &shift, &scale);
        if (!isfinite(shift) || !isfinite(scale)) return true;
        for (int s = 0; s < train->samples; s++) {
            if (!isfinite((float)((x[s] - shift) / scale))) return true;
        }
    }
    return false;
}

/* Trained on at once, a number that is not one must end the run before the first update. */
static void garbage_must_be_noticed(const Run *run, const Config *config) {
    const Table train = run_part(run, PART_TRAIN);
    const bool all_at_once = config->batch == 0 || config->batch >= train.samples;
    if (!all_at_once || !out_of_floats(config, &train)) return;
    MUST(run_state(run) == RUN_DIVERGED && run_event(run).step == 0);
}

/* ---- a case ---------------------------------------------------------------------------------- */

static int64_t advance_in_slices(Run *run, const Config *config, const uint8_t slices[4]) {
    int64_t done = 0;
    for (int i = 0; run_state(run) == RUN_GOING; i++) {
        const int64_t steps = i < 4 ? slices[i] % 8 : 1 + i, before = done;
        done = run_advance(run, steps);
        MUST(done >= before && done <= before + steps);
        layers_must_be_sound(run);
        records_must_be_sound(run, config, done);
        scores_must_be_sound(run, config);
    }
    MUST(run_advance(run, 5) == done);
    return done;
}

static void try_run(const Config *config, const Table *given, size_t bytes, Reader slices) {
    uint8_t slice[4];
    for (int i = 0; i < 4; i++) slice[i] = (uint8_t)reader_byte(&slices);
    const Walled sliced = open_walled(config, given, bytes, POISON);
    const Walled whole = open_walled(config, given, bytes, 0);
    statistics_must_be_sound(sliced.run, slice[0]);
    const int64_t done = advance_in_slices(sliced.run, config, slice);
    layers_must_be_sound(sliced.run);
    statistics_must_be_sound(sliced.run, slice[1]);
    end_must_be_told(sliced.run, config, done);
    answers_must_be_sound(sliced.run, config, 1 + slice[0] * 2);
    garbage_must_be_noticed(sliced.run, config);
    MUST(run_advance(whole.run, TO_THE_END) == done);
    MUST(run_state(whole.run) == run_state(sliced.run));
    MUST(run_event(whole.run).quantity == run_event(sliced.run).quantity);
    MUST(run_event(whole.run).layer == run_event(sliced.run).layer);
    MUST(same_weights(whole.run, sliced.run) && same_records(whole.run, sliced.run));
    close_walled(&sliced);
    close_walled(&whole);
}

static void try_config(Config *config, const Given *given, Reader slices) {
    const Table *table = given ? &given->table : NULL;
    const char *field = NULL;
    size_t bytes = 0;
    const Status status = settle(config, table, &bytes, &field);
    if (status == STATUS_TOO_LARGE || (status == STATUS_OK && bytes > MOST_BYTES)) return;
    const bool linear = config->output == OUTPUT_LINEAR;
    const bool fine = !given || (given->finite && (linear || given->probabilities));
    MUST(status == (fine ? STATUS_OK : STATUS_BAD_DATA));
    if (status == STATUS_OK)
        try_run(config, table, bytes, slices);
    else
        MUST(strcmp(field, "data") == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Reader reader = {data, size};
    const Reader slices = reader; /* the first four bytes */
    for (int i = 0; i < 4; i++) reader_byte(&reader);
    if (reader_below(&reader, 3) == 1) {
        const Given given = given_from(&reader);
        Config config = config_from(&reader);
        try_config(&config, &given, slices);
        given_free(&given);
    } else {
        Config config = config_from(&reader);
        try_config(&config, NULL, slices);
    }
    return 0;
}
