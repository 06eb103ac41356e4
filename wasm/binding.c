/* binding.c: the core as a bare WebAssembly module. The only file that exports, and the place where
 * its ABI is written down.
 *
 *   - Every export takes and answers plain numbers. An address is one too; 0 is no address.
 *   - What answers more than one number writes them as float64 to `reply`, in the order that stands
 *     beside it, at most REPLY_NUMBERS. A struct of the core never crosses the border.
 *   - A name (a path, a code, a kind) is the address of a text that ends in NUL and lives as long
 *     as the module. So no number of an enum means anything in JavaScript, but for Part: 0 train,
 *     1 dev, 2 test.
 *   - A Status that is not 0 has its name from statusName: the `code` of a ConfigError.
 *   - All that is taken (take, and whatever ends in New) is given back by giveBack.
 *   - Memory grows: a view made before a call is void after it. */
#include <stdint.h>
#include <stdlib.h>

#include "../core/augment.h"
#include "../core/config.h"
#include "../core/dataset.h"
#include "../core/normalise.h"
#include "../core/random.h"
#include "../core/run.h"
#include "../core/status.h"

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name)))
/* An assert of the core becomes a trap: libc's would bring all of stdio along. */
_Noreturn void __assert_fail(const char *claim, const char *file, int line, const char *function) {
    (void)claim, (void)file, (void)line, (void)function;
    __builtin_trap();
}
#else
#define EXPORT(name) /* only a linter reads it for another machine */
#endif

enum { ALIGNMENT = 64, REPLY_NUMBERS = 16 };

static double address_of(const void *p) {
    return (double)(uintptr_t)p;
}

/* ---- memory ---- */

/* NULL where there is no more, or the sum would not fit into 32 bits; an address even of 0 bytes.
 * malloc alone aligns to 8. */
EXPORT(take) void *bind_take(size_t bytes) {
    if (bytes > SIZE_MAX - ALIGNMENT) return NULL;
    return aligned_alloc(ALIGNMENT, (bytes / ALIGNMENT + 1) * ALIGNMENT);
}

EXPORT(giveBack) void bind_give_back(void *address) {
    free(address);
}

/* ---- the module itself ---- */

EXPORT(isSimd) int bind_is_simd(void) {
#ifdef __wasm_simd128__
    return 1;
#else
    return 0;
#endif
}

EXPORT(replyNumbers) int bind_reply_numbers(void) {
    return REPLY_NUMBERS;
}
EXPORT(runMaxBytes) double bind_run_max_bytes(void) {
    return (double)RUN_MAX_BYTES;
}

EXPORT(statusName) const char *bind_status_name(Status status) {
    static const char *const names[] = {
        [STATUS_OK] = "ok",
        [STATUS_UNKNOWN_FIELD] = "unknown-field",
        [STATUS_WRONG_KIND] = "wrong-kind",
        [STATUS_NOT_FINITE] = "not-finite",
        [STATUS_NOT_WHOLE] = "not-whole",
        [STATUS_OUT_OF_RANGE] = "out-of-range",
        [STATUS_UNKNOWN_CHOICE] = "unknown-choice",
        [STATUS_BAD_LENGTH] = "bad-length",
        [STATUS_CONFLICT] = "conflict",
        [STATUS_BAD_DATA] = "bad-data",
        [STATUS_TOO_LARGE] = "too-large",
    };
    return names[status];
}

/* ---- the options ---- */

static const char *kind_name(OptionKind kind) {
    static const char *const names[] = {
        [KIND_NUMBER] = "number", [KIND_INTEGER] = "integer", [KIND_FLAG] = "flag",
        [KIND_CHOICE] = "choice", [KIND_LIST] = "list",
    };
    return names[kind];
}

static const char *scale_name(OptionScale scale) {
    static const char *const names[] = {
        [SCALE_LINEAR] = "linear", [SCALE_LOG] = "log", [SCALE_SEED] = "seed"};
    return names[scale];
}

EXPORT(optionCount) int bind_option_count(void) {
    return config_option_count();
}

/* reply: path, kind, scale (names), minimum, maximum, defaults (address) and how many, shortest,
 * longest, choices (a name, or 0), the kind of a list's entries (a name) */
EXPORT(optionRead) void bind_option_read(int index, double *reply) {
    const Option *option = config_option(index);
    reply[0] = address_of(option->path);
    reply[1] = address_of(kind_name(option->kind));
    reply[2] = address_of(scale_name(option->scale));
    reply[3] = option->minimum;
    reply[4] = option->maximum;
    reply[5] = address_of(option->defaults);
    reply[6] = option->count;
    reply[7] = option->shortest;
    reply[8] = option->longest;
    reply[9] = address_of(option->choices);
    reply[10] = address_of(kind_name(option->entries));
}

/* ---- a config: the options by their place in the schema ---- */

EXPORT(configNew) Config *bind_config_new(void) {
    Config *config = bind_take(sizeof *config);
    if (config) *config = config_default();
    return config;
}

EXPORT(configSet) Status bind_config_set(Config *config, int index, double value) {
    return config_set(config, config_option(index)->path, value);
}

EXPORT(configChoose) Status bind_config_choose(Config *config, int index, const char *name) {
    return config_choose(config, config_option(index)->path, name);
}

EXPORT(configSetList)
Status bind_config_set_list(Config *config, int index, const double *values, int count) {
    return config_set_list(config, config_option(index)->path, values, count);
}

/* ---- data of one's own ---- */

/* Room for X (features, samples) and Y (outputs, samples), or NULL where that is too much.
 * reply: the addresses of X and Y */
EXPORT(tableNew) Table *bind_table_new(int features, int outputs, int samples, double *reply) {
    const double numbers = ((double)features + outputs) * samples;
    if (numbers * sizeof(double) > (double)RUN_MAX_BYTES) return NULL;
    Table *table = bind_take(ALIGNMENT + (size_t)numbers * sizeof(double));
    if (!table) return NULL;
    double *X = (void *)((char *)table + ALIGNMENT);
    double *Y = X + (size_t)features * (size_t)samples;
    *table = (Table){.features = features, .outputs = outputs, .samples = samples, .X = X, .Y = Y};
    reply[0] = address_of(X);
    reply[1] = address_of(Y);
    return table;
}

_Static_assert(sizeof(Table) <= ALIGNMENT, "X stands behind its table, aligned");

/* ---- a run ---- */

/* table: 0 for the config's generator. reply: the bytes; the field (a name) where it fails */
EXPORT(runBytes) Status bind_run_bytes(const Config *config, const Table *table, double *reply) {
    size_t bytes = 0;
    const char *field = NULL;
    const Status status = run_bytes(config, table, &bytes, &field);
    reply[0] = (double)bytes;
    reply[1] = address_of(field);
    return status;
}

/* block: taken by the caller, and all that is to be given back in the end.
 * reply: the run; the field (a name) where it fails */
EXPORT(runOpen)
Status bind_run_open(const Config *config, const Table *table, void *block, size_t bytes,
                     double *reply) {
    Run *run = NULL;
    const char *field = NULL;
    const Status status = run_open(config, table, block, bytes, &run, &field);
    reply[0] = address_of(run);
    reply[1] = address_of(field);
    return status;
}

/* Answers the iterations done in all: config.def allows no more than 32 bits hold. */
EXPORT(runAdvance) int32_t bind_run_advance(Run *run, int32_t steps) {
    return (int32_t)run_advance(run, steps);
}

/* Why it ended (a name), or 0 while it goes on. */
EXPORT(runReason) const char *bind_run_reason(const Run *run) {
    static const char *const names[] = {
        [RUN_GOING] = NULL,
        [RUN_DONE] = "budget",
        [RUN_STOPPED_EARLY] = "early-stop",
        [RUN_DIVERGED] = "diverged",
    };
    return names[run_state(run)];
}

/* reply: the layer, the step, the quantity (a name, or 0 where all is finite) */
EXPORT(runEvent) void bind_run_event(const Run *run, double *reply) {
    static const char *const names[] = {
        [QUANTITY_NONE] = NULL, [QUANTITY_Z] = "Z",   [QUANTITY_A] = "A", [QUANTITY_LOSS] = "loss",
        [QUANTITY_DW] = "dW",   [QUANTITY_DB] = "db", [QUANTITY_W] = "W", [QUANTITY_B] = "b",
    };
    const Event event = run_event(run);
    reply[0] = event.layer;
    reply[1] = (double)event.step;
    reply[2] = address_of(names[event.quantity]);
}

EXPORT(runBestIteration) int32_t bind_run_best_iteration(const Run *run) {
    return (int32_t)run_best_iteration(run);
}

/* reply: how many, the layers, and the addresses of iteration (int32), loss, dev loss (or 0) and
 * gradient norm (float64) */
EXPORT(runRecords) void bind_run_records(const Run *run, double *reply) {
    const RunRecords records = run_records(run);
    reply[0] = records.count;
    reply[1] = records.layers;
    reply[2] = address_of(records.iteration);
    reply[3] = address_of(records.loss);
    reply[4] = address_of(records.dev_loss);
    reply[5] = address_of(records.gradient_norm);
}

EXPORT(runLayers) int bind_run_layers(const Run *run) {
    return run_layers(run);
}

/* l = 1 … L
 * reply: units, inputs, the addresses of W, b, dW, db (float32), the spread of its units */
EXPORT(runLayer) void bind_run_layer(const Run *run, int l, double *reply) {
    const RunLayer layer = run_layer(run, l);
    reply[0] = layer.n;
    reply[1] = layer.n_prev;
    reply[2] = address_of(layer.W);
    reply[3] = address_of(layer.b);
    reply[4] = address_of(layer.dW);
    reply[5] = address_of(layer.db);
    reply[6] = run_unit_spread(run, l);
}

/* reply: samples (0: no such part), loss, accuracy (NaN: none) */
EXPORT(runScore) void bind_run_score(Run *run, Part part, double *reply) {
    const RunScore score = run_score(run, part);
    reply[0] = score.samples;
    reply[1] = score.loss;
    reply[2] = score.accuracy;
}

/* X (features, m) and A (outputs, m): float32 */
EXPORT(runPredict) void bind_run_predict(Run *run, const float *X, int m, float *A) {
    run_predict(run, X, m, A);
}

/* reply: features, outputs, samples (0: no such part), the addresses of X and Y (float64) */
EXPORT(runPart) void bind_run_part(const Run *run, Part part, double *reply) {
    const Table table = run_part(run, part);
    reply[0] = table.features;
    reply[1] = table.outputs;
    reply[2] = table.samples;
    reply[3] = address_of(table.X);
    reply[4] = address_of(table.Y);
}

/* ---- gradient check ---- */

/* reply: the bytes */
EXPORT(runGradientBytes)
Status bind_run_gradient_bytes(const Run *run, int samples, double *reply) {
    size_t bytes = 0;
    const Status status = run_gradient_bytes(run, (RunGradients){.samples = samples}, &bytes);
    reply[0] = (double)bytes;
    return status;
}

EXPORT(runParameters) double bind_run_parameters(const Run *run) {
    return (double)run_parameters(run);
}

/* What is asked of a check. 0 samples or parameters: all. pairs (or 0) is the caller's, and is written by
 * the check. */
EXPORT(gradientOptionsNew)
RunGradients *bind_gradient_options_new(int samples, int parameters, uint32_t seed, double step,
                                        int forward, GradientPair *pairs) {
    RunGradients *options = bind_take(sizeof *options);
    if (!options) return NULL;
    *options = (RunGradients){.samples = samples,
                              .parameters = parameters,
                              .seed = seed,
                              .step = step,
                              .forward = forward != 0,
                              .pairs = pairs};
    return options;
}

/* block and report: the caller's */
EXPORT(runCheckGradients)
Status bind_run_check_gradients(const Run *run, const RunGradients *options, void *block,
                                size_t bytes, GradientReport *report) {
    return run_check_gradients(run, *options, block, bytes, report);
}

EXPORT(gradientReportNew) GradientReport *bind_gradient_report_new(void) {
    return bind_take(sizeof(GradientReport));
}

EXPORT(gradientPairsNew) GradientPair *bind_gradient_pairs_new(size_t count) {
    return bind_take(count * sizeof(GradientPair));
}

static const char *parameter_name(ParameterKind kind) {
    static const char *const kinds[] = {[PARAMETER_W] = "W",
                                        [PARAMETER_B] = "b",
                                        [PARAMETER_GAMMA] = "gamma",
                                        [PARAMETER_BETA] = "beta"};
    return kinds[kind];
}

/* reply: layer, kind (a name), row, column, θ, g, ĝ, whether it is a kink */
EXPORT(gradientPair)
void bind_gradient_pair(const GradientPair *pairs, int at, double *reply) {
    const GradientPair *pair = &pairs[at];
    reply[0] = pair->place.layer;
    reply[1] = address_of(parameter_name(pair->place.kind));
    reply[2] = pair->place.row;
    reply[3] = pair->place.column;
    reply[4] = pair->value;
    reply[5] = pair->gradient;
    reply[6] = pair->difference;
    reply[7] = pair->kink;
}

/* reply: the outcome (a name), then the worst place: layer, kind (a name), row, column, g and ĝ */
EXPORT(gradientReport) void bind_gradient_report(const GradientReport *report, double *reply) {
    static const char *const outcomes[] = {
        [GRADIENT_AGREES] = "agrees",
        [GRADIENT_DIFFERS] = "differs",
        [GRADIENT_ZERO] = "zero",
        [GRADIENT_ALL_KINKS] = "all-kinks",
        [GRADIENT_NOT_FINITE] = "not-finite",
    };
    reply[0] = address_of(outcomes[report->outcome]);
    reply[1] = report->worst.layer;
    reply[2] = address_of(parameter_name(report->worst.kind));
    reply[3] = report->worst.row;
    reply[4] = report->worst.column;
    reply[5] = report->worst_gradient;
    reply[6] = report->worst_difference;
}

/* l = 1 … L, or 0 for all layers
 * reply: compared, kinks, error, tolerance, ‖g‖, ‖ĝ‖ */
EXPORT(gradientTally)
void bind_gradient_tally(const GradientReport *report, int l, double *reply) {
    const GradientTally *tally = l == 0 ? &report->all : &report->layer[l];
    reply[0] = (double)tally->compared;
    reply[1] = (double)tally->kinks;
    reply[2] = tally->error;
    reply[3] = tally->tolerance;
    reply[4] = tally->norm;
    reply[5] = tally->differences;
}

/* ---- images: from and to are 8-bit RGBA of width × height, the caller's ---- */

EXPORT(augmentFlip)
Status bind_augment_flip(uint8_t *from, int width, int height, uint8_t *to, int code) {
    return augment_flip((Image){from, width, height}, code, (Image){to, width, height});
}

EXPORT(augmentCrop)
Status bind_augment_crop(uint8_t *from, int width, int height, uint8_t *to, int x, int y,
                         int to_width, int to_height) {
    return augment_crop((Image){from, width, height}, x, y, (Image){to, to_width, to_height});
}

EXPORT(augmentResize)
Status bind_augment_resize(uint8_t *from, int width, int height, uint8_t *to, int to_width,
                           int to_height) {
    return augment_resize((Image){from, width, height}, (Image){to, to_width, to_height});
}

/* A colour travels as one number: red, green, blue, alpha from its highest byte on. */
static Colour colour_of(uint32_t rgba) {
    enum { BYTE = 8, LAST = AUGMENT_CHANNELS - 1 };
    Colour colour;
    for (int c = 0; c < AUGMENT_CHANNELS; c++)
        colour.channel[c] = (uint8_t)(rgba >> BYTE * (LAST - c));
    return colour;
}

EXPORT(augmentShift)
Status bind_augment_shift(uint8_t *from, int width, int height, uint8_t *to, double x, double y,
                          int replicate, uint32_t rgba) {
    const Border border = {.replicate = replicate != 0, .colour = colour_of(rgba)};
    return augment_shift((Image){from, width, height}, x, y, border, (Image){to, width, height});
}

EXPORT(augmentRotate)
Status bind_augment_rotate(uint8_t *from, int width, int height, uint8_t *to, double angle,
                           int replicate, uint32_t rgba) {
    const Border border = {.replicate = replicate != 0, .colour = colour_of(rgba)};
    return augment_rotate((Image){from, width, height}, angle, border, (Image){to, width, height});
}

EXPORT(augmentNoise)
Status bind_augment_noise(uint8_t *from, int width, int height, uint8_t *to, double sd,
                          uint32_t seed) {
    Random random;
    random_seed(&random, seed);
    return augment_noise((Image){from, width, height}, sd, &random, (Image){to, width, height});
}

EXPORT(augmentCutout)
Status bind_augment_cutout(uint8_t *from, int width, int height, uint8_t *to, int x, int y,
                           int hole_width, int hole_height, uint32_t rgba) {
    const Rectangle hole = {x, y, hole_width, hole_height};
    return augment_cutout((Image){from, width, height}, hole, colour_of(rgba),
                          (Image){to, width, height});
}

/* ---- the normaliser and the streams, without a run ---- */

/* One feature, by the config's method: x becomes what it is afterwards. reply: shift, scale */
EXPORT(normalise)
void bind_normalise(const Config *config, double *x, int samples, double *reply) {
    normalise_fit((Normaliser)config->normalise, x, samples, &reply[0], &reply[1]);
    normalise_apply(x, samples, reply[0], reply[1], x);
}

/* RandomState(config.seed) */
EXPORT(randomNew) Random *bind_random_new(const Config *config) {
    Random *random = bind_take(sizeof *random);
    if (random) random_seed(random, (uint32_t)config->seed);
    return random;
}

EXPORT(randomRand) void bind_random_rand(Random *random, double *x, int n) {
    for (int i = 0; i < n; i++) x[i] = random_rand(random);
}

EXPORT(randomRandn) void bind_random_randn(Random *random, double *x, int n) {
    for (int i = 0; i < n; i++) x[i] = random_randn(random);
}

EXPORT(randomPermutation) void bind_random_permutation(Random *random, int32_t *x, int n) {
    random_permutation(random, x, n);
}
