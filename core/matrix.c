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

/* ---- C = M · B, a tile of R rows × 8 samples at a time ------------------------------------------
 *
 * Z = W A and dA = Wᵀ dZ are the same product: M is W, read along its rows or along its columns. A
 * tile keeps R × 2 vectors in registers while k runs, so each loaded sample serves R rows and each
 * loaded weight serves 8 samples. R and the operation on a finished sum are constants wherever the tile
 * is inlined, so that its loops unroll and contain no branches.
 *
 * A tile walks through its weights with one pointer, so the R weights of a k must lie beside each
 * other. Those of Wᵀ do; those of W are packed first. Long sums are cut into stretches of k whose
 * samples stay in the cache; C holds the sum in between, in float32 like the registers, so the bits
 * do not depend on it. */

typedef enum {
    SUM,              /* C = start + M·B */
    SUM_RELU,         /* C = max(start + M·B, 0) */
    SUM_RELU_DERIVED, /* C = (start + M·B) ⊙ (A > 0) */
    SUM_RELU_SCALED,  /* C = (start + M·B) ⊙ (A > 0) · gain */
    SUM_FURTHER       /* C = C + M·B: a later stretch of k */
} Sum;

enum {
    TILE_ROWS = 5, /* 5 × 2 accumulators + 2 samples + 1 weight + scratch fit 16 registers */
    STRETCH = 256  /* of k */
};

/* R rows of the product, over a stretch of k. */
typedef struct Strip {
    float *c;                                /* the first of R rows of C */
    const float *b;                          /* the first of k_count rows of B */
    const float *a;                          /* of ReLU′: the first of R rows of A */
    float gain;                              /* SUM_RELU_SCALED */
    const float *weights;                    /* of the first k, R of them */
    const float *start;                      /* R of them */
    int c_step, b_step, a_step, weight_step; /* from one row to the next; from one k to the next */
    int k_count, columns;
} Strip;

ALWAYS_INLINE bool derives(const Sum kind) {
    return kind == SUM_RELU_DERIVED || kind == SUM_RELU_SCALED;
}

/* The operation on a finished sum, while it is still in its register. */
ALWAYS_INLINE v4 finish(const Sum kind, v4 c, const float *a, float gain) {
    const v4 zero = v4_zero();
    if (kind == SUM_RELU) return v4_at_least(c, zero); /* NaN stays NaN */
    if (kind == SUM_RELU_SCALED) c = v4_mul(c, v4_splat(gain));
    return derives(kind) ? v4_and(c, v4_greater(v4_load(a), zero)) : c;
}

/* Columns s … s + 7 of the strip. */
ALWAYS_INLINE void tile(const int R, const Sum kind, const int K, const Strip t, int s) {
    v4 left[TILE_ROWS], right[TILE_ROWS];
    float *c = t.c + s;
    for (int r = 0; r < R; r++) {
        const bool further = kind == SUM_FURTHER;
        left[r] = further ? v4_load(ROW(c, r, t.c_step)) : v4_splat(t.start[r]);
        right[r] = further ? v4_load(ROW(c, r, t.c_step) + V4_LANES) : left[r];
    }
    const float *weight = t.weights, *b = t.b + s;
    for (int k = 0; k < K; k++, weight += t.weight_step, b += t.b_step) {
        const v4 b_left = v4_load(b), b_right = v4_load(b + V4_LANES);
        for (int r = 0; r < R; r++) {
            left[r] = v4_mul_add(v4_splat(weight[r]), b_left, left[r]);
            right[r] = v4_mul_add(v4_splat(weight[r]), b_right, right[r]);
        }
    }
    const float *a = derives(kind) ? t.a + s : c;
    for (int r = 0; r < R; r++, c += t.c_step, a += t.a_step) {
        v4_store(c, finish(kind, left[r], a, t.gain));
        v4_store(c + V4_LANES, finish(kind, right[r], a + V4_LANES, t.gain));
    }
}

ALWAYS_INLINE void tiles_of(const int R, const Sum kind, const int K, const Strip t) {
    for (int s = 0; s < t.columns; s += V4_BLOCK) tile(R, kind, K, t, s);
}

/* A function for each tile height and kind, since one with all of them inlined runs out of registers.
 * They copy *t, since the compiler must assume that a store through a float * could change it. */
#define STRIP(R, KIND)                                                                             \
    NEVER_INLINE void strip_##R##_##KIND(const Strip *t) {                                         \
        const Strip copy = *t;                                                                     \
        switch (copy.k_count) {                                                                    \
        case 1: tiles_of(R, KIND, 1, copy); break; /* one output unit */                           \
        case 2: tiles_of(R, KIND, 2, copy); break; /* points of a plane */                         \
        default: tiles_of(R, KIND, copy.k_count, copy);                                            \
        }                                                                                          \
    }
#define STRIPS(KIND) STRIP(1, KIND) STRIP(2, KIND) STRIP(3, KIND) STRIP(4, KIND) STRIP(5, KIND)
#define NAMES(KIND)                                                                                \
    [KIND] = {NULL, strip_1_##KIND, strip_2_##KIND, strip_3_##KIND, strip_4_##KIND, strip_5_##KIND}

STRIPS(SUM)
STRIPS(SUM_RELU)
STRIPS(SUM_RELU_DERIVED)
STRIPS(SUM_RELU_SCALED)
STRIPS(SUM_FURTHER)
static void (*const STRIP_OF[][TILE_ROWS + 1])(const Strip *t) = {
    NAMES(SUM), NAMES(SUM_RELU), NAMES(SUM_RELU_DERIVED), NAMES(SUM_RELU_SCALED),
    NAMES(SUM_FURTHER)};

static int at_most(int a, int limit) {
    return a < limit ? a : limit;
}

/* The R weights of each k beside each other: W (R, k_count) becomes (k_count, R), four k at a time
 * where there are four rows. */
ALWAYS_INLINE void pack_rows(const int R, const float *W, ptrdiff_t stride, int k_count,
                             float *to) {
    int k = 0;
    for (; R >= V4_LANES && k + V4_LANES <= k_count; k += V4_LANES) {
        v4 row[V4_LANES];
        for (int r = 0; r < V4_LANES; r++) row[r] = v4_load(W + r * stride + k);
        v4_transpose(row);
        for (int i = 0; i < V4_LANES; i++, to += R) {
            v4_store(to, row[i]);
            for (int r = V4_LANES; r < R; r++) to[r] = W[r * stride + k + i];
        }
    }
    for (; k < k_count; k++, to += R) {
        for (int r = 0; r < R; r++) to[r] = W[r * stride + k];
    }
}

static void pack(int R, const float *W, ptrdiff_t stride, int k_count, float *to) {
    switch (R) {
    case 5: pack_rows(5, W, stride, k_count, to); break;
    case 4: pack_rows(4, W, stride, k_count, to); break;
    case 3: pack_rows(3, W, stride, k_count, to); break;
    case 2: pack_rows(2, W, stride, k_count, to); break;
    default: pack_rows(1, W, stride, k_count, to);
    }
}

typedef struct Product {
    Matrix C, B;
    const float *M;
    bool transposed;    /* M[i, k] stands at M[k·C.rows + i], not at M[i·B.rows + k] */
    const float *start; /* of C's rows, or NULL for 0 */
    const Matrix *A;    /* of ReLU′ */
    float gain;
} Product;

/* Rows i … i + R − 1, a stretch of k after the other. */
static void multiply_rows(Sum kind, const Product *p, int i, int R) {
    static const float zeros[TILE_ROWS];
    float packed[TILE_ROWS * STRETCH];
    const int K = p->B.rows, rows = p->C.rows;
    Strip t = {.c = matrix_row(p->C, i),
               .c_step = p->C.stride,
               .b_step = p->B.stride,
               .start = p->start ? p->start + i : zeros,
               .weight_step = p->transposed ? rows : R,
               .gain = p->gain,
               .columns = p->C.columns};
    if (p->A) {
        t.a = matrix_row(*p->A, i);
        t.a_step = p->A->stride;
    }
    for (int k = 0; k < K; k += STRETCH) {
        t.k_count = at_most(K - k, STRETCH);
        t.b = matrix_row(p->B, k);
        t.weights = p->transposed ? ROW(p->M, k, rows) + i : packed;
        if (!p->transposed) pack(R, ROW(p->M, i, K) + k, K, t.k_count, packed);
        STRIP_OF[k == 0 ? kind : SUM_FURTHER][R](&t);
    }
}

/* finish() for a product of several stretches, after the last of them. */
static void finish_rows(Sum kind, const Product *p) {
    for (int i = 0; i < p->C.rows; i++) {
        float *c = matrix_row(p->C, i);
        const float *a = p->A ? matrix_row(*p->A, i) : c;
        for (int s = 0; s < p->C.columns; s += V4_LANES) {
            v4_store(c + s, finish(kind, v4_load(c + s), a + s, p->gain));
        }
    }
}

static void multiply(Sum kind, const Product *p) {
    const bool at_once = p->B.rows <= STRETCH;
    for (int i = 0; i < p->C.rows; i += TILE_ROWS) {
        multiply_rows(at_once ? kind : SUM, p, i, at_most(p->C.rows - i, TILE_ROWS));
    }
    if (!at_once && kind != SUM) finish_rows(kind, p);
}

void product_forward(Matrix Z, const float *W, const float *b, Matrix A, bool relu) {
    assert(Z.columns == A.columns);
    multiply(relu ? SUM_RELU : SUM, &(Product){.C = Z, .B = A, .M = W, .start = b});
}

void product_backward(Matrix dA, const float *W, Matrix dZ, const Matrix *relu_of, float gain) {
    assert(dA.columns == dZ.columns);
    const Sum kind = !relu_of ? SUM : gain == 1.0F ? SUM_RELU_DERIVED : SUM_RELU_SCALED;
    multiply(kind,
             &(Product){.C = dA, .B = dZ, .M = W, .transposed = true, .A = relu_of, .gain = gain});
}

/* ---- dW = dZ · Aᵀ: dot products along the samples -----------------------------------------------
 *
 * A tile of R rows of P and C rows of Q keeps R × C vectors of partial sums, four samples a lane
 * apart; at the end each is added up across its lanes in one fixed order. out[i, j] = scale · Σ_s
 * P[i, s] Q[j, s]. P is dZ and Q is A or the other way round: whichever leaves fewer tiles. */

enum { DOT_COLUMNS = 2, DOT_SUMS = 12 }; /* TILE_ROWS × DOT_COLUMNS, rounded up to vectors */

typedef struct Dots {
    Matrix P, Q;
    float *out;
    int row_step, column_step; /* out[i, j] = out[i·row_step + j·column_step] */
    float scale;
} Dots;

/* sum += P · Qᵀ over four samples, or over the first `lanes` of them */
ALWAYS_INLINE void dot_step(const int R, const int C, const float *const *p, const float *const *q,
                            int s, int lanes, v4 *sum) {
    v4 right[DOT_COLUMNS];
    for (int c = 0; c < C; c++) {
        right[c] = lanes == V4_LANES ? v4_load(q[c] + s) : v4_load_first(q[c] + s, lanes);
    }
    for (int r = 0; r < R; r++) {
        const v4 left = lanes == V4_LANES ? v4_load(p[r] + s) : v4_load_first(p[r] + s, lanes);
        for (int c = 0; c < C; c++) sum[r * C + c] = v4_mul_add(left, right[c], sum[r * C + c]);
    }
}

ALWAYS_INLINE void dot_store(const int R, const int C, const Dots d, float *to, const v4 *sum) {
    float out[DOT_SUMS] = {0};
    for (int t = 0; t < R * C; t += V4_LANES) {
        const v4 four = v4_sum4(sum[t], sum[t + 1], sum[t + 2], sum[t + 3]);
        v4_store(out + t, v4_mul(four, v4_splat(d.scale)));
    }
    for (int r = 0; r < R; r++, to += d.row_step) {
        for (int c = 0; c < C; c++) *ROW(to, c, d.column_step) = out[r * C + c];
    }
}

ALWAYS_INLINE void dot_tile(const int R, const int C, const Dots d, int i, int j) {
    const float *p[TILE_ROWS],
        *q[DOT_COLUMNS]; /* computed once: the loop has no registers left for indices */
    for (int r = 0; r < R; r++) p[r] = matrix_row(d.P, i + r);
    for (int c = 0; c < C; c++) q[c] = matrix_row(d.Q, j + c);
    v4 sum[DOT_SUMS];
    for (int t = 0; t < DOT_SUMS; t++) sum[t] = v4_zero();
    const int m = d.P.columns, whole = m / V4_LANES * V4_LANES;
    for (int s = 0; s < whole; s += V4_LANES) dot_step(R, C, p, q, s, V4_LANES, sum);
    if (whole < m) dot_step(R, C, p, q, whole, m - whole, sum);
    dot_store(R, C, d, ROW(ROW(d.out, i, d.row_step), j, d.column_step), sum);
}

#define DOT_ROWS(R)                                                                                \
    NEVER_INLINE void dot_rows_##R(const Dots *dots, int i) {                                      \
        const Dots d = *dots;                                                                      \
        int j = 0;                                                                                 \
        for (; j + DOT_COLUMNS <= d.Q.rows; j += DOT_COLUMNS) dot_tile(R, DOT_COLUMNS, d, i, j);   \
        if (j < d.Q.rows) dot_tile(R, 1, d, i, j);                                                 \
    }
DOT_ROWS(1)
DOT_ROWS(2)
DOT_ROWS(3)
DOT_ROWS(4)
DOT_ROWS(5)
static void (*const DOT_ROWS_OF[TILE_ROWS + 1])(const Dots *d, int i) = {
    NULL, dot_rows_1, dot_rows_2, dot_rows_3, dot_rows_4, dot_rows_5};

static int tiles(int rows, int columns) {
    return (rows + TILE_ROWS - 1) / TILE_ROWS * ((columns + DOT_COLUMNS - 1) / DOT_COLUMNS);
}

void product_gradient(float *dW, float *db, Matrix dZ, Matrix A, float scale) {
    assert(dZ.columns == A.columns);
    const int n = dZ.rows, k = A.rows;
    const bool turned = tiles(k, n) < tiles(n, k);
    Dots d = {.P = turned ? A : dZ, .Q = turned ? dZ : A, .scale = scale};
    d.out = dW;
    d.row_step = turned ? 1 : k;
    d.column_step = turned ? k : 1;
    for (int i = 0; i < d.P.rows; i += TILE_ROWS) {
        DOT_ROWS_OF[at_most(d.P.rows - i, TILE_ROWS)](&d, i);
    }
    for (int i = 0; i < n; i++) db[i] = row_sum(matrix_row(dZ, i), dZ.columns) * scale;
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
