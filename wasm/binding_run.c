/* binding_run.c: data of one's own, and a run. See binding.h. */
#include "binding.h"

#include "../core/dataset.h"
#include "../core/run.h"

/* ---- data of one's own ---- */

/* Room for X (features, samples) and Y (outputs, samples), or NULL where that is too much. */
EXPORT(tableNew) Table *bind_table_new(int features, int outputs, int samples, AbiTable *reply) {
    const double numbers = ((double)features + outputs) * samples;
    if (numbers * sizeof(double) > (double)RUN_MAX_BYTES) return NULL;
    Table *table = bind_alloc(ALIGNMENT + (size_t)numbers * sizeof(double));
    if (!table) return NULL;
    double *X = (void *)((char *)table + ALIGNMENT);
    double *Y = X + (size_t)features * (size_t)samples;
    *table = (Table){.features = features, .outputs = outputs, .samples = samples, .X = X, .Y = Y};
    *reply = (AbiTable){.X = address_of(X), .Y = address_of(Y)};
    return table;
}

_Static_assert(sizeof(Table) <= ALIGNMENT, "X stands behind its table, aligned");

/* ---- a run ---- */

/* table: 0 for the config's generator */
EXPORT(runBytes) Status bind_run_bytes(const Config *config, const Table *table, AbiNeed *reply) {
    size_t bytes = 0;
    const char *field = NULL;
    const Status status = run_bytes(config, table, &bytes, &field);
    *reply = (AbiNeed){.bytes = (double)bytes, .field = address_of(field)};
    return status;
}

/* block: allocated by the caller, who frees it at the end and nothing else. */
EXPORT(runOpen)
Status bind_run_open(const Config *config, const Table *table, void *block, size_t bytes,
                     AbiOpened *reply) {
    Run *run = NULL;
    const char *field = NULL;
    const Status status = run_open(config, table, block, bytes, &run, &field);
    *reply = (AbiOpened){.run = address_of(run), .field = address_of(field)};
    return status;
}

/* Answers the iterations done in all: config.def allows no more than 32 bits hold. */
EXPORT(runAdvance) int32_t bind_run_advance(Run *run, int32_t steps) {
    return (int32_t)run_advance(run, steps);
}

/* The option by its place in the schema. */
EXPORT(runChange) Status bind_run_change(Run *run, int index, double value) {
    return run_change(run, config_option(index)->path, value);
}

/* What runChange would return, without the change. */
EXPORT(runMayChange) Status bind_run_may_change(const Run *run, int index, double value) {
    return run_may_change(run, config_option(index)->path, value);
}

/* Why it ended (a name), or 0 while it goes on. */
EXPORT(runReason) const char *bind_run_reason(const Run *run) {
    static const char *const names[] = {
        [RUN_GOING] = NULL,
        [RUN_DONE] = "budget",
        [RUN_STOPPED_EARLY] = "early-stop",
        [RUN_DIVERGED] = "diverged",
    };
    return names[run_state(run)];
}

EXPORT(runEvent) void bind_run_event(const Run *run, AbiEvent *reply) {
    static const char *const names[] = {
        [QUANTITY_NONE] = NULL, [QUANTITY_Z] = "Z",   [QUANTITY_A] = "A", [QUANTITY_LOSS] = "loss",
        [QUANTITY_DW] = "dW",   [QUANTITY_DB] = "db", [QUANTITY_W] = "W", [QUANTITY_B] = "b",
    };
    const Event event = run_event(run);
    *reply = (AbiEvent){.layer = event.layer,
                        .step = (double)event.step,
                        .quantity = address_of(names[event.quantity])};
}

EXPORT(runBestIteration) int32_t bind_run_best_iteration(const Run *run) {
    return (int32_t)run_best_iteration(run);
}

EXPORT(runRecords) void bind_run_records(const Run *run, AbiRecords *reply) {
    const RunRecords records = run_records(run);
    *reply = (AbiRecords){.count = records.count,
                          .layers = records.layers,
                          .iteration = address_of(records.iteration),
                          .loss = address_of(records.loss),
                          .penalty = address_of(records.penalty),
                          .devLoss = address_of(records.dev_loss),
                          .devAccuracy = address_of(records.dev_accuracy),
                          .gradientNorm = address_of(records.gradient_norm),
                          .weightNorm = address_of(records.weight_norm)};
}

EXPORT(runLayers) int bind_run_layers(const Run *run) {
    return run_layers(run);
}

/* l = 1 … L */
EXPORT(runLayer) void bind_run_layer(const Run *run, int l, AbiLayer *reply) {
    const RunLayer layer = run_layer(run, l);
    *reply = (AbiLayer){.units = layer.n,
                        .inputs = layer.n_prev,
                        .W = address_of(layer.W),
                        .b = address_of(layer.b),
                        .dW = address_of(layer.dW),
                        .db = address_of(layer.db),
                        .spread = run_unit_spread(run, l),
                        .gamma = address_of(layer.gamma),
                        .beta = address_of(layer.beta),
                        .mean = address_of(layer.mean),
                        .variance = address_of(layer.var)};
}

EXPORT(runScore) void bind_run_score(Run *run, Part part, AbiScore *reply) {
    const RunScore score = run_score(run, part);
    *reply = (AbiScore){.samples = score.samples, .loss = score.loss, .accuracy = score.accuracy};
}

/* X (features, m) and A (outputs, m): float32 */
EXPORT(runPredict) void bind_run_predict(Run *run, const float *X, int m, float *A) {
    run_predict(run, X, m, A);
}

EXPORT(runPart) void bind_run_part(const Run *run, Part part, AbiPart *reply) {
    const Table table = run_part(run, part);
    *reply = (AbiPart){.features = table.features,
                       .outputs = table.outputs,
                       .samples = table.samples,
                       .X = address_of(table.X),
                       .Y = address_of(table.Y)};
}
