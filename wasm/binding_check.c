/* binding_check.c: the gradient check. See binding.h. */
#include "binding.h"

#include "../core/run.h"

static RunGradientOptions options_of(const AbiGradientOptions *options) {
    return (RunGradientOptions){.samples = (int)options->samples,
                                .parameters = (int)options->parameters,
                                .seed = (uint32_t)options->seed,
                                .step = options->step,
                                .forward = options->forward != 0,
                                .pairs = pointer_to(options->pairs)};
}

EXPORT(runGradientBytes)
Status bind_run_gradient_bytes(const Run *run, const AbiGradientOptions *options, AbiNeed *reply) {
    const RunGradientOptions asked = options_of(options);
    size_t bytes = 0;
    const Status status = run_gradient_bytes(run, &asked, &bytes);
    *reply = (AbiNeed){.bytes = (double)bytes};
    return status;
}

EXPORT(runParameters) double bind_run_parameters(const Run *run) {
    return (double)run_parameters(run);
}

/* block and report: the caller's */
EXPORT(runCheckGradients)
Status bind_run_check_gradients(const Run *run, const AbiGradientOptions *options, void *block,
                                size_t bytes, GradientReport *report) {
    const RunGradientOptions asked = options_of(options);
    return run_check_gradients(run, &asked, block, bytes, report);
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

EXPORT(gradientPair)
void bind_gradient_pair(const GradientPair *pairs, int at, AbiGradientPair *reply) {
    const GradientPair *pair = &pairs[at];
    *reply = (AbiGradientPair){.layer = pair->place.layer,
                               .parameter = address_of(parameter_name(pair->place.kind)),
                               .row = pair->place.row,
                               .column = pair->place.column,
                               .value = pair->value,
                               .gradient = pair->gradient,
                               .difference = pair->difference,
                               .kink = pair->kink};
}

EXPORT(gradientReport)
void bind_gradient_report(const GradientReport *report, AbiGradientReport *reply) {
    static const char *const outcomes[] = {
        [GRADIENT_AGREES] = "agrees",           [GRADIENT_DIFFERS] = "differs",
        [GRADIENT_CANNOT_TELL] = "cannot-tell", [GRADIENT_ZERO] = "zero",
        [GRADIENT_ALL_KINKS] = "all-kinks",     [GRADIENT_NOT_FINITE] = "not-finite",
    };
    *reply = (AbiGradientReport){.outcome = address_of(outcomes[report->outcome]),
                                 .layer = report->worst.layer,
                                 .parameter = address_of(parameter_name(report->worst.kind)),
                                 .row = report->worst.row,
                                 .column = report->worst.column,
                                 .gradient = report->worst_gradient,
                                 .difference = report->worst_difference};
}

/* l = 1 … L, or 0 for all layers */
EXPORT(gradientTally)
void bind_gradient_tally(const GradientReport *report, int l, AbiGradientTally *reply) {
    const GradientTally *tally = l == 0 ? &report->all : &report->layer[l];
    *reply = (AbiGradientTally){.compared = (double)tally->compared,
                                .kinks = (double)tally->kinks,
                                .error = tally->error,
                                .tolerance = tally->tolerance,
                                .gradientNorm = tally->norm,
                                .differenceNorm = tally->differences,
                                .told = tally->told};
}
