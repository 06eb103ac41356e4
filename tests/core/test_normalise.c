/* normalise.h on the notes' 100 houses, and on features that do not vary. */
#include "check.h"
#include "golden_numbers.h"
#include "normalise.h"

/* NumPy sums in pairs, we sum in order: 100 additions of rounding apart, on numbers up to 52. */
static const double TOLERANCE = 1e-12;

typedef struct Summary {
    double mean, sd, min, max;
} Summary;

static Summary summarise(const double *x, int n) {
    Summary s = {0, 0, x[0], x[0]};
    for (int i = 0; i < n; i++) {
        s.mean += x[i] / n;
        s.min = fmin(s.min, x[i]);
        s.max = fmax(s.max, x[i]);
    }
    for (int i = 0; i < n; i++) s.sd += (x[i] - s.mean) * (x[i] - s.mean) / n;
    s.sd = sqrt(s.sd);
    return s;
}

static void check_normaliser(const GoldenNormaliser *golden) {
    Config config;
    CHECK(golden_config(&config, golden->settings, golden->setting_count) == STATUS_OK);
    double shift, scale, y[GOLDEN_HOUSES];
    normalise_fit((Normaliser)config.normalise, golden->feature, GOLDEN_HOUSES, &shift, &scale);
    CHECK_NEAR(shift, golden->shift, TOLERANCE);
    CHECK_NEAR(scale, golden->scale, TOLERANCE);
    normalise_apply(golden->feature, GOLDEN_HOUSES, shift, scale, y);
    Summary after = summarise(y, GOLDEN_HOUSES);
    CHECK_NEAR(after.mean, golden->mean, TOLERANCE);
    CHECK_NEAR(after.sd, golden->sd, TOLERANCE);
    CHECK_NEAR(after.min, golden->min, TOLERANCE);
    CHECK_NEAR(after.max, golden->max, TOLERANCE);
    if (check_failures > 0) printf("in %s\n", golden->name);
}

static void houses_are_the_oracles(void) {
    CHECK(golden_normalisers_count == 2 * (NORMALISE_ROBUST + 1)); /* every method, both features */
    for (int i = 0; i < golden_normalisers_count; i++) check_normaliser(&golden_normalisers[i]);
}

/* Ten times 0.1 sum to a little less than 1; a mean off by that rounding would turn 0.1 into ±1. */
static void a_constant_feature_becomes_zero(void) {
    static const double CONSTANTS[] = {0.1, 0, -3, 1e-300, 1e10, 1e200};
    for (size_t c = 0; c < sizeof CONSTANTS / sizeof *CONSTANTS; c++) {
        double x[10], shift, scale;
        for (int i = 0; i < 10; i++) x[i] = CONSTANTS[c];
        for (int method = NORMALISE_Z_SCORE; method <= NORMALISE_ROBUST; method++) {
            normalise_fit((Normaliser)method, x, 10, &shift, &scale);
            CHECK(scale > 0);
            CHECK_NEAR((x[0] - shift) / scale, 0, 0);
        }
    }
}

static void a_single_sample_is_constant(void) {
    double x = 5, y, shift, scale;
    normalise_fit(NORMALISE_Z_SCORE, &x, 1, &shift, &scale);
    normalise_apply(&x, 1, shift, scale, &y);
    CHECK(shift == 5 && scale == 1 && y == 0);
}

/* Squares of 1e200, or a spread beyond the largest double: no tidy zeros must come of them. */
static void a_spread_beyond_doubles_is_not_a_number(void) {
    static const double SQUARED[] = {1e200, -1e200, 3e199}, SPREAD[] = {1.5e308, -1.5e308, 0};
    double shift, scale;
    normalise_fit(NORMALISE_Z_SCORE, SQUARED, 3, &shift, &scale);
    CHECK(isnan(scale));
    normalise_fit(NORMALISE_Z_SCORE_NOTES, SQUARED, 3, &shift, &scale);
    CHECK(isnan(scale));
    normalise_fit(NORMALISE_MIN_MAX, SPREAD, 3, &shift, &scale);
    CHECK(isnan(scale));
    normalise_fit(NORMALISE_MEAN, SPREAD, 3, &shift, &scale);
    CHECK(isnan(scale));
    normalise_fit(NORMALISE_MIN_MAX, SQUARED, 3, &shift, &scale);
    CHECK(shift == -1e200 && scale == 2e200); /* which needs no squares */
}

/* Quartiles lie between neighbours where no sample stands there; order, signs and ties do not matter. */
static void robust_by_hand(void) {
    static const double FOUR[] = {4, -2, 1, 3}, TIES[] = {-0.0, 0, 5, 0, 0},
                        TINY[] = {-5e-324, 5e-324, 0, 1e308, -1e308};
    double shift, scale;
    normalise_fit(NORMALISE_ROBUST, FOUR, 4, &shift,
                  &scale); /* -2 1 3 4: 0.25 lies at ¾ of the way to 1 */
    CHECK_NEAR(shift, 2, 0);
    CHECK_NEAR(scale, 3.25 - 0.25, 0);
    normalise_fit(NORMALISE_ROBUST, TIES, 5, &shift, &scale);
    CHECK(shift == 0 && scale == 1); /* q₁ = q₃, as in a constant feature */
    normalise_fit(NORMALISE_ROBUST, TINY, 5, &shift, &scale);
    CHECK(shift == 0 && scale == 1e-323);
    normalise_fit(NORMALISE_ROBUST, FOUR, 1, &shift, &scale);
    CHECK(shift == 4 && scale == 1);
}

/* What it is for: one value as wild as you like changes nothing. */
static void robust_does_not_see_how_wild_a_value_is(void) {
    double x[] = {1, 2, 3, 4, 5, 6, 7, 8, 20}, shift[2], scale[2];
    normalise_fit(NORMALISE_ROBUST, x, 9, &shift[0], &scale[0]);
    x[8] = 1e9;
    normalise_fit(NORMALISE_ROBUST, x, 9, &shift[1], &scale[1]);
    CHECK(shift[0] == 5 && scale[0] == 4);
    CHECK(shift[1] == shift[0] && scale[1] == scale[0]);
}

static void apply_works_in_place(void) {
    double x[] = {1, 2, 3}, y[3];
    normalise_apply(x, 3, 1, 4, y);
    normalise_apply(x, 3, 1, 4, x);
    for (int i = 0; i < 3; i++) CHECK_NEAR(x[i], i / 4.0, 0);
    for (int i = 0; i < 3; i++) CHECK_NEAR(y[i], i / 4.0, 0);
}

TESTS(houses_are_the_oracles, a_constant_feature_becomes_zero, a_single_sample_is_constant,
      a_spread_beyond_doubles_is_not_a_number, robust_by_hand,
      robust_does_not_see_how_wild_a_value_is, apply_works_in_place)
