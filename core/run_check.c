/* run.h's gradient check. */
#include "gradient_check.h"
#include "run_handle.h"

size_t run_parameters(const Run *run) {
    return run->trainer.network.count;
}

typedef struct CheckOptions {
    const Run *run;
    int samples;
} CheckOptions;

static CheckOptions options_of(const Run *run, const RunGradientOptions *options) {
    const int m = run->samples.X[PART_TRAIN].columns, n = options->samples;
    return (CheckOptions){run, n == 0 || n > m ? m : n};
}

static void lay_out(void *made, Arena *arena, const void *options) {
    const CheckOptions *o = options;
    const Matrix X = o->run->samples.X[PART_TRAIN], Y = o->run->samples.Y[PART_TRAIN];
    gradient_check_take(made, arena, &o->run->config, X.rows, Y.rows, o->samples, X.columns);
}

static const ArenaLayout LAYOUT = {sizeof(GradientCheck), lay_out};

Status run_gradient_bytes(const Run *run, const RunGradientOptions *options, size_t *bytes) {
    if (options->samples < 0 || options->parameters < 0 || !(options->step >= 0))
        return STATUS_OUT_OF_RANGE;
    const CheckOptions checked = options_of(run, options);
    GradientCheck trial;
    *bytes = arena_count(&LAYOUT, &checked, &trial);
    return *bytes <= RUN_MAX_BYTES ? STATUS_OK : STATUS_TOO_LARGE;
}

Status run_check_gradients(const Run *run, const RunGradientOptions *options, void *memory,
                           size_t bytes, GradientReport *report) {
    size_t needed;
    const Status status = run_gradient_bytes(run, options, &needed);
    if (status != STATUS_OK) return status;
    const CheckOptions checked = options_of(run, options);
    GradientCheck trial;
    GradientCheck *check = arena_place(&LAYOUT, &checked, &trial, memory, bytes);
    if (!check) return STATUS_TOO_LARGE;
    const Matrix X = matrix_columns(run->samples.X[PART_TRAIN], 0, checked.samples);
    const Matrix Y = matrix_columns(run->samples.Y[PART_TRAIN], 0, checked.samples);
    check->manner.forward = options->forward;
    check->manner.pairs = options->pairs;
    if (options->step > 0) check->manner.step = options->step;
    gradient_check_prepare(check, run->trainer.network.parameters, X, Y, options->seed);
    *report = gradient_check_compare(check, options->parameters > 0 ? (size_t)options->parameters
                                                                    : SIZE_MAX);
    return STATUS_OK;
}
