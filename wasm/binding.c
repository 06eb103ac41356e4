/* binding.c: memory, the module itself, options, normaliser and streams. See binding.h. */
#include "binding.h"

#include <stdlib.h>

#include "../core/config.h"
#include "../core/normalise.h"
#include "../core/random.h"
#include "../core/run.h"
#include "../core/status.h"

#ifdef __wasm__
/* An assert of the core becomes a trap: libc's would bring all of stdio along. */
_Noreturn void __assert_fail(const char *claim, const char *file, int line, const char *function) {
    (void)claim, (void)file, (void)line, (void)function;
    __builtin_trap();
}
#endif

/* ---- memory ---- */

/* malloc alone aligns to 8. */
EXPORT(alloc) void *bind_alloc(size_t bytes) {
    if (bytes > SIZE_MAX - ALIGNMENT) return NULL;
    return aligned_alloc(ALIGNMENT, (bytes / ALIGNMENT + 1) * ALIGNMENT);
}

EXPORT(free) void bind_free(void *address) {
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

/* reply: path, link, kind, scale (names), minimum, maximum, defaults (address) and how many,
 * shortest, longest, choices (a name, or 0), the kind of a list's entries (a name), live (0 or 1),
 * a slider's low, high, step, stops (address) and how many */
EXPORT(optionRead) void bind_option_read(int index, double *reply) {
    const Option *option = config_option(index);
    reply[0] = address_of(option->path);
    reply[1] = address_of(option->link);
    reply[2] = address_of(kind_name(option->kind));
    reply[3] = address_of(scale_name(option->scale));
    reply[4] = option->minimum;
    reply[5] = option->maximum;
    reply[6] = address_of(option->defaults);
    reply[7] = option->count;
    reply[8] = option->shortest;
    reply[9] = option->longest;
    reply[10] = address_of(option->choices);
    reply[11] = address_of(kind_name(option->entries));
    reply[12] = option->live;
    reply[13] = option->slider.low;
    reply[14] = option->slider.high;
    reply[15] = option->slider.step;
    reply[16] = address_of(option->slider.stops);
    reply[17] = option->slider.count;
}

/* ---- a config: the options by their place in the schema ---- */

EXPORT(configNew) Config *bind_config_new(void) {
    Config *config = bind_alloc(sizeof *config);
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

/* ---- the normaliser and the streams, without a run ---- */

/* One feature, by the config's method: x becomes what it is afterwards. reply: shift, scale */
EXPORT(normalise)
void bind_normalise(const Config *config, double *x, int samples, double *reply) {
    normalise_fit((Normaliser)config->normalise, x, samples, &reply[0], &reply[1]);
    normalise_apply(x, samples, reply[0], reply[1], x);
}

/* RandomState(config.seed) */
EXPORT(randomNew) Random *bind_random_new(const Config *config) {
    Random *random = bind_alloc(sizeof *random);
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
