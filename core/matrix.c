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
#define NEVER_INLINE static __attribute__((noinline))

/* ---- C = M · B, a tile of R rows × 8 samples at a time ------------------------------------------
 *
 * Z = W A and dA = Wᵀ dZ are the same product: M is W, read along its rows or along its columns. A
 * tile keeps R × 2 vectors in registers while k runs, so each loaded sample serves R rows and each
 * loaded weight serves 8 samples. R is a constant wherever the tile is inlined, so its loops
 * unroll. The R rows of M are packed beside each other first, so that a tile walks through its
 * weights with one pointer. Long sums are cut into stretches of k whose samples stay in the cache;
 * C holds the sum in between, in float32 like the registers, so the bits do not depend on it. */

typedef struct Product {
    Matrix C, B;
    const float *M;
    int row_step, k_step; /* M[i, k] = M[i·row_step + k·k_step] */
    const float *bias;    /* C's starting value a row, or NULL for 0 */
    Matrix A;             /* of FINISH_RELU_BACKWARD: C = C ⊙ (A > 0) */
} Product;

typedef enum { FINISH_NONE, FINISH_RELU, FINISH_RELU_BACKWARD } Finish;

enum {
    TILE_ROWS = 5, /* 5 × 2 accumulators + 2 samples + 1 weight + scratch fit 16 registers */
    STRETCH = 256  /* of k */
};

/* Where a tile stands: rows i …, samples s …, and a stretch of k with its weights packed (k, R). */
typedef struct Tile {
    int i, s, k_first, k_count;
    const float *weights;
} Tile;

/* What happens to a sum before it is stored, while it still sits in its register. */
ALWAYS_INLINE v4 finish(Finish how, v4 c, const float *a) {
    const v4 zero = v4_zero();
    if (how == FINISH_RELU) return v4_at_least(c, zero); /* a NaN shows */
    if (how == FINISH_RELU_BACKWARD) return v4_and(c, v4_greater(v4_load(a), zero));
    return c;
}

ALWAYS_INLINE v4 start(const Product p, const Tile t, int i, int s) {
    if (t.k_first > 0) return v4_load(matrix_row(p.C, i) + s);
    return p.bias ? v4_splat(p.bias[i]) : v4_zero();
}

ALWAYS_INLINE void tile(const int R, Finish how, const Product p, const Tile t) {
    v4 left[TILE_ROWS], right[TILE_ROWS];
    for (int r = 0; r < R; r++) {
        left[r] = start(p, t, t.i + r, t.s);
        right[r] = start(p, t, t.i + r, t.s + V4_LANES);
    }
    const float *weight = t.weights;
    const float *b = matrix_row(p.B, t.k_first) + t.s;
    for (int k = 0; k < t.k_count; k++, weight += R, b += p.B.stride) {
        const v4 b_left = v4_load(b), b_right = v4_load(b + V4_LANES);
        for (int r = 0; r < R; r++) {
            left[r] = v4_mul_add(v4_splat(weight[r]), b_left, left[r]);
            right[r] = v4_mul_add(v4_splat(weight[r]), b_right, right[r]);
        }
    }
    for (int r = 0; r < R; r++) {
        float *c = matrix_row(p.C, t.i + r) + t.s;
        const float *a = how == FINISH_RELU_BACKWARD ? matrix_row(p.A, t.i + r) + t.s : c;
        v4_store(c, finish(how, left[r], a));
        v4_store(c + V4_LANES, finish(how, right[r], a + V4_LANES));
    }
}

ALWAYS_INLINE void pack(const int R, const Product p, int i, int k_first, int k_count, float *to) {
    const float *m = p.M + (long)i * p.row_step + (long)k_first * p.k_step;
    for (int k = 0; k < k_count; k++, m += p.k_step, to += R) {
        for (int r = 0; r < R; r++) to[r] = m[(long)r * p.row_step];
    }
}

ALWAYS_INLINE void rows_of_tiles(const int R, Finish how, const Product p, int i) {
    float weights[TILE_ROWS * STRETCH];
    const int K = p.B.rows;
    for (int k = 0; k < K; k += STRETCH) {
        const int count = K - k < STRETCH ? K - k : STRETCH;
        const Finish now = k + count == K ? how : FINISH_NONE;
        pack(R, p, i, k, count, weights);
        for (int s = 0; s < p.C.columns; s += V4_BLOCK) {
            tile(R, now, p,
                 (Tile){.i = i, .s = s, .k_first = k, .k_count = count, .weights = weights});
        }
    }
}

/* A function a tile height, not one for all: a compiler that meets all of them at once runs out of
 * registers. They copy *p, since a store through a float * might otherwise change it. */
NEVER_INLINE void rows_1(const Product *p, Finish how, int i) {
    rows_of_tiles(1, how, *p, i);
}
NEVER_INLINE void rows_2(const Product *p, Finish how, int i) {
    rows_of_tiles(2, how, *p, i);
}
NEVER_INLINE void rows_3(const Product *p, Finish how, int i) {
    rows_of_tiles(3, how, *p, i);
}
NEVER_INLINE void rows_4(const Product *p, Finish how, int i) {
    rows_of_tiles(4, how, *p, i);
}
NEVER_INLINE void rows_5(const Product *p, Finish how, int i) {
    rows_of_tiles(5, how, *p, i);
}

static void multiply(Finish how, const Product *p) {
    int i = 0;
    for (; i + TILE_ROWS <= p->C.rows; i += TILE_ROWS) rows_5(p, how, i);
    switch (p->C.rows - i) {
    case 4: rows_4(p, how, i); break;
    case 3: rows_3(p, how, i); break;
    case 2: rows_2(p, how, i); break;
    case 1: rows_1(p, how, i); break;
    default: break;
    }
}

void product_forward(Matrix Z, const float *W, const float *b, Matrix A, bool relu) {
    assert(Z.columns == A.columns);
    const Product p = {.C = Z, .B = A, .M = W, .row_step = A.rows, .k_step = 1, .bias = b};
    multiply(relu ? FINISH_RELU : FINISH_NONE, &p);
}

void product_backward(Matrix dA, const float *W, Matrix dZ, const Matrix *relu_of) {
    assert(dA.columns == dZ.columns);
    Product p = {.C = dA, .B = dZ, .M = W, .row_step = 1, .k_step = dA.rows};
    if (relu_of) p.A = *relu_of;
    multiply(relu_of ? FINISH_RELU_BACKWARD : FINISH_NONE, &p);
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

/* sum += P · Qᵀ over four samples, or over the first `lanes` of them */
ALWAYS_INLINE void dot_step(const int R, const int C, const Dots d, int i, int j, int s, int lanes,
                            v4 *sum) {
    v4 right[2];
    for (int c = 0; c < C; c++) {
        const float *q = matrix_row(d.Q, j + c) + s;
        right[c] = lanes == V4_LANES ? v4_load(q) : v4_load_first(q, lanes);
    }
    for (int r = 0; r < R; r++) {
        const float *p = matrix_row(d.P, i + r) + s;
        const v4 left = lanes == V4_LANES ? v4_load(p) : v4_load_first(p, lanes);
        for (int c = 0; c < C; c++) sum[r * C + c] = v4_mul_add(left, right[c], sum[r * C + c]);
    }
}

ALWAYS_INLINE void dot_tile(const int R, const int C, const Dots d, int i, int j) {
    v4 sum[TILE_ROWS * 2];
    for (int t = 0; t < R * C; t++) sum[t] = v4_zero();
    const int m = d.P.columns, whole = m / V4_LANES * V4_LANES;
    for (int s = 0; s < whole; s += V4_LANES) dot_step(R, C, d, i, j, s, V4_LANES, sum);
    if (whole < m) dot_step(R, C, d, i, j, whole, m - whole, sum);
    for (int r = 0; r < R; r++) {
        for (int c = 0; c < C; c++) {
            float *out = d.out + (long)(i + r) * d.row_step + (long)(j + c) * d.column_step;
            *out = v4_sum(sum[r * C + c]) * d.scale;
        }
    }
}

ALWAYS_INLINE void dot_rows(const int R, const Dots d, int i) {
    int j = 0;
    for (; j + 2 <= d.Q.rows; j += 2) dot_tile(R, 2, d, i, j);
    if (j < d.Q.rows) dot_tile(R, 1, d, i, j);
}

NEVER_INLINE void dot_rows_1(const Dots *d, int i) {
    dot_rows(1, *d, i);
}
NEVER_INLINE void dot_rows_2(const Dots *d, int i) {
    dot_rows(2, *d, i);
}
NEVER_INLINE void dot_rows_3(const Dots *d, int i) {
    dot_rows(3, *d, i);
}
NEVER_INLINE void dot_rows_4(const Dots *d, int i) {
    dot_rows(4, *d, i);
}
NEVER_INLINE void dot_rows_5(const Dots *d, int i) {
    dot_rows(5, *d, i);
}

static void dots(const Dots *d) {
    int i = 0;
    for (; i + TILE_ROWS <= d->P.rows; i += TILE_ROWS) dot_rows_5(d, i);
    switch (d->P.rows - i) {
    case 4: dot_rows_4(d, i); break;
    case 3: dot_rows_3(d, i); break;
    case 2: dot_rows_2(d, i); break;
    case 1: dot_rows_1(d, i); break;
    default: break;
    }
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
    enum { CHAINS = 4 }; /* an addition need not wait for the one before */
    v4 sum[CHAINS];
    for (int c = 0; c < CHAINS; c++) sum[c] = v4_zero();
    int s = 0;
    for (; s + CHAINS * V4_LANES <= columns; s += CHAINS * V4_LANES) {
        for (int c = 0; c < CHAINS; c++) sum[c] = v4_add(sum[c], v4_load(p + s + c * V4_LANES));
    }
    for (; s + V4_LANES <= columns; s += V4_LANES) sum[0] = v4_add(sum[0], v4_load(p + s));
    if (s < columns) sum[1] = v4_add(sum[1], v4_load_first(p + s, columns - s));
    return v4_sum(v4_add(v4_add(sum[0], sum[1]), v4_add(sum[2], sum[3])));
}
