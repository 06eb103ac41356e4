/* penalty.h: cost by hand, and the gradient against central differences of the cost. */
#include <string.h>

#include "check.h"
#include "fixture.h"
#include "penalty.h"

enum { COUNT = 37 };

static void cost_by_hand(void) {
    const float W[] = {1, -2, 0, 0.5F};
    CHECK_NEAR(penalty_cost(&(Penalty){.l2 = 3, .m = 6}, W, 4), 3.0 / 12 * 5.25, 1e-15);
    CHECK_NEAR(penalty_cost(&(Penalty){.l1 = 3, .m = 6}, W, 4), 3.0 / 6 * 3.5, 1e-15);
    const Penalty both = {.l1 = 3, .l2 = 3, .m = 6};
    CHECK_NEAR(penalty_cost(&both, W, 4), 1.3125 + 1.75, 1e-15);
    CHECK(penalty_cost(&(Penalty){.m = 6}, W, 4) == 0);
    CHECK(penalty_cost(&both, W, 0) == 0);
}

/* Sums in double: 2²⁴ + 1 + 1 + … would stand still in float. */
static void cost_of_large_beside_small_weights(void) {
    const float W[] = {16777216, 1, 1, 1, 1};
    CHECK_NEAR(penalty_cost(&(Penalty){.l1 = 1, .m = 1}, W, 5), 16777220, 0);
}

static double slope(const Penalty *penalty, float *W, size_t i) {
    const float w = W[i], step = 0x1p-6F;
    W[i] = w + step;
    const double above = penalty_cost(penalty, W, COUNT);
    W[i] = w - step;
    const double below = penalty_cost(penalty, W, COUNT);
    const double width = (double)(w + step) - (double)(w - step);
    W[i] = w;
    return (above - below) / width;
}

static void check_gradient(const Penalty *penalty) {
    Arena arena = fixture_arena();
    Random random;
    random_seed(&random, 5);
    float *W = fixture_floats(&arena, COUNT, &random), *dW = fixture_floats(&arena, COUNT, &random);
    for (int i = 0; i < COUNT; i++) {
        if (fabsf(W[i]) < 0x1p-4F) W[i] = 1; /* |w| has no slope at 0 */
    }
    float before[COUNT];
    memcpy(before, dW, sizeof before);
    penalty_gradient(penalty, dW, W, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const double gained = (double)dW[i] - (double)before[i], size = fabs((double)dW[i]) + 1;
        CHECK_NEAR(gained, slope(penalty, W, i), 3e-7 * size);
        CHECK(gained != 0);
    }
}

static void gradient_is_the_slope_of_the_cost(void) {
    check_gradient(&(Penalty){.l2 = 0.7, .m = 11});
    check_gradient(&(Penalty){.l1 = 0.7, .m = 11});
    check_gradient(&(Penalty){.l1 = 0.3, .l2 = 0.9, .m = 7});
    check_gradient(&(Penalty){.l1 = 1000, .l2 = 5000, .m = 1});
}

static void the_sign_of_zero_is_zero(void) {
    const float W[] = {0.0F, -0.0F, 1e-45F, -1e-45F};
    float dW[] = {0.25F, 0.25F, 0.25F, 0.25F};
    penalty_gradient(&(Penalty){.l1 = 1, .m = 2}, dW, W, 4);
    CHECK(dW[0] == 0.25F && dW[1] == 0.25F && dW[2] == 0.75F && dW[3] == -0.25F);
}

static void no_penalty_leaves_the_gradient_alone(void) {
    const float W[] = {1, NAN};
    float dW[] = {3, 4};
    penalty_gradient(&(Penalty){.m = 2}, dW, W, 2);
    CHECK(dW[0] == 3 && dW[1] == 4);
}

static void only_count_weights_are_touched(void) {
    const float W[] = {1, 1, 1};
    float dW[] = {0, 0, 0};
    penalty_gradient(&(Penalty){.l1 = 1, .l2 = 1, .m = 1}, dW, W, 2);
    CHECK(dW[0] == 2 && dW[1] == 2 && dW[2] == 0);
}

/* ---- the proximal step ----------------------------------------------------------------------- */

static const Penalty PROXIMAL = {.l1 = 2, .m = 4, .l1_step = L1_PROXIMAL};

static void proximal_leaves_the_gradient_to_the_data(void) {
    const float W[] = {1, -1};
    float dW[] = {3, 4};
    penalty_gradient(&PROXIMAL, dW, W, 2);
    CHECK(dW[0] == 3 && dW[1] == 4);
    CHECK(penalty_l1_in_gradient(&PROXIMAL) == 0);
    CHECK(penalty_l1_in_gradient(&(Penalty){.l1 = 2, .m = 4}) == 2);
    CHECK_NEAR(penalty_cost(&PROXIMAL, W, 2), 1, 0); /* and J is the same */
}

/* αλ/m = 0.5 · 2/4: what is nearer than that becomes 0, exactly; the rest moves by that much. */
static void the_threshold_by_hand(void) {
    float W[] = {1, -1, 0.25F, -0.25F, 0.125F, 0, -0.0F, 0.5F}, carry[8] = {0};
    const float after[] = {0.75F, -0.75F, 0, 0, 0, 0, 0, 0.25F};
    penalty_proximal_step(&PROXIMAL, 0.5, W, carry, 8);
    for (int i = 0; i < 8; i++) CHECK(W[i] == after[i] && carry[i] == 0);
    penalty_proximal_step(&PROXIMAL, 0.5, W, carry, 7); /* only count of them */
    CHECK(W[0] == 0.5F && W[7] == 0.25F);
}

static void no_proximal_step_where_l1_is_in_the_gradient(void) {
    float W[] = {1, 0.125F}, carry[2] = {0};
    penalty_proximal_step(&(Penalty){.l1 = 2, .m = 4}, 0.5, W, carry, 2);
    penalty_proximal_step(&(Penalty){.m = 4, .l1_step = L1_PROXIMAL}, 0.5, W, carry, 2);
    CHECK(W[0] == 1 && W[1] == 0.125F);
}

/* Steps far below half a unit in the last place of 1: alone none would move it. */
static void rounding_is_carried_on(void) {
    const Penalty penalty = {.l1 = 0x1p-30, .m = 1, .l1_step = L1_PROXIMAL};
    float w = 1, carry = 0;
    for (int i = 0; i < 1024; i++) penalty_proximal_step(&penalty, 1, &w, &carry, 1);
    CHECK_NEAR((double)w - (double)carry, 1 - 0x1p-20, 1e-9);
    CHECK(w < 1);
}

/* |w − z|²/2 + αλ/m |w| is smallest at the soft threshold of z: no point of a fine grid is lower. */
static void the_threshold_is_the_proximal_operator(void) {
    for (int i = -40; i <= 40; i++) {
        const double z = i / 32.0, t = 0.5 * PROXIMAL.l1 / PROXIMAL.m;
        float w = (float)z, carry = 0;
        penalty_proximal_step(&PROXIMAL, 0.5, &w, &carry, 1);
        const double own = ((double)w - z) * ((double)w - z) / 2 + t * fabs((double)w);
        for (int k = -200; k <= 200; k++) {
            const double v = k / 128.0;
            CHECK(own <= (v - z) * (v - z) / 2 + t * fabs(v) + 1e-12);
        }
    }
}

TESTS(cost_by_hand, cost_of_large_beside_small_weights, gradient_is_the_slope_of_the_cost,
      the_sign_of_zero_is_zero, no_penalty_leaves_the_gradient_alone,
      only_count_weights_are_touched, proximal_leaves_the_gradient_to_the_data,
      the_threshold_by_hand, no_proximal_step_where_l1_is_in_the_gradient, rounding_is_carried_on,
      the_threshold_is_the_proximal_operator)
