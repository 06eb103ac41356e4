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

TESTS(cost_by_hand, cost_of_large_beside_small_weights, gradient_is_the_slope_of_the_cost,
      the_sign_of_zero_is_zero, no_penalty_leaves_the_gradient_alone,
      only_count_weights_are_touched)
