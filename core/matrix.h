/* matrix.h: a view of a float matrix, and the three products of a layer.
 *
 * Row-major with samples contiguous: A (n, m) has a neuron a row and a sample a column, as the
 * notes write it. Rows are padded to V4_BLOCK floats, so that tiles over samples need no remainder
 * loop; no sum includes the padding. */
#ifndef NN_MATRIX_H
#define NN_MATRIX_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

/* Row i of rows that are `stride` elements apart, of any type. */
#define ROW(at, i, stride) ((at) + (ptrdiff_t)(i) * (stride))

typedef struct Matrix {
    float *at;
    int rows, columns; /* neurons, samples */
    int stride; /* floats from one row to the next: at least columns, a multiple of V4_BLOCK */
} Matrix;

/* columns rounded up to V4_BLOCK */
int matrix_stride(int columns);
/* A matrix in the arena, not cleared. */
Matrix matrix_take(Arena *arena, int rows, int columns);
/* The first rows of a matrix with room for more. */
Matrix matrix_rows(Matrix a, int rows);
/* Columns first … first + count − 1; first must be a multiple of V4_BLOCK. */
Matrix matrix_columns(Matrix a, int first, int count);
static inline float *matrix_row(Matrix a, int i) {
    return ROW(a.at, i, a.stride);
}

/* Z (n, m) = W (n, k) · A (k, m) + b (n), and where relu is set max(Z, 0) at once. W is packed,
 * without padding. */
void product_forward(Matrix Z, const float *W, const float *b, Matrix A, bool relu);

/* dA (k, m) = Wᵀ (k, n) · dZ (n, m). Where relu_of (k, m) is not NULL the result is multiplied by
 * gain·ReLU′; ReLU′ is 1 where relu_of is above 0: relu_of is ReLU's own output A, or what dropout
 * left of it, which makes the result 0 where dropout did. */
void product_backward(Matrix dA, const float *W, Matrix dZ, const Matrix *relu_of, float gain);

/* dW (n, k) = dZ (n, m) · Aᵀ (m, k) · scale, packed; db (n) = the row sums of dZ · scale. */
void product_gradient(float *dW, float *db, Matrix dZ, Matrix A, float scale);

/* Row sums of P ⊙ Q, a float each, or of P alone where Q is NULL; only over the real columns. */
float row_dot(const float *p, const float *q, int columns);
float row_sum(const float *p, int columns);

#endif
