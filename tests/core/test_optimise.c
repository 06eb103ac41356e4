/* optimise.h: each optimiser step by step beside its formula in double; decay, clipping, and the
 * update that is refused. */
#include "check.h"
#include "config_values.h"
#include "fixture.h"
#include "optimise.h"

enum { COUNT = 23, STEPS = 50 };

static Config config_of(OptimizerName name) {
    Config config = config_default();
    config.optimizer = (int)name;
    config.learning_rate = 0.05;
    return config;
}

static Optimiser make(Arena *arena, const Config *config) {
    Optimiser optimiser = optimise_take(arena, config, COUNT);
    optimise_reset(&optimiser, COUNT);
    return optimiser;
}

/* ---- the formulas ---------------------------------------------------------------------------- */

typedef struct Twin {
    double parameter[COUNT], v[COUNT], s[COUNT];
    double way[COUNT]; /* that it has gone so far, to and fro: each step of it is rounded */
    int t;
} Twin;

static double twin_step(const Config *c, Twin *twin, int i, double g) {
    double *v = &twin->v[i], *s = &twin->s[i];
    if (c->optimizer == OPTIMIZER_GD) return g;
    *v = c->beta1 * *v + (1 - c->beta1) * g;
    *s = c->beta2 * *s + (1 - c->beta2) * g * g;
    if (c->optimizer == OPTIMIZER_MOMENTUM) return *v;
    if (c->optimizer == OPTIMIZER_NESTEROV) return c->beta1 * *v + (1 - c->beta1) * g;
    if (c->optimizer == OPTIMIZER_RMSPROP) return g / (sqrt(*s) + c->epsilon);
    const double v_hat = *v / (1 - pow(c->beta1, twin->t));
    const double s_hat = *s / (1 - pow(c->beta2, twin->t));
    return v_hat / (sqrt(s_hat) + c->epsilon);
}

static double twin_rate(const Config *c, int64_t epoch) {
    switch ((Decay)c->decay) {
    case DECAY_NONE: break;
    case DECAY_INVERSE: return c->learning_rate / (1 + c->decay_rate * (double)epoch);
    case DECAY_EXPONENTIAL: return c->learning_rate * pow(c->decay_rate, (double)epoch);
    }
    return c->learning_rate;
}

static void twin_update(const Config *c, Twin *twin, const float *gradient, int64_t epoch) {
    twin->t++;
    for (int i = 0; i < COUNT; i++) {
        const double step = twin_step(c, twin, i, (double)gradient[i]);
        twin->parameter[i] -= twin_rate(c, epoch) * step;
        twin->way[i] += fabs(twin_rate(c, epoch) * step);
    }
}

/* Many steps with gradients of sizes from 1e-6 to 1e3. `steps_an_epoch`: how the epochs pass. */
static void check_steps(const Config *config, int steps_an_epoch) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 15);
    Optimiser optimiser = make(&arena, config);
    float *parameters = fixture_floats(&arena, COUNT, &random);
    Twin twin = {.t = 0};
    for (int i = 0; i < COUNT; i++) {
        twin.parameter[i] = (double)parameters[i];
        twin.way[i] = fabs(twin.parameter[i]);
    }
    for (int step = 0; step < STEPS; step++) {
        float gradient[COUNT];
        for (int i = 0; i < COUNT; i++)
            gradient[i] = (float)(random_randn(&random) * pow(10, i % 10 - 6));
        const int64_t epoch = step / steps_an_epoch;
        optimise_epoch(&optimiser, epoch);
        CHECK(optimise_step(&optimiser, parameters, gradient, COUNT));
        twin_update(config, &twin, gradient, epoch);
        for (int i = 0; i < COUNT; i++) {
            const double expected = twin.parameter[i];
            CHECK_NEAR((double)parameters[i], expected, 2e-6 * twin.way[i]);
        }
    }
    CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
}

static void every_optimiser_is_its_formula(void) {
    for (int name = OPTIMIZER_GD; name <= OPTIMIZER_NESTEROV; name++) {
        Config config = config_of((OptimizerName)name);
        check_steps(&config, STEPS);
        config.beta1 = 0.5;
        config.beta2 = 0.9;
        config.epsilon = 0.01;
        check_steps(&config, 7);
        config.beta1 = config.beta2 = 0;
        check_steps(&config, 7);
    }
}

static void decay_goes_by_the_epoch(void) {
    for (int name = OPTIMIZER_GD; name <= OPTIMIZER_NESTEROV; name++) {
        Config config = config_of((OptimizerName)name);
        config.decay = DECAY_INVERSE;
        config.decay_rate = 0.3;
        check_steps(&config, 4);
        config.decay = DECAY_EXPONENTIAL;
        config.decay_rate = 0.8;
        check_steps(&config, 4);
    }
}

static void check_rates(Decay decay, double rate) {
    Arena arena = fixture_arena();
    Config config = config_of(OPTIMIZER_GD);
    config.decay = (int)decay;
    config.decay_rate = rate;
    Optimiser optimiser = make(&arena, &config);
    for (int64_t epoch = 0; epoch < 40; epoch++) {
        const double expected = twin_rate(&config, epoch);
        for (int again = 0; again < 3; again++) {
            optimise_epoch(&optimiser, epoch);
            CHECK_NEAR(optimise_rate(&optimiser), expected, 1e-13 * expected);
        }
    }
    optimise_epoch(&optimiser, 60); /* epochs may be skipped */
    CHECK_NEAR(optimise_rate(&optimiser), twin_rate(&config, 60), 1e-13 * twin_rate(&config, 60));
}

static void rates_are_the_formulas(void) {
    check_rates(DECAY_NONE, 0.7);
    check_rates(DECAY_INVERSE, 0);
    check_rates(DECAY_INVERSE, 1);
    check_rates(DECAY_INVERSE, 1000);
    check_rates(DECAY_EXPONENTIAL, 0.95);
    check_rates(DECAY_EXPONENTIAL, 1);
    check_rates(DECAY_EXPONENTIAL, 0); /* 0⁰ is 1: the first epoch still learns */
}

/* Adam's first step is α in the direction of the sign, whatever the size of the gradient. */
static void adams_first_step_is_the_rate(void) {
    Arena arena = fixture_arena();
    const Config config = config_of(OPTIMIZER_ADAM);
    Optimiser optimiser = make(&arena, &config);
    float parameters[COUNT] = {0}, gradient[COUNT] = {1e-4F, -1e-3F, 5, -1e6F};
    CHECK(optimise_step(&optimiser, parameters, gradient, COUNT));
    for (int i = 0; i < 4; i++)
        CHECK_NEAR(fabs((double)parameters[i]), 0.05, 0.05 * 1.1e-4); /* ε beside 1e-4 */
    for (int i = 4; i < COUNT; i++) CHECK(parameters[i] == 0);
}

static void each_takes_only_what_it_needs(void) {
    static const struct {
        OptimizerName name;
        bool velocity, square;
    } NEEDS[] = {{OPTIMIZER_GD, false, false},
                 {OPTIMIZER_MOMENTUM, true, false},
                 {OPTIMIZER_RMSPROP, false, true},
                 {OPTIMIZER_ADAM, true, true},
                 {OPTIMIZER_NESTEROV, true, false}};
    for (size_t i = 0; i < sizeof NEEDS / sizeof *NEEDS; i++) {
        Arena arena = fixture_arena();
        const Config config = config_of(NEEDS[i].name);
        const Optimiser optimiser = make(&arena, &config);
        CHECK((optimiser.velocity != NULL) == NEEDS[i].velocity);
        CHECK((optimiser.square != NULL) == NEEDS[i].square);
    }
}

/* θ with its look ahead, as Nesterov wrote it, on f(θ) = θ²/2 · curvature: the weights that are kept
 * are where it looks, φ = θ − α β₁ v. */
static void nesterov_looks_ahead(void) {
    Arena arena = fixture_arena();
    const Config config = config_of(OPTIMIZER_NESTEROV);
    Optimiser optimiser = make(&arena, &config);
    float kept[COUNT], gradient[COUNT];
    double theta[COUNT], v[COUNT] = {0};
    for (int i = 0; i < COUNT; i++) theta[i] = (double)(kept[i] = (float)(1 + i));
    for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < COUNT; i++) {
            const double ahead = theta[i] - config.learning_rate * config.beta1 * v[i];
            CHECK_NEAR((double)kept[i], ahead, 1e-5 * (1 + i));
            gradient[i] = (float)(i + 1) * kept[i];
            v[i] = config.beta1 * v[i] + (1 - config.beta1) * (i + 1) * ahead;
            theta[i] -= config.learning_rate * v[i];
        }
        CHECK(optimise_step(&optimiser, kept, gradient, COUNT));
    }
}

/* ---- rounding -------------------------------------------------------------------------------- */

/* A step far below the rounding of its parameter still counts: 10,000 of them move it as far as
 * one. */
static void small_steps_add_up(void) {
    Arena arena = fixture_arena();
    Config config = config_of(OPTIMIZER_GD);
    config.learning_rate = 1e-8;
    Optimiser optimiser = make(&arena, &config);
    float parameters[COUNT], gradient[COUNT];
    for (int i = 0; i < COUNT; i++) {
        parameters[i] = i % 2 ? 10 : -3;
        gradient[i] = (float)(i - 11);
    }
    for (int step = 0; step < 10000; step++)
        CHECK(optimise_step(&optimiser, parameters, gradient, COUNT));
    for (int i = 0; i < COUNT; i++) {
        const double expected = (i % 2 ? 10 : -3) - 1e-4 * (i - 11);
        CHECK_NEAR((double)parameters[i], expected, 1e-6); /* two floats near 10 apart */
    }
}

/* ---- clipping -------------------------------------------------------------------------------- */

static double norm(const float *x, int count) {
    double squares = 0;
    for (int i = 0; i < count; i++) squares += (double)x[i] * (double)x[i];
    return sqrt(squares);
}

static bool clips(double limit, float *gradient, int count) {
    Arena arena = fixture_arena();
    Config config = config_of(OPTIMIZER_GD);
    config.clip_norm = limit;
    const Optimiser optimiser = make(&arena, &config);
    const float before = gradient[0];
    optimise_clip(&optimiser, gradient, (size_t)count);
    return gradient[0] != before;
}

static void clipping_starts_above_the_limit(void) {
    float at[] = {3, -4, 0};
    CHECK(!clips(0, at, 3)); /* 0 is off */
    CHECK(!clips(5, at, 3)); /* just the limit */
    CHECK(!clips(6, at, 3));
    CHECK(clips(4.999, at, 3));
    CHECK_NEAR(norm(at, 3), 4.999, 1e-6);
    CHECK_NEAR((double)(at[0] / at[1]), -0.75, 1e-6); /* its direction stays */
    CHECK(at[2] == 0);
}

static void clipping_stands_any_size(void) {
    float huge[COUNT], zero[COUNT] = {0};
    for (int i = 0; i < COUNT; i++)
        huge[i] = i % 2 ? 3e38F : -3e38F; /* the squares need a double */
    CHECK(clips(1, huge, COUNT));
    CHECK_NEAR(norm(huge, COUNT), 1, 1e-6);
    CHECK(!clips(1e-9, zero, COUNT));
    float one[] = {1};
    CHECK(clips(1e-9, one, 1));
    CHECK_NEAR((double)one[0], 1e-9, 1e-15);
}

/* ---- refusal --------------------------------------------------------------------------------- */

static void check_refused(OptimizerName name, float parameter, float bad, double rate) {
    for (int place = 0; place < COUNT; place++) {
        Arena arena = fixture_arena();
        Config config = config_of(name);
        config.learning_rate = rate;
        config.beta1 = 0;
        Optimiser optimiser = make(&arena, &config);
        float parameters[COUNT], gradient[COUNT];
        for (int i = 0; i < COUNT; i++) {
            parameters[i] = i == place ? parameter : (float)i;
            gradient[i] = i == place ? bad : 1;
        }
        CHECK(!optimise_step(&optimiser, parameters, gradient, COUNT));
        for (int i = 0; i < COUNT; i++) CHECK(parameters[i] == (i == place ? parameter : (float)i));
    }
}

static void a_step_out_of_the_floats_is_refused(void) {
    for (int name = OPTIMIZER_GD; name <= OPTIMIZER_NESTEROV; name++) {
        check_refused((OptimizerName)name, 1, NAN, 0.1);
        check_refused((OptimizerName)name, 3e38F, -1, 3e38); /* the sum overflows, or the step */
    }
    check_refused(OPTIMIZER_GD, 1, HUGE_VALF, 0.1);
    check_refused(OPTIMIZER_GD, 1, -HUGE_VALF, 0.1);
    check_refused(OPTIMIZER_MOMENTUM, 1, HUGE_VALF, 0.1);
    check_refused(OPTIMIZER_NESTEROV, 1, HUGE_VALF, 0.1);
    check_refused(OPTIMIZER_GD, 1, 1e30F, 1e9);
}

/* g² beyond float32 would make s infinite and every step 0: a standstill that is none. */
static void a_square_out_of_the_floats_is_refused(void) {
    check_refused(OPTIMIZER_RMSPROP, 1, 1e20F, 0.1);
    check_refused(OPTIMIZER_RMSPROP, 1, -3e38F, 0.1);
    check_refused(OPTIMIZER_ADAM, 1, 1e20F, 0.1);
    check_refused(OPTIMIZER_ADAM, 1, HUGE_VALF, 0.1);
}

/* Below 1e-23 g² is no float32 any more, and what stands under the fraction is epsilon alone: its
 * smallest value must be so large that the root would not have counted. */
static void a_square_below_the_floats_does_no_harm(void) {
    static const OptimizerName SQUARING[] = {OPTIMIZER_RMSPROP, OPTIMIZER_ADAM};
    for (int n = 0; n < 2 * 2; n++) {
        Config config = config_of(SQUARING[n / 2]);
        config.epsilon = option_of("optimizer.epsilon")->minimum;
        if (n % 2) config.beta2 = option_of("optimizer.beta2")->maximum;
        Arena arena = fixture_arena();
        Optimiser optimiser = make(&arena, &config);
        float parameters[COUNT] = {0}, gradient[COUNT];
        for (int i = 0; i < COUNT; i++) gradient[i] = (float)pow(10, -10 - i);
        CHECK(optimise_step(&optimiser, parameters, gradient, COUNT));
        for (int i = 0; i < COUNT; i++) {
            Twin twin = {.t = 1};
            const double step = 0.05 * twin_step(&config, &twin, i, (double)gradient[i]);
            CHECK_NEAR((double)parameters[i], -step, step * 1e-3);
        }
    }
}

static void no_step_changes_nothing(void) {
    for (int name = OPTIMIZER_GD; name <= OPTIMIZER_NESTEROV; name++) {
        Arena arena = fixture_arena();
        Config config = config_of((OptimizerName)name);
        Optimiser optimiser = make(&arena, &config);
        float parameters[COUNT], gradient[COUNT] = {0};
        for (int i = 0; i < COUNT; i++) parameters[i] = (float)i / 7;
        for (int step = 0; step < STEPS; step++)
            CHECK(optimise_step(&optimiser, parameters, gradient, COUNT));
        for (int i = 0; i < COUNT; i++) CHECK(parameters[i] == (float)i / 7);
    }
}

TESTS(every_optimiser_is_its_formula, decay_goes_by_the_epoch, rates_are_the_formulas,
      adams_first_step_is_the_rate, each_takes_only_what_it_needs, nesterov_looks_ahead,
      small_steps_add_up, clipping_starts_above_the_limit, clipping_stands_any_size,
      a_step_out_of_the_floats_is_refused, a_square_out_of_the_floats_is_refused,
      a_square_below_the_floats_does_no_harm, no_step_changes_nothing)
