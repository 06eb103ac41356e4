/* vmath.h against libm in double, to the error that the header states. */
#include <stdint.h>
#include <string.h>

#include "check.h"
#include "vmath.h"

typedef v4 (*Function)(v4);

static v4 exp_of(v4 x) {
    return v4_exp(x);
}
static v4 sigmoid_of(v4 x) {
    return v4_sigmoid(x);
}
static v4 tanh_of(v4 x) {
    return v4_tanh(x);
}

static double true_sigmoid(double x) {
    return 1 / (1 + exp(-x));
}

static float at(Function f, float x) {
    float y[V4_LANES];
    v4_store(y, f(v4_splat(x)));
    return y[0];
}

static float from_bits(uint32_t bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static uint32_t to_bits(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

/* ---- error ----------------------------------------------------------------------------------- */

static double error_of_four(Function f, double (*expected)(double), const float *x) {
    float y[V4_LANES];
    double worst = 0;
    v4_store(y, f(v4_load(x)));
    for (int i = 0; i < V4_LANES; i++) {
        const double y_true = expected((double)x[i]);
        const double error = fabs((double)y[i] - y_true) / fabs(y_true);
        worst = error <= worst ? worst : error; /* a NaN would be the worst of all */
    }
    return worst;
}

/* The largest relative error over ±x, for floats x from low to high whose bits are `step` apart. So
 * all sizes get their share, not only those near 1. */
static double worst_error(Function f, double (*expected)(double), float low, float high,
                          uint32_t step) {
    double worst = 0;
    for (uint32_t bits = to_bits(low); bits <= to_bits(high); bits += 2 * step) {
        const float a = from_bits(bits), b = from_bits(bits + step);
        const float x[V4_LANES] = {a, -a, b <= high ? b : high, b <= high ? -b : -high};
        const double error = error_of_four(f, expected, x);
        worst = error <= worst ? worst : error;
    }
    return worst;
}

static const float SMALL = 1e-9F, CLAMP = 87.0F;
enum { SWEEP = 4001, SMALL_SWEEP = 100003 }; /* prime: no low bits of a float go unvisited */

static void exp_is_as_exact_as_stated(void) {
    CHECK(worst_error(exp_of, exp, SMALL, CLAMP, SWEEP) <= 8.2e-8);
    CHECK(worst_error(exp_of, exp, 1e-45F, SMALL, SMALL_SWEEP) <= 8.2e-8);
    CHECK(worst_error(exp_of, exp, 15.5F, 15.7F, 97) > 7e-8); /* the statement is no idle one */
}

static void sigmoid_is_as_exact_as_stated(void) {
    CHECK(worst_error(sigmoid_of, true_sigmoid, SMALL, CLAMP, SWEEP) <= 1.5e-7);
    CHECK(worst_error(sigmoid_of, true_sigmoid, 1e-45F, SMALL, SMALL_SWEEP) <= 1.5e-7);
    CHECK(worst_error(sigmoid_of, true_sigmoid, 16.6F, 16.7F, 97) > 1.2e-7);
}

static void tanh_is_as_exact_as_stated(void) {
    CHECK(worst_error(tanh_of, tanh, SMALL, 1e30F, SWEEP) <= 1.5e-7);
    CHECK(worst_error(tanh_of, tanh, 1e-38F, SMALL, SMALL_SWEEP) <= 1.5e-7);
    CHECK(worst_error(tanh_of, tanh, 0.62F, 0.64F, 97) > 1.2e-7);
}

/* ---- special values -------------------------------------------------------------------------- */

static void zero_and_subnormals(void) {
    CHECK(at(exp_of, 0.0F) == 1 && at(exp_of, -0.0F) == 1);
    CHECK(at(sigmoid_of, 0.0F) == 0.5F && at(sigmoid_of, -0.0F) == 0.5F);
    CHECK(at(tanh_of, 0.0F) == 0 && !signbit(at(tanh_of, 0.0F)));
    CHECK(at(tanh_of, -0.0F) == 0 && signbit(at(tanh_of, -0.0F)));
    for (uint32_t bits = 1; bits < 0x00800000; bits += 99991) {
        const float x = from_bits(bits);
        CHECK(at(exp_of, x) == 1 && at(sigmoid_of, -x) == 0.5F);
        CHECK(at(tanh_of, x) == x && at(tanh_of, -x) == -x);
    }
}

static void beyond_the_clamp_nothing_moves(void) {
    static const float FAR[] = {87.5F, 88.8F, 100, 1e10F, 3.4e38F, HUGE_VALF};
    for (size_t i = 0; i < sizeof FAR / sizeof FAR[0]; i++) {
        CHECK(at(exp_of, FAR[i]) == at(exp_of, CLAMP));
        CHECK(at(exp_of, -FAR[i]) == at(exp_of, -CLAMP));
        CHECK(at(sigmoid_of, FAR[i]) == 1);
        CHECK(at(sigmoid_of, -FAR[i]) == at(sigmoid_of, -CLAMP));
        CHECK(at(tanh_of, FAR[i]) == 1 && at(tanh_of, -FAR[i]) == -1);
    }
    CHECK_NEAR((double)at(exp_of, CLAMP), 6.1e37, 0.05e37);
    CHECK_NEAR((double)at(exp_of, -CLAMP), 1.6e-38, 0.05e-38);
    CHECK_NEAR((double)at(sigmoid_of, -CLAMP), 1.6e-38, 0.05e-38);
}

/* A NaN must come through alone: the lanes beside it are other samples. */
static void nan_stays_in_its_lane(void) {
    static const Function FUNCTIONS[] = {exp_of, sigmoid_of, tanh_of};
    for (int f = 0; f < 3; f++) {
        for (int lane = 0; lane < V4_LANES; lane++) {
            float x[V4_LANES] = {1, -2, 0.25F, -30}, y[V4_LANES];
            const float alone = at(FUNCTIONS[f], x[(lane + 1) % V4_LANES]);
            x[lane] = lane % 2 ? NAN : -NAN;
            v4_store(y, FUNCTIONS[f](v4_load(x)));
            for (int i = 0; i < V4_LANES; i++) CHECK(isnan(y[i]) == (i == lane));
            CHECK(y[(lane + 1) % V4_LANES] == alone);
        }
    }
}

static void each_grows_with_its_argument(void) {
    float exp_before = 0, sigmoid_before = 0, tanh_before = -1;
    for (int i = -9000; i <= 9000; i++) {
        const float x = (float)i / 100;
        CHECK(at(exp_of, x) >= exp_before);
        CHECK(at(sigmoid_of, x) >= sigmoid_before && at(sigmoid_of, x) <= 1);
        CHECK(at(tanh_of, x) >= tanh_before && at(tanh_of, x) == -at(tanh_of, -x));
        exp_before = at(exp_of, x);
        sigmoid_before = at(sigmoid_of, x);
        tanh_before = at(tanh_of, x);
    }
}

/* ---- all_finite ------------------------------------------------------------------------------ */

static void all_finite_looks_at_every_place(void) {
    static const float BAD[] = {NAN, -NAN, HUGE_VALF, -HUGE_VALF};
    for (size_t n = 0; n <= 19; n++) {
        float x[24];
        for (int i = 0; i < 24; i++) x[i] = (size_t)i < n ? (i % 2 ? 3.4e38F : -1e-45F) : NAN;
        CHECK(all_finite(x, n)); /* and at none behind the last */
        for (size_t place = 0; place < n; place++) {
            const float good = x[place];
            for (int b = 0; b < 4; b++) {
                x[place] = BAD[b];
                CHECK(!all_finite(x, n));
            }
            x[place] = good;
        }
    }
    CHECK(all_finite(NULL, 0));
}

/* The array need not begin where a vector would like it to. */
static void all_finite_takes_any_address(void) {
    float x[16] = {0};
    for (size_t first = 0; first < 8; first++) {
        x[first + 7] = HUGE_VALF;
        CHECK(all_finite(x + first, 7) && !all_finite(x + first, 8));
        x[first + 7] = 0;
    }
}

TESTS(exp_is_as_exact_as_stated, sigmoid_is_as_exact_as_stated, tanh_is_as_exact_as_stated,
      zero_and_subnormals, beyond_the_clamp_nothing_moves, nan_stays_in_its_lane,
      each_grows_with_its_argument, all_finite_looks_at_every_place, all_finite_takes_any_address)
