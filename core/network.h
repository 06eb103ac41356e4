/* network.h: layers, forward, backward.
 *
 *   forward    A⁰ = X      Zˡ = Wˡ Aˡ⁻¹ + bˡ      Aˡ = fˡ(Zˡ)     l = 1 … L, the output's f last
 *   backward   dZᴸ = A − Y
 *              dWˡ = dZˡ Aˡ⁻¹ᵀ / m      dbˡ = Σ dZˡ / m      dZˡ⁻¹ = Wˡᵀ dZˡ ⊙ fˡ⁻¹′(Zˡ⁻¹)
 *
 * Shapes: X (n₀, m), Wˡ (nˡ, nˡ⁻¹), bˡ (nˡ), Zˡ and Aˡ (nˡ, m), Y (nᴸ, m). All W, b (and γ, β of
 * batch norm) lie in one flat array, their gradients in a second one of the same order. Of the
 * hidden layers only A is kept, since f′ can be had from it. Behind the parameters lie the running
 * statistics of batch norm: with these, they are all that an evaluation depends on. */
#ifndef NN_NETWORK_H
#define NN_NETWORK_H

#include "activation.h"
#include "batch_norm.h"
#include "config.h"
#include "dropout.h"
#include "event.h"
#include "matrix.h"
#include "penalty.h"
#include "random.h"

typedef struct Layer {
    int n, n_prev;
    Activation activation; /* f of a hidden layer */
    float *W, *b;          /* (n, n_prev), (n): in Network.parameters */
    float *dW, *db;        /* in Network.gradient */
    Matrix A; /* (n, batch) after activation and dropout; the output layer keeps Z here */
    Dropout dropout;
    BatchNorm bn; /* hidden layers, where config.batchNorm */
} Layer;

typedef struct Network {
    int L;
    Layer layer[CONFIG_MAX_LAYERS +
                1]; /* 1 … L; layer 0 is the input: n, dropout, and A where it has dropout */
    Output output;
    bool batch_norm;
    Penalty penalty;
    size_t count; /* parameters */
    size_t state; /* floats from `parameters` on that an evaluation depends on */
    float *parameters, *gradient;
    Matrix dZ, dZ_prev; /* (widest layer, batch): swapped from layer to layer */
} Network;

/* A network for batches of up to `batch` samples out of a training set of m. */
Network network_take(Arena *arena, const Config *config, int features, int outputs, int batch,
                     int m);
void network_initialise(Network *network, const Config *config);

/* Training pass over X (features, m): draws dropout masks from random. The output's Z is in
 * layer[L].A. */
void network_forward(Network *network, Matrix X, Random *random);
/* Gradients of the last forward pass, penalty included (but see penalty.h of L1). X as there. */
void network_backward(Network *network, Matrix X, Matrix Y);
/* J of the last forward pass, and its two terms: the mean loss over the batch, and the penalties. */
double network_cost(const Network *network, Matrix Y);
double network_data_loss(const Network *network, Matrix Y);
double network_penalty(const Network *network); /* with the current weights */
/* The proximal step of L1 (penalty.h), after the optimiser's; carry is the optimiser's. */
void network_proximal_step(Network *network, double rate, float *carry);
/* Aˡ of the last forward pass over X, as layer l + 1 saw it; A⁰ is X, or X with inputs dropped. */
Matrix network_activations(const Network *network, int l, Matrix X);

/* Evaluation pass (no dropout, running statistics): Z (outputs, m) of X, in one of the two scratch
 * matrices, each at least (widest layer, m). */
Matrix network_evaluate(const Network *network, Matrix X, Matrix scratch[2]);
/* The same up to layer l: Zˡ (n, m), which network_activate makes Aˡ. */
Matrix network_evaluate_layer(const Network *network, int l, Matrix X, Matrix scratch[2]);
void network_activate(const Network *network, int l, Matrix Z);
int network_widest(const Network *network); /* layer 1 … L */
/* Parameters of layer l: W, b, and γ, β of batch norm, one after the other from W on. */
size_t network_layer_count(const Network *network, int l);

/* The initial running statistics, γ and β of batch norm; does nothing without batch norm. */
void network_reset_batch_norm(Network *network);

double network_weight_norm(const Network *network, int l);   /* ‖Wˡ‖ */
double network_gradient_norm(const Network *network, int l); /* ‖dWˡ‖ */
double network_unit_spread(const Network *network, int l);   /* see run_unit_spread */

/* The first quantity of the last pass that is not finite, for a caller who knows that there is one; the
 * caller sets step. Overwrites dZ. */
Event network_find_event(Network *network, Matrix X, Matrix Y);

#endif
