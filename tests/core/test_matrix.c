/* matrix.h: each product against a plain twin in double, on odd shapes, with NaN in all padding.
 *
 * The twin sums in double; a float sum of n products, in whatever order, strays from it by at most
 * n + 1 roundings of the sum of their sizes. */
#include "check.h"
#include "fixture.h"

static const double ROUNDING = 0x1p-24; /* of one float operation, relative */

typedef struct Shape {
    int n, k, m;
} Shape;

typedef void (*ShapeCheck)(Shape shape, Random *random);

/* All small shapes, and some whose rows are long or many. */
static void on_many_shapes(ShapeCheck check) {
    static const Shape LARGER[] = {{5, 10, 300}, {1, 5, 300},  {10, 2, 301},
                                   {3, 7, 257},  {64, 2, 36},  {1, 64, 40},
                                   {23, 31, 45}, {2, 700, 13}, {700, 2, 13}};
    Random random;
    random_seed(&random, 1);
    for (int n = 1; n <= 9; n++) {
        for (int m = 1; m <= 19; m++) check((Shape){n, 1 + (n * 7 + m) % 11, m}, &random);
    }
    for (int k = 1; k <= 11; k++) {
        for (int n = 1; n <= 6; n++) check((Shape){n, k, 1 + (5 * k + n) % 12}, &random);
    }
    for (size_t i = 0; i < sizeof LARGER / sizeof LARGER[0]; i++) check(LARGER[i], &random);
}

/* ---- twins ----------------------------------------------------------------------------------- */

typedef struct Sum {
    double value, size; /* Σ ab and Σ |ab| */
    int terms;
} Sum;

static void sum_up(Sum *sum, double a, double b) {
    sum->value += a * b;
    sum->size += fabs(a * b);
    sum->terms++;
}

static void check_sum(float actual, Sum expected, double scale) {
    const double tolerance = (expected.terms + 1) * ROUNDING * expected.size;
    CHECK_NEAR((double)actual, expected.value * scale, tolerance * scale);
}

static Sum forward_twin(const float *W, const float *b, Matrix A, int i, int s) {
    Sum z = {0, 0, 0};
    sum_up(&z, (double)b[i], 1);
    for (int k = 0; k < A.rows; k++)
        sum_up(&z, (double)W[i * A.rows + k], (double)fixture_at(A, k, s));
    return z;
}

static Sum backward_twin(const float *W, Matrix dZ, int k_rows, int k, int s) {
    Sum da = {0, 0, 0};
    for (int i = 0; i < dZ.rows; i++)
        sum_up(&da, (double)W[i * k_rows + k], (double)fixture_at(dZ, i, s));
    return da;
}

/* Q NULL: the sum of P's row alone */
static Sum row_twin(Matrix P, int i, const Matrix *Q, int j) {
    Sum sum = {0, 0, 0};
    for (int s = 0; s < P.columns; s++)
        sum_up(&sum, (double)fixture_at(P, i, s), Q ? (double)fixture_at(*Q, j, s) : 1);
    return sum;
}

/* ---- products -------------------------------------------------------------------------------- */

static void check_forward(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const Matrix A = fixture_matrix(&arena, shape.k, shape.m, random);
    const float *W = fixture_floats(&arena, (size_t)(shape.n * shape.k), random);
    const float *b = fixture_floats(&arena, (size_t)shape.n, random);
    const Matrix Z = matrix_take(&arena, shape.n, shape.m);
    const Matrix R = matrix_take(&arena, shape.n, shape.m);
    product_forward(Z, W, b, A, false);
    product_forward(R, W, b, A, true);
    for (int i = 0; i < shape.n; i++) {
        for (int s = 0; s < shape.m; s++) {
            const float z = fixture_at(Z, i, s);
            check_sum(z, forward_twin(W, b, A, i, s), 1);
            CHECK(fixture_at(R, i, s) == (z > 0 ? z : 0));
        }
    }
    CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
}

static void check_backward(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const Matrix dZ = fixture_matrix(&arena, shape.n, shape.m, random);
    const Matrix A = fixture_matrix(&arena, shape.k, shape.m, random);
    const float *W = fixture_floats(&arena, (size_t)(shape.n * shape.k), random);
    const Matrix dA = matrix_take(&arena, shape.k, shape.m);
    const Matrix masked = matrix_take(&arena, shape.k, shape.m);
    const Matrix scaled = matrix_take(&arena, shape.k, shape.m);
    for (int s = 0; s < shape.m; s += 3) matrix_row(A, 0)[s] = s % 2 ? 0.0F : -0.0F;
    product_backward(dA, W, dZ, NULL, 1);
    product_backward(masked, W, dZ, &A, 1);
    product_backward(scaled, W, dZ, &A, 1.25F);
    for (int k = 0; k < shape.k; k++) {
        for (int s = 0; s < shape.m; s++) {
            check_sum(fixture_at(dA, k, s), backward_twin(W, dZ, shape.k, k, s), 1);
            const bool passes = fixture_at(A, k, s) > 0;
            CHECK(fixture_at(masked, k, s) == (passes ? fixture_at(dA, k, s) : 0));
            CHECK(fixture_at(scaled, k, s) == (passes ? fixture_at(dA, k, s) * 1.25F : 0));
        }
    }
    CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
}

static void check_gradient(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const Matrix dZ = fixture_matrix(&arena, shape.n, shape.m, random);
    const Matrix A = fixture_matrix(&arena, shape.k, shape.m, random);
    const size_t weights = (size_t)(shape.n * shape.k), units = (size_t)shape.n;
    float *dW = arena_take(&arena, weights, sizeof *dW);
    float *db = arena_take(&arena, units, sizeof *db);
    const float scale = 1.0F / (float)shape.m;
    product_gradient(dW, db, dZ, A, scale);
    for (int i = 0; i < shape.n; i++) {
        check_sum(db[i], row_twin(dZ, i, NULL, 0), (double)scale);
        for (int j = 0; j < shape.k; j++)
            check_sum(dW[i * shape.k + j], row_twin(dZ, i, &A, j), (double)scale);
    }
    /* dW and db are packed: not even a vector's worth is written behind them */
    CHECK(fixture_untouched(dW + weights, (size_t)((char *)db - (char *)(dW + weights))));
    CHECK(fixture_untouched(db + units,
                            FIXTURE_BYTES - (size_t)((unsigned char *)(db + units) - arena.block)));
}

static void forward_is_its_twin(void) {
    on_many_shapes(check_forward);
}

static void backward_is_its_twin(void) {
    on_many_shapes(check_backward);
}

static void gradient_is_its_twin(void) {
    on_many_shapes(check_gradient);
}

static void check_rows(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const Matrix P = fixture_matrix(&arena, 2, shape.m, random);
    const float *p = matrix_row(P, 0), *q = matrix_row(P, 1);
    check_sum(row_sum(p, shape.m), row_twin(P, 0, NULL, 0), 1);
    check_sum(row_dot(p, q, shape.m), row_twin(P, 0, &P, 1), 1);
    check_sum(row_dot(p, p, shape.m), row_twin(P, 0, &P, 0), 1);
}

static void row_sums_are_their_twins(void) {
    on_many_shapes(check_rows);
}

/* ---- the same bits, whatever stands around --------------------------------------------------- */

/* A sample's Z is its own business: alone, or as one of m, it has the same bits. */
static void check_samples_apart(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const Matrix A = fixture_matrix(&arena, shape.k, shape.m, random);
    const float *W = fixture_floats(&arena, (size_t)(shape.n * shape.k), random);
    const float *b = fixture_floats(&arena, (size_t)shape.n, random);
    const Matrix Z = matrix_take(&arena, shape.n, shape.m),
                 dA = matrix_take(&arena, shape.k, shape.m);
    const Matrix one = matrix_take(&arena, shape.k, 1), z = matrix_take(&arena, shape.n, 1);
    const Matrix da = matrix_take(&arena, shape.k, 1);
    product_forward(Z, W, b, A, false);
    product_backward(dA, W, Z, NULL, 1);
    for (int s = 0; s < shape.m; s++) {
        for (int k = 0; k < shape.k; k++) *matrix_row(one, k) = fixture_at(A, k, s);
        product_forward(z, W, b, one, false);
        product_backward(da, W, z, NULL, 1);
        for (int i = 0; i < shape.n; i++) CHECK(fixture_at(z, i, 0) == fixture_at(Z, i, s));
        for (int k = 0; k < shape.k; k++) CHECK(fixture_at(da, k, 0) == fixture_at(dA, k, s));
    }
}

static void samples_do_not_touch_each_other(void) {
    on_many_shapes(check_samples_apart);
}

/* So are a unit's: equal weights give equal Z, and equal dZ equal dW, wherever in a tile they fall.
 * That is why zeros stay symmetric to the last bit. */
static void check_units_alike(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const int n = shape.n, k = shape.k;
    const Matrix A = fixture_matrix(&arena, k, shape.m, random);
    const float *row = fixture_floats(&arena, (size_t)k, random);
    float *W = arena_take(&arena, (size_t)(n * k), sizeof *W);
    float *b = arena_take(&arena, (size_t)n, sizeof *b);
    float *dW = arena_take(&arena, (size_t)(n * k), sizeof *dW);
    float *db = arena_take(&arena, (size_t)n, sizeof *db);
    const Matrix Z = matrix_take(&arena, n, shape.m);
    for (int i = 0; i < n; i++) {
        memcpy(W + i * k, row, (size_t)k * sizeof *row);
        b[i] = 0.3F;
    }
    product_forward(Z, W, b, A, false);
    product_gradient(dW, db, Z, A, 0.7F);
    for (int i = 1; i < n; i++) {
        for (int s = 0; s < shape.m; s++) CHECK(fixture_at(Z, i, s) == fixture_at(Z, 0, s));
        for (int j = 0; j < k; j++) CHECK(dW[i * k + j] == dW[j]);
        CHECK(db[i] == db[0]);
    }
}

static void equal_units_stay_equal(void) {
    on_many_shapes(check_units_alike);
}

/* Towards the layer before: where all its units are one unit, so are their dA and their columns of
 * dW. */
static void check_inputs_alike(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const int n = shape.n, k = shape.k;
    const Matrix dZ = fixture_matrix(&arena, n, shape.m, random);
    const Matrix A = fixture_matrix(&arena, k, shape.m, random);
    const float *column = fixture_floats(&arena, (size_t)n, random);
    float *W = arena_take(&arena, (size_t)(n * k), sizeof *W);
    float *dW = arena_take(&arena, (size_t)(n * k), sizeof *dW);
    float *db = arena_take(&arena, (size_t)n, sizeof *db);
    const Matrix dA = matrix_take(&arena, k, shape.m);
    for (int i = 0; i < n * k; i++) W[i] = column[i / k];
    for (int j = 1; j < k; j++)
        memcpy(matrix_row(A, j), matrix_row(A, 0), (size_t)shape.m * sizeof *A.at);
    product_backward(dA, W, dZ, NULL, 1);
    product_gradient(dW, db, dZ, A, 0.7F);
    for (int j = 1; j < k; j++) {
        for (int s = 0; s < shape.m; s++) CHECK(fixture_at(dA, j, s) == fixture_at(dA, 0, s));
        for (int i = 0; i < n; i++) CHECK(dW[i * k + j] == dW[i * k]);
    }
}

static void equal_inputs_stay_equal(void) {
    on_many_shapes(check_inputs_alike);
}

/* ---- NaN ------------------------------------------------------------------------------------- */

/* ReLU as max(z, 0) must not turn a NaN into a 0: it would hide where a run went wrong. */
static void check_nan_shows(Shape shape, Random *random) {
    Arena arena = fixture_arena();
    const Matrix A = fixture_matrix(&arena, shape.k, shape.m, random);
    const float *W = fixture_floats(&arena, (size_t)(shape.n * shape.k), random);
    const float *b = fixture_floats(&arena, (size_t)shape.n, random);
    const Matrix R = matrix_take(&arena, shape.n, shape.m);
    const int bad = shape.m / 2;
    matrix_row(A, shape.k - 1)[bad] = NAN;
    product_forward(R, W, b, A, true);
    for (int i = 0; i < shape.n; i++) {
        for (int s = 0; s < shape.m; s++) CHECK(isnan(fixture_at(R, i, s)) == (s == bad));
    }
}

static void nan_passes_relu_in_its_own_sample(void) {
    on_many_shapes(check_nan_shows);
}

static void nan_shows_in_every_sum(void) {
    for (int m = 1; m <= 40; m++) {
        float x[48], one[48];
        for (int s = 0; s < 48; s++) x[s] = s < m ? (float)s : NAN;
        for (int s = 0; s < 48; s++) one[s] = 1;
        CHECK(isfinite(row_sum(x, m)) && isfinite(row_dot(x, one, m)) &&
              isfinite(row_dot(one, x, m)));
        for (int s = 0; s < m; s++) {
            x[s] = NAN;
            CHECK(isnan(row_sum(x, m)) && isnan(row_dot(x, one, m)) && isnan(row_dot(one, x, m)));
            x[s] = (float)s;
        }
    }
}

/* ---- views ----------------------------------------------------------------------------------- */

static void stride_is_whole_blocks(void) {
    CHECK(matrix_stride(0) == 0 && matrix_stride(1) == 8 && matrix_stride(8) == 8);
    CHECK(matrix_stride(9) == 16 && matrix_stride(300) == 304 && matrix_stride(100000) == 100000);
}

static void a_matrix_takes_its_padded_rows(void) {
    Arena arena = fixture_arena();
    const Matrix A = matrix_take(&arena, 3, 9);
    CHECK(A.rows == 3 && A.columns == 9 && A.stride == 16);
    CHECK(arena.used == 3 * 16 * sizeof(float));
    CHECK(matrix_row(A, 2) == A.at + 32);
    Arena count = arena_counting();
    const Matrix counted = matrix_take(&count, 3, 9);
    CHECK(counted.at == NULL && counted.rows == 3 && counted.columns == 9);
    CHECK(count.used == arena.used);
}

static void views_share_the_numbers(void) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 2);
    const Matrix A = fixture_matrix(&arena, 4, 21, &random);
    const Matrix top = matrix_rows(A, 2), part = matrix_columns(top, 8, 5);
    CHECK(top.rows == 2 && top.columns == 21 && part.rows == 2 && part.columns == 5);
    for (int i = 0; i < 2; i++) {
        for (int s = 0; s < 5; s++) CHECK(&matrix_row(part, i)[s] == &matrix_row(A, i)[8 + s]);
    }
}

/* A product over a view reads the view alone, though samples stand left and right of it. */
static void a_view_is_as_good_as_a_copy(void) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 3);
    const Matrix wide = fixture_matrix(&arena, 5, 40, &random);
    const Matrix A = matrix_columns(matrix_rows(wide, 4), 16, 11);
    const Matrix copy = fixture_copy(&arena, A);
    const float *W = fixture_floats(&arena, 3 * 4, &random),
                *b = fixture_floats(&arena, 3, &random);
    const Matrix Z = matrix_take(&arena, 3, 11), twin = matrix_take(&arena, 3, 11);
    product_forward(Z, W, b, A, false);
    product_forward(twin, W, b, copy, false);
    float dW[12], db[3], dW_twin[12], db_twin[3];
    product_gradient(dW, db, Z, A, 1);
    product_gradient(dW_twin, db_twin, twin, copy, 1);
    for (int i = 0; i < 3; i++) {
        for (int s = 0; s < 11; s++) CHECK(fixture_at(Z, i, s) == fixture_at(twin, i, s));
        for (int k = 0; k < 4; k++) CHECK(dW[i * 4 + k] == dW_twin[i * 4 + k]);
        CHECK(db[i] == db_twin[i]);
    }
}

/* Into the first columns of a wider matrix, as the last and smaller batch of an epoch goes. */
static void a_product_into_a_view_leaves_the_rest(void) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 4);
    const Matrix A = fixture_matrix(&arena, 2, 3, &random);
    const float *W = fixture_floats(&arena, 2 * 2, &random),
                *b = fixture_floats(&arena, 2, &random);
    const Matrix Z = matrix_take(&arena, 5, 24);
    product_forward(matrix_columns(matrix_rows(Z, 2), 0, 3), W, b, A, false);
    for (int i = 0; i < 2; i++) {
        for (int s = 0; s < 3; s++) CHECK(isfinite(fixture_at(Z, i, s)));
        CHECK(fixture_untouched(matrix_row(Z, i) + 8, 16 * sizeof *Z.at)); /* its block apart */
    }
    CHECK(fixture_untouched(matrix_row(Z, 2), 3 * 24 * sizeof *Z.at));
}

TESTS(forward_is_its_twin, backward_is_its_twin, gradient_is_its_twin, row_sums_are_their_twins,
      samples_do_not_touch_each_other, equal_units_stay_equal, equal_inputs_stay_equal,
      nan_passes_relu_in_its_own_sample, nan_shows_in_every_sum, stride_is_whole_blocks,
      a_matrix_takes_its_padded_rows, views_share_the_numbers, a_view_is_as_good_as_a_copy,
      a_product_into_a_view_leaves_the_rest)
