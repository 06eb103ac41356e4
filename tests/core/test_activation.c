/* activation.h: values against libm, slopes against central differences. */
#include "activation.h"
#include "check.h"
#include "fixture.h"

static const Activation ALL[] = {ACTIVATION_LINEAR, ACTIVATION_SIGMOID, ACTIVATION_TANH,
                                 ACTIVATION_RELU, ACTIVATION_LEAKY_RELU};
enum { ALL_COUNT = sizeof ALL / sizeof ALL[0], ROWS = 3, COLUMNS = 21 };

static double value_of(Activation f, double z) {
    switch (f) {
    case ACTIVATION_LINEAR: return z;
    case ACTIVATION_SIGMOID: return 1 / (1 + exp(-z));
    case ACTIVATION_TANH: return tanh(z);
    case ACTIVATION_RELU: return z > 0 ? z : 0;
    case ACTIVATION_LEAKY_RELU: return z > 0 ? z : 0.01 * z;
    }
    return (double)NAN;
}

static double slope_of(Activation f, double z) {
    const double step = 1e-6;
    return (value_of(f, z + step) - value_of(f, z - step)) / (2 * step);
}

/* z that are not within a step of the kink at 0 */
static Matrix some_z(Arena *arena) {
    Random random;
    random_seed(&random, 6);
    const Matrix Z = fixture_matrix(arena, ROWS, COLUMNS, &random);
    for (int i = 0; i < ROWS; i++) {
        for (int s = 0; s < COLUMNS; s++) {
            float *z = &matrix_row(Z, i)[s];
            *z *= 3;
            if (fabsf(*z) < 1e-3F) *z = 1;
        }
    }
    return Z;
}

static void values_are_the_formulas(void) {
    for (int f = 0; f < ALL_COUNT; f++) {
        Arena arena = fixture_arena();
        const Matrix Z = some_z(&arena), A = fixture_copy(&arena, Z);
        activation_forward(ALL[f], A);
        for (int i = 0; i < ROWS; i++) {
            for (int s = 0; s < COLUMNS; s++) {
                const double a = value_of(ALL[f], (double)fixture_at(Z, i, s));
                CHECK_NEAR((double)fixture_at(A, i, s), a, 2e-7 * fabs(a));
            }
        }
        CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
    }
}

/* gain: what inverted dropout has multiplied A by, which the slope must not feel. */
static void check_slopes(Activation f, float gain) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 7);
    const Matrix Z = some_z(&arena), A = fixture_copy(&arena, Z);
    const Matrix dA = fixture_matrix(&arena, ROWS, COLUMNS, &random), dZ = fixture_copy(&arena, dA);
    activation_forward(f, A);
    for (int i = 0; i < ROWS; i++) {
        for (int s = 0; s < COLUMNS; s++) matrix_row(A, i)[s] *= gain;
    }
    activation_backward(f, dZ, A, gain);
    for (int i = 0; i < ROWS; i++) {
        for (int s = 0; s < COLUMNS; s++) {
            const double da = (double)fixture_at(dA, i, s);
            const double dz = da * slope_of(f, (double)fixture_at(Z, i, s));
            CHECK_NEAR((double)fixture_at(dZ, i, s), dz, 1e-6 * fabs(da));
        }
    }
}

static void slopes_are_those_of_the_values(void) {
    for (int f = 0; f < ALL_COUNT; f++) {
        check_slopes(ALL[f], 1);
        check_slopes(ALL[f], 1 / 0.86F);
        check_slopes(ALL[f], 100);
    }
}

static void zero_has_the_oracles_slope(void) {
    static const float SLOPES[] = {1, 0.25F, 1, 0, 0.01F};
    for (int f = 0; f < ALL_COUNT; f++) {
        Arena arena = fixture_arena();
        const Matrix A = matrix_take(&arena, 1, 2), dZ = matrix_take(&arena, 1, 2);
        A.at[0] = 0.0F;
        A.at[1] = -0.0F;
        dZ.at[0] = dZ.at[1] = 1;
        activation_forward(ALL[f], A);
        activation_backward(ALL[f], dZ, A, 1);
        CHECK(dZ.at[0] == SLOPES[f] && dZ.at[1] == SLOPES[f]);
    }
}

static void nan_stays_nan(void) {
    for (int f = 0; f < ALL_COUNT; f++) {
        for (int bad = 0; bad < COLUMNS; bad++) {
            Arena arena = fixture_arena();
            const Matrix A = some_z(&arena);
            matrix_row(A, 1)[bad] = bad % 2 ? NAN : -NAN;
            activation_forward(ALL[f], A);
            for (int i = 0; i < ROWS; i++) {
                for (int s = 0; s < COLUMNS; s++)
                    CHECK(isnan(fixture_at(A, i, s)) == (i == 1 && s == bad));
            }
        }
    }
}

static void infinity_saturates_or_stays(void) {
    static const float UP[] = {HUGE_VALF, 1, 1, HUGE_VALF, HUGE_VALF};
    static const float DOWN[] = {-HUGE_VALF, 0, -1, 0, -HUGE_VALF};
    for (int f = 0; f < ALL_COUNT; f++) {
        Arena arena = fixture_arena();
        const Matrix A = matrix_take(&arena, 1, 2);
        A.at[0] = HUGE_VALF;
        A.at[1] = -HUGE_VALF;
        activation_forward(ALL[f], A);
        CHECK_NEAR((double)A.at[0], (double)UP[f], 0);
        CHECK_NEAR((double)A.at[1], (double)DOWN[f], 2e-38); /* the sigmoid ends at 1.6e-38 */
    }
}

/* Linear is the identity, in both directions: it reads no A. */
static void linear_does_nothing(void) {
    Arena arena = fixture_arena();
    const Matrix Z = some_z(&arena), dZ = fixture_copy(&arena, Z);
    const Matrix poison = matrix_take(&arena, ROWS, COLUMNS);
    activation_backward(ACTIVATION_LINEAR, dZ, poison, 2);
    for (int i = 0; i < ROWS; i++) {
        for (int s = 0; s < COLUMNS; s++) CHECK(fixture_at(dZ, i, s) == fixture_at(Z, i, s));
    }
}

TESTS(values_are_the_formulas, slopes_are_those_of_the_values, zero_has_the_oracles_slope,
      nan_stays_nan, infinity_saturates_or_stays, linear_does_nothing)
