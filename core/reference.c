#include "reference.h"

#include <math.h>

#include "real.h"

static const double LEAK = 0.01, BATCH_NORM_EPSILON = 1e-5;

Reference reference_take(Arena *arena, const Network *network, int batch) {
    const int widest = network_widest(network), features = network->layer[0].n;
    const size_t rows = (size_t)(widest > features ? widest : features);
    const size_t room = rows * (size_t)batch;
    return (Reference){.network = network,
                       .parameters = arena_take(arena, network->count, sizeof(double)),
                       .A = arena_take(arena, room, sizeof(double)),
                       .Z = arena_take(arena, room, sizeof(double))};
}

void reference_copy_parameters(Reference *reference) {
    const Network *network = reference->network;
    for (size_t i = 0; i < network->count; i++)
        reference->parameters[i] = (double)network->parameters[i];
}

/* ---- forward --------------------------------------------------------------------------------- */

/* The parameters in double that belong to one of the network's arrays. */
static const double *own(const Reference *reference, const float *array) {
    return reference->parameters + (array - reference->network->parameters);
}

static double activate(Activation f, double z) {
    switch (f) {
    case ACTIVATION_LINEAR: return z;
    case ACTIVATION_SIGMOID: return real_sigmoid(z);
    case ACTIVATION_TANH: return real_tanh(z);
    case ACTIVATION_RELU: return z > 0 ? z : 0;
    case ACTIVATION_LEAKY_RELU: return z > 0 ? z : LEAK * z;
    }
    return (double)NAN;
}

static void forward_input(Reference *reference, Matrix X) {
    const Layer *input = &reference->network->layer[0];
    for (int i = 0; i < X.rows; i++) {
        for (int s = 0; s < X.columns; s++) {
            const double mask = dropout_factor(&input->dropout, input->A, i, s);
            ROW(reference->A, i, X.columns)[s] = (double)matrix_row(X, i)[s] * mask;
        }
    }
}

/* z = w · A + b, over m samples */
static void weigh(double *z, const double *w, double b, const double *A, int n, int m) {
    for (int s = 0; s < m; s++) z[s] = b;
    for (int k = 0; k < n; k++) {
        for (int s = 0; s < m; s++) z[s] += w[k] * ROW(A, k, m)[s];
    }
}

static void normalise(double *z, double gamma, double beta, int m) {
    double mean = 0, variance = 0;
    for (int s = 0; s < m; s++) mean += z[s] / m;
    for (int s = 0; s < m; s++) variance += (z[s] - mean) * (z[s] - mean) / m;
    const double deviation = sqrt(variance + BATCH_NORM_EPSILON);
    for (int s = 0; s < m; s++) z[s] = gamma * (z[s] - mean) / deviation + beta;
}

/* FNV-1a, a bit at a time: two passes with the same number had the same units above 0. */
static void note_switch(Reference *reference, bool on) {
    static const uint64_t PRIME = 0x100000001b3;
    reference->switched = (reference->switched ^ (on ? 1U : 2U)) * PRIME;
}

static bool has_kink(Activation f) {
    return f == ACTIVATION_RELU || f == ACTIVATION_LEAKY_RELU;
}

static void activate_unit(Reference *reference, int l, int i, double *z, int m) {
    const Layer *layer = &reference->network->layer[l];
    for (int s = 0; s < m; s++) {
        const double mask = dropout_factor(&layer->dropout, layer->A, i, s);
        if (mask > 0 && has_kink(layer->activation)) note_switch(reference, z[s] > 0);
        z[s] = activate(layer->activation, z[s]) * mask;
    }
}

static void forward_layer(Reference *reference, int l, int m) {
    const Network *network = reference->network;
    const Layer *layer = &network->layer[l];
    const double *W = own(reference, layer->W), *b = own(reference, layer->b);
    for (int i = 0; i < layer->n; i++) {
        double *z = ROW(reference->Z, i, m);
        weigh(z, ROW(W, i, layer->n_prev), b[i], reference->A, layer->n_prev, m);
        if (l == network->L) continue;
        if (network->batch_norm) {
            const BatchNorm *bn = &layer->bn;
            normalise(z, own(reference, bn->gamma)[i], own(reference, bn->beta)[i], m);
        }
        activate_unit(reference, l, i, z, m);
    }
}

static void forward(Reference *reference, Matrix X) {
    static const uint64_t OFFSET = 0xcbf29ce484222325;
    reference->switched = OFFSET;
    forward_input(reference, X);
    for (int l = 1; l <= reference->network->L; l++) {
        forward_layer(reference, l, X.columns);
        double *swapped = reference->A;
        reference->A = reference->Z;
        reference->Z = swapped;
    }
}

/* ---- cost ------------------------------------------------------------------------------------ */

/* log Σ eᶻ over one sample's outputs, without overflow */
static double log_sum_exp(const double *z, int n, int m) {
    double highest = z[0], sum = 0;
    for (int i = 1; i < n; i++) highest = fmax(highest, *ROW(z, i, m));
    for (int i = 0; i < n; i++) sum += real_exp(*ROW(z, i, m) - highest);
    return highest + real_log(sum);
}

static double output_loss(Output output, double z, double y) {
    switch (output) {
    case OUTPUT_SIGMOID: return fmax(z, 0) + real_log1p(real_exp(-fabs(z))) - y * z;
    case OUTPUT_SOFTMAX: return -y * z; /* log_sum_exp is added once a sample */
    case OUTPUT_LINEAR: return (z - y) * (z - y) / 2;
    }
    return (double)NAN;
}

static double sample_loss(const Reference *reference, Matrix Y, int s) {
    const Output output = reference->network->output;
    const double *z = reference->A + s;
    double loss = output == OUTPUT_SOFTMAX ? log_sum_exp(z, Y.rows, Y.columns) : 0;
    for (int i = 0; i < Y.rows; i++)
        loss += output_loss(output, *ROW(z, i, Y.columns), (double)matrix_row(Y, i)[s]);
    return loss;
}

static double penalties(const Reference *reference, int l) {
    const Penalty *penalty = &reference->network->penalty;
    const Layer *layer = &reference->network->layer[l];
    const double *W = own(reference, layer->W);
    double squares = 0, sizes = 0;
    for (long i = 0; i < (long)layer->n * layer->n_prev; i++) {
        squares += W[i] * W[i];
        sizes += fabs(W[i]);
    }
    return penalty->l2 / (2.0 * penalty->m) * squares +
           penalty_l1_in_gradient(penalty) / penalty->m * sizes;
}

double reference_cost(Reference *reference, Matrix X, Matrix Y) {
    double cost = 0;
    forward(reference, X);
    for (int s = 0; s < Y.columns; s++) cost += sample_loss(reference, Y, s) / Y.columns;
    for (int l = 1; l <= reference->network->L; l++) cost += penalties(reference, l);
    return cost;
}
