/* run.h: a whole training run behind one handle. The only header that a binding needs beside
 * config.h.
 *
 *     size_t bytes; const char *field;
 *     Status s = run_bytes(&config, NULL, &bytes, &field);       count
 *     void *block = aligned_alloc(64, bytes);                    the caller owns the memory
 *     Run *run;
 *     s = run_open(&config, NULL, block, bytes, &run, &field);   draw, split, normalise, initialise
 *     while (run_state(run) == RUN_GOING) run_advance(run, 100);
 *     RunScore test = run_score(run, PART_TEST);
 *     free(block);                                               nothing else to close
 *
 * One run, one thread. Nothing is allocated after run_open. */
#ifndef NN_RUN_H
#define NN_RUN_H

#include <stddef.h>
#include <stdint.h>

#include "config.h"
#include "dataset.h"
#include "event.h"
#include "gradient_report.h"
#include "inspection.h"
#include "split.h"
#include "status.h"

typedef struct Run Run;

typedef enum { RUN_GOING, RUN_DONE, RUN_STOPPED_EARLY, RUN_DIVERGED } RunState;

/* Records so far: taken before the update of their iteration. Pointers into the run's block. */
typedef struct RunRecords {
    int count, layers;
    const int32_t *iteration; /* (count) */
    const double *loss; /* (count) of the training pass: its batch, its masks, penalties included */
    const double *penalty;       /* (count) the penalties in loss */
    const double *dev_loss;      /* (count) evaluation without penalties; NULL without a dev set */
    const double *dev_accuracy;  /* (count) of the same pass, NaN for a linear output; or NULL */
    const double *gradient_norm; /* (count, layers) ‖dW‖, penalty included, before clipping */
    const double *weight_norm;   /* (count, layers) ‖W‖ */
} RunRecords;

typedef struct RunScore {
    int samples;     /* 0: no such part, and the rest is meaningless */
    double loss;     /* evaluation pass, no penalties */
    double accuracy; /* 0..1; NaN for a linear output, which has none */
} RunScore;

/* One layer as the notes write it: W (n, n_prev) row-major, b (n), and their last gradients. Where
 * there is batch norm, what it has learned and what it evaluates with, (n) each: batch_norm.h. */
typedef struct RunLayer {
    int n, n_prev;
    const float *W, *b, *dW, *db;
    const float *gamma, *beta, *mean, *var; /* NULL without batch norm, and in the output layer */
} RunLayer;

/* Bytes that the run needs; STATUS_TOO_LARGE, with *bytes still set, above RUN_MAX_BYTES. given:
 * own data, or NULL for the config's generator. On failure *field is the path of the option to
 * change ("data" for given data). */
#define RUN_MAX_BYTES ((size_t)512 << 20)
NN_MUST_CHECK Status run_bytes(const Config *config, const Table *given, size_t *bytes,
                               const char **field);

/* Lays the run out in memory (64-byte aligned, at least run_bytes), draws its data and its weights.
 * given is copied. */
NN_MUST_CHECK Status run_open(const Config *config, const Table *given, void *memory, size_t bytes,
                              Run **run, const char **field);

/* Trains up to `steps` further iterations; fewer where the run ends first. Returns the iterations
 * done in all. */
int64_t run_advance(Run *run, int64_t steps);

/* Sets another value of one option, from the next iteration on.
 * "optimizer.learningRate", "l1", "l2", "dropout.input" and "dropout.hidden" can be changed.
 * STATUS_CONFLICT: another option; or dropout in a run that began without, which has no room for
 * masks. Otherwise as config_set. The run does not change unless the result is STATUS_OK. */
NN_MUST_CHECK Status run_change(Run *run, const char *path, double value);
/* What run_change would return. It does not depend on other changes: to make several or none, call this
 * for each before the first is made. */
NN_MUST_CHECK Status run_may_change(const Run *run, const char *path, double value);

RunState run_state(const Run *run);
Event run_event(const Run *run); /* where it diverged */
int64_t run_best_iteration(
    const Run *run); /* early stopping: the record whose weights were kept; −1: none */
RunRecords run_records(const Run *run);
int run_layers(const Run *run);
RunLayer run_layer(const Run *run, int l); /* l = 1 … L */

/* Evaluation pass over one part with the current weights (after early stopping: the best ones). */
RunScore run_score(Run *run, Part part);

/* Largest difference between any two units of layer l, over all their weights and the bias: 0 if all
 * units of the layer are equal, that is, if symmetry is unbroken. */
double run_unit_spread(const Run *run, int l);

/* A (outputs, m) = the network's outputs for X (features, m), raw features as in the data; row-major,
 * no padding. */
void run_predict(Run *run, const float *X, int m, float *A);
/* The same up to layer l = 1 … L: Z and A (n, m) of an evaluation pass. Z may be NULL. */
void run_activations(Run *run, int l, const float *X, int m, float *Z, float *A);

/* The dropout mask of the last training pass: kept (n, samples), row-major, is 1 where layer l's
 * value was kept and 0 where it was dropped; l = 0 is the input. NULL asks for the samples alone.
 * Returns the batch's samples; 0 where the layer has no dropout, or nothing was trained. */
int run_mask(const Run *run, int l, uint8_t *kept);

/* Backpropagation against central differences with the current weights: see gradient_check.h. The batch
 * is the first samples of the training set; the masks come from a seed of their own, and the run does
 * not change. */
typedef struct RunGradientOptions {
    int samples;    /* of the batch; 0, or more than there are: the whole training set */
    int parameters; /* compared, drawn evenly; 0: all of them. Each takes two passes in double */
    uint32_t seed;
    double step;         /* h / max(1, |θ|); 0: 10⁻⁵ */
    bool forward;        /* differences to one side only */
    GradientPair *pairs; /* room for as many as are compared; or NULL. The caller's */
} RunGradientOptions;

/* Parameters in all: each W and b, and γ and β of batch norm. */
size_t run_parameters(const Run *run);

/* Bytes that the check needs; STATUS_TOO_LARGE, with *bytes still set, above RUN_MAX_BYTES;
 * STATUS_OUT_OF_RANGE: a negative count, a step that is negative or no number. */
NN_MUST_CHECK Status run_gradient_bytes(const Run *run, const RunGradientOptions *options,
                                        size_t *bytes);

/* memory: 64-byte aligned, at least run_gradient_bytes, the caller's, who may free it afterwards. */
NN_MUST_CHECK Status run_check_gradients(const Run *run, const RunGradientOptions *options,
                                         void *memory, size_t bytes, GradientReport *report);

/* Statistics of every layer with the current weights, over the first samples of a part: see
 * inspect.h. The run does not change. */
typedef struct RunInspectOptions {
    Part part;
    int samples; /* 0, or more than there are: the whole part */
    InspectOptions options;
} RunInspectOptions;

/* Bytes that the inspection needs; STATUS_TOO_LARGE, with *bytes still set, above RUN_MAX_BYTES;
 * STATUS_OUT_OF_RANGE: no such part, a negative count, more than INSPECT_MAX_BINS bins. */
NN_MUST_CHECK Status run_inspect_bytes(const Run *run, const RunInspectOptions *options,
                                       size_t *bytes);

/* memory: 64-byte aligned, at least run_inspect_bytes, the caller's; *inspection lies in it. */
NN_MUST_CHECK Status run_inspect(const Run *run, const RunInspectOptions *options, void *memory,
                                 size_t bytes, const Inspection **inspection);

/* A part's samples as they were before normalising: X (features, samples), Y (outputs, samples),
 * double. The table's pointers lead into the run's block. samples is 0 where there is no such
 * part. */
Table run_part(const Run *run, Part part);

#endif
