/* distribution.h against a twin that looks for each number's bin edge by edge. */
#include "distribution.h"

#include "check.h"
#include "fixture.h"

enum { MOST_BINS = 40 };
static const double NEAR = 1e-12;
static const Ends OWN = {0, 0};

/* ---- the plain twin -------------------------------------------------------------------------- */

static double edge(Ends ends, int bins, int i) {
    return i == bins ? ends.high : i * ((ends.high - ends.low) / bins) + ends.low;
}

static int bin_of(Ends ends, int bins, double x) {
    for (int i = 0; i < bins; i++) {
        const bool last = i == bins - 1;
        if (x >= edge(ends, bins, i) && (x < edge(ends, bins, i + 1) || (last && x <= ends.high)))
            return i;
    }
    return -1;
}

static void check_histogram(Matrix A, const Distribution *d) {
    double counts[MOST_BINS] = {0};
    const Ends ends = {d->low, d->high};
    int64_t outside = 0;
    for (int i = 0; i < A.rows; i++) {
        for (int s = 0; s < A.columns; s++) {
            const double x = (double)fixture_at(A, i, s);
            const int bin = isfinite(x) ? bin_of(ends, d->bins, x) : -1;
            if (bin >= 0) counts[bin]++;
            if (bin < 0 && isfinite(x)) outside++;
        }
    }
    for (int i = 0; i < d->bins; i++) CHECK(d->histogram[i] == counts[i]);
    CHECK(d->below + d->above == outside);
}

/* ---- tests ----------------------------------------------------------------------------------- */

/* Odd shapes, the padding poisoned. */
static void moments_of_drawn_numbers(void) {
    const int shapes[][2] = {{1, 1}, {1, 7}, {3, 8}, {5, 13}, {17, 33}};
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 4);
    for (int i = 0; i < 5; i++) {
        const Matrix A = fixture_matrix(&arena, shapes[i][0], shapes[i][1], &random);
        const Distribution d = distribution_of(A, OWN, NULL, 0);
        const double n = A.rows * A.columns;
        double sum = 0, squares = 0;
        for (int at = 0; at < A.rows * A.columns; at++) {
            const double x = (double)fixture_at(A, at / A.columns, at % A.columns);
            sum += x;
            squares += x * x;
            CHECK(x >= d.minimum && x <= d.maximum);
        }
        CHECK(d.count == A.rows * A.columns && d.not_finite == 0 && d.zeros == 0);
        CHECK_NEAR(d.mean, sum / n, NEAR);
        CHECK_NEAR(d.norm, sqrt(squares), NEAR);
        CHECK_NEAR(d.sd * d.sd, squares / n - d.mean * d.mean, NEAR);
    }
}

static void every_number_is_in_its_bin(void) {
    static const Ends ENDS[] = {{0, 0}, {-1, 1}, {-0.3, 2.7}, {5, 6}, {0, 1e-30}, {-1e300, 1e300}};
    double histogram[MOST_BINS];
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 5);
    const Matrix A = fixture_matrix(&arena, 7, 41, &random);
    for (int i = 0; i < 6; i++) {
        for (int bins = 1; bins <= MOST_BINS; bins++) {
            const Distribution d = distribution_of(A, ENDS[i], histogram, bins);
            if (i > 0) CHECK(d.low == ENDS[i].low && d.high == ENDS[i].high);
            check_histogram(A, &d);
        }
    }
}

/* 0, 0.1, 0.2, …: where a quotient rounds, the edge decides. */
static void numbers_on_the_edges(void) {
    double histogram[MOST_BINS];
    float numbers[64];
    for (int i = 0; i < 64; i++) numbers[i] = (float)i / 10;
    const Matrix A = {numbers, 1, 64, 64};
    for (int bins = 1; bins <= MOST_BINS; bins++) {
        const Distribution own = distribution_of(A, OWN, histogram, bins);
        CHECK(own.below == 0 && own.above == 0);
        check_histogram(A, &own);
        const Distribution given = distribution_of(A, (Ends){0, bins / 10.0}, histogram, bins);
        check_histogram(A, &given);
    }
}

static void one_number_many_times(void) {
    static const double EACH[][3] = {{2, 1.5, 2.5}, {0, -0.5, 0.5}, {-4000, -4004, -3996}};
    double histogram[4];
    for (int i = 0; i < 3; i++) {
        float numbers[5];
        for (int at = 0; at < 5; at++) numbers[at] = (float)EACH[i][0];
        const Distribution d = distribution_of((Matrix){numbers, 5, 1, 1}, OWN, histogram, 4);
        CHECK(d.mean == EACH[i][0] && d.sd == 0 && d.minimum == d.maximum);
        CHECK(d.low == EACH[i][1] && d.high == EACH[i][2] && histogram[2] == 5);
        CHECK(d.zeros == (i == 1 ? 5 : 0));
    }
    float huge = 1e30F;
    const Distribution d = distribution_of((Matrix){&huge, 1, 1, 1}, OWN, histogram, 4);
    CHECK(d.low < d.high && histogram[0] + histogram[1] + histogram[2] + histogram[3] == 1);
}

static void what_is_not_finite_counts_apart(void) {
    double histogram[2];
    float numbers[] = {1, NAN, 3, INFINITY, -INFINITY, -0.0F};
    const Distribution d = distribution_of((Matrix){numbers, 2, 3, 3}, OWN, histogram, 2);
    CHECK(d.count == 6 && d.not_finite == 3 && d.zeros == 1);
    CHECK(d.minimum == 0 && d.maximum == 3 && histogram[0] == 2 && histogram[1] == 1);
    CHECK_NEAR(d.mean, 4.0 / 3, NEAR);
    const Distribution none = distribution_of((Matrix){numbers + 3, 1, 2, 2}, OWN, histogram, 2);
    CHECK(none.not_finite == 2 && isnan(none.mean) && isnan(none.sd) && isnan(none.minimum));
    CHECK(none.low == 0 && none.high == 1 && histogram[0] == 0 && histogram[1] == 0);
}

TESTS(moments_of_drawn_numbers, every_number_is_in_its_bin, numbers_on_the_edges,
      one_number_many_times, what_is_not_finite_counts_apart)
