/* batch_norm.h: the statistics of what comes out, the running ones, and the backward pass against
 * central differences of a plain twin in double. */
#include "batch_norm.h"
#include "check.h"
#include "fixture.h"

enum { UNITS = 3, MOST_SAMPLES = 40 };
static const double EPSILON = 1e-5;

/* A layer's batch norm with parameters and gradients of its own. */
static BatchNorm make(Arena *arena, int batch) {
    BatchNorm bn = batch_norm_take(arena, UNITS, batch);
    float **arrays[] = {&bn.gamma, &bn.beta, &bn.dgamma, &bn.dbeta, &bn.mean, &bn.var};
    for (int a = 0; a < 6; a++) *arrays[a] = arena_take(arena, UNITS, sizeof(float));
    batch_norm_reset(&bn, UNITS);
    return bn;
}

/* Something else than γ = 1 and β = 0. */
static void unsettle(BatchNorm *bn) {
    static const float GAMMA[] = {1.5F, -0.5F, 2}, BETA[] = {0.25F, 3, -1};
    for (int i = 0; i < UNITS; i++) {
        bn->gamma[i] = GAMMA[i];
        bn->beta[i] = BETA[i];
    }
}

static void to_doubles(Matrix A, int i, double *x) {
    for (int s = 0; s < A.columns; s++) x[s] = (double)fixture_at(A, i, s);
}

/* ---- twins ----------------------------------------------------------------------------------- */

static void statistics(const double *x, int m, double *mean, double *var) {
    *mean = *var = 0;
    for (int s = 0; s < m; s++) *mean += x[s] / m;
    for (int s = 0; s < m; s++) *var += (x[s] - *mean) * (x[s] - *mean) / m;
}

static void forward_twin(const double *z, int m, double gamma, double beta, double *y) {
    double mean, var;
    statistics(z, m, &mean, &var);
    for (int s = 0; s < m; s++) y[s] = gamma * (z[s] - mean) / sqrt(var + EPSILON) + beta;
}

/* S = Σ c y: a number whose slope with respect to y is c, as dy in backward. */
static double scalar(const double *z, const double *c, int m, double gamma, double beta) {
    double y[MOST_SAMPLES], sum = 0;
    forward_twin(z, m, gamma, beta, y);
    for (int s = 0; s < m; s++) sum += c[s] * y[s];
    return sum;
}

/* ---- forward --------------------------------------------------------------------------------- */

static void output_has_mean_0_and_variance_1(void) {
    for (int m = 2; m <= MOST_SAMPLES; m++) {
        Arena arena = fixture_arena();
        Random random;
        random_seed(&random, 8);
        BatchNorm bn = make(&arena, m);
        const Matrix Z = fixture_matrix(&arena, UNITS, m, &random);
        for (int s = 0; s < m; s++) matrix_row(Z, 1)[s] = 100 + 5 * fixture_at(Z, 1, s);
        batch_norm_forward(&bn, Z);
        for (int i = 0; i < UNITS; i++) {
            double y[MOST_SAMPLES], mean, var;
            to_doubles(Z, i, y);
            statistics(y, m, &mean, &var);
            CHECK_NEAR(mean, 0, 1e-5);
            CHECK_NEAR(var, 1, 1e-3); /* ε takes a little from a small variance */
        }
    }
}

static void forward_is_its_twin(void) {
    for (int m = 1; m <= MOST_SAMPLES; m++) {
        Arena arena = fixture_arena();
        Random random;
        random_seed(&random, 9);
        BatchNorm bn = make(&arena, MOST_SAMPLES); /* room for more than this batch */
        unsettle(&bn);
        const Matrix Z = fixture_matrix(&arena, UNITS, m, &random),
                     before = fixture_copy(&arena, Z);
        batch_norm_forward(&bn, Z);
        for (int i = 0; i < UNITS; i++) {
            double z[MOST_SAMPLES], y[MOST_SAMPLES];
            to_doubles(before, i, z);
            forward_twin(z, m, (double)bn.gamma[i], (double)bn.beta[i], y);
            for (int s = 0; s < m; s++) CHECK_NEAR((double)fixture_at(Z, i, s), y[s], 1e-5);
        }
        CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
    }
}

/* Equal z have no spread to bring to 1: β comes out, finite. */
static void a_constant_z_becomes_beta(void) {
    Arena arena = fixture_arena();
    BatchNorm bn = make(&arena, 8);
    unsettle(&bn);
    const Matrix Z = matrix_take(&arena, UNITS, 8);
    for (int i = 0; i < UNITS; i++) {
        for (int s = 0; s < 8; s++) matrix_row(Z, i)[s] = 4;
    }
    batch_norm_forward(&bn, Z);
    for (int i = 0; i < UNITS; i++) {
        for (int s = 0; s < 8; s++) CHECK(fixture_at(Z, i, s) == bn.beta[i]);
        CHECK_NEAR((double)bn.inverse[i], 1 / sqrt(EPSILON), 1e-3);
    }
}

/* Numbers whose squares float32 cannot hold must not come out as a quiet β. */
static void an_infinite_variance_shows(void) {
    for (int bad = 0; bad < 3; bad++) {
        static const float TOO_LARGE[] = {1e20F, HUGE_VALF, NAN};
        Arena arena = fixture_arena();
        Random random;
        random_seed(&random, 20);
        BatchNorm bn = make(&arena, 8);
        const Matrix Z = fixture_matrix(&arena, UNITS, 8, &random);
        matrix_row(Z, 1)[3] = TOO_LARGE[bad];
        batch_norm_forward(&bn, Z);
        for (int i = 0; i < UNITS; i++) {
            for (int s = 0; s < 8; s++) CHECK(isfinite(fixture_at(Z, i, s)) == (i != 1));
            CHECK(isfinite(bn.mean[i]) && isfinite(bn.var[i])); /* evaluation goes on without it */
        }
        CHECK(bn.var[1] == 1 && bn.var[0] != 1);
    }
}

/* ---- running statistics, evaluation ---------------------------------------------------------- */

static void running_statistics_follow_the_batches(void) {
    enum { BATCHES = 12, M = 17 };
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 10);
    BatchNorm bn = make(&arena, M);
    double mean[UNITS] = {0, 0, 0}, var[UNITS] = {1, 1, 1};
    for (int b = 0; b < BATCHES; b++) {
        const Matrix Z = fixture_matrix(&arena, UNITS, M, &random);
        for (int i = 0; i < UNITS; i++) {
            double z[MOST_SAMPLES], mu, sigma2;
            to_doubles(Z, i, z);
            statistics(z, M, &mu, &sigma2);
            mean[i] = 0.9 * mean[i] + 0.1 * mu;
            var[i] = 0.9 * var[i] + 0.1 * sigma2;
        }
        batch_norm_forward(&bn, Z);
    }
    for (int i = 0; i < UNITS; i++) {
        CHECK_NEAR((double)bn.mean[i], mean[i], 1e-6);
        CHECK_NEAR((double)bn.var[i], var[i], 1e-6);
    }
}

static void evaluation_takes_the_running_ones(void) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 11);
    BatchNorm bn = make(&arena, MOST_SAMPLES);
    unsettle(&bn);
    batch_norm_forward(&bn, fixture_matrix(&arena, UNITS, MOST_SAMPLES, &random));
    const float mean = bn.mean[1], var = bn.var[1];
    const Matrix Z = fixture_matrix(&arena, UNITS, 13, &random), before = fixture_copy(&arena, Z);
    batch_norm_evaluate(&bn, Z);
    for (int i = 0; i < UNITS; i++) {
        const double scale = (double)bn.gamma[i] / sqrt((double)bn.var[i] + EPSILON);
        for (int s = 0; s < 13; s++) {
            const double z = (double)fixture_at(before, i, s) - (double)bn.mean[i];
            CHECK_NEAR((double)fixture_at(Z, i, s), scale * z + (double)bn.beta[i], 1e-5);
        }
    }
    CHECK(bn.mean[1] == mean && bn.var[1] == var); /* and leaves them as they are */
}

static void reset_starts_from_nothing(void) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 12);
    BatchNorm bn = make(&arena, 9);
    unsettle(&bn);
    batch_norm_forward(&bn, fixture_matrix(&arena, UNITS, 9, &random));
    batch_norm_reset(&bn, UNITS);
    for (int i = 0; i < UNITS; i++) {
        CHECK(bn.gamma[i] == 1 && bn.beta[i] == 0 && bn.mean[i] == 0 && bn.var[i] == 1);
    }
}

/* ---- backward -------------------------------------------------------------------------------- */

static double slope_at(double *z, const double *c, int m, double gamma, double beta, int s) {
    const double step = 1e-5, middle = z[s];
    z[s] = middle + step;
    const double above = scalar(z, c, m, gamma, beta);
    z[s] = middle - step;
    const double below = scalar(z, c, m, gamma, beta);
    z[s] = middle;
    return (above - below) / (2 * step);
}

static void check_unit(const BatchNorm *bn, Matrix Z, Matrix dY, Matrix dZ, int i) {
    const int m = Z.columns;
    const double gamma = (double)bn->gamma[i], beta = (double)bn->beta[i];
    double z[MOST_SAMPLES], c[MOST_SAMPLES], size = 0;
    to_doubles(Z, i, z);
    to_doubles(dY, i, c);
    for (int s = 0; s < m; s++) {
        const double slope = slope_at(z, c, m, gamma, beta, s);
        CHECK_NEAR((double)fixture_at(dZ, i, s), slope, 1e-4);
        size += fabs(slope);
    }
    CHECK(size > 0.01);
    const double dgamma = scalar(z, c, m, 1, 0), dbeta = scalar(z, c, m, 0, 1);
    CHECK_NEAR((double)bn->dgamma[i], dgamma / m, 1e-5); /* S is linear in γ and β */
    CHECK_NEAR((double)bn->dbeta[i], dbeta / m, 1e-5);
}

static void backward_is_the_slope(void) {
    for (int m = 3; m <= MOST_SAMPLES; m++) {
        Arena arena = fixture_arena();
        Random random;
        random_seed(&random, 13);
        BatchNorm bn = make(&arena, MOST_SAMPLES);
        unsettle(&bn);
        const Matrix Z = fixture_matrix(&arena, UNITS, m, &random), Y = fixture_copy(&arena, Z);
        const Matrix dY = fixture_matrix(&arena, UNITS, m, &random), dZ = fixture_copy(&arena, dY);
        batch_norm_forward(&bn, Y);
        batch_norm_backward(&bn, dZ);
        for (int i = 0; i < UNITS; i++) check_unit(&bn, Z, dY, dZ, i);
        CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
    }
}

/* One sample is its own mean: nothing it does shows in y, so nothing comes back. */
static void one_sample_gets_no_gradient(void) {
    Arena arena = fixture_arena();
    BatchNorm bn = make(&arena, 1);
    const Matrix Z = matrix_take(&arena, UNITS, 1), dZ = matrix_take(&arena, UNITS, 1);
    for (int i = 0; i < UNITS; i++) *matrix_row(Z, i) = *matrix_row(dZ, i) = (float)i - 0.75F;
    batch_norm_forward(&bn, Z);
    batch_norm_backward(&bn, dZ);
    for (int i = 0; i < UNITS; i++) {
        CHECK(*matrix_row(Z, i) == 0 && *matrix_row(dZ, i) == 0);
        CHECK(bn.dgamma[i] == 0 && bn.dbeta[i] == (float)i - 0.75F);
    }
}

TESTS(output_has_mean_0_and_variance_1, forward_is_its_twin, a_constant_z_becomes_beta,
      an_infinite_variance_shows, running_statistics_follow_the_batches,
      evaluation_takes_the_running_ones, reset_starts_from_nothing, backward_is_the_slope,
      one_sample_gets_no_gradient)
