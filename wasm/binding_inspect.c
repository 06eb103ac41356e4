/* binding_inspect.c: every layer of a run as it stands: statistics, activations, masks. See
 * binding.h. */
#include "binding.h"

#include "../core/run.h"

/* ---- statistics ---- */

/* What is asked for, zeroed: the whole training set, no histogram. Given back by free. */
EXPORT(inspectNew) RunInspectOptions *bind_inspect_new(Part part, int samples, int bins) {
    RunInspectOptions *asked = bind_alloc(sizeof *asked);
    if (!asked) return NULL;
    *asked = (RunInspectOptions){.part = part, .samples = samples, .options = {.bins = bins}};
    return asked;
}

EXPORT(inspectDropout) void bind_inspect_dropout(RunInspectOptions *asked, uint32_t seed) {
    asked->options.dropout = true;
    asked->options.seed = seed;
}

/* what: 0 Z, 1 A, 2 W, 3 dW, here and below */
EXPORT(inspectEnds)
void bind_inspect_ends(RunInspectOptions *asked, Inspected what, double low, double high) {
    asked->options.ends[what] = (Ends){low, high};
}

/* reply: the bytes */
EXPORT(inspectBytes)
Status bind_inspect_bytes(const Run *run, const RunInspectOptions *asked, double *reply) {
    size_t bytes = 0;
    const Status status = run_inspect_bytes(run, asked, &bytes);
    reply[0] = (double)bytes;
    return status;
}

/* block: the caller's; the inspection lies in it.
 * reply: the inspection, its layers, its samples, loss, penalty */
EXPORT(inspect)
Status bind_inspect(const Run *run, const RunInspectOptions *asked, void *block, size_t bytes,
                    double *reply) {
    const Inspection *inspection = NULL;
    const Status status = run_inspect(run, asked, block, bytes, &inspection);
    if (status != STATUS_OK) return status;
    reply[0] = address_of(inspection);
    reply[1] = inspection->L;
    reply[2] = inspection->samples;
    reply[3] = inspection->loss;
    reply[4] = inspection->penalty;
    return STATUS_OK;
}

/* l = 1 … L. reply: units, inputs, dead, saturated, the spread of its units */
EXPORT(inspectLayer)
void bind_inspect_layer(const Inspection *inspection, int l, double *reply) {
    const LayerStatistics *layer = &inspection->layer[l];
    reply[0] = layer->n;
    reply[1] = layer->n_prev;
    reply[2] = layer->dead;
    reply[3] = layer->saturated;
    reply[4] = layer->spread;
}

/* reply: count, not finite, zeros, mean, sd, minimum, maximum, norm, low, high, below, above, bins,
 * the address of the histogram (float64) */
EXPORT(inspectDistribution)
void bind_inspect_distribution(const Inspection *inspection, int l, Inspected what, double *reply) {
    const Distribution *d = &inspection->layer[l].of[what];
    reply[0] = (double)d->count;
    reply[1] = (double)d->not_finite;
    reply[2] = (double)d->zeros;
    reply[3] = d->mean;
    reply[4] = d->sd;
    reply[5] = d->minimum;
    reply[6] = d->maximum;
    reply[7] = d->norm;
    reply[8] = d->low;
    reply[9] = d->high;
    reply[10] = (double)d->below;
    reply[11] = (double)d->above;
    reply[12] = d->bins;
    reply[13] = address_of(d->histogram);
}

/* ---- activations and masks ---- */

/* X (features, m), Z and A (units, m): float32 */
EXPORT(runActivations)
void bind_run_activations(Run *run, int l, const float *X, int m, float *Z, float *A) {
    run_activations(run, l, X, m, Z, A);
}

/* l = 0 … L; kept (units, samples): bytes, or 0 to ask. Answers the samples, 0: no mask */
EXPORT(runMask) int bind_run_mask(const Run *run, int l, uint8_t *kept) {
    return run_mask(run, l, kept);
}
