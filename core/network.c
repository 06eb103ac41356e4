#include "network.h"

#include <math.h>
#include <string.h>

#include "initialise.h"
#include "loss.h"
#include "vmath.h"

/* ---- layout ---------------------------------------------------------------------------------- */

static size_t weights(const Layer *layer) {
    return (size_t)layer->n * (size_t)layer->n_prev;
}

static bool has_batch_norm(const Network *network, int l) {
    return network->batch_norm && l < network->L;
}

size_t network_layer_count(const Network *network, int l) {
    const Layer *layer = &network->layer[l];
    const size_t units = (size_t)layer->n;
    return weights(layer) + (has_batch_norm(network, l) ? 3 * units : units);
}

static size_t count_parameters(const Network *network) {
    size_t count = 0;
    for (int l = 1; l <= network->L; l++) count += network_layer_count(network, l);
    return count;
}

static size_t count_running(const Network *network) {
    size_t count = 0;
    for (int l = 1; l < network->L && network->batch_norm; l++)
        count += 2 * (size_t)network->layer[l].n;
    return count;
}

/* The next n floats of a flat array, which is NULL while the arena counts. */
static float *cut(float **flat, size_t n) {
    float *at = *flat;
    if (*flat) *flat += n;
    return at;
}

static void point_into_flat_arrays(Network *network) {
    float *p = network->parameters, *g = network->gradient;
    for (int l = 1; l <= network->L; l++) {
        Layer *layer = &network->layer[l];
        const size_t units = (size_t)layer->n;
        layer->W = cut(&p, weights(layer)), layer->dW = cut(&g, weights(layer));
        layer->b = cut(&p, units), layer->db = cut(&g, units);
        if (!has_batch_norm(network, l)) continue;
        layer->bn.gamma = cut(&p, units), layer->bn.dgamma = cut(&g, units);
        layer->bn.beta = cut(&p, units), layer->bn.dbeta = cut(&g, units);
    }
    for (int l = 1; l < network->L && network->batch_norm; l++) {
        Layer *layer = &network->layer[l];
        layer->bn.mean = cut(&p, (size_t)layer->n);
        layer->bn.var = cut(&p, (size_t)layer->n);
    }
}

static Layer take_layer(Arena *arena, const Network *network, const Config *config, int l, int n,
                        int batch) {
    const bool hidden = l > 0 && l < network->L;
    Layer layer = {.n = n, .n_prev = l > 0 ? network->layer[l - 1].n : 0};
    if (hidden) layer.activation = (Activation)config->activation[l - 1];
    const double rate = l == 0 ? config->dropout_input : hidden ? config->dropout_hidden : 0;
    layer.dropout = dropout_take(arena, rate, config->dropout_inverted, n, batch);
    if (l > 0 || dropout_is_on(&layer.dropout)) layer.A = matrix_take(arena, n, batch);
    if (hidden && network->batch_norm) layer.bn = batch_norm_take(arena, n, batch);
    return layer;
}

int network_widest(const Network *network) {
    int widest = 0;
    for (int l = 1; l <= network->L; l++) {
        if (network->layer[l].n > widest) widest = network->layer[l].n;
    }
    return widest;
}

Network network_take(Arena *arena, const Config *config, int features, int outputs, int batch,
                     int m) {
    Network network = {
        .L = config->hidden_count + 1,
        .output = (Output)config->output,
        .batch_norm = config->batch_norm,
        .penalty = {
            .l1 = config->l1, .l2 = config->l2, .m = m, .l1_step = (L1Step)config->l1_step}};
    for (int l = 0; l <= network.L; l++) {
        const int n = l == 0 ? features : l == network.L ? outputs : (int)config->hidden[l - 1];
        network.layer[l] = take_layer(arena, &network, config, l, n, batch);
    }
    network.count = count_parameters(&network);
    network.state = network.count + count_running(&network);
    network.parameters = arena_take(arena, network.state, sizeof(float));
    network.gradient = arena_take(arena, network.count, sizeof(float));
    point_into_flat_arrays(&network);
    const int widest = network_widest(&network);
    network.dZ = matrix_take(arena, widest, batch);
    network.dZ_prev = matrix_take(arena, widest, batch);
    return network;
}

void network_initialise(Network *network, const Config *config) {
    Random random;
    random_seed(&random, (uint32_t)config->init_seed);
    memset(network->gradient, 0, network->count * sizeof *network->gradient);
    for (int l = 1; l <= network->L; l++) {
        Layer *layer = &network->layer[l];
        initialise_weights(layer->W, layer->n, layer->n_prev, (Initialiser)config->init_name,
                           config->init_scale, &random);
        for (int i = 0; i < layer->n; i++) layer->b[i] = 0.0F;
    }
    network_reset_batch_norm(network);
}

void network_reset_batch_norm(Network *network) {
    for (int l = 1; l < network->L && network->batch_norm; l++)
        batch_norm_reset(&network->layer[l].bn, network->layer[l].n);
}

/* ---- forward --------------------------------------------------------------------------------- */

static bool fuses_relu(const Network *network, int l) {
    const bool relu = network->layer[l].activation == ACTIVATION_RELU;
    return relu && l < network->L && !has_batch_norm(network, l);
}

Matrix network_activations(const Network *network, int l, Matrix X) {
    const Layer *layer = &network->layer[l];
    if (l == 0 && !dropout_is_on(&layer->dropout)) return X;
    return matrix_columns(layer->A, 0, X.columns);
}

static void forward_input(Network *network, Matrix X, Random *random) {
    Layer *input = &network->layer[0];
    if (!dropout_is_on(&input->dropout)) return;
    const Matrix A = network_activations(network, 0, X);
    for (int i = 0; i < X.rows; i++) {
        memcpy(matrix_row(A, i), matrix_row(X, i), (size_t)X.columns * sizeof *X.at);
    }
    dropout_forward(&input->dropout, A, random);
}

void network_forward(Network *network, Matrix X, Random *random) {
    forward_input(network, X, random);
    for (int l = 1; l <= network->L; l++) {
        Layer *layer = &network->layer[l];
        const Matrix A_prev = network_activations(network, l - 1, X),
                     A = network_activations(network, l, X);
        const bool relu = fuses_relu(network, l);
        product_forward(A, layer->W, layer->b, A_prev, relu);
        if (l == network->L) return; /* the output keeps Z: its loss is written in Z */
        if (network->batch_norm) batch_norm_forward(&layer->bn, A);
        if (!relu) activation_forward(layer->activation, A);
        if (dropout_is_on(&layer->dropout)) dropout_forward(&layer->dropout, A, random);
    }
}

Matrix network_evaluate_layer(const Network *network, int l, Matrix X, Matrix scratch[2]) {
    Matrix A_prev = X;
    for (int k = 1; k <= l; k++) {
        const Layer *layer = &network->layer[k];
        const bool relu = k < l && fuses_relu(network, k);
        const Matrix A = matrix_columns(matrix_rows(scratch[k % 2], layer->n), 0, X.columns);
        product_forward(A, layer->W, layer->b, A_prev, relu);
        if (has_batch_norm(network, k)) batch_norm_evaluate(&layer->bn, A);
        if (k < l && !relu) activation_forward(layer->activation, A);
        A_prev = A;
    }
    return A_prev;
}

Matrix network_evaluate(const Network *network, Matrix X, Matrix scratch[2]) {
    return network_evaluate_layer(network, network->L, X, scratch);
}

void network_activate(const Network *network, int l, Matrix Z) {
    if (l == network->L)
        loss_forward(network->output, Z, Z);
    else
        activation_forward(network->layer[l].activation, Z);
}

double network_penalty(const Network *network) {
    double cost = 0;
    for (int l = 1; l <= network->L; l++) {
        const Layer *layer = &network->layer[l];
        cost += penalty_cost(&network->penalty, layer->W, weights(layer));
    }
    return cost;
}

void network_proximal_step(Network *network, double rate, float *carry) {
    for (int l = 1; l <= network->L; l++) {
        Layer *layer = &network->layer[l];
        float *own = carry + (layer->W - network->parameters);
        penalty_proximal_step(&network->penalty, rate, layer->W, own, weights(layer));
    }
}

double network_data_loss(const Network *network, Matrix Y) {
    const Matrix Z = matrix_columns(network->layer[network->L].A, 0, Y.columns);
    return loss_sum(network->output, Z, Y) / Y.columns;
}

double network_cost(const Network *network, Matrix Y) {
    return network_data_loss(network, Y) + network_penalty(network);
}

/* ---- backward -------------------------------------------------------------------------------- */

/* dZ of layer l from dZ of layer l + 1, both (units, m). */
static void backward_hidden(Network *network, int l, Matrix dZ, Matrix dZ_next, Matrix X) {
    Layer *layer = &network->layer[l];
    const Matrix A = network_activations(network, l, X);
    const bool relu = layer->activation == ACTIVATION_RELU;
    product_backward(dZ, network->layer[l + 1].W, dZ_next, relu ? &A : NULL, layer->dropout.gain);
    if (!relu && dropout_is_on(&layer->dropout)) dropout_backward(&layer->dropout, dZ);
    if (!relu) activation_backward(layer->activation, dZ, A, layer->dropout.gain);
    if (network->batch_norm) batch_norm_backward(&layer->bn, dZ);
}

void network_backward(Network *network, Matrix X, Matrix Y) {
    const int L = network->L, m = X.columns;
    Matrix dZ = matrix_columns(matrix_rows(network->dZ, network->layer[L].n), 0, m);
    loss_forward(network->output, network_activations(network, L, X), dZ);
    loss_backward(dZ, dZ, Y);
    for (int l = L; l >= 1; l--) {
        Layer *layer = &network->layer[l];
        const Matrix A_prev = network_activations(network, l - 1, X);
        product_gradient(layer->dW, layer->db, dZ, A_prev, 1.0F / (float)m);
        penalty_gradient(&network->penalty, layer->dW, layer->W, weights(layer));
        if (l == 1) return;
        const Matrix other = dZ.at == network->dZ.at ? network->dZ_prev : network->dZ;
        const Matrix dZ_prev = matrix_columns(matrix_rows(other, layer->n_prev), 0, m);
        backward_hidden(network, l - 1, dZ_prev, dZ, X);
        dZ = dZ_prev;
    }
}

/* ---- norms, and numbers that are not finite -------------------------------------------------- */

static double norm(const float *x, size_t count) {
    double squares = 0;
    for (size_t i = 0; i < count; i++) squares += (double)x[i] * (double)x[i];
    return sqrt(squares);
}

double network_weight_norm(const Network *network, int l) {
    return norm(network->layer[l].W, weights(&network->layer[l]));
}

double network_gradient_norm(const Network *network, int l) {
    return norm(network->layer[l].dW, weights(&network->layer[l]));
}

/* Largest minus smallest of n numbers that are `step` apart. */
static double spread(const float *x, int n, int step) {
    float low = x[0], high = x[0];
    for (int i = 1; i < n; i++) {
        const float v = *ROW(x, i, step);
        if (v < low) low = v;
        if (v > high) high = v;
    }
    return (double)high - (double)low;
}

double network_unit_spread(const Network *network, int l) {
    const Layer *layer = &network->layer[l];
    double widest = spread(layer->b, layer->n, 1);
    for (int k = 0; k < layer->n_prev; k++) {
        widest = fmax(widest, spread(layer->W + k, layer->n, layer->n_prev));
    }
    return widest;
}

static bool matrix_finite(Matrix A) {
    for (int i = 0; i < A.rows; i++) {
        if (!all_finite(matrix_row(A, i), (size_t)A.columns)) return false;
    }
    return true;
}

static Event find_forward_event(Network *network, Matrix X) {
    for (int l = 1; l <= network->L; l++) {
        const Layer *layer = &network->layer[l];
        const Matrix Z = matrix_columns(matrix_rows(network->dZ, layer->n), 0, X.columns);
        product_forward(Z, layer->W, layer->b, network_activations(network, l - 1, X), false);
        if (!matrix_finite(Z)) return (Event){.quantity = QUANTITY_Z, .layer = l};
        if (!matrix_finite(network_activations(network, l, X)))
            return (Event){.quantity = QUANTITY_A, .layer = l};
    }
    return (Event){.quantity = QUANTITY_NONE};
}

Event network_find_event(Network *network, Matrix X, Matrix Y) {
    const Event forward = find_forward_event(network, X);
    if (forward.quantity != QUANTITY_NONE) return forward;
    if (!isfinite(network_cost(network, Y)))
        return (Event){.quantity = QUANTITY_LOSS, .layer = network->L};
    for (int l = network->L; l >= 1; l--) {
        const Layer *layer = &network->layer[l];
        if (!all_finite(layer->dW, weights(layer)))
            return (Event){.quantity = QUANTITY_DW, .layer = l};
        if (!all_finite(layer->db, network_layer_count(network, l) - weights(layer)))
            return (Event){.quantity = QUANTITY_DB, .layer = l};
    }
    return (Event){.quantity = QUANTITY_NONE};
}
