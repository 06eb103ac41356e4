#include "matrix.h"

#include <assert.h>

#include "simd.h"

int matrix_stride(int columns) {
    return (columns + V4_BLOCK - 1) / V4_BLOCK * V4_BLOCK;
}

Matrix matrix_take(Arena *arena, int rows, int columns) {
    const int stride = matrix_stride(columns);
    float *at = arena_take(arena, (size_t)rows, (size_t)stride * sizeof *at);
    return (Matrix){.at = at, .rows = rows, .columns = columns, .stride = stride};
}

Matrix matrix_rows(Matrix a, int rows) {
    assert(rows <= a.rows);
    return (Matrix){.at = a.at, .rows = rows, .columns = a.columns, .stride = a.stride};
}

Matrix matrix_columns(Matrix a, int first, int count) {
    assert(first % V4_BLOCK == 0 && first + count <= a.columns);
    return (Matrix){.at = a.at + first, .rows = a.rows, .columns = count, .stride = a.stride};
}

#define ALWAYS_INLINE static inline __attribute__((always_inline))

/* ---- C = M · B, a tile of R rows × 8 samples at a time ------------------------------------------
 *
 * Z = W A and dA = Wᵀ dZ are the same product: M is W, read along its rows or along its columns. A
 * tile keeps R × 2 vectors in registers through the whole sum over k, so each loaded sample serves
 * R rows and each loaded weight serves 8 samples. R is a constant wherever the tile is inlined, so
 * its loops unroll. */

typedef struct Product {
    Matrix C, B;
    const float *M;
    int row_step, k_step;  /* M[i, k] = M[i·row_step + k·k_step] */
    const float *bias;     /* C's starting value a row, or NULL for 0 */
    bool relu;             /* C = max(C, 0) */
    const Matrix *relu_of; /* C = C ⊙ (relu_of > 0), or NULL */
} Product;

enum { TILE_ROWS = 5 }; /* 5 × 2 accumulators + 2 samples + 1 weight + scratch fit 16 registers */

ALWAYS_INLINE v4 finish(const Product *p, v4 c, int i, int s) {
    const v4 zero = v4_zero();
    if (p->relu) c = v4_and_not(c, v4_less(c, zero)); /* not max: a NaN must show */
    if (p->relu_of) {
        const v4 a = v4_load(matrix_row(*p->relu_of, i) + s);
        c = v4_and(c, v4_greater(a, zero));
    }
    return c;
}

ALWAYS_INLINE void tile(const int R, const Product *p, int i, int s) {
    v4 left[TILE_ROWS], right[TILE_ROWS];
    for (int r = 0; r < R; r++) left[r] = right[r] = p->bias ? v4_splat(p->bias[i + r]) : v4_zero();
    const float *m = p->M + (long)i * p->row_step;
    const float *b = p->B.at + s;
    for (int k = 0; k < p->B.rows; k++, m += p->k_step, b += p->B.stride) {
        const v4 b_left = v4_load(b), b_right = v4_load(b + V4_LANES);
        for (int r = 0; r < R; r++) {
            const v4 weight = v4_splat(m[(long)r * p->row_step]);
            left[r] = v4_mul_add(weight, b_left, left[r]);
            right[r] = v4_mul_add(weight, b_right, right[r]);
        }
    }
    for (int r = 0; r < R; r++) {
        float *c = matrix_row(p->C, i + r) + s;
        v4_store(c, finish(p, left[r], i + r, s));
        v4_store(c + V4_LANES, finish(p, right[r], i + r, s + V4_LANES));
    }
}

static void multiply(const Product *p) {
    const int rows = p->C.rows;
    for (int s = 0; s < p->C.columns; s += V4_BLOCK) {
        int i = 0;
        for (; i + TILE_ROWS <= rows; i += TILE_ROWS) tile(TILE_ROWS, p, i, s);
        switch (rows - i) {
        case 4: tile(4, p, i, s); break;
        case 3: tile(3, p, i, s); break;
        case 2: tile(2, p, i, s); break;
        case 1: tile(1, p, i, s); break;
        default: break;
        }
    }
}

void product_forward(Matrix Z, const float *W, const float *b, Matrix A, bool relu) {
    assert(Z.columns == A.columns);
    multiply(&(Product){
        .C = Z, .B = A, .M = W, .row_step = A.rows, .k_step = 1, .bias = b, .relu = relu});
}

void product_backward(Matrix dA, const float *W, Matrix dZ, const Matrix *relu_of) {
    assert(dA.columns == dZ.columns);
    multiply(
        &(Product){.C = dA, .B = dZ, .M = W, .row_step = 1, .k_step = dA.rows, .relu_of = relu_of});
}

/* ---- dW = dZ · Aᵀ: dot products along the samples -----------------------------------------------
 *
 * A tile of R rows of P and 2 rows of Q keeps R × 2 vectors of partial sums, four samples a lane
 * apart; at the end each is added up across its lanes in one fixed order. out[i, j] = scale · Σ_s
 * P[i, s] Q[j, s]. */

typedef struct Dots {
    Matrix P, Q;
    float *out;
    int row_step, column_step; /* out[i, j] = out[i·row_step + j·column_step] */
    float scale;
} Dots;

ALWAYS_INLINE void dot_tile(const int R, const int C, const Dots *d, int i, int j) {
    v4 sum[TILE_ROWS * 2];
    const float *p[TILE_ROWS], *q[2];
    for (int r = 0; r < R; r++) p[r] = matrix_row(d->P, i + r);
    for (int c = 0; c < C; c++) q[c] = matrix_row(d->Q, j + c);
    for (int t = 0; t < R * C; t++) sum[t] = v4_zero();
    const int m = d->P.columns, whole = m / V4_LANES * V4_LANES;
    for (int s = 0; s < whole; s += V4_LANES) {
        v4 right[2];
        for (int c = 0; c < C; c++) right[c] = v4_load(q[c] + s);
        for (int r = 0; r < R; r++) {
            const v4 left = v4_load(p[r] + s);
            for (int c = 0; c < C; c++) sum[r * C + c] = v4_mul_add(left, right[c], sum[r * C + c]);
        }
    }
    if (whole < m) {
        for (int r = 0; r < R; r++) {
            const v4 left = v4_load_first(p[r] + whole, m - whole);
            for (int c = 0; c < C; c++) {
                const v4 right = v4_load_first(q[c] + whole, m - whole);
                sum[r * C + c] = v4_mul_add(left, right, sum[r * C + c]);
            }
        }
    }
    for (int r = 0; r < R; r++) {
        for (int c = 0; c < C; c++) {
            float *out = d->out + (long)(i + r) * d->row_step + (long)(j + c) * d->column_step;
            *out = v4_sum(sum[r * C + c]) * d->scale;
        }
    }
}

ALWAYS_INLINE void dot_row_tiles(const int C, const Dots *d, int j) {
    const int rows = d->P.rows;
    int i = 0;
    for (; i + TILE_ROWS <= rows; i += TILE_ROWS) dot_tile(TILE_ROWS, C, d, i, j);
    switch (rows - i) {
    case 4: dot_tile(4, C, d, i, j); break;
    case 3: dot_tile(3, C, d, i, j); break;
    case 2: dot_tile(2, C, d, i, j); break;
    case 1: dot_tile(1, C, d, i, j); break;
    default: break;
    }
}

static void dots(const Dots *d) {
    int j = 0;
    for (; j + 2 <= d->Q.rows; j += 2) dot_row_tiles(2, d, j);
    if (j < d->Q.rows) dot_row_tiles(1, d, j);
}

void product_gradient(float *dW, float *db, Matrix dZ, Matrix A, float scale) {
    assert(dZ.columns == A.columns);
    const int k = A.rows;
    /* The taller matrix gives the tile its rows: a single output unit still fills five
     * accumulators. */
    if (dZ.rows >= k) {
        dots(&(Dots){.P = dZ, .Q = A, .out = dW, .row_step = k, .column_step = 1, .scale = scale});
    } else {
        dots(&(Dots){.P = A, .Q = dZ, .out = dW, .row_step = 1, .column_step = k, .scale = scale});
    }
    for (int i = 0; i < dZ.rows; i++) db[i] = row_sum(matrix_row(dZ, i), dZ.columns) * scale;
}

float row_dot(const float *p, const float *q, int columns) {
    const int whole = columns / V4_LANES * V4_LANES;
    v4 sum = v4_zero();
    for (int s = 0; s < whole; s += V4_LANES) sum = v4_mul_add(v4_load(p + s), v4_load(q + s), sum);
    if (whole < columns) {
        const v4 tail = v4_load_first(p + whole, columns - whole);
        sum = v4_mul_add(tail, v4_load_first(q + whole, columns - whole), sum);
    }
    return v4_sum(sum);
}

float row_sum(const float *p, int columns) {
    const int whole = columns / V4_LANES * V4_LANES;
    v4 even = v4_zero(),
       odd = v4_zero(); /* two chains: an addition need not wait for the one before */
    int s = 0;
    for (; s + V4_BLOCK <= whole; s += V4_BLOCK) {
        even = v4_add(even, v4_load(p + s));
        odd = v4_add(odd, v4_load(p + s + V4_LANES));
    }
    if (s < whole) even = v4_add(even, v4_load(p + s));
    if (whole < columns) odd = v4_add(odd, v4_load_first(p + whole, columns - whole));
    return v4_sum(v4_add(even, odd));
}
