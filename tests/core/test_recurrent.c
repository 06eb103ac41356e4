/* recurrent.h: backpropagation through time against central differences. NumPy's norms are held
 * against in tests/wasm/recurrent.test.mjs. */
#include "recurrent.h"

#include <stdlib.h>

#include "bits.h"
#include "check.h"

enum { ALIGNMENT = 64, GUARD_BYTES = 64, GUARD = 0xa5 };
static const double STEP = 1e-5, NEAR = 1e-7;

static const RecurrentOptions SMALL = {
    .cell = CELL_LSTM, .steps = 7, .hidden = 5, .inputs = 3, .scale = 1.5, .forget_bias = 1};

typedef struct Opened {
    unsigned char *block;
    size_t bytes;
    Recurrent *made;
} Opened;

static Opened open(const RecurrentOptions *options) {
    Opened opened = {NULL, 0, NULL};
    CHECK(recurrent_bytes(options, &opened.bytes) == STATUS_OK);
    opened.block = aligned_alloc(ALIGNMENT, opened.bytes + GUARD_BYTES);
    if (!opened.block) abort();
    memset(opened.block, 0xff, opened.bytes); /* NaN: what is read must have been written */
    memset(opened.block + opened.bytes, GUARD, GUARD_BYTES);
    CHECK(recurrent_open(options, opened.block, opened.bytes, &opened.made) == STATUS_OK);
    return opened;
}

static void close(const Opened *opened) {
    for (size_t i = 0; i < GUARD_BYTES; i++) CHECK(opened->block[opened->bytes + i] == GUARD);
    free(opened->block);
}

/* ∂J/∂(*at), where *at belongs to step t and only later steps follow from it */
static double difference(Recurrent *r, double *at, int t) {
    const double before = *at;
    *at = before + STEP;
    recurrent_forward(r, t + 1);
    const double above = r->loss;
    *at = before - STEP;
    recurrent_forward(r, t + 1);
    const double below = r->loss;
    *at = before;
    recurrent_forward(r, t + 1);
    return (above - below) / (2 * STEP);
}

/* c[t] reaches J through h[t] too, which the forward pass of t alone makes of it. */
static double cell_difference(Recurrent *r, int t, int k) {
    const int n = r->options.hidden;
    double *c = &r->c[t * n + k], *h = &r->h[t * n + k];
    const double o = r->gate[((t - 1) * 4 + 2) * n + k], c_before = *c, h_before = *h;
    double loss[2];
    for (int side = 0; side < 2; side++) {
        *c = c_before + (side ? STEP : -STEP);
        *h = o * tanh(*c);
        recurrent_forward(r, t + 1);
        loss[side] = r->loss;
    }
    *c = c_before;
    *h = h_before;
    recurrent_forward(r, t + 1);
    return (loss[1] - loss[0]) / (2 * STEP);
}

static void check_all_steps(const RecurrentOptions *options) {
    const Opened opened = open(options);
    Recurrent *r = opened.made;
    const int n = options->hidden;
    recurrent_forward(r, 1);
    recurrent_backward(r);
    for (int t = 1; t <= options->steps; t++) {
        double squares = 0;
        for (int k = 0; k < n; k++) {
            const double dh = r->dh[t * n + k];
            CHECK_NEAR(difference(r, &r->h[t * n + k], t), dh, NEAR * (1 + fabs(dh)));
            squares += dh * dh;
            if (r->c) CHECK_NEAR(cell_difference(r, t, k), r->dc[t * n + k], NEAR * (1 + fabs(dh)));
        }
        CHECK_NEAR(r->norm[t - 1], sqrt(squares), NEAR);
    }
    close(&opened);
}

static void gradients_agree_with_differences(void) {
    for (Cell cell = CELL_RNN; cell < CELLS; cell++) {
        for (uint32_t seed = 0; seed < 4; seed++) {
            RecurrentOptions options = SMALL;
            options.cell = cell;
            options.seed = seed;
            options.forget_bias = seed;
            check_all_steps(&options);
            options.steps = options.hidden = options.inputs = 1;
            check_all_steps(&options);
        }
    }
}

/* Drawn first, so that the two cells can be compared. */
static void both_cells_see_the_same_sequence(void) {
    RecurrentOptions other = SMALL;
    other.cell = CELL_RNN;
    const Opened lstm = open(&SMALL), rnn = open(&other);
    const size_t inputs = sizeof(double) * (size_t)(SMALL.steps * SMALL.inputs);
    CHECK(memcmp(lstm.made->x, rnn.made->x, inputs) == 0);
    CHECK(memcmp(lstm.made->y, rnn.made->y, sizeof(double) * (size_t)SMALL.hidden) == 0);
    CHECK(rnn.made->cell_norm == NULL && lstm.made->cell_norm != NULL);
    close(&lstm);
    close(&rnn);
}

/* With weights of 0 and f open, all that c keeps is handed on; nothing goes through h. */
static void an_open_forget_gate_hands_the_gradient_on(void) {
    RecurrentOptions options = SMALL;
    options.scale = 0;
    options.forget_bias = 100;
    const Opened opened = open(&options);
    recurrent_forward(opened.made, 1);
    recurrent_backward(opened.made);
    const double *cell = opened.made->cell_norm, *norm = opened.made->norm;
    for (int t = 0; t < options.steps; t++)
        CHECK(cell[t] == cell[options.steps - 1] && cell[t] > 0);
    for (int t = 0; t + 1 < options.steps; t++) CHECK(norm[t] == 0);
    close(&opened);
}

/* Taken from the first build; no compiler, option or machine may change it. */
static void the_same_bits_everywhere(void) {
    static const uint64_t EXPECTED = UINT64_C(0x96f507caa350cf08);
    uint64_t digest = BITS_FNV1A;
    for (Cell cell = CELL_RNN; cell < CELLS; cell++) {
        RecurrentOptions options = SMALL;
        options.cell = cell;
        options.steps = 60;
        const Opened opened = open(&options);
        recurrent_forward(opened.made, 1);
        recurrent_backward(opened.made);
        digest = bits_fnv1a(digest, opened.made->norm, (size_t)options.steps);
        close(&opened);
    }
    CHECK(digest == EXPECTED);
    if (digest != EXPECTED) printf("digest 0x%016llx\n", (unsigned long long)digest);
}

static void what_is_refused(void) {
    RecurrentOptions wrong[] = {SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL};
    size_t bytes = 0;
    wrong[0].steps = 0;
    wrong[1].steps = RECURRENT_MAX_STEPS + 1;
    wrong[2].hidden = RECURRENT_MAX_UNITS + 1;
    wrong[3].inputs = -1;
    wrong[4].scale = -1;
    wrong[5].scale = (double)NAN;
    wrong[6].forget_bias = (double)INFINITY;
    wrong[7].cell = CELLS;
    for (int i = 0; i < 8; i++) CHECK(recurrent_bytes(&wrong[i], &bytes) == STATUS_OUT_OF_RANGE);
    CHECK(recurrent_bytes(&SMALL, &bytes) == STATUS_OK);
    unsigned char *block = aligned_alloc(ALIGNMENT, bytes);
    Recurrent *made = NULL;
    CHECK(recurrent_open(&SMALL, block, bytes - 1, &made) == STATUS_TOO_LARGE && !made);
    free(block);
}

TESTS(gradients_agree_with_differences, both_cells_see_the_same_sequence,
      an_open_forget_gate_hands_the_gradient_on, the_same_bits_everywhere, what_is_refused)
