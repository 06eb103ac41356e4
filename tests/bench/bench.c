/* bench.c: the notes' 15,000 iterations in native C, timed. Prints the seconds of each run, then the last loss. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "run.h"

enum { RUNS = 6, ALIGNMENT = 64 };

static double now(void) {
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* One run of the default config, which is the notes'. Returns the seconds of its training. */
static double train(void *block, size_t bytes, double *loss) {
    const Config config = config_default();
    const char *field;
    Run *run;
    if (run_open(&config, NULL, block, bytes, &run, &field)) exit(EXIT_FAILURE);
    const double start = now();
    run_advance(run, config.iterations);
    const double seconds = now() - start;
    const RunRecords records = run_records(run);
    *loss = records.loss[records.count - 1];
    return seconds;
}

int main(void) {
    const Config config = config_default();
    const char *field;
    size_t bytes;
    if (run_bytes(&config, NULL, &bytes, &field)) return EXIT_FAILURE;
    const size_t whole = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    void *block = aligned_alloc(ALIGNMENT, whole);
    if (!block) return EXIT_FAILURE;
    double loss = 0;
    for (int i = 0; i < RUNS; i++) printf("%.6f ", train(block, bytes, &loss));
    printf("%.17g\n", loss);
    free(block);
    return EXIT_SUCCESS;
}
