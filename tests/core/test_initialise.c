/* initialise.h: the spread of each initialiser, and its very draws. */
#include "check.h"
#include "fixture.h"
#include "initialise.h"

enum { UNITS = 40, INPUTS = 50, WEIGHTS = UNITS * INPUTS, SEED = 3 };

static void std_is_that_of_the_formula(void) {
    CHECK(initialise_std(INIT_ZEROS, 5, 4, 3) == 0);
    CHECK(initialise_std(INIT_CONSTANT, 5, 4, 3) == 0);
    CHECK(initialise_std(INIT_RANDOM, 5, 4, 3) == 5);
    CHECK_NEAR(initialise_std(INIT_XAVIER, 5, 4, 3), 0.5, 0);
    CHECK_NEAR(initialise_std(INIT_GLOROT, 5, 5, 3), 0.5, 0);
    CHECK_NEAR(initialise_std(INIT_HE, 5, 8, 3), 0.5, 0);
}

static void draws_are_randn_row_by_row(void) {
    static const Initialiser NAMES[] = {INIT_RANDOM, INIT_XAVIER, INIT_GLOROT, INIT_HE};
    for (int name = 0; name < 4; name++) {
        Random random, twin;
        random_seed(&random, SEED);
        random_seed(&twin, SEED);
        float W[WEIGHTS];
        initialise_weights(W, UNITS, INPUTS, NAMES[name], 0.01, &random);
        const double std = initialise_std(NAMES[name], 0.01, INPUTS, UNITS);
        for (int i = 0; i < WEIGHTS; i++) CHECK(W[i] == (float)(random_randn(&twin) * std));
        CHECK(random_rand(&random) == random_rand(&twin)); /* and no more */
    }
}

/* What the formulas are for: the weights' own spread, within what 2000 draws allow (4 sigma). */
static void the_weights_have_that_spread(void) {
    static const Initialiser NAMES[] = {INIT_RANDOM, INIT_XAVIER, INIT_GLOROT, INIT_HE};
    for (int name = 0; name < 4; name++) {
        Random random;
        random_seed(&random, SEED);
        float W[WEIGHTS];
        initialise_weights(W, UNITS, INPUTS, NAMES[name], 10, &random);
        double sum = 0, squares = 0;
        for (int i = 0; i < WEIGHTS; i++) {
            sum += (double)W[i];
            squares += (double)W[i] * (double)W[i];
        }
        const double std = initialise_std(NAMES[name], 10, INPUTS, UNITS);
        CHECK_NEAR(sum / WEIGHTS, 0, 4 * std / sqrt(WEIGHTS));
        CHECK_NEAR(sqrt(squares / WEIGHTS), std, 4 * std / sqrt(2.0 * WEIGHTS));
    }
}

static void check_fixed(Initialiser name, double scale, float expected) {
    Random random, twin;
    random_seed(&random, SEED);
    random_seed(&twin, SEED);
    float W[7] = {9, 9, 9, 9, 9, 9, 9};
    initialise_weights(W, 2, 3, name, scale, &random);
    for (int i = 0; i < 6; i++) CHECK(W[i] == expected);
    CHECK(W[6] == 9);
    CHECK(random_rand(&random) == random_rand(&twin)); /* nothing was drawn */
}

static void zeros_and_constant_draw_nothing(void) {
    check_fixed(INIT_ZEROS, 0.5, 0);
    check_fixed(INIT_CONSTANT, 0.5, 0.5F);
    check_fixed(INIT_CONSTANT, 0, 0);
}

TESTS(std_is_that_of_the_formula, draws_are_randn_row_by_row, the_weights_have_that_spread,
      zeros_and_constant_draw_nothing)
