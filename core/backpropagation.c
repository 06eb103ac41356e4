#include "backpropagation.h"

#include <math.h>

#include "real.h"

static const double LEAK = 0.01, BATCH_NORM_EPSILON = 1e-5;

/* ---- layout ---------------------------------------------------------------------------------- */

static double *take(Arena *arena, int rows, int columns) {
    return arena_take(arena, (size_t)rows * (size_t)columns, sizeof(double));
}

/* The place in parameters or gradient that one of the network's own arrays has there. */
static double *twin(double *flat, const float *array, const float *start) {
    return array && flat ? flat + (array - start) : NULL;
}

static void point_into_flat_arrays(Backpropagation *pass, int l) {
    const Network *network = pass->network;
    const Layer *fast = &network->layer[l];
    PlainLayer *plain = &pass->layer[l];
    const float *parameters = network->parameters;
    plain->W = twin(pass->parameters, fast->W, parameters);
    plain->b = twin(pass->parameters, fast->b, parameters);
    plain->gamma = twin(pass->parameters, fast->bn.gamma, parameters);
    plain->beta = twin(pass->parameters, fast->bn.beta, parameters);
    plain->dW = twin(pass->gradient, fast->W, parameters);
    plain->db = twin(pass->gradient, fast->b, parameters);
    plain->dgamma = twin(pass->gradient, fast->bn.gamma, parameters);
    plain->dbeta = twin(pass->gradient, fast->bn.beta, parameters);
}

Backpropagation backpropagation_take(Arena *arena, const Network *network, int m) {
    Backpropagation pass = {.network = network,
                            .m = m,
                            .parameters = arena_take(arena, network->count, sizeof(double)),
                            .gradient = arena_take(arena, network->count, sizeof(double))};
    for (int l = 0; l <= network->L; l++) {
        const Layer *fast = &network->layer[l];
        PlainLayer *plain = &pass.layer[l];
        plain->n = fast->n;
        plain->n_prev = fast->n_prev;
        plain->sigma = take(arena, fast->n, 1);
        plain->Z_hat = take(arena, fast->n, m);
        plain->Z = take(arena, fast->n, m);
        plain->dZ = take(arena, fast->n, m);
        plain->A = take(arena, fast->n, m);
        plain->dA = take(arena, fast->n, m);
        plain->mask = take(arena, fast->n, m);
        point_into_flat_arrays(&pass, l);
    }
    return pass;
}

/* ---- Z = W A_prev + b ------------------------------------------------------------------------ */

/* Z (n, m) = W (n, n_prev) · A_prev (n_prev, m) + b (n)
 * z[i, s]  = Σₖ w[i, k] a_prev[k, s] + b[i] */
static void forward_linear(PlainLayer *layer, const double *A_prev, int m) {
    for (int i = 0; i < layer->n; i++) {
        for (int s = 0; s < m; s++) {
            double z = layer->b[i];
            for (int k = 0; k < layer->n_prev; k++)
                z += ROW(layer->W, i, layer->n_prev)[k] * ROW(A_prev, k, m)[s];
            ROW(layer->Z, i, m)[s] = z;
        }
    }
}

/* dW (n, n_prev) = dZ (n, m) · A_prevᵀ (m, n_prev) / m      db (n)
 * dw[i, k]       = Σₛ dz[i, s] a_prev[k, s] / m             db[i] = Σₛ dz[i, s] / m */
static void backward_linear(PlainLayer *layer, const double *A_prev, int m) {
    for (int i = 0; i < layer->n; i++) {
        const double *dz = ROW(layer->dZ, i, m);
        layer->db[i] = 0;
        for (int s = 0; s < m; s++) layer->db[i] += dz[s] / m;
        for (int k = 0; k < layer->n_prev; k++) {
            double sum = 0;
            for (int s = 0; s < m; s++) sum += dz[s] * ROW(A_prev, k, m)[s];
            ROW(layer->dW, i, layer->n_prev)[k] = sum / m;
        }
    }
}

/* dA_prev (n_prev, m) = Wᵀ (n_prev, n) · dZ (n, m)
 * da_prev[k, s]       = Σᵢ w[i, k] dz[i, s] */
static void backward_input(const PlainLayer *layer, double *dA_prev, int m) {
    for (int k = 0; k < layer->n_prev; k++) {
        for (int s = 0; s < m; s++) {
            double sum = 0;
            for (int i = 0; i < layer->n; i++)
                sum += ROW(layer->W, i, layer->n_prev)[k] * ROW(layer->dZ, i, m)[s];
            ROW(dA_prev, k, m)[s] = sum;
        }
    }
}

/* ---- batch norm: each unit's z over the batch ------------------------------------------------ */

/* Z, Ẑ (n, m)   μ, σ, γ, β (n), of each unit i:
 * μ = Σₛ z / m    σ² = Σₛ (z − μ)² / m + ε    ẑ = (z − μ) / σ    z ← γ ẑ + β */
static void forward_batch_norm(PlainLayer *layer, int m) {
    for (int i = 0; i < layer->n; i++) {
        double *z = ROW(layer->Z, i, m), *z_hat = ROW(layer->Z_hat, i, m);
        double mu = 0, variance = 0;
        for (int s = 0; s < m; s++) mu += z[s] / m;
        for (int s = 0; s < m; s++) variance += (z[s] - mu) * (z[s] - mu) / m;
        layer->sigma[i] = sqrt(variance + BATCH_NORM_EPSILON);
        for (int s = 0; s < m; s++) {
            z_hat[s] = (z[s] - mu) / layer->sigma[i];
            z[s] = layer->gamma[i] * z_hat[s] + layer->beta[i];
        }
    }
}

/* dZ, Ẑ (n, m)   dγ, dβ, γ, σ (n), of each unit i:
 * dγ = Σₛ dz ẑ / m    dβ = Σₛ dz / m    dz ← γ/σ (dz − dβ − ẑ dγ)
 * The last two terms are there because μ and σ depend on every sample of the batch. */
static void backward_batch_norm(PlainLayer *layer, int m) {
    for (int i = 0; i < layer->n; i++) {
        double *dz = ROW(layer->dZ, i, m);
        const double *z_hat = ROW(layer->Z_hat, i, m);
        double dgamma = 0, dbeta = 0;
        for (int s = 0; s < m; s++) dgamma += dz[s] * z_hat[s] / m;
        for (int s = 0; s < m; s++) dbeta += dz[s] / m;
        for (int s = 0; s < m; s++)
            dz[s] = layer->gamma[i] / layer->sigma[i] * (dz[s] - dbeta - z_hat[s] * dgamma);
        layer->dgamma[i] = dgamma;
        layer->dbeta[i] = dbeta;
    }
}

/* ---- A = f(Z) -------------------------------------------------------------------------------- */

static double f_of(Activation f, double z) {
    switch (f) {
    case ACTIVATION_LINEAR: return z;
    case ACTIVATION_SIGMOID: return real_sigmoid(z);
    case ACTIVATION_TANH: return real_tanh(z);
    case ACTIVATION_RELU: return z > 0 ? z : 0;
    case ACTIVATION_LEAKY_RELU: return z > 0 ? z : LEAK * z;
    }
    return (double)NAN;
}

static double f_prime_of(Activation f, double z) {
    const double a = f_of(f, z);
    switch (f) {
    case ACTIVATION_LINEAR: return 1;
    case ACTIVATION_SIGMOID: return a * (1 - a);
    case ACTIVATION_TANH: return 1 - a * a;
    case ACTIVATION_RELU: return z > 0 ? 1 : 0;
    case ACTIVATION_LEAKY_RELU: return z > 0 ? 1 : LEAK;
    }
    return (double)NAN;
}

/* A (n, m) = f(Z (n, m))      a[i, s] = f(z[i, s]) */
static void forward_activation(PlainLayer *layer, Activation f, int m) {
    for (int e = 0; e < layer->n * m; e++) layer->A[e] = f_of(f, layer->Z[e]);
}

/* dZ (n, m) = dA (n, m) ⊙ f′(Z (n, m))      dz[i, s] = da[i, s] f′(z[i, s]) */
static void backward_activation(PlainLayer *layer, Activation f, int m) {
    for (int e = 0; e < layer->n * m; e++) layer->dZ[e] = layer->dA[e] * f_prime_of(f, layer->Z[e]);
}

/* ---- dropout --------------------------------------------------------------------------------- */

/* A (n, m) ← A ⊙ mask (n, m) */
static void forward_dropout(PlainLayer *layer, int m) {
    for (int e = 0; e < layer->n * m; e++) layer->A[e] *= layer->mask[e];
}

/* dA (n, m) ← dA ⊙ mask (n, m): what was dropped gets no gradient */
static void backward_dropout(PlainLayer *layer, int m) {
    for (int e = 0; e < layer->n * m; e++) layer->dA[e] *= layer->mask[e];
}

/* ---- the output layer, and the loss that belongs to it --------------------------------------- */

/* One column of A (outputs, m), from that of Z (outputs, m):
 * a[i, s] = e^z[i, s] / Σⱼ e^z[j, s]; the largest z is subtracted from all, which changes no quotient
 * and lets no exponential overflow. */
static void softmax(PlainLayer *layer, int s, int m) {
    double largest = layer->Z[s], sum = 0;
    for (int i = 1; i < layer->n; i++) largest = fmax(largest, ROW(layer->Z, i, m)[s]);
    for (int i = 0; i < layer->n; i++) sum += real_exp(ROW(layer->Z, i, m)[s] - largest);
    for (int i = 0; i < layer->n; i++)
        ROW(layer->A, i, m)[s] = real_exp(ROW(layer->Z, i, m)[s] - largest) / sum;
}

/* A (outputs, m): 1 / (1 + e⁻ᶻ), softmax of Z, or Z itself */
static void forward_output(PlainLayer *layer, Output output, int m) {
    if (output == OUTPUT_SOFTMAX) {
        for (int s = 0; s < m; s++) softmax(layer, s, m);
        return;
    }
    forward_activation(layer, output == OUTPUT_SIGMOID ? ACTIVATION_SIGMOID : ACTIVATION_LINEAR, m);
}

/* dZ (outputs, m) = A (outputs, m) − Y (outputs, m), for all three: each output has the loss whose
 * derivative cancels its f′, cross-entropy for sigmoid and softmax, (z − y)² / 2 for linear. */
static void backward_output(PlainLayer *layer, Matrix Y) {
    for (int i = 0; i < Y.rows; i++) {
        for (int s = 0; s < Y.columns; s++) {
            const double a = ROW(layer->A, i, Y.columns)[s], y = (double)matrix_row(Y, i)[s];
            ROW(layer->dZ, i, Y.columns)[s] = a - y;
        }
    }
}

/* ---- penalties ------------------------------------------------------------------------------- */

/* dW (n, n_prev) ← dW + λ₂/m W (n, n_prev) + λ₁/m sign(W); sign(0) = 0, m of the training set */
static void backward_penalty(PlainLayer *layer, const Penalty *penalty) {
    const double l2 = penalty->l2 / penalty->m, l1 = penalty_l1_in_gradient(penalty) / penalty->m;
    for (int e = 0; e < layer->n * layer->n_prev; e++) {
        const double w = layer->W[e];
        layer->dW[e] += l2 * w + l1 * ((w > 0) - (w < 0));
    }
}

/* ---- the whole pass -------------------------------------------------------------------------- */

static void copy_network(Backpropagation *pass) {
    const Network *network = pass->network;
    for (size_t e = 0; e < network->count; e++)
        pass->parameters[e] = (double)network->parameters[e];
    for (int l = 0; l < network->L; l++) {
        const Layer *fast = &network->layer[l];
        for (int i = 0; i < fast->n; i++) {
            for (int s = 0; s < pass->m; s++) ROW(pass->layer[l].mask, i, pass->m)
            [s] = dropout_factor(&fast->dropout, fast->A, i, s);
        }
    }
}

static void forward(Backpropagation *pass, Matrix X) {
    const Network *network = pass->network;
    const int L = network->L, m = pass->m;
    for (int i = 0; i < X.rows; i++) {
        for (int s = 0; s < m; s++) ROW(pass->layer[0].A, i, m)[s] = (double)matrix_row(X, i)[s];
    }
    forward_dropout(&pass->layer[0], m);
    for (int l = 1; l < L; l++) {
        forward_linear(&pass->layer[l], pass->layer[l - 1].A, m);
        if (network->batch_norm) forward_batch_norm(&pass->layer[l], m);
        forward_activation(&pass->layer[l], network->layer[l].activation, m);
        forward_dropout(&pass->layer[l], m);
    }
    forward_linear(&pass->layer[L], pass->layer[L - 1].A, m);
    forward_output(&pass->layer[L], network->output, m);
}

/* Every step of forward, from the last to the first. */
static void backward(Backpropagation *pass, Matrix Y) {
    const Network *network = pass->network;
    const int L = network->L, m = pass->m;
    backward_output(&pass->layer[L], Y);
    backward_linear(&pass->layer[L], pass->layer[L - 1].A, m);
    for (int l = L - 1; l >= 1; l--) {
        backward_input(&pass->layer[l + 1], pass->layer[l].dA, m);
        backward_dropout(&pass->layer[l], m);
        backward_activation(&pass->layer[l], network->layer[l].activation, m);
        if (network->batch_norm) backward_batch_norm(&pass->layer[l], m);
        backward_linear(&pass->layer[l], pass->layer[l - 1].A, m);
    }
    for (int l = 1; l <= L; l++) backward_penalty(&pass->layer[l], &network->penalty);
}

void backpropagation(Backpropagation *pass, Matrix X, Matrix Y) {
    copy_network(pass);
    forward(pass, X);
    backward(pass, Y);
}
