#include "inspect.h"

#include <string.h>

#include "loss.h"

void inspect_take(Inspector *inspector, Arena *arena, const Config *config, InspectOptions options,
                  int features, int outputs, int samples, int m) {
    Config own = *config;
    if (!options.dropout) own.dropout_input = own.dropout_hidden = 0;
    inspector->network = network_take(arena, &own, features, outputs, samples, m);
    inspector->options = options;
    const size_t rows = (size_t)inspector->network.L * INSPECTED;
    inspector->histograms = arena_take(arena, rows * (size_t)options.bins, sizeof(double));
}

static void pass(Network *network, const float *parameters, Matrix X, Matrix Y, uint32_t seed) {
    Random masks;
    random_seed(&masks, seed);
    network_reset_batch_norm(
        network); /* training does not read the running statistics, but updates them */
    memcpy(network->parameters, parameters, network->count * sizeof *parameters);
    network_forward(network, X, &masks);
    network_backward(network, X, Y);
}

/* dZ is free after the backward pass: room for Z, or for A without its mask. */
static Matrix scratch(Network *network, int l, int m) {
    return matrix_columns(matrix_rows(network->dZ, network->layer[l].n), 0, m);
}

/* Zˡ of the pass, computed again: a hidden layer keeps only A. */
static Matrix hidden_Z(Network *network, int l, Matrix X) {
    Layer *layer = &network->layer[l];
    const Matrix Z = scratch(network, l, X.columns);
    product_forward(Z, layer->W, layer->b, network_activations(network, l - 1, X), false);
    if (network->batch_norm) batch_norm_forward(&layer->bn, Z);
    return Z;
}

/* A without masks */
static void count_flat(LayerStatistics *layer, Activation f, Matrix A) {
    double little = 0;
    for (int i = 0; i < A.rows; i++) {
        const Flatness flat = activation_flatness(f, matrix_row(A, i), A.columns);
        layer->dead += flat.none == A.columns;
        little += flat.little;
    }
    layer->saturated = little / ((double)A.rows * A.columns);
}

static void note(Inspector *inspector, int l, Inspected what, Matrix A) {
    const InspectOptions *options = &inspector->options;
    const size_t row = (size_t)(l - 1) * INSPECTED + what;
    double *histogram = inspector->histograms + row * (size_t)options->bins;
    inspector->found.layer[l].of[what] =
        distribution_of(A, options->ends[what], histogram, options->bins);
}

static void inspect_hidden(Inspector *inspector, int l, Matrix X) {
    Network *network = &inspector->network;
    const Matrix Z = hidden_Z(network, l, X);
    note(inspector, l, INSPECT_Z, Z);
    network_activate(network, l, Z);
    count_flat(&inspector->found.layer[l], network->layer[l].activation, Z);
    note(inspector, l, INSPECT_A, network_activations(network, l, X));
}

static void inspect_output(Inspector *inspector, Matrix X) {
    Network *network = &inspector->network;
    const int L = network->L;
    const Matrix Z = network_activations(network, L, X), A = scratch(network, L, X.columns);
    note(inspector, L, INSPECT_Z, Z);
    loss_forward(network->output, Z, A);
    note(inspector, L, INSPECT_A, A);
    if (network->output != OUTPUT_SIGMOID) return;
    count_flat(&inspector->found.layer[L], ACTIVATION_SIGMOID, A);
    inspector->found.layer[L].dead = 0; /* dZ = A − Y has no factor f′ */
}

static void inspect_weights(Inspector *inspector, int l) {
    const Layer *layer = &inspector->network.layer[l];
    const Matrix W = {layer->W, layer->n, layer->n_prev, layer->n_prev};
    const Matrix dW = {layer->dW, layer->n, layer->n_prev, layer->n_prev};
    note(inspector, l, INSPECT_W, W);
    note(inspector, l, INSPECT_DW, dW);
    inspector->found.layer[l].spread = network_unit_spread(&inspector->network, l);
}

void inspect(Inspector *inspector, const float *parameters, Matrix X, Matrix Y) {
    Network *network = &inspector->network;
    pass(network, parameters, X, Y, inspector->options.seed);
    inspector->found.L = network->L;
    inspector->found.samples = X.columns;
    inspector->found.penalty = network_penalty(network);
    inspector->found.loss = network_data_loss(network, Y);
    for (int l = 1; l <= network->L; l++) {
        inspector->found.layer[l] =
            (LayerStatistics){.n = network->layer[l].n, .n_prev = network->layer[l].n_prev};
        if (l < network->L)
            inspect_hidden(inspector, l, X);
        else
            inspect_output(inspector, X);
        inspect_weights(inspector, l);
    }
}
