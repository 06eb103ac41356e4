/* run_hash: trains one config and prints a hash of its final weights, for comparing the bits of a
 * native build with those of the WebAssembly modules (tests/wasm/same_bits.test.mjs).
 *
 *     build/native/run_hash init.name=xavier hidden=10,5 iterations=1000
 *
 * The hash is FNV-1a, 64 bits, over the bytes of W and b, layer after layer. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "run.h"

enum { ALIGNMENT = 64, LONGEST_LIST = 32 };

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
        seen = hash(seen, layer.b, (size_t)layer.n);
    }
    return seen;
}

int main(int argc, char **argv) {
    Config config = config_default();
    const char *field = "";
    size_t bytes;
    Run *run;
    for (int i = 1; i < argc; i++) {
        if (set(&config, argv[i]) == STATUS_OK) continue;
        fprintf(stderr, "run_hash: %s: not a setting\n", argv[i]);
        return 2;
    }
    if (run_bytes(&config, NULL, &bytes, &field) != STATUS_OK) return 2;
    void *block = aligned_alloc(ALIGNMENT, bytes);
    if (!block || run_open(&config, NULL, block, bytes, &run, &field) != STATUS_OK) return 2;
    run_advance(run, config.iterations);
    printf("%016" PRIx64 "\n", hash_run(run));
    free(block);
    return 0;
}
