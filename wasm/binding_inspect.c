/* binding_inspect.c: every layer of a run as it stands: statistics, activations, masks. See
 * binding.h. */
#include "binding.h"

#include "../core/run.h"

/* ---- statistics ---- */

static RunInspectOptions options_of(const AbiInspectOptions *o) {
    return (RunInspectOptions){.part = (Part)o->part,
                               .samples = (int)o->samples,
                               .options = {.bins = (int)o->bins,
                                           .ends = {[INSPECT_Z] = {o->lowZ, o->highZ},
                                                    [INSPECT_A] = {o->lowA, o->highA},
                                                    [INSPECT_W] = {o->lowW, o->highW},
                                                    [INSPECT_DW] = {o->lowdW, o->highdW}},
                                           .dropout = o->dropout != 0,
                                           .seed = (uint32_t)o->seed}};
}

EXPORT(inspectBytes)
Status bind_inspect_bytes(const Run *run, const AbiInspectOptions *options, AbiNeed *reply) {
    const RunInspectOptions asked = options_of(options);
    size_t bytes = 0;
    const Status status = run_inspect_bytes(run, &asked, &bytes);
    *reply = (AbiNeed){.bytes = (double)bytes};
    return status;
}

/* block: the caller's; the inspection lies in it. */
EXPORT(inspect)
Status bind_inspect(const Run *run, const AbiInspectOptions *options, void *block, size_t bytes,
                    AbiInspection *reply) {
    const RunInspectOptions asked = options_of(options);
    const Inspection *inspection = NULL;
    const Status status = run_inspect(run, &asked, block, bytes, &inspection);
    if (status != STATUS_OK) return status;
    *reply = (AbiInspection){.inspection = address_of(inspection),
                             .layers = inspection->L,
                             .samples = inspection->samples,
                             .loss = inspection->loss,
                             .penalty = inspection->penalty};
    return STATUS_OK;
}

/* l = 1 … L */
EXPORT(inspectLayer)
void bind_inspect_layer(const Inspection *inspection, int l, AbiLayerStatistics *reply) {
    const LayerStatistics *layer = &inspection->layer[l];
    *reply = (AbiLayerStatistics){.units = layer->n,
                                  .inputs = layer->n_prev,
                                  .dead = layer->dead,
                                  .saturated = layer->saturated,
                                  .spread = layer->spread};
}

/* what: 0 Z, 1 A, 2 W, 3 dW */
EXPORT(inspectDistribution)
void bind_inspect_distribution(const Inspection *inspection, int l, Inspected what,
                               AbiDistribution *reply) {
    const Distribution *d = &inspection->layer[l].of[what];
    *reply = (AbiDistribution){.count = (double)d->count,
                               .notFinite = (double)d->not_finite,
                               .zeros = (double)d->zeros,
                               .mean = d->mean,
                               .sd = d->sd,
                               .min = d->minimum,
                               .max = d->maximum,
                               .norm = d->norm,
                               .low = d->low,
                               .high = d->high,
                               .below = (double)d->below,
                               .above = (double)d->above,
                               .bins = d->bins,
                               .histogram = address_of(d->histogram)};
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
