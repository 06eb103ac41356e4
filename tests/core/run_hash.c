/* run_hash: trains one config and prints a hash of its final weights, for comparing the bits of a
 * native build with those of the WebAssembly modules (tests/wasm/same_bits.test.mjs).
 *
 *     build/native/run_hash init.name=xavier hidden=10,5 'activation=|relu|tanh' iterations=1000
 *
 * After `own=2,1,100`, data of one's own with 2 features, 1 output and 100 samples: its numbers come
 * from standard input, X and then Y, row after row.
 *
 * The hash is FNV-1a, 64 bits, over the bytes of W, b and what batch norm has (γ, β, mean, var),
 * layer after layer. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "run.h"

enum { ALIGNMENT = 64, LONGEST_LIST = 32, LONGEST_WORD = 31 };

static Status set_list(Config *config, const char *path, char *text) {
    double values[LONGEST_LIST];
    int count = 0;
    for (char *at = text; *at && count < LONGEST_LIST; count++) {
        values[count] = strtod(at, &at);
        if (*at == ',') at++;
    }
    return config_set_list(config, path, values, count);
}

/* path=value, where the value is a number, a name, or a list with commas */
static Status set(Config *config, char *setting) {
    char *value = strchr(setting, '=');
    if (!value) return STATUS_UNKNOWN_FIELD;
    *value++ = '\0';
    Status status = config_choose(config, setting, value);
    if (status == STATUS_WRONG_KIND) status = config_set(config, setting, strtod(value, NULL));
    if (status == STATUS_WRONG_KIND) status = set_list(config, setting, value);
    return status;
}

/* The numbers of own data; its X is what is to be freed. */
static Status read_own(Table *own, char *shape) {
    own->features = (int)strtol(shape, &shape, 10);
    own->outputs = (int)strtol(shape + 1, &shape, 10);
    own->samples = (int)strtol(shape + 1, &shape, 10);
    const size_t samples = (size_t)own->samples, X = (size_t)own->features * samples;
    const size_t count = X + (size_t)own->outputs * samples;
    own->X = malloc(count * sizeof *own->X);
    if (!own->X) return STATUS_TOO_LARGE;
    own->Y = own->X + X;
    for (size_t i = 0; i < count; i++) {
        char word[LONGEST_WORD + 1];
        if (scanf("%31s", word) != 1) return STATUS_BAD_DATA;
        own->X[i] = strtod(word, NULL);
    }
    return STATUS_OK;
}

static uint64_t hash(uint64_t seen, const float *values, size_t count) {
    static const uint64_t PRIME = 1099511628211U;
    const unsigned char *bytes = (const unsigned char *)values;
    for (size_t i = 0; i < count * sizeof *values; i++) seen = (seen ^ bytes[i]) * PRIME;
    return seen;
}

static uint64_t hash_run(const Run *run) {
    uint64_t seen = 14695981039346656037U;
    for (int l = 1; l <= run_layers(run); l++) {
        const RunLayer layer = run_layer(run, l);
        seen = hash(seen, layer.W, (size_t)layer.n * (size_t)layer.n_prev);
        const float *of_units[] = {layer.b, layer.gamma, layer.beta, layer.mean, layer.var};
        for (int i = 0; i < 5 && of_units[i]; i++) seen = hash(seen, of_units[i], (size_t)layer.n);
    }
    return seen;
}

int main(int argc, char **argv) {
    Config config = config_default();
    const char *field = "";
    size_t bytes;
    Run *run;
    Table own = {.X = NULL};
    for (int i = 1; i < argc; i++) {
        if (strncmp(argv[i], "own=", 4) == 0) {
            if (read_own(&own, argv[i] + 4) != STATUS_OK) return 2;
            continue;
        }
        if (set(&config, argv[i]) == STATUS_OK) continue;
        fprintf(stderr, "run_hash: %s: not a setting\n", argv[i]);
        return 2;
    }
    const Table *given = own.X ? &own : NULL;
    if (run_bytes(&config, given, &bytes, &field) != STATUS_OK) return 2;
    void *block = aligned_alloc(ALIGNMENT, bytes);
    if (!block || run_open(&config, given, block, bytes, &run, &field) != STATUS_OK) return 2;
    run_advance(run, config.iterations);
    printf("%016" PRIx64 "\n", hash_run(run));
    free(block);
    free(own.X);
    return 0;
}
