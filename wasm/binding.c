/* binding.c: memory, the module itself, options, normaliser and streams. See binding.h. */
#include "binding.h"

#include <stdlib.h>

#include "../core/config.h"
#include "../core/normalise.h"
#include "../core/random.h"
#include "../core/run.h"
#include "../core/status.h"

#ifdef __wasm__
/* An assert of the core becomes a trap: libc's would link all of stdio. */
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

EXPORT(abiVersion) int bind_abi_version(void) {
    return ABI_VERSION;
}

/* The structs of abi.def, each as its name and its fields' names, with a blank before every field:
 * "Score samples loss accuracy". 0 behind the last one. */
EXPORT(abiStruct) const char *bind_abi_struct(int index) {
#define F(field) " " #field
#define STRUCT(name, fields) #name fields,
    static const char *const structs[] = {
#include "abi.def"
        NULL};
#undef F
#undef STRUCT
    return structs[index];
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

EXPORT(optionRead) void bind_option_read(int index, AbiOption *reply) {
    const Option *option = config_option(index);
    *reply = (AbiOption){.path = address_of(option->path),
                         .link = address_of(option->link),
                         .kind = address_of(kind_name(option->kind)),
                         .scale = address_of(scale_name(option->scale)),
                         .minimum = option->minimum,
                         .maximum = option->maximum,
                         .defaults = address_of(option->defaults),
                         .count = option->count,
                         .shortest = option->shortest,
                         .longest = option->longest,
                         .choices = address_of(option->choices),
                         .entries = address_of(kind_name(option->entries)),
                         .live = option->live,
                         .low = option->slider.low,
                         .high = option->slider.high,
                         .step = option->slider.step,
                         .stops = address_of(option->slider.stops),
                         .stopCount = option->slider.count};
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

/* One feature, by the config's method; x is normalised in place. */
EXPORT(normalise)
void bind_normalise(const Config *config, double *x, int samples, AbiNormaliser *reply) {
    double shift, scale;
    normalise_fit((Normaliser)config->normalise, x, samples, &shift, &scale);
    normalise_apply(x, samples, shift, scale, x);
    *reply = (AbiNormaliser){.shift = shift, .scale = scale};
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
