/* run.h's memory: its size and its layout. */
#include "run_handle.h"

static Records take_records(Arena *arena, const Config *config, int layers, bool dev) {
    const int64_t count = (config->iterations + config->record_every - 1) / config->record_every;
    const size_t n = (size_t)count;
    const size_t row = (size_t)layers * sizeof(double);
    return (Records){.capacity = (int)count,
                     .iteration = arena_take(arena, n, sizeof(int32_t)),
                     .loss = arena_take(arena, n, sizeof(double)),
                     .penalty = arena_take(arena, n, sizeof(double)),
                     .dev_loss = dev ? arena_take(arena, n, sizeof(double)) : NULL,
                     .dev_accuracy = dev ? arena_take(arena, n, sizeof(double)) : NULL,
                     .gradient_norm = arena_take(arena, n, row),
                     .weight_norm = arena_take(arena, n, row)};
}

typedef struct RunOptions {
    const Config *config;
    Table shape; /* of all the data */
} RunOptions;

/* Everything behind the handle. */
static void lay_out(void *made, Arena *arena, const void *options) {
    Run *run = made;
    const Table shape = ((const RunOptions *)options)->shape;
    run->config = *((const RunOptions *)options)->config;
    const Config *config = &run->config;
    run->samples = samples_take(arena, config, shape);
    const Samples *samples = &run->samples;
    run->trainer = train_take(arena, config, samples->X[PART_TRAIN], samples->Y[PART_TRAIN]);
    const Network *network = &run->trainer.network;
    const bool dev = samples->part[PART_DEV].samples > 0;
    run->records = take_records(arena, config, network->L, dev);
    run->best = config->patience > 0 ? arena_take(arena, network->state, sizeof(float)) : NULL;
    run->input = matrix_take(arena, shape.features, EVALUATED_AT_ONCE);
    const int widest = network_widest(network);
    for (int i = 0; i < 2; i++) run->scratch[i] = matrix_take(arena, widest, EVALUATED_AT_ONCE);
}

static const ArenaLayout LAYOUT = {sizeof(Run), lay_out};

static Status fail(Status status, const char *culprit, const char **field) {
    *field = culprit;
    return status;
}

static Status check(const Config *config, const Table *given, Table shape, const char **field) {
    if (given && (config->dev_samples > 0 || config->test_samples > 0)) {
        return fail(STATUS_CONFLICT,
                    config->dev_samples > 0 ? "data.dev.samples" : "data.test.samples", field);
    }
    const Status status = config_check(config, shape.samples, shape.outputs, field);
    if (status != STATUS_OK || !given) return status;
    return fail(dataset_check(given, (Output)config->output), "data", field);
}

static Table shape_of(const Config *config, const Table *given) {
    return given ? *given : dataset_shape(config, (int)config->data_samples);
}

/* The option to change where a run is too large: the one that takes more than half of the memory
 * allowed, otherwise the layers. */
static const char *largest_part(const Run *run, Table shape) {
    enum { NUMBERS_A_RECORD = 4, NUMBERS_A_LAYER = 2 }; /* see take_records */
    const double half = (double)RUN_MAX_BYTES / 2;
    const double rows = (double)shape.features + shape.outputs;
    const double data = rows * shape.samples * (sizeof(double) + sizeof(float));
    const double numbers = NUMBERS_A_RECORD + NUMBERS_A_LAYER * (double)run->trainer.network.L;
    const double records = numbers * run->records.capacity * sizeof(double);
    return records > half ? "recordEvery" : data > half ? "data" : "hidden";
}

Status run_bytes(const Config *config, const Table *given, size_t *bytes, const char **field) {
    const Table shape = shape_of(config, given);
    const Status status = check(config, given, shape, field);
    if (status != STATUS_OK) return status;
    Run trial;
    *bytes = arena_count(&LAYOUT, &(RunOptions){config, shape}, &trial);
    if (*bytes <= RUN_MAX_BYTES) return STATUS_OK;
    return fail(STATUS_TOO_LARGE, largest_part(&trial, shape), field);
}

Status run_open(const Config *config, const Table *given, void *memory, size_t bytes, Run **run,
                const char **field) {
    size_t needed;
    const Status status = run_bytes(config, given, &needed, field);
    if (status != STATUS_OK) return status;
    const RunOptions options = {config, shape_of(config, given)};
    Run trial;
    Run *made = arena_place(&LAYOUT, &options, &trial, memory, bytes);
    if (!made) return fail(STATUS_TOO_LARGE, "hidden", field);
    made->state = RUN_GOING;
    samples_fill(&made->samples, config, given);
    train_reset(&made->trainer, config);
    made->early_stop = early_stop_start(config->patience);
    *run = made;
    return STATUS_OK;
}
