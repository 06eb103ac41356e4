#include "dropout.h"

#include <assert.h>

#include "simd.h"

Dropout dropout_take(Arena *arena, double rate, bool inverted, int n, int columns) {
    Dropout dropout = {.keep = 1 - rate, .gain = 1};
    if (rate == 0) return dropout;
    if (inverted) dropout.gain = (float)(1 / dropout.keep);
    const size_t bytes_a_row = (size_t)matrix_stride(columns) / V4_BLOCK;
    dropout.mask = arena_take(arena, (size_t)n * bytes_a_row, sizeof *dropout.mask);
    return dropout;
}

void dropout_change(Dropout *dropout, double rate, bool inverted) {
    if (!dropout->mask) return;
    dropout->keep = 1 - rate;
    dropout->gain = inverted ? (float)(1 / dropout->keep) : 1;
}

/* The factors of four values for each of the 16 masks of four bits: a look-up is one load, computing
 * them from the bits takes five instructions. */
typedef struct Factors {
    float of[1 << V4_LANES][V4_LANES];
} Factors;

static Factors factors_of(float gain) {
    Factors factors;
    for (unsigned bits = 0; bits < 1U << V4_LANES; bits++) {
        for (int lane = 0; lane < V4_LANES; lane++) {
            factors.of[bits][lane] = bits >> lane & 1 ? gain : 0.0F;
        }
    }
    return factors;
}

static void apply_row(const uint8_t *mask, const Factors *factors, float *a, int columns) {
    for (int s = 0; s < columns; s += V4_BLOCK) {
        const unsigned bits = mask[s / V4_BLOCK];
        const v4 left = v4_load(factors->of[bits & 15U]);
        const v4 right = v4_load(factors->of[bits >> V4_LANES]);
        v4_store(a + s, v4_mul(v4_load(a + s), left));
        v4_store(a + s + V4_LANES, v4_mul(v4_load(a + s + V4_LANES), right));
    }
}

void dropout_forward(Dropout *dropout, Matrix A, Random *random) {
    assert(dropout->mask);
    const Factors factors = factors_of(dropout->gain);
    for (int i = 0; i < A.rows; i++) {
        uint8_t *mask = ROW(dropout->mask, i, A.stride / V4_BLOCK);
        random_mask(random, dropout->keep, mask, A.columns);
        apply_row(mask, &factors, matrix_row(A, i), A.columns);
    }
}

void dropout_backward(const Dropout *dropout, Matrix dA) {
    assert(dropout->mask);
    const Factors factors = factors_of(dropout->gain);
    for (int i = 0; i < dA.rows; i++) {
        const uint8_t *mask = ROW(dropout->mask, i, dA.stride / V4_BLOCK);
        apply_row(mask, &factors, matrix_row(dA, i), dA.columns);
    }
}

double dropout_factor(const Dropout *dropout, Matrix A, int i, int s) {
    if (!dropout_is_on(dropout)) return 1;
    const uint8_t *mask = ROW(dropout->mask, i, A.stride / V4_BLOCK);
    return mask[s / V4_BLOCK] >> s % V4_BLOCK & 1 ? (double)dropout->gain : 0;
}
