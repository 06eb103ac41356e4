#include "recurrent.h"

#include <math.h>
#include <stdbool.h>

#include "matrix.h"
#include "random.h"
#include "real.h"

enum { GATE_I, GATE_F, GATE_O, GATE_G, LSTM_GATES };

/* ---- layout ---------------------------------------------------------------------------------- */

static double *take(Arena *arena, int rows, int columns) {
    return arena_take(arena, (size_t)rows * (size_t)columns, sizeof(double));
}

static void lay_out(void *made, Arena *arena, const void *options) {
    Recurrent *r = made;
    const RecurrentOptions *o = options;
    r->options = *o;
    const bool lstm = o->cell == CELL_LSTM;
    r->gates = lstm ? LSTM_GATES : 1;
    const int rows = r->gates * o->hidden;
    r->x = take(arena, o->steps, o->inputs);
    r->y = take(arena, o->hidden, 1);
    r->W = take(arena, rows, o->inputs);
    r->U = take(arena, rows, o->hidden);
    r->b = take(arena, rows, 1);
    r->h = take(arena, o->steps + 1, o->hidden);
    r->c = lstm ? take(arena, o->steps + 1, o->hidden) : NULL;
    r->gate = take(arena, o->steps, rows);
    r->dh = take(arena, o->steps + 1, o->hidden);
    r->dc = lstm ? take(arena, o->steps + 1, o->hidden) : NULL;
    r->dz = take(arena, rows, 1);
    r->norm = take(arena, o->steps, 1);
    r->cell_norm = lstm ? take(arena, o->steps, 1) : NULL;
}

static const ArenaLayout LAYOUT = {sizeof(Recurrent), lay_out};

static bool is_size(int n, int most) {
    return n >= 1 && n <= most;
}

static bool is_in_range(const RecurrentOptions *o) {
    const bool sizes = is_size(o->steps, RECURRENT_MAX_STEPS) &&
                       is_size(o->hidden, RECURRENT_MAX_UNITS) &&
                       is_size(o->inputs, RECURRENT_MAX_UNITS);
    return sizes && o->cell >= CELL_RNN && o->cell < CELLS && o->scale >= 0 &&
           o->scale <= RECURRENT_MAX_SCALE && fabs(o->forget_bias) <= RECURRENT_MAX_BIAS;
}

Status recurrent_bytes(const RecurrentOptions *options, size_t *bytes) {
    if (!is_in_range(options)) return STATUS_OUT_OF_RANGE;
    Recurrent trial;
    *bytes = arena_count(&LAYOUT, options, &trial);
    return STATUS_OK;
}

static void draw(double *to, int count, double scale, Random *random) {
    for (int i = 0; i < count; i++) to[i] = scale * random_randn(random);
}

static void draw_all(Recurrent *r) {
    const RecurrentOptions *o = &r->options;
    const int rows = r->gates * o->hidden;
    Random random;
    random_seed(&random, o->seed);
    draw(r->x, o->steps * o->inputs, 1, &random);
    draw(r->y, o->hidden, 1, &random);
    draw(r->W, rows * o->inputs, o->scale / sqrt(o->inputs), &random);
    draw(r->U, rows * o->hidden, o->scale / sqrt(o->hidden), &random);
    for (int i = 0; i < rows; i++) r->b[i] = i / o->hidden == GATE_F ? o->forget_bias : 0;
    for (int i = 0; i < o->hidden; i++) {
        r->h[i] = 0;
        if (r->c) r->c[i] = 0;
    }
}

Status recurrent_open(const RecurrentOptions *options, void *memory, size_t bytes,
                      Recurrent **made) {
    if (!is_in_range(options)) return STATUS_OUT_OF_RANGE;
    Recurrent trial;
    Recurrent *r = arena_place(&LAYOUT, options, &trial, memory, bytes);
    if (!r) return STATUS_TOO_LARGE;
    draw_all(r);
    *made = r;
    return STATUS_OK;
}

/* ---- forward --------------------------------------------------------------------------------- */

static double dot(const double *a, const double *b, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) sum += a[i] * b[i];
    return sum;
}

/* z[t] into row t of gate */
static void weigh(const Recurrent *r, int t, double *z) {
    const RecurrentOptions *o = &r->options;
    const double *x = ROW(r->x, t - 1, o->inputs), *h_prev = ROW(r->h, t - 1, o->hidden);
    for (int i = 0; i < r->gates * o->hidden; i++) {
        z[i] = dot(ROW(r->W, i, o->inputs), x, o->inputs) +
               dot(ROW(r->U, i, o->hidden), h_prev, o->hidden) + r->b[i];
    }
}

static void forward_rnn(Recurrent *r, int t, double *z) {
    const int n = r->options.hidden;
    for (int k = 0; k < n; k++) ROW(r->h, t, n)[k] = z[k] = real_tanh(z[k]);
}

static void forward_lstm(Recurrent *r, int t, double *z) {
    const int n = r->options.hidden;
    for (int k = 0; k < n; k++) {
        const double i = real_sigmoid(z[GATE_I * n + k]), f = real_sigmoid(z[GATE_F * n + k]);
        const double o = real_sigmoid(z[GATE_O * n + k]), g = real_tanh(z[GATE_G * n + k]);
        const double c = f * ROW(r->c, t - 1, n)[k] + i * g;
        ROW(r->c, t, n)[k] = c;
        ROW(r->h, t, n)[k] = o * real_tanh(c);
        z[GATE_I * n + k] = i;
        z[GATE_F * n + k] = f;
        z[GATE_O * n + k] = o;
        z[GATE_G * n + k] = g;
    }
}

void recurrent_forward(Recurrent *r, int from) {
    const int T = r->options.steps, n = r->options.hidden;
    for (int t = from; t <= T; t++) {
        double *z = ROW(r->gate, t - 1, r->gates * n);
        weigh(r, t, z);
        if (r->c)
            forward_lstm(r, t, z);
        else
            forward_rnn(r, t, z);
    }
    r->loss = 0;
    for (int k = 0; k < n; k++) {
        const double off = ROW(r->h, T, n)[k] - r->y[k];
        r->loss += off * off / 2;
    }
}

/* ---- backward -------------------------------------------------------------------------------- */

static void backward_rnn(Recurrent *r, int t) {
    const int n = r->options.hidden;
    const double *h = ROW(r->h, t, n), *dh = ROW(r->dh, t, n);
    for (int k = 0; k < n; k++) r->dz[k] = dh[k] * (1 - h[k] * h[k]);
}

/* Completes dc[t], and propagates it to dc[t − 1]. */
static void backward_lstm(Recurrent *r, int t) {
    const int n = r->options.hidden;
    const double *gate = ROW(r->gate, t - 1, LSTM_GATES * n), *c = ROW(r->c, t, n);
    const double *dh = ROW(r->dh, t, n);
    double *dc = ROW(r->dc, t, n), *dz = r->dz;
    for (int k = 0; k < n; k++) {
        const double i = gate[GATE_I * n + k], f = gate[GATE_F * n + k];
        const double o = gate[GATE_O * n + k], g = gate[GATE_G * n + k];
        const double tanh_c = real_tanh(c[k]);
        dc[k] += dh[k] * o * (1 - tanh_c * tanh_c);
        dz[GATE_I * n + k] = dc[k] * g * i * (1 - i);
        dz[GATE_F * n + k] = dc[k] * c[k - n] * f * (1 - f); /* c[k − n]: of the step before */
        dz[GATE_O * n + k] = dh[k] * tanh_c * o * (1 - o);
        dz[GATE_G * n + k] = dc[k] * i * (1 - g * g);
        dc[k - n] = dc[k] * f;
    }
}

/* dh[t − 1] = Uᵀ dz */
static void propagate_to_previous(Recurrent *r, int t) {
    const int n = r->options.hidden;
    double *dh = ROW(r->dh, t - 1, n);
    for (int k = 0; k < n; k++) dh[k] = 0;
    for (int i = 0; i < r->gates * n; i++) {
        const double *u = ROW(r->U, i, n);
        for (int k = 0; k < n; k++) dh[k] += u[k] * r->dz[i];
    }
}

static double length(const double *v, int n) {
    return sqrt(dot(v, v, n));
}

void recurrent_backward(Recurrent *r) {
    const int T = r->options.steps, n = r->options.hidden;
    for (int k = 0; k < n; k++) {
        ROW(r->dh, T, n)[k] = ROW(r->h, T, n)[k] - r->y[k];
        if (r->dc) ROW(r->dc, T, n)[k] = 0;
    }
    for (int t = T; t >= 1; t--) {
        if (r->dc)
            backward_lstm(r, t);
        else
            backward_rnn(r, t);
        r->norm[t - 1] = length(ROW(r->dh, t, n), n);
        if (r->dc) r->cell_norm[t - 1] = length(ROW(r->dc, t, n), n);
        propagate_to_previous(r, t);
    }
}
