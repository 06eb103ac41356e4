/* loss.h: against the textbook's formulas where those hold, and finite where they do not. */
#include "check.h"
#include "fixture.h"
#include "loss.h"

enum { OUTPUTS_MOST = 4, SAMPLES = 13 };

/* Z and Y of some outputs; labels of any kind that the output admits. */
typedef struct Case {
    Matrix Z, Y;
} Case;

/* One-hot for softmax, 0 or 1 for sigmoid, any number for linear. */
static float label(Output output, int i, int s, int outputs, Random *random) {
    switch (output) {
    case OUTPUT_SIGMOID: return (float)random_below(random, 2);
    case OUTPUT_SOFTMAX: return s % outputs == i ? 1.0F : 0.0F;
    case OUTPUT_LINEAR: return (float)random_randn(random);
    }
    return 0;
}

static Case some_case(Arena *arena, Output output, int outputs) {
    Random random;
    random_seed(&random, 14);
    const Case c = {fixture_matrix(arena, outputs, SAMPLES, &random),
                    matrix_take(arena, outputs, SAMPLES)};
    for (int i = 0; i < outputs; i++) {
        for (int s = 0; s < SAMPLES; s++) {
            matrix_row(c.Z, i)[s] *= 3;
            matrix_row(c.Y, i)[s] = label(output, i, s, outputs, &random);
        }
    }
    return c;
}

/* ---- the textbook, in double ----------------------------------------------------------------- */

static double textbook_sigmoid(const double *z, const double *y, int n) {
    double loss = 0;
    for (int i = 0; i < n; i++) {
        const double a = 1 / (1 + exp(-z[i]));
        loss -= y[i] * log(a) + (1 - y[i]) * log(1 - a);
    }
    return loss;
}

static double textbook_softmax(const double *z, const double *y, int n) {
    double sum = 0, loss = 0;
    for (int i = 0; i < n; i++) sum += exp(z[i]);
    for (int i = 0; i < n; i++) loss -= y[i] * z[i];
    return loss + log(sum);
}

static double textbook_linear(const double *z, const double *y, int n) {
    double loss = 0;
    for (int i = 0; i < n; i++) loss += (z[i] - y[i]) * (z[i] - y[i]) / 2;
    return loss;
}

static double textbook(Output output, const double *z, const double *y, int n) {
    switch (output) {
    case OUTPUT_SIGMOID: return textbook_sigmoid(z, y, n);
    case OUTPUT_SOFTMAX: return textbook_softmax(z, y, n);
    case OUTPUT_LINEAR: return textbook_linear(z, y, n);
    }
    return (double)NAN;
}

static void column(Matrix A, int s, double *x) {
    for (int i = 0; i < A.rows; i++) x[i] = (double)fixture_at(A, i, s);
}

static double textbook_sum(Output output, Case c) {
    double sum = 0, z[OUTPUTS_MOST], y[OUTPUTS_MOST];
    for (int s = 0; s < SAMPLES; s++) {
        column(c.Z, s, z);
        column(c.Y, s, y);
        sum += textbook(output, z, y, c.Z.rows);
    }
    return sum;
}

/* ---- values ---------------------------------------------------------------------------------- */

static void check_sum(Output output, int outputs) {
    Arena arena = fixture_arena();
    const Case c = some_case(&arena, output, outputs);
    const double expected = textbook_sum(output, c);
    CHECK_NEAR(loss_sum(output, c.Z, c.Y), expected, 1e-13 * fabs(expected));
    CHECK(expected > 0.1);
}

static void sums_are_the_textbooks(void) {
    for (int outputs = 1; outputs <= OUTPUTS_MOST; outputs++) {
        check_sum(OUTPUT_SIGMOID, outputs);
        check_sum(OUTPUT_LINEAR, outputs);
        if (outputs > 1) check_sum(OUTPUT_SOFTMAX, outputs);
    }
}

/* Labels between 0 and 1 are fine, and softmax does not ask that they add up to 1. */
static void soft_labels_count_as_they_are(void) {
    static const Output PROBABLE[] = {OUTPUT_SIGMOID, OUTPUT_SOFTMAX};
    for (int o = 0; o < 2; o++) {
        Arena arena = fixture_arena();
        const Case c = some_case(&arena, PROBABLE[o], 3);
        for (int i = 0; i < 3; i++) {
            for (int s = 0; s < SAMPLES; s++) matrix_row(c.Y, i)[s] = (float)((i + 2 * s) % 5) / 4;
        }
        CHECK_NEAR(loss_sum(PROBABLE[o], c.Z, c.Y), textbook_sum(PROBABLE[o], c), 1e-12);
    }
}

static double single(Output output, float z, float y) {
    Arena arena = fixture_arena();
    const Matrix Z = matrix_take(&arena, 1, 1), Y = matrix_take(&arena, 1, 1);
    *Z.at = z;
    *Y.at = y;
    return loss_sum(output, Z, Y);
}

/* Where −log(a) of a rounded a would be inf: the loss is then |z| itself. */
static void sigmoid_loss_stays_finite(void) {
    static const float FAR[] = {40, 100, 800, 1000, 1773, 1e6F, 1e30F};
    for (int i = 0; i < 7; i++) {
        const double z = (double)FAR[i];
        CHECK_NEAR(single(OUTPUT_SIGMOID, FAR[i], 0), z, 1e-14 * z);
        CHECK_NEAR(single(OUTPUT_SIGMOID, -FAR[i], 1), z, 1e-14 * z);
        CHECK_NEAR(single(OUTPUT_SIGMOID, FAR[i], 1), exp(-z), 1e-15 * z);
        CHECK_NEAR(single(OUTPUT_SIGMOID, -FAR[i], 0), exp(-z), 1e-15 * exp(-z));
    }
    CHECK_NEAR(single(OUTPUT_SIGMOID, 0, 0), log(2), 1e-16);
    CHECK(single(OUTPUT_LINEAR, 1e19F, -1e19F) > 1e38); /* more than a float holds */
}

/* Many samples share a logarithm: what they share must neither overflow nor swallow small losses. */
static void sigmoid_loss_of_many_is_the_sum_of_each(void) {
    enum { MANY = 5000 };
    static const float REACH[] = {0, 3, 30};
    Arena arena = fixture_arena();
    const Matrix Z = matrix_take(&arena, 1, MANY), Y = matrix_take(&arena, 1, MANY);
    for (int r = 0; r < 3; r++) {
        Random random;
        random_seed(&random, 21);
        double expected = 0;
        for (int s = 0; s < MANY; s++) {
            Z.at[s] = REACH[r] * (float)random_randn(&random);
            Y.at[s] = (float)random_below(&random, 2);
            const double z = (double)Z.at[s];
            expected += (z > 0 ? z : 0) + log1p(exp(-fabs(z))) - (double)Y.at[s] * z;
        }
        CHECK_NEAR(loss_sum(OUTPUT_SIGMOID, Z, Y), expected, 1e-12 * expected);
        for (int s = 0; s < MANY; s++) Z.at[s] = Y.at[s] == 1 ? fabsf(Z.at[s]) : -fabsf(Z.at[s]);
        expected = 0;
        for (int s = 0; s < MANY; s++) expected += log1p(exp(-fabs((double)Z.at[s])));
        CHECK_NEAR(loss_sum(OUTPUT_SIGMOID, Z, Y), expected, 1e-12 * expected);
    }
}

static void softmax_loss_stays_finite(void) {
    static const float FAR[] = {100, 1000, 1773, 1e30F};
    for (int i = 0; i < 4; i++) {
        Arena arena = fixture_arena();
        const Matrix Z = matrix_take(&arena, 3, 1), Y = matrix_take(&arena, 3, 1);
        for (int o = 0; o < 3; o++) {
            *matrix_row(Z, o) = o == 1 ? FAR[i] : -FAR[i];
            *matrix_row(Y, o) = o == 2 ? 1.0F : 0.0F;
        }
        CHECK_NEAR(loss_sum(OUTPUT_SOFTMAX, Z, Y), 2 * (double)FAR[i], 1e-9 * (double)FAR[i]);
        *matrix_row(Z, 2) = FAR[i]; /* shares the top with output 1 */
        CHECK_NEAR(loss_sum(OUTPUT_SOFTMAX, Z, Y), log(2), 1e-15);
        loss_forward(OUTPUT_SOFTMAX, Z, Z);
        CHECK_NEAR((double)*matrix_row(Z, 0), 0, 1e-37);
        CHECK(*matrix_row(Z, 1) == 0.5F && *matrix_row(Z, 2) == 0.5F);
    }
}

/* Only differences of z count: the largest may stand anywhere, and be as large as it likes. */
static void softmax_feels_differences_alone(void) {
    static const float SHIFTS[] = {-1000, -90, 90, 1000, 65536};
    for (int shift = 0; shift < 5; shift++) {
        for (int top = 0; top < 3; top++) {
            Arena arena = fixture_arena();
            const Matrix Z = matrix_take(&arena, 3, 1), far = matrix_take(&arena, 3, 1);
            for (int i = 0; i < 3; i++) {
                *matrix_row(Z, i) = i == top ? 4 : (float)i;
                *matrix_row(far, i) = *matrix_row(Z, i) + SHIFTS[shift];
            }
            loss_forward(OUTPUT_SOFTMAX, Z, Z);
            loss_forward(OUTPUT_SOFTMAX, far, far);
            for (int i = 0; i < 3; i++) CHECK(*matrix_row(Z, i) == *matrix_row(far, i));
        }
    }
}

static void nan_shows_in_every_loss(void) {
    static const Output ALL[] = {OUTPUT_SIGMOID, OUTPUT_SOFTMAX, OUTPUT_LINEAR};
    for (int o = 0; o < 3; o++) {
        for (int bad = 0; bad < 3; bad++) {
            Arena arena = fixture_arena();
            const Case c = some_case(&arena, ALL[o], 3);
            matrix_row(c.Z, bad)[5] = NAN;
            CHECK(isnan(loss_sum(ALL[o], c.Z, c.Y)));
            loss_forward(ALL[o], c.Z, c.Z);
            CHECK(isnan(fixture_at(c.Z, bad, 5)) && isfinite(fixture_at(c.Z, bad, 4)));
        }
    }
}

/* 100 and 95 are far from 0, and must not be cut off as one. */
static void softmax_tells_large_ones_apart(void) {
    Arena arena = fixture_arena();
    const Matrix Z = matrix_take(&arena, 3, 1);
    *matrix_row(Z, 0) = 0;
    *matrix_row(Z, 1) = 100;
    *matrix_row(Z, 2) = 95;
    loss_forward(OUTPUT_SOFTMAX, Z, Z);
    CHECK_NEAR((double)*matrix_row(Z, 1), 1 / (1 + exp(-5)), 1e-7);
    CHECK_NEAR((double)*matrix_row(Z, 2), 1 / (1 + exp(5)), 1e-8);
}

/* ---- gradient -------------------------------------------------------------------------------- */

static double slope(Output output, double *z, const double *y, int n, int i) {
    const double step = 1e-6, middle = z[i];
    z[i] = middle + step;
    const double above = textbook(output, z, y, n);
    z[i] = middle - step;
    const double below = textbook(output, z, y, n);
    z[i] = middle;
    return (above - below) / (2 * step);
}

static void check_gradient(Output output, int outputs) {
    Arena arena = fixture_arena();
    const Case c = some_case(&arena, output, outputs);
    const Matrix dZ = matrix_take(&arena, outputs, SAMPLES);
    loss_forward(output, c.Z, dZ);
    loss_backward(dZ, dZ, c.Y);
    double z[OUTPUTS_MOST], y[OUTPUTS_MOST], size = 0;
    for (int s = 0; s < SAMPLES; s++) {
        column(c.Z, s, z);
        column(c.Y, s, y);
        for (int i = 0; i < outputs; i++) {
            const double dz = slope(output, z, y, outputs, i);
            CHECK_NEAR((double)fixture_at(dZ, i, s), dz, 1e-6);
            size += fabs(dz);
        }
    }
    CHECK(size > 0.1);
    CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
}

static void a_minus_y_is_the_slope(void) {
    for (int outputs = 1; outputs <= OUTPUTS_MOST; outputs++) {
        check_gradient(OUTPUT_SIGMOID, outputs);
        check_gradient(OUTPUT_LINEAR, outputs);
        if (outputs > 1) check_gradient(OUTPUT_SOFTMAX, outputs);
    }
}

static void forward_in_place_is_forward(void) {
    static const Output ALL[] = {OUTPUT_SIGMOID, OUTPUT_SOFTMAX, OUTPUT_LINEAR};
    for (int o = 0; o < 3; o++) {
        Arena arena = fixture_arena();
        const Case c = some_case(&arena, ALL[o], 3);
        const Matrix A = matrix_take(&arena, 3, SAMPLES);
        loss_forward(ALL[o], c.Z, A);
        loss_forward(ALL[o], c.Z, c.Z);
        for (int s = 0; s < SAMPLES; s++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                CHECK(fixture_at(A, i, s) == fixture_at(c.Z, i, s));
                sum += (double)fixture_at(A, i, s);
            }
            if (ALL[o] == OUTPUT_SOFTMAX) CHECK_NEAR(sum, 1, 3e-7);
        }
    }
}

/* ---- accuracy -------------------------------------------------------------------------------- */

static Matrix from_rows(Arena *arena, int rows, int columns, const float *values) {
    const Matrix A = matrix_take(arena, rows, columns);
    for (int i = 0; i < rows; i++) {
        for (int s = 0; s < columns; s++) matrix_row(A, i)[s] = values[i * columns + s];
    }
    return A;
}

static void sigmoid_counts_every_output(void) {
    Arena arena = fixture_arena();
    const Matrix A = from_rows(&arena, 2, 3, (float[]){0.9F, 0.6F, 0.50001F, 0.1F, 0.7F, 0.49F});
    const Matrix Y = from_rows(&arena, 2, 3, (float[]){1, 0, 0, 1, 1, 0});
    CHECK(loss_correct(OUTPUT_SIGMOID, A, Y) == 3);
    CHECK(loss_decisions(OUTPUT_SIGMOID, 2, 3) == 6);
    /* exactly one half is a no, of the answer as of the label */
    const Matrix half = from_rows(&arena, 1, 3, (float[]){0.5F, 0.5F, 0.5F});
    const Matrix labels = from_rows(&arena, 1, 3, (float[]){0, 0.5F, 1});
    CHECK(loss_correct(OUTPUT_SIGMOID, half, labels) == 2);
    CHECK(loss_correct(OUTPUT_SIGMOID, labels, half) == 2);
}

static void softmax_counts_the_largest(void) {
    Arena arena = fixture_arena();
    const Matrix A = from_rows(&arena, 3, 4,
                               (float[]){0.2F, 0.5F, 0.4F, 0.3F,  /**/
                                         0.5F, 0.3F, 0.4F, 0.35F, /**/
                                         0.3F, 0.2F, 0.2F, 0.35F});
    const Matrix right = from_rows(&arena, 3, 4, (float[]){0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0});
    const Matrix wrong = from_rows(&arena, 3, 4, (float[]){1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0});
    CHECK(loss_correct(OUTPUT_SOFTMAX, A, right) == 4); /* of equals, the first one */
    CHECK(loss_correct(OUTPUT_SOFTMAX, A, wrong) == 0);
    CHECK(loss_decisions(OUTPUT_SOFTMAX, 3, 4) == 4);
}

static void linear_decides_nothing(void) {
    Arena arena = fixture_arena();
    const Matrix A = from_rows(&arena, 1, 2, (float[]){1, 2});
    CHECK(loss_correct(OUTPUT_LINEAR, A, A) == 0);
    CHECK(loss_decisions(OUTPUT_LINEAR, 1, 2) == 0);
}

TESTS(sums_are_the_textbooks, soft_labels_count_as_they_are, sigmoid_loss_stays_finite,
      sigmoid_loss_of_many_is_the_sum_of_each, softmax_loss_stays_finite,
      softmax_feels_differences_alone, softmax_tells_large_ones_apart, nan_shows_in_every_loss,
      a_minus_y_is_the_slope, forward_in_place_is_forward, sigmoid_counts_every_output,
      softmax_counts_the_largest, linear_decides_nothing)
