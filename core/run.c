#include "run.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "early_stop.h"
#include "loss.h"
#include "train.h"

enum { EVALUATED_AT_ONCE = 256 }; /* samples of an evaluation pass */

typedef struct Records {
    int count, capacity;
    int32_t *iteration;
    double *loss, *dev_loss, *gradient_norm;
} Records;

struct Run {
    Config config;
    RunState state;
    Samples samples;
    Trainer trainer;
    Records records;
    EarlyStop early_stop;
    float *best;       /* the parameters at the best dev loss; NULL without early stopping */
    Matrix input;      /* (features, EVALUATED_AT_ONCE): what run_predict normalises into */
    Matrix scratch[2]; /* (widest layer, EVALUATED_AT_ONCE) */
};

/* ---- layout ---------------------------------------------------------------------------------- */

static Records take_records(Arena *arena, const Config *config, int layers, bool dev) {
    const int64_t count = (config->iterations + config->record_every - 1) / config->record_every;
    const size_t n = (size_t)count;
    return (Records){.capacity = (int)count,
                     .iteration = arena_take(arena, n, sizeof(int32_t)),
                     .loss = arena_take(arena, n, sizeof(double)),
                     .dev_loss = dev ? arena_take(arena, n, sizeof(double)) : NULL,
                     .gradient_norm = arena_take(arena, n, (size_t)layers * sizeof(double))};
}

/* Everything behind the handle. Over a counting arena all pointers come out NULL. */
static void lay_out(Run *run, Arena *arena, Table shape) {
    const Config *config = &run->config;
    run->samples = samples_take(arena, config, shape);
    const Samples *samples = &run->samples;
    run->trainer = train_take(arena, config, samples->X[PART_TRAIN], samples->Y[PART_TRAIN]);
    const Network *network = &run->trainer.network;
    const bool dev = samples->part[PART_DEV].samples > 0;
    run->records = take_records(arena, config, network->L, dev);
    run->best = config->patience > 0 ? arena_take(arena, network->count, sizeof(float)) : NULL;
    run->input = matrix_take(arena, shape.features, EVALUATED_AT_ONCE);
    const int widest = network_widest(network);
    for (int i = 0; i < 2; i++) run->scratch[i] = matrix_take(arena, widest, EVALUATED_AT_ONCE);
}

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

/* The option to change where a run is too large: what alone takes half of the room, or the
 * layers. */
static const char *largest_part(const Run *run, Table shape) {
    const double half = (double)RUN_MAX_BYTES / 2;
    const double rows = (double)shape.features + shape.outputs;
    const double data = rows * shape.samples * (sizeof(double) + sizeof(float));
    const double records = (double)run->records.capacity * run->trainer.network.L * sizeof(double);
    return records > half ? "recordEvery" : data > half ? "data" : "hidden";
}

Status run_bytes(const Config *config, const Table *given, size_t *bytes, const char **field) {
    const Table shape = shape_of(config, given);
    const Status status = check(config, given, shape, field);
    if (status != STATUS_OK) return status;
    Run run = {.config = *config};
    Arena arena = arena_counting();
    arena_take(&arena, 1, sizeof run);
    lay_out(&run, &arena, shape);
    *bytes = arena.overflow ? SIZE_MAX : arena.used;
    if (*bytes <= RUN_MAX_BYTES) return STATUS_OK;
    return fail(STATUS_TOO_LARGE, largest_part(&run, shape), field);
}

Status run_open(const Config *config, const Table *given, void *memory, size_t bytes, Run **run,
                const char **field) {
    size_t needed;
    const Status status = run_bytes(config, given, &needed, field);
    if (status != STATUS_OK) return status;
    if (needed > bytes) return fail(STATUS_TOO_LARGE, "hidden", field);
    Arena arena = arena_over(memory, bytes);
    Run *made = arena_take(&arena, 1, sizeof *made);
    *made = (Run){.config = *config, .state = RUN_GOING};
    lay_out(made, &arena, shape_of(config, given));
    assert(!arena.overflow && arena.used == needed);
    samples_fill(&made->samples, config, given);
    train_reset(&made->trainer, config);
    made->early_stop = early_stop_start(config->patience);
    *run = made;
    return STATUS_OK;
}

/* ---- evaluation ------------------------------------------------------------------------------ */

RunScore run_score(Run *run, Part part) {
    const Network *network = &run->trainer.network;
    const Matrix X = run->samples.X[part], Y = run->samples.Y[part];
    double loss = 0;
    long correct = 0;
    for (int first = 0; first < X.columns; first += EVALUATED_AT_ONCE) {
        const int left = X.columns - first;
        const int n = left < EVALUATED_AT_ONCE ? left : EVALUATED_AT_ONCE;
        const Matrix Z = network_evaluate(network, matrix_columns(X, first, n), run->scratch);
        const Matrix labels = matrix_columns(Y, first, n);
        loss += loss_sum(network->output, Z, labels);
        loss_forward(network->output, Z, Z);
        correct += loss_correct(network->output, Z, labels);
    }
    const long decisions = loss_decisions(network->output, Y.rows, X.columns);
    return (RunScore){.samples = X.columns,
                      .loss = loss / X.columns,
                      .accuracy =
                          decisions > 0 ? (double)correct / (double)decisions : (double)NAN};
}

void run_predict(Run *run, const float *X, int m, float *A) {
    const Network *network = &run->trainer.network;
    for (int first = 0; first < m; first += EVALUATED_AT_ONCE) {
        const int n = m - first < EVALUATED_AT_ONCE ? m - first : EVALUATED_AT_ONCE;
        const Matrix input = matrix_columns(run->input, 0, n);
        samples_normalise(&run->samples, X, m, first, input);
        const Matrix Z = network_evaluate(network, input, run->scratch);
        loss_forward(network->output, Z, Z);
        for (int i = 0; i < Z.rows; i++) {
            memcpy(A + (size_t)i * (size_t)m + first, matrix_row(Z, i), (size_t)n * sizeof *A);
        }
    }
}

/* ---- training -------------------------------------------------------------------------------- */

static void stop(Run *run, RunState state) {
    run->state = state;
}

/* Remembers the best weights, or says that it is time to go back to them. W and b alone, as the
 * oracle does. */
static void watch_dev_loss(Run *run, double dev_loss) {
    const Network *network = &run->trainer.network;
    if (!run->best) return;
    switch (early_stop_record(&run->early_stop, run->trainer.step, dev_loss)) {
    case EARLY_STOP_BETTER:
        memcpy(run->best, network->parameters, network->count * sizeof *run->best);
        break;
    case EARLY_STOP_WAIT: break;
    case EARLY_STOP_NOW: stop(run, RUN_STOPPED_EARLY); break;
    }
}

static void record(Run *run) {
    Records *records = &run->records;
    const Network *network = &run->trainer.network;
    const int at = records->count++;
    assert(at < records->capacity);
    records->iteration[at] = (int32_t)run->trainer.step;
    records->loss[at] = network_cost(network, run->trainer.batch_Y);
    for (int l = 1; l <= network->L; l++) {
        records->gradient_norm[(size_t)at * (size_t)network->L + (size_t)l - 1] =
            network_gradient_norm(network, l);
    }
    if (records->dev_loss) {
        records->dev_loss[at] = run_score(run, PART_DEV).loss;
        watch_dev_loss(run, records->dev_loss[at]);
    }
}

static void restore_best(Run *run) {
    const Network *network = &run->trainer.network;
    if (!run->best || run->early_stop.best_iteration < 0) return;
    for (int l = 1; l <= network->L; l++) {
        const Layer *layer = &network->layer[l];
        const size_t W = (size_t)layer->n * (size_t)layer->n_prev, units = (size_t)layer->n;
        memcpy(layer->W, run->best + (layer->W - network->parameters), W * sizeof *layer->W);
        memcpy(layer->b, run->best + (layer->b - network->parameters), units * sizeof *layer->b);
    }
}

static void advance_once(Run *run) {
    Trainer *trainer = &run->trainer;
    bool finite = train_gradient(trainer);
    if (trainer->step % run->config.record_every == 0) record(run);
    if (finite && run->state == RUN_GOING) finite = train_update(trainer);
    if (!finite) stop(run, RUN_DIVERGED);
    if (run->state == RUN_GOING && trainer->step == run->config.iterations) stop(run, RUN_DONE);
    if (run->state != RUN_GOING) restore_best(run);
}

int64_t run_advance(Run *run, int64_t steps) {
    for (int64_t i = 0; i < steps && run->state == RUN_GOING; i++) advance_once(run);
    return run->trainer.step;
}

/* ---- gradient check -------------------------------------------------------------------------- */

size_t run_parameters(const Run *run) {
    return run->trainer.network.count;
}

static int checked_samples(const Run *run, RunGradients options) {
    const int m = run->samples.X[PART_TRAIN].columns;
    return options.samples == 0 || options.samples > m ? m : options.samples;
}

static GradientCheck *take_check(const Run *run, RunGradients options, Arena *arena,
                                 GradientCheck *counted) {
    const Matrix X = run->samples.X[PART_TRAIN], Y = run->samples.Y[PART_TRAIN];
    GradientCheck *check = arena_take(arena, 1, sizeof *check);
    if (!check) check = counted;
    gradient_check_take(check, arena, &run->config, X.rows, Y.rows, checked_samples(run, options),
                        X.columns);
    return check;
}

Status run_gradient_bytes(const Run *run, RunGradients options, size_t *bytes) {
    GradientCheck counted = {.X = {NULL, 0, 0, 0}};
    if (options.samples < 0 || options.parameters < 0 || !(options.step >= 0))
        return STATUS_OUT_OF_RANGE;
    Arena arena = arena_counting();
    take_check(run, options, &arena, &counted);
    *bytes = arena.overflow ? SIZE_MAX : arena.used;
    return *bytes <= RUN_MAX_BYTES ? STATUS_OK : STATUS_TOO_LARGE;
}

Status run_check_gradients(const Run *run, RunGradients options, void *memory, size_t bytes,
                           GradientReport *report) {
    size_t needed;
    const Status status = run_gradient_bytes(run, options, &needed);
    if (status != STATUS_OK) return status;
    if (needed > bytes) return STATUS_TOO_LARGE;
    Arena arena = arena_over(memory, bytes);
    GradientCheck *check = take_check(run, options, &arena, NULL);
    const int n = checked_samples(run, options);
    const Matrix X = matrix_columns(run->samples.X[PART_TRAIN], 0, n);
    const Matrix Y = matrix_columns(run->samples.Y[PART_TRAIN], 0, n);
    check->manner.forward = options.forward;
    check->manner.pairs = options.pairs;
    if (options.step > 0) check->manner.step = options.step;
    gradient_check_prepare(check, run->trainer.network.parameters, X, Y, options.seed);
    *report = gradient_check_compare(check, options.parameters > 0 ? (size_t)options.parameters
                                                                   : SIZE_MAX);
    return STATUS_OK;
}

/* ---- what is told about it ------------------------------------------------------------------- */

RunState run_state(const Run *run) {
    return run->state;
}

Event run_event(const Run *run) {
    return run->trainer.event;
}

int64_t run_best_iteration(const Run *run) {
    return run->early_stop.best_iteration;
}

RunRecords run_records(const Run *run) {
    const Records *records = &run->records;
    return (RunRecords){.count = records->count,
                        .layers = run->trainer.network.L,
                        .iteration = records->iteration,
                        .loss = records->loss,
                        .dev_loss = records->dev_loss,
                        .gradient_norm = records->gradient_norm};
}

int run_layers(const Run *run) {
    return run->trainer.network.L;
}

RunLayer run_layer(const Run *run, int l) {
    const Layer *layer = &run->trainer.network.layer[l];
    return (RunLayer){.n = layer->n,
                      .n_prev = layer->n_prev,
                      .W = layer->W,
                      .b = layer->b,
                      .dW = layer->dW,
                      .db = layer->db};
}

double run_unit_spread(const Run *run, int l) {
    return network_unit_spread(&run->trainer.network, l);
}

Table run_part(const Run *run, Part part) {
    return run->samples.part[part];
}
