#include "real.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

/* Every operation below must round to double; an x87 that keeps 64 bits would give other results. */
_Static_assert(FLT_EVAL_METHOD == 0, "double arithmetic must round to double at each step");

/* A double is sign (1 bit), exponent (11, counted from −1023) and fraction (52). */
enum { FRACTION_BITS = 52, EXPONENT_BIAS = 1023 };
#define FRACTION_MASK ((UINT64_C(1) << FRACTION_BITS) - 1)

static uint64_t to_bits(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static double from_bits(uint64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* 2^k, where that is a normal number: −1022 ≤ k ≤ 1023. */
static double power_of_two(int k) {
    return from_bits((uint64_t)(k + EXPONENT_BIAS) << FRACTION_BITS);
}

/* The upper 26 of a double's 53 bits: the product of two such numbers is exact. */
static double upper_half(double x) {
    return from_bits(to_bits(x) & ~((UINT64_C(1) << 27) - 1));
}

static int nearest_integer(double x) {
    return (int)(x < 0 ? x - 0.5 : x + 0.5);
}

/* c[0] + c[1]·x + … + c[n − 1]·xⁿ⁻¹, by Horner's rule. */
static double polynomial(const double *c, int n, double x) {
    double sum = c[n - 1];
    for (int i = n - 2; i >= 0; i--) sum = sum * x + c[i];
    return sum;
}
#define POLYNOMIAL(c, x) polynomial((c), (int)(sizeof(c) / sizeof *(c)), (x))

/* ln 2 = LN2_HIGH + LN2_LOW. The high part ends in 21 zero bits, so that k·LN2_HIGH is exact for
 * every exponent k of a double. */
static const double LN2_HIGH = 0x1.62e42feep-1, LN2_LOW = 0x1.a39ef35793c76p-33;
static const double LOG2_E = 0x1.71547652b82fep+0; /* 1 / ln 2 */

/* eˣ = 2ᵏ·eʳ with x = k·ln 2 + r, |r| ≤ ln 2 / 2, and eʳ = 1 + r + r²·(1/2! + r/3! + …). */
double real_exp(double x) {
    static const double LARGEST = 0x1.62e42fefa39efp+9, SMALLEST = -0x1.74910d52d3052p+9;
    static const double TAYLOR[] = {
        1.0 / 2,         1.0 / 6,          1.0 / 24,         1.0 / 120,     1.0 / 720,
        1.0 / 5040,      1.0 / 40320,      1.0 / 362880,     1.0 / 3628800, 1.0 / 39916800,
        1.0 / 479001600, 1.0 / 6227020800, 1.0 / 87178291200};
    if (isnan(x)) return x;
    if (x > LARGEST) return INFINITY;
    if (x < SMALLEST) return 0;

    int k = nearest_integer(x * LOG2_E);
    double high = x - k * LN2_HIGH, low = k * LN2_LOW;
    double r = high - low, r_rest = (high - r) - low;
    double sum = 1 + r, rest = r - (sum - 1); /* what the rounding of 1 + r lost */
    double y = sum + (rest + (r_rest + r * r * POLYNOMIAL(TAYLOR, r)));

    int half = k / 2; /* 2^1024 and 2^−1074 are no normal numbers: take two steps */
    return y * power_of_two(half) * power_of_two(k - half);
}

/* log(2^shift·(u + rest)), u > 0 a normal number, rest at most half a gap beside it.
 *
 * u + rest = 2ᵏ·(1 + f) with 1 + f in [√½, √2]. With s = f / (2 + f),
 *     log(1 + f) = 2·artanh(s) = 2·s + s·(2/3·s² + 2/5·s⁴ + …).
 * 2·s carries nearly the whole value, so s is found to one and a half times a double's digits, as
 * s + s_rest; the series is below 1 % of it and needs no such care. */
static double log_of_sum(double u, double rest, int shift) {
    static const double TAYLOR[] = {2.0 / 3,  2.0 / 5,  2.0 / 7,  2.0 / 9,  2.0 / 11, 2.0 / 13,
                                    2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21, 2.0 / 23};
    static const double SQRT2 = 0x1.6a09e667f3bcdp+0;
    uint64_t bits = to_bits(u);
    int k = (int)(bits >> FRACTION_BITS) - EXPONENT_BIAS;
    double m = from_bits((bits & FRACTION_MASK) | (uint64_t)EXPONENT_BIAS << FRACTION_BITS);
    double m_rest = rest == 0 ? 0 : rest * power_of_two(-k);
    if (m > SQRT2) {
        m /= 2;
        m_rest /= 2;
        k += 1;
    }
    double f = (m - 1) + m_rest, f_rest = m_rest - (f - (m - 1));

    double t = 2 + f, t_rest = (f - (t - 2)) + f_rest, t_upper = upper_half(t);
    double quotient = f / t, s = upper_half(quotient);
    double remainder = ((f - s * t_upper) - s * (t - t_upper)) + (f_rest - s * t_rest);
    double s_rest = remainder / t;

    double z = quotient * quotient, series = quotient * (z * POLYNOMIAL(TAYLOR, z));
    double large = (k + shift) * LN2_HIGH, sum = large + 2 * s, sum_rest = 2 * s - (sum - large);
    return sum + (sum_rest + (2 * s_rest + series + (k + shift) * LN2_LOW));
}

double real_log(double x) {
    static const double SMALLEST_NORMAL = 0x1p-1022, UP = 0x1p54;
    if (!(x >= 0)) return NAN;
    if (x == 0) return -INFINITY;
    if (isinf(x)) return x;
    return x < SMALLEST_NORMAL ? log_of_sum(x * UP, 0, -54) : log_of_sum(x, 0, 0);
}

double real_log1p(double x) {
    static const double TINY = 0x1p-54, LARGE = 0x1p54; /* log(1 + x) is x, or log x */
    if (!(x >= -1)) return NAN;
    if (x == -1) return -INFINITY;
    if (isinf(x) || fabs(x) < TINY) return x;
    if (x > LARGE) return log_of_sum(x, 0, 0);
    double u = 1 + x;
    double lost = fabs(x) < 1 ? x - (u - 1) : 1 - (u - x); /* what the rounding of 1 + x lost */
    return log_of_sum(u, lost, 0);
}

/* x = quarter·π/2 + high + low, |high| ≤ π/4. */
typedef struct Angle {
    int quarter;
    double high, low;
} Angle;

static const double ANGLE_LIMIT = 1024;

/* π/2 in three parts; the first two have 33 bits each, so that their multiples are exact. */
static Angle reduce(double x) {
    static const double FIRST = 0x1.921fb544p+0, SECOND = 0x1.0b4611a6p-34,
                        THIRD = 0x1.3198a2e037073p-69, TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    int n = nearest_integer(x * TWO_OVER_PI);
    double a = x - n * FIRST, b = n * SECOND;
    double high = a - b, took = a - high;
    double low = ((a - (high + took)) + (took - b)) - n * THIRD;
    double sum = high + low;
    return (Angle){n & 3, sum, (high - sum) + low};
}

/* sin(h + l) = h + l·cos h − h³/3! + h⁵/5! − … for |h| ≤ π/4 and l far below h. */
static double sin_series(double h, double l) {
    static const double TAYLOR[] = {
        -1.0 / 6,        1.0 / 120,        -1.0 / 5040,          1.0 / 362880,
        -1.0 / 39916800, 1.0 / 6227020800, -1.0 / 1307674368000, 1.0 / 355687428096000};
    double z = h * h;
    return h + (l * (1 - z / 2) + h * z * POLYNOMIAL(TAYLOR, z));
}

/* cos(h + l) = 1 − h²/2 + h⁴/4! − … − l·sin h; what the rounding of 1 − h²/2 lost is put back. */
static double cos_series(double h, double l) {
    static const double TAYLOR[] = {
        1.0 / 24,        -1.0 / 720,         1.0 / 40320,          -1.0 / 3628800,
        1.0 / 479001600, -1.0 / 87178291200, 1.0 / 20922789888000, -1.0 / 6402373705728000};
    double z = h * h, half = z / 2, sum = 1 - half, lost = (1 - sum) - half;
    return sum + (lost + (z * z * POLYNOMIAL(TAYLOR, z) - h * l));
}

/* sin(quarter·π/2 + high + low); a cosine is the sine a quarter turn later. */
static double sin_of(Angle angle, int turn) {
    int quarter = (angle.quarter + turn) & 3;
    double y = quarter & 1 ? cos_series(angle.high, angle.low) : sin_series(angle.high, angle.low);
    return quarter & 2 ? -y : y;
}

double real_sin(double x) {
    static const double TINY = 0x1p-27; /* sin x = x − x³/6 + …: below this it is x itself */
    if (!(fabs(x) <= ANGLE_LIMIT)) return NAN;
    return fabs(x) < TINY ? x : sin_of(reduce(x), 0);
}

double real_cos(double x) {
    if (!(fabs(x) <= ANGLE_LIMIT)) return NAN;
    return sin_of(reduce(x), 1);
}

double real_sigmoid(double x) {
    return 1 / (1 + real_exp(-x));
}

/* sinh x = x + x³/3! + x⁵/5! + …, for |x| ≤ ½ */
static double sinh_series(double x) {
    static const double TAYLOR[] = {
        1.0 / 6,        1.0 / 120,        1.0 / 5040,         1.0 / 362880,
        1.0 / 39916800, 1.0 / 6227020800, 1.0 / 1307674368000};
    const double z = x * x;
    return x + x * (z * POLYNOMIAL(TAYLOR, z));
}

/* Near 0, where 1 − 2/(e²ˣ + 1) would cancel: sinh x / cosh x, and cosh² = 1 + sinh². */
double real_tanh(double x) {
    static const double NEAR = 0.5;
    if (fabs(x) < NEAR) {
        const double s = sinh_series(x);
        return s / sqrt(1 + s * s);
    }
    const double size = 1 - 2 / (real_exp(2 * fabs(x)) + 1);
    return x < 0 ? -size : size;
}
