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

static void apply_row(const uint8_t *mask, float gain, float *a, int columns) {
    const v4 scale = v4_splat(gain);
    for (int s = 0; s < columns; s += V4_BLOCK) {
        const unsigned bits = mask[s / V4_BLOCK];
        const v4 left = v4_and(v4_mask_of_bits(bits & 15U), scale);
        const v4 right = v4_and(v4_mask_of_bits(bits >> V4_LANES), scale);
        v4_store(a + s, v4_mul(v4_load(a + s), left));
        v4_store(a + s + V4_LANES, v4_mul(v4_load(a + s + V4_LANES), right));
    }
}

void dropout_forward(const Dropout *dropout, Matrix A, Random *random) {
    assert(dropout->mask);
    for (int i = 0; i < A.rows; i++) {
        uint8_t *mask = dropout->mask + (long)i * (A.stride / V4_BLOCK);
        random_mask(random, dropout->keep, mask, A.columns);
        apply_row(mask, dropout->gain, matrix_row(A, i), A.columns);
    }
}

void dropout_backward(const Dropout *dropout, Matrix dA) {
    assert(dropout->mask);
    for (int i = 0; i < dA.rows; i++) {
        const uint8_t *mask = dropout->mask + (long)i * (dA.stride / V4_BLOCK);
        apply_row(mask, dropout->gain, matrix_row(dA, i), dA.columns);
    }
}

double dropout_factor(const Dropout *dropout, Matrix A, int i, int s) {
    if (!dropout_is_on(dropout)) return 1;
    const uint8_t *mask = dropout->mask + (long)i * (A.stride / V4_BLOCK);
    return mask[s / V4_BLOCK] >> s % V4_BLOCK & 1 ? (double)dropout->gain : 0;
}
