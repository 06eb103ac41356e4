/* mini_batch.h: every epoch sees every sample once, in the stream's order, with its own label. */
#include "check.h"
#include "fixture.h"
#include "mini_batch.h"

enum { FEATURES = 2, OUTPUTS = 3, MOST_SAMPLES = 70, EPOCHS = 4 };

/* A training set in which every number says where it comes from: X[i, s] = 100 i + s, Y = 1000 +
 * that. */
static void number(Matrix X, Matrix Y) {
    for (int s = 0; s < X.columns; s++) {
        for (int i = 0; i < X.rows; i++) matrix_row(X, i)[s] = (float)(100 * i + s);
        for (int i = 0; i < Y.rows; i++) matrix_row(Y, i)[s] = (float)(1000 + 100 * i + s);
    }
}

typedef struct Fixture {
    Arena arena;
    Matrix X, Y;
    Random random, twin; /* the same stream twice */
} Fixture;

static Fixture fixture(int m) {
    Fixture f = {.arena = fixture_arena()};
    f.X = matrix_take(&f.arena, FEATURES, m);
    f.Y = matrix_take(&f.arena, OUTPUTS, m);
    number(f.X, f.Y);
    random_seed(&f.random, 16);
    f.twin = f.random;
    return f;
}

static void check_batch(const MiniBatch *batch, const int32_t *expected, int n) {
    for (int s = 0; s < n; s++) {
        for (int i = 0; i < FEATURES; i++)
            CHECK(fixture_at(batch->X, i, s) == (float)(100 * i + expected[s]));
        for (int i = 0; i < OUTPUTS; i++)
            CHECK(fixture_at(batch->Y, i, s) == (float)(1000 + 100 * i + expected[s]));
    }
}

static void check_epochs(int m, int size) {
    Fixture f = fixture(m);
    MiniBatch batch = mini_batch_take(&f.arena, size, f.X, f.Y);
    CHECK(batch.size == size && batch.m == m && batch.epoch == -1);
    CHECK(batch.X.columns == size && batch.Y.columns == size);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        int32_t order[MOST_SAMPLES];
        random_permutation(&f.twin, order, m);
        for (int first = 0; first < m; first += size) {
            const int n = mini_batch_next(&batch, f.X, f.Y, &f.random);
            CHECK(n == (m - first < size ? m - first : size));
            CHECK(batch.epoch == epoch);
            check_batch(&batch, order + first, n);
        }
    }
    CHECK(random_rand(&f.random) == random_rand(&f.twin)); /* a permutation an epoch, no more */
    CHECK(fixture_untouched(f.arena.block + f.arena.used, f.arena.size - f.arena.used));
}

static void every_epoch_is_a_permutation(void) {
    for (int m = 2; m <= 20; m++) {
        for (int size = 1; size < m; size++) check_epochs(m, size);
    }
    check_epochs(MOST_SAMPLES, 64);
    check_epochs(MOST_SAMPLES, 35);
    check_epochs(MOST_SAMPLES, 69);
}

static void check_full(int m, int64_t size) {
    Fixture f = fixture(m);
    const size_t used = f.arena.used;
    MiniBatch batch = mini_batch_take(&f.arena, size, f.X, f.Y);
    CHECK(f.arena.used == used && batch.order == NULL && batch.size == m);
    CHECK(batch.X.at == f.X.at && batch.Y.at == f.Y.at); /* the set itself: nothing is copied */
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        CHECK(mini_batch_next(&batch, f.X, f.Y, &f.random) == m);
        CHECK(batch.epoch == epoch);
    }
    CHECK(random_rand(&f.random) == random_rand(&f.twin)); /* nothing was drawn */
}

static void a_full_batch_draws_nothing(void) {
    check_full(20, 0);
    check_full(20, 20);
    check_full(20, 21);
    check_full(20, 100000);
    check_full(1, 0);
    check_full(1, 1);
}

TESTS(every_epoch_is_a_permutation, a_full_batch_draws_nothing)
