/* bench.c: this engine as native C, timed. Prints one line of JSON.
 *
 *     bench peak ROUNDS                                     {"seconds": […], "flops": of a run}
 *     bench train RUNS ITERATIONS DATA OPTION=VALUE …       {"seconds": […], "loss": at the end}
 *
 * DATA is "drawn", or a file of bytes with its shape, FILE FEATURES OUTPUTS SAMPLES SCALE: X
 * (features, samples), each byte to be divided by SCALE, then Y (outputs, samples). OPTION is a
 * path of config.def; VALUE a number, a name, or numbers with commas between. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "peak.h"
#include "run.h"

enum { ALIGNMENT = 64, LONGEST_LIST = 32, PEAK_RUNS = 5, DECIMAL = 10 };

static double now(void) {
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void fail(const char *what, const char *which) {
    (void)fprintf(stderr, "bench: %s: %s\n", what, which);
    exit(EXIT_FAILURE);
}

/* ---- what the command line says ---- */

typedef struct Words {
    char **at;
    int left;
} Words;

static char *next(Words *words) {
    if (words->left == 0) fail("a word is missing", "see bench.c");
    words->left--;
    return *words->at++;
}

static int next_count(Words *words) {
    return (int)strtol(next(words), NULL, DECIMAL);
}

static Status set_list(Config *config, const char *path, char *text) {
    double values[LONGEST_LIST];
    int count = 0;
    while (*text && count < LONGEST_LIST) {
        values[count++] = strtod(text, &text);
        if (*text == ',') text++;
    }
    return config_set_list(config, path, values, count);
}

static OptionKind kind_of(const char *path) {
    for (int i = 0; i < config_option_count(); i++)
        if (strcmp(config_option(i)->path, path) == 0) return config_option(i)->kind;
    fail("no such option", path);
    return KIND_NUMBER;
}

/* path=value */
static void set_option(Config *config, char *word) {
    char *value = strchr(word, '=');
    if (!value) fail("no value", word);
    *value++ = '\0';
    Status status;
    switch (kind_of(word)) {
    case KIND_LIST: status = set_list(config, word, value); break;
    case KIND_CHOICE: status = config_choose(config, word, value); break;
    default: status = config_set(config, word, strtod(value, NULL));
    }
    if (status) fail("refused", word);
}

/* ---- given data ---- */

/* The doubles of `count` bytes of the file, each divided by scale. */
static double *read_bytes(FILE *file, size_t count, double scale) {
    double *numbers = malloc(count * sizeof *numbers);
    if (!numbers) fail("no memory", "data");
    for (size_t i = 0; i < count; i++) {
        const int byte = getc(file);
        if (byte == EOF) fail("too short", "data");
        numbers[i] = byte / scale;
    }
    return numbers;
}

/* The samples are the caller's to free. */
static Table read_table(const char *path, Words *words) {
    Table table = {.features = next_count(words)};
    table.outputs = next_count(words);
    table.samples = next_count(words);
    const double scale = strtod(next(words), NULL);
    FILE *file = fopen(path, "rb");
    if (!file) fail("cannot open", path);
    const size_t samples = (size_t)table.samples;
    table.X = read_bytes(file, samples * (size_t)table.features, scale);
    table.Y = read_bytes(file, samples * (size_t)table.outputs, 1);
    (void)fclose(file);
    return table;
}

/* ---- timing ---- */

typedef struct Job {
    Config config;
    const Table *given;
    int runs;
    int64_t iterations;
} Job;

static void *take_block(const Job *job, size_t *bytes) {
    const char *field;
    if (run_bytes(&job->config, job->given, bytes, &field)) fail("refused", field);
    *bytes = (*bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    void *block = aligned_alloc(ALIGNMENT, *bytes);
    if (!block) fail("no memory", "run");
    return block;
}

/* One run; prints the seconds of its training. Returns the loss that it ends at. */
static double train(const Job *job, void *block, size_t bytes) {
    const char *field;
    Run *run;
    if (run_open(&job->config, job->given, block, bytes, &run, &field)) fail("refused", field);
    const double start = now();
    run_advance(run, job->iterations);
    printf("%.9f", now() - start);
    return run_score(run, PART_TRAIN).loss;
}

static void time_training(const Job *job) {
    size_t bytes;
    void *block = take_block(job, &bytes);
    double loss = 0;
    printf("{\"seconds\": [");
    for (int i = 0; i < job->runs; i++) {
        if (i) printf(", ");
        loss = train(job, block, bytes);
    }
    printf("], \"loss\": %.17g}\n", loss);
    free(block);
}

static void bench_train(Words words) {
    Job job = {.config = config_default(), .runs = next_count(&words)};
    job.iterations = next_count(&words);
    const char *data = next(&words);
    const int drawn = strcmp(data, "drawn") == 0;
    Table table = {.X = NULL, .Y = NULL};
    if (!drawn) table = read_table(data, &words);
    job.given = drawn ? NULL : &table;
    while (words.left) set_option(&job.config, next(&words));
    time_training(&job);
    free(table.X);
    free(table.Y);
}

static void bench_peak(Words words) {
    const int rounds = next_count(&words);
    double sum = 0;
    printf("{\"seconds\": [");
    for (int i = 0; i < PEAK_RUNS; i++) {
        const double start = now();
        sum += (double)peak_run(rounds);
        printf("%s%.9f", i ? ", " : "", now() - start);
    }
    printf("], \"flops\": %.17g, \"sum\": %g}\n", peak_flops() * rounds, sum);
}

int main(int count, char **words) {
    Words rest = {words + 1, count - 1};
    const char *what = next(&rest);
    if (strcmp(what, "peak") == 0)
        bench_peak(rest);
    else if (strcmp(what, "train") == 0)
        bench_train(rest);
    else
        fail("no such job", what);
    return EXIT_SUCCESS;
}
