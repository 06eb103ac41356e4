/* run.h's gradient check. */
#include "run_handle.h"

size_t run_parameters(const Run *run) {
    return run->trainer.network.count;
}

static int checked_samples(const Run *run, RunGradientOptions options) {
    const int m = run->samples.X[PART_TRAIN].columns;
    return options.samples == 0 || options.samples > m ? m : options.samples;
}

static GradientCheck *take_check(const Run *run, RunGradientOptions options, Arena *arena,
                                 GradientCheck *counted) {
    const Matrix X = run->samples.X[PART_TRAIN], Y = run->samples.Y[PART_TRAIN];
    GradientCheck *check = arena_take(arena, 1, sizeof *check);
    if (!check) check = counted;
    gradient_check_take(check, arena, &run->config, X.rows, Y.rows, checked_samples(run, options),
                        X.columns);
    return check;
}

Status run_gradient_bytes(const Run *run, RunGradientOptions options, size_t *bytes) {
    GradientCheck counted = {.X = {NULL, 0, 0, 0}};
    if (options.samples < 0 || options.parameters < 0 || !(options.step >= 0))
        return STATUS_OUT_OF_RANGE;
    Arena arena = arena_counting();
    take_check(run, options, &arena, &counted);
    *bytes = arena.overflow ? SIZE_MAX : arena.used;
    return *bytes <= RUN_MAX_BYTES ? STATUS_OK : STATUS_TOO_LARGE;
}

Status run_check_gradients(const Run *run, RunGradientOptions options, void *memory, size_t bytes,
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
