/* binding_check.c: the gradient check. See binding.h. */
#include "binding.h"

#include "../core/run.h"

/* reply: the bytes */
EXPORT(runGradientBytes)
Status bind_run_gradient_bytes(const Run *run, int samples, double *reply) {
    size_t bytes = 0;
    const Status status =
        run_gradient_bytes(run, &(RunGradientOptions){.samples = samples}, &bytes);
    reply[0] = (double)bytes;
    return status;
}

EXPORT(runParameters) double bind_run_parameters(const Run *run) {
    return (double)run_parameters(run);
}

/* What is asked of a check. 0 samples or parameters: all. pairs (or 0) is the caller's, and is written
 * by the check. */
EXPORT(gradientOptionsNew)
RunGradientOptions *bind_gradient_options_new(int samples, int parameters, uint32_t seed,
                                              double step, int forward, GradientPair *pairs) {
    RunGradientOptions *options = bind_alloc(sizeof *options);
    if (!options) return NULL;
    *options = (RunGradientOptions){.samples = samples,
                                    .parameters = parameters,
                                    .seed = seed,
                                    .step = step,
                                    .forward = forward != 0,
                                    .pairs = pairs};
    return options;
}

/* block and report: the caller's */
EXPORT(runCheckGradients)
Status bind_run_check_gradients(const Run *run, const RunGradientOptions *options, void *block,
                                size_t bytes, GradientReport *report) {
    return run_check_gradients(run, options, block, bytes, report);
}

EXPORT(gradientReportNew) GradientReport *bind_gradient_report_new(void) {
    return bind_alloc(sizeof(GradientReport));
}

EXPORT(gradientPairsNew) GradientPair *bind_gradient_pairs_new(size_t count) {
    return bind_alloc(count * sizeof(GradientPair));
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
        [GRADIENT_AGREES] = "agrees",           [GRADIENT_DIFFERS] = "differs",
        [GRADIENT_CANNOT_TELL] = "cannot-tell", [GRADIENT_ZERO] = "zero",
        [GRADIENT_ALL_KINKS] = "all-kinks",     [GRADIENT_NOT_FINITE] = "not-finite",
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
 * reply: compared, kinks, error, tolerance, ‖g‖, ‖ĝ‖, whether it can be told */
EXPORT(gradientTally)
void bind_gradient_tally(const GradientReport *report, int l, double *reply) {
    const GradientTally *tally = l == 0 ? &report->all : &report->layer[l];
    reply[0] = (double)tally->compared;
    reply[1] = (double)tally->kinks;
    reply[2] = tally->error;
    reply[3] = tally->tolerance;
    reply[4] = tally->norm;
    reply[5] = tally->differences;
    reply[6] = tally->told;
}
