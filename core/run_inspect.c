/* run.h's statistics of layers, and dropout masks. */
#include "inspect.h"
#include "run_handle.h"

/* ---- statistics ------------------------------------------------------------------------------ */

typedef struct InspectedPart {
    const Run *run;
    const RunInspectOptions *options;
    int samples;
} InspectedPart;

static InspectedPart part_of(const Run *run, const RunInspectOptions *options) {
    const int m = run->samples.X[options->part].columns, n = options->samples;
    return (InspectedPart){run, options, n == 0 || n > m ? m : n};
}

static void lay_out(void *made, Arena *arena, const void *options) {
    const InspectedPart *part = options;
    const Samples *samples = &part->run->samples;
    const Matrix X = samples->X[PART_TRAIN], Y = samples->Y[PART_TRAIN];
    inspect_take(made, arena, &part->run->config, part->options->options, X.rows, Y.rows,
                 part->samples, X.columns);
}

static const ArenaLayout LAYOUT = {sizeof(Inspector), lay_out};

static bool is_in_range(const Run *run, const RunInspectOptions *options) {
    return options->part >= PART_TRAIN && options->part < PARTS && options->samples >= 0 &&
           run->samples.X[options->part].columns > 0 && options->options.bins >= 0 &&
           options->options.bins <= INSPECT_MAX_BINS;
}

Status run_inspect_bytes(const Run *run, const RunInspectOptions *options, size_t *bytes) {
    if (!is_in_range(run, options)) return STATUS_OUT_OF_RANGE;
    const InspectedPart part = part_of(run, options);
    Inspector trial;
    *bytes = arena_count(&LAYOUT, &part, &trial);
    return *bytes <= RUN_MAX_BYTES ? STATUS_OK : STATUS_TOO_LARGE;
}

Status run_inspect(const Run *run, const RunInspectOptions *options, void *memory, size_t bytes,
                   const Inspection **inspection) {
    size_t needed;
    const Status status = run_inspect_bytes(run, options, &needed);
    if (status != STATUS_OK) return status;
    const InspectedPart part = part_of(run, options);
    Inspector trial;
    Inspector *inspector = arena_place(&LAYOUT, &part, &trial, memory, bytes);
    if (!inspector) return STATUS_TOO_LARGE;
    inspect(inspector, run->trainer.network.parameters,
            matrix_columns(run->samples.X[options->part], 0, part.samples),
            matrix_columns(run->samples.Y[options->part], 0, part.samples));
    *inspection = &inspector->found;
    return STATUS_OK;
}

/* ---- masks ----------------------------------------------------------------------------------- */

int run_mask(const Run *run, int l, uint8_t *kept) {
    const Layer *layer = &run->trainer.network.layer[l];
    if (!dropout_is_on(&layer->dropout)) return 0;
    const int m = run->trainer.batch_X.columns;
    for (int i = 0; kept && i < layer->n; i++) {
        for (int s = 0; s < m; s++) *kept++ = dropout_factor(&layer->dropout, layer->A, i, s) > 0;
    }
    return m;
}
