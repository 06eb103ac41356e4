/* run.h's view into its layers. */
#include "run_handle.h"

/* ---- statistics ------------------------------------------------------------------------------ */

static int inspected_samples(const Run *run, const RunInspectOptions *asked) {
    const int m = run->samples.X[asked->part].columns;
    return asked->samples == 0 || asked->samples > m ? m : asked->samples;
}

/* counted: stands in for what a counting arena does not give. */
static Inspection *take(const Run *run, const RunInspectOptions *asked, Arena *arena,
                        Inspection *counted) {
    const Matrix X = run->samples.X[PART_TRAIN], Y = run->samples.Y[PART_TRAIN];
    Inspection *inspection = arena_take(arena, 1, sizeof *inspection);
    if (!inspection) inspection = counted;
    inspect_take(inspection, arena, &run->config, asked->options, X.rows, Y.rows,
                 inspected_samples(run, asked), X.columns);
    return inspection;
}

static bool is_in_range(const Run *run, const RunInspectOptions *asked) {
    return asked->part >= PART_TRAIN && asked->part < PARTS && asked->samples >= 0 &&
           run->samples.X[asked->part].columns > 0 && asked->options.bins >= 0 &&
           asked->options.bins <= INSPECT_MAX_BINS;
}

Status run_inspect_bytes(const Run *run, const RunInspectOptions *asked, size_t *bytes) {
    Inspection counted = {.samples = 0};
    if (!is_in_range(run, asked)) return STATUS_OUT_OF_RANGE;
    Arena arena = arena_counting();
    take(run, asked, &arena, &counted);
    *bytes = arena.overflow ? SIZE_MAX : arena.used;
    return *bytes <= RUN_MAX_BYTES ? STATUS_OK : STATUS_TOO_LARGE;
}

Status run_inspect(const Run *run, const RunInspectOptions *asked, void *memory, size_t bytes,
                   const Inspection **inspection) {
    size_t needed;
    const Status status = run_inspect_bytes(run, asked, &needed);
    if (status != STATUS_OK) return status;
    if (needed > bytes) return STATUS_TOO_LARGE;
    Arena arena = arena_over(memory, bytes);
    Inspection *made = take(run, asked, &arena, NULL);
    const int n = inspected_samples(run, asked);
    inspect(made, run->trainer.network.parameters,
            matrix_columns(run->samples.X[asked->part], 0, n),
            matrix_columns(run->samples.Y[asked->part], 0, n));
    *inspection = made;
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
