/* dropout.h: the mask is rand < keep in the stream's order, and backward takes the same one. */
#include "check.h"
#include "dropout.h"
#include "fixture.h"

enum { SEED = 21 };

static bool same(Matrix A, Matrix B) {
    for (int i = 0; i < A.rows; i++) {
        for (int s = 0; s < A.columns; s++) {
            if (fixture_at(A, i, s) != fixture_at(B, i, s)) return false;
        }
    }
    return true;
}

/* What forward must make of A: a plain twin. Returns how many values it kept. */
static int twin(Matrix A, double keep, float gain, Random *random) {
    int kept = 0;
    for (int i = 0; i < A.rows; i++) {
        for (int s = 0; s < A.columns; s++) {
            const bool keeps = random_rand(random) < keep;
            matrix_row(A, i)[s] *= keeps ? gain : 0;
            kept += keeps;
        }
    }
    return kept;
}

static void check_mask(double rate, bool inverted, int n, int m) {
    Arena arena = fixture_arena();
    Random random, copy;
    random_seed(&random, SEED);
    Dropout dropout = dropout_take(&arena, rate, inverted, n, m);
    const Matrix A = fixture_matrix(&arena, n, m, &random), A_twin = fixture_copy(&arena, A);
    const Matrix dA = fixture_matrix(&arena, n, m, &random), dA_twin = fixture_copy(&arena, dA);
    const float gain = inverted ? (float)(1 / (1 - rate)) : 1;
    copy = random;
    dropout_forward(&dropout, A, &random);
    dropout_backward(&dropout, dA);
    Random again = copy;
    twin(A_twin, 1 - rate, gain, &copy);
    twin(dA_twin, 1 - rate, gain, &again);
    CHECK(same(A, A_twin) && same(dA, dA_twin));
    CHECK(random_rand(&random) == random_rand(&copy)); /* one draw a value, none for padding */
    CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
}

static void mask_is_the_streams(void) {
    static const double RATES[] = {0.14, 0.5, 0.99, 1e-9};
    for (int rate = 0; rate < 4; rate++) {
        for (int n = 1; n <= 5; n++) {
            for (int m = 1; m <= 19; m++) check_mask(RATES[rate], (n + m) % 2, n, m);
        }
        check_mask(RATES[rate], true, 7, 300);
        check_mask(RATES[rate], false, 2, 333);
    }
}

/* The last batch of an epoch is smaller: a view of the first columns, with the stride of all. */
static void a_smaller_batch_draws_only_its_own(void) {
    Arena arena = fixture_arena();
    Random random, copy;
    random_seed(&random, SEED);
    Dropout dropout = dropout_take(&arena, 0.3, true, 3, 40);
    const Matrix whole = fixture_matrix(&arena, 3, 40, &random), A = matrix_columns(whole, 0, 13);
    const Matrix expected = fixture_copy(&arena, A), before = fixture_copy(&arena, whole);
    copy = random;
    dropout_forward(&dropout, A, &random);
    twin(expected, 0.7, (float)(1 / 0.7), &copy);
    CHECK(same(A, expected));
    CHECK(same(matrix_columns(whole, 16, 24), matrix_columns(before, 16, 24)));
    CHECK(random_rand(&random) == random_rand(&copy));
}

static void each_forward_draws_anew(void) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, SEED);
    Dropout dropout = dropout_take(&arena, 0.5, true, 4, 50);
    const Matrix A = fixture_matrix(&arena, 4, 50, &random), B = fixture_copy(&arena, A);
    dropout_forward(&dropout, A, &random);
    dropout_forward(&dropout, B, &random);
    CHECK(!same(A, B));
}

static void rate_0_is_off(void) {
    Arena arena = arena_counting();
    const Dropout off = dropout_take(&arena, 0, true, 5, 300);
    CHECK(!dropout_is_on(&off) && off.mask == NULL && arena.used == 0 && off.gain == 1);
    const Dropout on = dropout_take(&arena, 0.01, true, 5, 300);
    CHECK(dropout_is_on(&on) && arena.used > 0);
}

static void gain_keeps_the_mean(void) {
    Arena arena = fixture_arena();
    const Dropout inverted = dropout_take(&arena, 0.2, true, 1, 8);
    const Dropout notes = dropout_take(&arena, 0.2, false, 1, 8);
    CHECK_NEAR((double)inverted.gain, 1.25, 1e-7);
    CHECK(notes.gain == 1 && notes.keep == inverted.keep);
}

/* Over 100,000 values the kept fraction is keep within four standard deviations, and inverted
 * dropout leaves the mean of A where it was. */
static void the_kept_fraction_is_keep(void) {
    enum { ROWS = 100, COLUMNS = 1000, VALUES = ROWS * COLUMNS };
    static const double KEEPS[] = {0.86, 0.5, 0.01};
    for (int k = 0; k < 3; k++) {
        Arena arena = fixture_arena();
        Random random;
        random_seed(&random, SEED);
        Dropout dropout = dropout_take(&arena, 1 - KEEPS[k], true, ROWS, COLUMNS);
        const Matrix A = matrix_take(&arena, ROWS, COLUMNS);
        for (int i = 0; i < ROWS; i++) {
            for (int s = 0; s < COLUMNS; s++) matrix_row(A, i)[s] = 1;
        }
        dropout_forward(&dropout, A, &random);
        double sum = 0, kept = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int s = 0; s < COLUMNS; s++) {
                sum += (double)fixture_at(A, i, s);
                kept += fixture_at(A, i, s) > 0;
            }
        }
        const double deviation = sqrt(KEEPS[k] * (1 - KEEPS[k]) / VALUES);
        CHECK_NEAR(kept / VALUES, KEEPS[k], 4 * deviation);
        CHECK_NEAR(sum / VALUES, 1, 4 * deviation / KEEPS[k]);
    }
}

TESTS(mask_is_the_streams, a_smaller_batch_draws_only_its_own, each_forward_draws_anew,
      rate_0_is_off, gain_keeps_the_mean, the_kept_fraction_is_keep)
