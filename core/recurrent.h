/* recurrent.h: the norm of the gradient at each step t of a sequence, in a vanilla RNN and in an LSTM
 * of the same size.
 *
 *   RNN    h[t] = tanh(z[t])                         z[t] = W x[t] + U h[t−1] + b
 *
 *   LSTM   i, f, o = σ(z), g = tanh(z)               four such z, each with its own W, U, b
 *          c[t] = f ⊙ c[t−1] + i ⊙ g                 h[t] = o ⊙ tanh(c[t])
 *
 *   J = ½ ‖h[T] − y‖²                                h[0] = c[0] = 0
 *
 * and backward through time, dh[t] = ∂J/∂h[t], dc[t] = ∂J/∂c[t], all later steps included:
 *
 *   RNN    dz = dh ⊙ (1 − h²)                        dh[t−1] = Uᵀ dz
 *
 *   LSTM   dc += dh ⊙ o ⊙ (1 − tanh²c)               dc[t−1] = dc ⊙ f
 *          do = dh ⊙ tanh(c) ⊙ o(1 − o)              df = dc ⊙ c[t−1] ⊙ f(1 − f)
 *          di = dc ⊙ g ⊙ i(1 − i)                    dg = dc ⊙ i ⊙ (1 − g²)
 *          dh[t−1] = Uᵀ (di, df, do, dg)
 *
 * In the RNN every step back multiplies by Uᵀ and by 1 − h² ≤ 1, so that the gradient shrinks or
 * grows like a power. In the LSTM it also goes through c, which a step multiplies by f alone: near 1
 * where the forget gate is open. Its bias starts at forget_bias for that reason.
 *
 * From RandomState(seed), in this order, so that both cells see the same sequence and target: x
 * (T, inputs), y (hidden), W (gates·hidden, inputs), U (gates·hidden, hidden), all N(0, 1); then W is
 * multiplied by scale/√inputs and U by scale/√hidden. Gates stand in the order i, f, o, g. b = 0
 * but for f. All in double.
 *
 * Sources: Hochreiter and Schmidhuber (1997); forget gate: Gers, Schmidhuber and Cummins (2000); its
 * bias of 1: Jozefowicz, Zaremba and Sutskever (2015). */
#ifndef NN_RECURRENT_H
#define NN_RECURRENT_H

#include <stdint.h>

#include "arena.h"
#include "status.h"

typedef enum { CELL_RNN, CELL_LSTM, CELLS } Cell;

enum { RECURRENT_MAX_STEPS = 500, RECURRENT_MAX_UNITS = 128 }; /* units: hidden, and inputs */
#define RECURRENT_MAX_SCALE 100.0
#define RECURRENT_MAX_BIAS 100.0

typedef struct RecurrentOptions {
    Cell cell;
    int steps, hidden, inputs; /* 1 … the maxima above */
    double scale;              /* 0 … RECURRENT_MAX_SCALE */
    double forget_bias;        /* of an LSTM, up to ±RECURRENT_MAX_BIAS */
    uint32_t seed;
} RecurrentOptions;

typedef struct Recurrent {
    RecurrentOptions options;
    int gates;                 /* 1 or 4: rows of z, W and U are gates·hidden */
    double *x, *y, *W, *U, *b; /* (T, inputs), (hidden), see above, (gates·hidden) */
    double *h, *c;             /* (T + 1, hidden), row t; row 0 is 0. RNN: no c */
    double *gate;              /* (T, gates·hidden): i, f, o, g; RNN: h again */
    double *dh, *dc;           /* (T + 1, hidden), row t */
    double *dz;                /* (gates·hidden) of one step */
    double *norm, *cell_norm; /* (T) ‖dh[t]‖ and ‖dc[t]‖ for t = 1 … T; RNN: no cell_norm */
    double loss;              /* J */
} Recurrent;

/* STATUS_OUT_OF_RANGE where an option is. */
NN_MUST_CHECK Status recurrent_bytes(const RecurrentOptions *options, size_t *bytes);

/* Lays out in memory (64-byte aligned, at least recurrent_bytes, the caller's) and draws; *made lies
 * in it. STATUS_TOO_LARGE where bytes are too few. */
NN_MUST_CHECK Status recurrent_open(const RecurrentOptions *options, void *memory, size_t bytes,
                                    Recurrent **made);

/* Steps `from` … T, given h and c of the step before, and J. 1: the whole sequence. */
void recurrent_forward(Recurrent *recurrent, int from);
/* dh, dc and their norms, of the last forward pass. */
void recurrent_backward(Recurrent *recurrent);

#endif
