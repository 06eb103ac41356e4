/* run.h's training, evaluation and results. */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "loss.h"
#include "run_handle.h"

/* ---- evaluation ------------------------------------------------------------------------------ */

RunScore run_score(Run *run, Part part) {
    const Network *network = &run->trainer.network;
    const Matrix X = run->samples.X[part], Y = run->samples.Y[part];
    double loss = 0;
    long correct = 0;
    for (int first = 0; first < X.columns; first += EVALUATED_AT_ONCE) {
        const int left = X.columns - first;
        const int n = left < EVALUATED_AT_ONCE ? left : EVALUATED_AT_ONCE;
        const Matrix Z = network_evaluate(network, matrix_columns(X, first, n), run->scratch);
        const Matrix labels = matrix_columns(Y, first, n);
        loss += loss_sum(network->output, Z, labels);
        loss_forward(network->output, Z, Z);
        correct += loss_correct(network->output, Z, labels);
    }
    const long decisions = loss_decisions(network->output, Y.rows, X.columns);
    return (RunScore){.samples = X.columns,
                      .loss = loss / X.columns,
                      .accuracy =
                          decisions > 0 ? (double)correct / (double)decisions : (double)NAN};
}

/* Columns 0 … of A into columns first … of `to` (rows, m), packed. */
static void copy_out(float *to, int m, int first, Matrix A) {
    for (int i = 0; i < A.rows; i++) {
        memcpy(ROW(to, i, m) + first, matrix_row(A, i), (size_t)A.columns * sizeof *to);
    }
}

void run_activations(Run *run, int l, const float *X, int m, float *Z, float *A) {
    const Network *network = &run->trainer.network;
    for (int first = 0; first < m; first += EVALUATED_AT_ONCE) {
        const int n = m - first < EVALUATED_AT_ONCE ? m - first : EVALUATED_AT_ONCE;
        const Matrix input = matrix_columns(run->input, 0, n);
        samples_normalise(&run->samples, X, m, first, input);
        const Matrix z = network_evaluate_layer(network, l, input, run->scratch);
        if (Z) copy_out(Z, m, first, z);
        network_activate(network, l, z);
        copy_out(A, m, first, z);
    }
}

void run_predict(Run *run, const float *X, int m, float *A) {
    run_activations(run, run_layers(run), X, m, NULL, A);
}

/* ---- training -------------------------------------------------------------------------------- */

static void stop(Run *run, RunState state) {
    run->state = state;
}

/* Saves the network at the best dev loss so far, and stops the run when patience is exhausted. */
static void watch_dev_loss(Run *run, double dev_loss) {
    const Network *network = &run->trainer.network;
    if (!run->best) return;
    switch (early_stop_record(&run->early_stop, run->trainer.step, dev_loss)) {
    case EARLY_STOP_BETTER:
        memcpy(run->best, network->parameters, network->state * sizeof *run->best);
        break;
    case EARLY_STOP_WAIT: break;
    case EARLY_STOP_NOW: stop(run, RUN_STOPPED_EARLY); break;
    }
}

static void record_dev(Run *run, int at) {
    Records *records = &run->records;
    if (!records->dev_loss) return;
    const RunScore score = run_score(run, PART_DEV);
    records->dev_loss[at] = score.loss;
    records->dev_accuracy[at] = score.accuracy;
    watch_dev_loss(run, score.loss);
}

static void record(Run *run) {
    Records *records = &run->records;
    const Network *network = &run->trainer.network;
    const int at = records->count++;
    assert(at < records->capacity);
    records->iteration[at] = (int32_t)run->trainer.step;
    records->penalty[at] = network_penalty(network);
    records->loss[at] = network_data_loss(network, run->trainer.batch_Y) + records->penalty[at];
    for (int l = 1; l <= network->L; l++) {
        const size_t place = (size_t)at * (size_t)network->L + (size_t)l - 1;
        records->gradient_norm[place] = network_gradient_norm(network, l);
        records->weight_norm[place] = network_weight_norm(network, l);
    }
    record_dev(run, at);
}

static void restore_best(Run *run) {
    Network *network = &run->trainer.network;
    if (!run->best || run->early_stop.best_iteration < 0) return;
    memcpy(network->parameters, run->best, network->state * sizeof *run->best);
}

static void advance_once(Run *run) {
    Trainer *trainer = &run->trainer;
    bool finite = train_gradient(trainer);
    if (trainer->step % run->config.record_every == 0) record(run);
    if (finite && run->state == RUN_GOING) finite = train_update(trainer);
    if (!finite) stop(run, RUN_DIVERGED);
    if (run->state == RUN_GOING && trainer->step == run->config.iterations) stop(run, RUN_DONE);
    if (run->state != RUN_GOING) restore_best(run);
}

int64_t run_advance(Run *run, int64_t steps) {
    for (int64_t i = 0; i < steps && run->state == RUN_GOING; i++) advance_once(run);
    return run->trainer.step;
}

/* ---- results --------------------------------------------------------------------------------- */

RunState run_state(const Run *run) {
    return run->state;
}

Event run_event(const Run *run) {
    return run->trainer.event;
}

int64_t run_best_iteration(const Run *run) {
    return run->early_stop.best_iteration;
}

RunRecords run_records(const Run *run) {
    const Records *records = &run->records;
    return (RunRecords){.count = records->count,
                        .layers = run->trainer.network.L,
                        .iteration = records->iteration,
                        .loss = records->loss,
                        .penalty = records->penalty,
                        .dev_loss = records->dev_loss,
                        .dev_accuracy = records->dev_accuracy,
                        .gradient_norm = records->gradient_norm,
                        .weight_norm = records->weight_norm};
}

int run_layers(const Run *run) {
    return run->trainer.network.L;
}

RunLayer run_layer(const Run *run, int l) {
    const Layer *layer = &run->trainer.network.layer[l];
    const BatchNorm *bn = &layer->bn;
    return (RunLayer){.n = layer->n,
                      .n_prev = layer->n_prev,
                      .W = layer->W,
                      .b = layer->b,
                      .dW = layer->dW,
                      .db = layer->db,
                      .gamma = bn->gamma,
                      .beta = bn->beta,
                      .mean = bn->mean,
                      .var = bn->var};
}

double run_unit_spread(const Run *run, int l) {
    return network_unit_spread(&run->trainer.network, l);
}

Table run_part(const Run *run, Part part) {
    return run->samples.part[part];
}
