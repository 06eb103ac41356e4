/* binding_run.c: data of one's own, and a run. See binding.h. */
#include "binding.h"

#include "../core/dataset.h"
#include "../core/run.h"

/* ---- data of one's own ---- */

/* Room for X (features, samples) and Y (outputs, samples), or NULL where that is too much.
 * reply: the addresses of X and Y */
EXPORT(tableNew) Table *bind_table_new(int features, int outputs, int samples, double *reply) {
    const double numbers = ((double)features + outputs) * samples;
    if (numbers * sizeof(double) > (double)RUN_MAX_BYTES) return NULL;
    Table *table = bind_alloc(ALIGNMENT + (size_t)numbers * sizeof(double));
    if (!table) return NULL;
    double *X = (void *)((char *)table + ALIGNMENT);
    double *Y = X + (size_t)features * (size_t)samples;
    *table = (Table){.features = features, .outputs = outputs, .samples = samples, .X = X, .Y = Y};
    reply[0] = address_of(X);
    reply[1] = address_of(Y);
    return table;
}

_Static_assert(sizeof(Table) <= ALIGNMENT, "X stands behind its table, aligned");

/* ---- a run ---- */

/* table: 0 for the config's generator. reply: the bytes; the field (a name) where it fails */
EXPORT(runBytes) Status bind_run_bytes(const Config *config, const Table *table, double *reply) {
    size_t bytes = 0;
    const char *field = NULL;
    const Status status = run_bytes(config, table, &bytes, &field);
    reply[0] = (double)bytes;
    reply[1] = address_of(field);
    return status;
}

/* block: taken by the caller, and all that is to be given back in the end.
 * reply: the run; the field (a name) where it fails */
EXPORT(runOpen)
Status bind_run_open(const Config *config, const Table *table, void *block, size_t bytes,
                     double *reply) {
    Run *run = NULL;
    const char *field = NULL;
    const Status status = run_open(config, table, block, bytes, &run, &field);
    reply[0] = address_of(run);
    reply[1] = address_of(field);
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

/* The same question, and nothing is changed. */
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

/* reply: the layer, the step, the quantity (a name, or 0 where all is finite) */
EXPORT(runEvent) void bind_run_event(const Run *run, double *reply) {
    static const char *const names[] = {
        [QUANTITY_NONE] = NULL, [QUANTITY_Z] = "Z",   [QUANTITY_A] = "A", [QUANTITY_LOSS] = "loss",
        [QUANTITY_DW] = "dW",   [QUANTITY_DB] = "db", [QUANTITY_W] = "W", [QUANTITY_B] = "b",
    };
    const Event event = run_event(run);
    reply[0] = event.layer;
    reply[1] = (double)event.step;
    reply[2] = address_of(names[event.quantity]);
}

EXPORT(runBestIteration) int32_t bind_run_best_iteration(const Run *run) {
    return (int32_t)run_best_iteration(run);
}

/* reply: how many, the layers, and the addresses of iteration (int32) and, as float64, loss, penalty,
 * dev loss and dev accuracy (or 0), gradient norm and weight norm */
EXPORT(runRecords) void bind_run_records(const Run *run, double *reply) {
    const RunRecords records = run_records(run);
    reply[0] = records.count;
    reply[1] = records.layers;
    reply[2] = address_of(records.iteration);
    reply[3] = address_of(records.loss);
    reply[4] = address_of(records.penalty);
    reply[5] = address_of(records.dev_loss);
    reply[6] = address_of(records.dev_accuracy);
    reply[7] = address_of(records.gradient_norm);
    reply[8] = address_of(records.weight_norm);
}

EXPORT(runLayers) int bind_run_layers(const Run *run) {
    return run_layers(run);
}

/* l = 1 … L
 * reply: units, inputs, the addresses of W, b, dW, db (float32), the spread of its units, the
 * addresses of γ, β, and of the running mean and variance (float32; 0: no batch norm) */
EXPORT(runLayer) void bind_run_layer(const Run *run, int l, double *reply) {
    const RunLayer layer = run_layer(run, l);
    reply[0] = layer.n;
    reply[1] = layer.n_prev;
    reply[2] = address_of(layer.W);
    reply[3] = address_of(layer.b);
    reply[4] = address_of(layer.dW);
    reply[5] = address_of(layer.db);
    reply[6] = run_unit_spread(run, l);
    reply[7] = address_of(layer.gamma);
    reply[8] = address_of(layer.beta);
    reply[9] = address_of(layer.mean);
    reply[10] = address_of(layer.var);
}

/* reply: samples (0: no such part), loss, accuracy (NaN: none) */
EXPORT(runScore) void bind_run_score(Run *run, Part part, double *reply) {
    const RunScore score = run_score(run, part);
    reply[0] = score.samples;
    reply[1] = score.loss;
    reply[2] = score.accuracy;
}

/* X (features, m) and A (outputs, m): float32 */
EXPORT(runPredict) void bind_run_predict(Run *run, const float *X, int m, float *A) {
    run_predict(run, X, m, A);
}

/* reply: features, outputs, samples (0: no such part), the addresses of X and Y (float64) */
EXPORT(runPart) void bind_run_part(const Run *run, Part part, double *reply) {
    const Table table = run_part(run, part);
    reply[0] = table.features;
    reply[1] = table.outputs;
    reply[2] = table.samples;
    reply[3] = address_of(table.X);
    reply[4] = address_of(table.Y);
}
