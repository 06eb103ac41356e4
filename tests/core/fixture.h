/* fixture.h: memory and numbers for tests of the kernels.
 *
 * All bytes of a fixture's arena are 0xff, which reads as a NaN in float and in double: what a
 * kernel reads but nobody wrote (the padding of a row, the next row) shows in its result, and what
 * it writes where it should not is found by fixture_untouched. */
#ifndef NN_FIXTURE_H
#define NN_FIXTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "arena.h"
#include "matrix.h"
#include "random.h"

enum { FIXTURE_BYTES = 1 << 20, FIXTURE_POISON = 0xff };

/* An arena over one static block: the arena before it is gone. */
static inline Arena fixture_arena(void) {
    static _Alignas(ARENA_ALIGNMENT) unsigned char block[FIXTURE_BYTES];
    memset(block, FIXTURE_POISON, sizeof block);
    return arena_over(block, sizeof block);
}

static inline bool fixture_untouched(const void *start, size_t bytes) {
    const unsigned char *at = start;
    for (size_t i = 0; i < bytes; i++) {
        if (at[i] != FIXTURE_POISON) return false;
    }
    return true;
}

/* Numbers drawn from N(0, 1). */
static inline float *fixture_floats(Arena *arena, size_t count, Random *random) {
    float *x = arena_take(arena, count, sizeof *x);
    for (size_t i = 0; i < count; i++) x[i] = (float)random_randn(random);
    return x;
}

static inline Matrix fixture_matrix(Arena *arena, int rows, int columns, Random *random) {
    const Matrix A = matrix_take(arena, rows, columns);
    for (int i = 0; i < rows; i++) {
        for (int s = 0; s < columns; s++) matrix_row(A, i)[s] = (float)random_randn(random);
    }
    return A;
}

/* The real columns alone; the padding stays poison. */
static inline Matrix fixture_copy(Arena *arena, Matrix from) {
    const Matrix to = matrix_take(arena, from.rows, from.columns);
    for (int i = 0; i < from.rows; i++) {
        memcpy(matrix_row(to, i), matrix_row(from, i), (size_t)from.columns * sizeof *to.at);
    }
    return to;
}

static inline float fixture_at(Matrix A, int row, int column) {
    return matrix_row(A, row)[column];
}

#endif
