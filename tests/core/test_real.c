/* real.h against the platform's own libm: glibc natively, musl in WebAssembly. */
#include <float.h>

#include "bits.h"
#include "check.h"
#include "random.h"
#include "real.h"

enum { POINTS = 20000 };

typedef struct Function {
    const char *name;
    double (*ours)(double);
    double (*theirs)(double);
    long double (*exact)(long double);
    double ulps; /* the error that real.h promises */
} Function;

static const Function EXP = {"exp", real_exp, exp, expl, 0.7};
static const Function EXP_SUBNORMAL = {"exp, subnormal", real_exp, exp, expl, 0.8};
static const Function LOG = {"log", real_log, log, logl, 0.56};
static const Function LOG1P = {"log1p", real_log1p, log1p, log1pl, 0.56};
static const Function SIN = {"sin", real_sin, sin, sinl, 0.8};
static const Function COS = {"cos", real_cos, cos, cosl, 0.8};

/* |y − exact f(x)| in gaps between doubles. Only x87's long double is sure to have a libm of its
 * own precision; elsewhere the comparison with the platform's double has to do. */
static double ulps(const Function *f, double x, double y) {
#if LDBL_MANT_DIG == 64
    long double exact = f->exact(x);
    int exponent;
    (void)frexpl(exact, &exponent);
    int lowest = exponent < DBL_MIN_EXP ? DBL_MIN_EXP : exponent;
    return (double)fabsl(ldexpl(y - exact, DBL_MANT_DIG - lowest));
#else
    (void)f, (void)x, (void)y;
    return 0;
#endif
}

/* Both libraries stay below 1 ulp, so that they never are more than neighbours. */
static void compare(const Function *f, double x) {
    double y = f->ours(x), theirs = f->theirs(x);
    if (bits_apart(y, theirs) <= 1 && ulps(f, x, y) <= f->ulps) return;
    printf("%s(%.17g)\n", f->name, x);
    CHECK_NEAR(y, theirs, 0);
    CHECK_NEAR(ulps(f, x, y), 0, f->ulps);
}

static void compare_between(const Function *f, double low, double high) {
    Random random;
    random_seed(&random, 1);
    compare(f, low);
    compare(f, high);
    for (int i = 0; i < POINTS; i++) compare(f, random_uniform(&random, low, high));
}

/* sign·2^u for u between the two exponents: every size is as likely as the next. */
static void compare_sizes(const Function *f, double low, double high, double sign) {
    Random random;
    random_seed(&random, 2);
    for (int i = 0; i < POINTS; i++) compare(f, sign * exp2(random_uniform(&random, low, high)));
}

static void exp_is_close(void) {
    compare_between(&EXP, -708, 709.7);
    compare_between(&EXP, -1, 1);
    compare_sizes(&EXP, -1074, 9, 1);
    compare_sizes(&EXP, -1074, 9, -1);
    compare_between(&EXP_SUBNORMAL, -745.13, -708);
}

static void exp_at_its_ends(void) {
    CHECK(real_exp(0) == 1);
    CHECK(real_exp(-0.0) == 1);
    CHECK(real_exp(INFINITY) == INFINITY);
    CHECK(real_exp(-INFINITY) == 0);
    CHECK(isnan(real_exp(NAN)));
    CHECK_NEAR(real_exp(0x1.62e42fefa39efp+9), exp(0x1.62e42fefa39efp+9), 0); /* the last finite */
    CHECK(real_exp(0x1.62e42fefa39f0p+9) == INFINITY);
    CHECK(real_exp(-0x1.74910d52d3051p+9) == 0x1p-1074); /* the last above 0 */
    CHECK(real_exp(-0x1.74910d52d3053p+9) == 0);
    CHECK(real_exp(DBL_MAX) == INFINITY && real_exp(-DBL_MAX) == 0);
}

static void log_is_close(void) {
    compare_between(&LOG, 0x1p-60, 1);
    compare_between(&LOG, 0.5, 2);
    compare_between(&LOG, 1 - 0x1p-20, 1 + 0x1p-20);
    compare_sizes(&LOG, -1074, 1023.9, 1);
}

static void log_at_its_ends(void) {
    CHECK(real_log(0) == -INFINITY);
    CHECK(real_log(-0.0) == -INFINITY);
    CHECK(isnan(real_log(-1)) && isnan(real_log(-INFINITY)) && isnan(real_log(NAN)));
    CHECK(real_log(INFINITY) == INFINITY);
    CHECK(bits_apart(real_log(1), 0) == 0);
    static const double EDGES[] = {0x1p-1074, 0x1p-1022, 1 - 0x1p-53, 1 + 0x1p-52, 2, DBL_MAX};
    for (size_t i = 0; i < sizeof EDGES / sizeof *EDGES; i++) compare(&LOG, EDGES[i]);
}

static void log1p_is_close(void) {
    compare_between(&LOG1P, -0.999, 1);
    compare_sizes(&LOG1P, -1022, 1023.9, 1);
    compare_sizes(&LOG1P, -70, 60, 1);
    compare_sizes(&LOG1P, -1022, -0.001, -1);
    compare_sizes(&LOG1P, -70, -0.001, -1);
}

static void log1p_at_its_ends(void) {
    CHECK(real_log1p(-1) == -INFINITY);
    CHECK(isnan(real_log1p(-1 - 0x1p-52)) && isnan(real_log1p(NAN)));
    CHECK(real_log1p(INFINITY) == INFINITY);
    CHECK(real_log1p(0) == 0 && !signbit(real_log1p(0)));
    CHECK(real_log1p(-0.0) == 0 && signbit(real_log1p(-0.0)));
    static const double EDGES[] = {0x1p-1074, 0x1p-54,  -0x1p-54, 0x1p-53, -0x1p-53,
                                   0x1p53,    0x1.8p53, 0x1p54,   DBL_MAX, -1 + 0x1p-53};
    for (size_t i = 0; i < sizeof EDGES / sizeof *EDGES; i++) compare(&LOG1P, EDGES[i]);
}

static void sin_and_cos_are_close(void) {
    static const double TWO_PI = 0x1.921fb54442d18p+2;
    compare_between(&SIN, 0, TWO_PI);
    compare_between(&COS, 0, TWO_PI);
    compare_between(&SIN, -1024, 1024);
    compare_between(&COS, -1024, 1024);
    compare_sizes(&SIN, -1074, 10, -1);
    compare_sizes(&COS, -1074, 10, 1);
}

/* Where one of them is nearly 0, and only π/2 to far more than a double's digits helps. */
static void sin_and_cos_near_quarter_turns(void) {
    static const double HALF_PI = 0x1.921fb54442d18p+0;
    for (int n = -651; n <= 651; n++) {
        double x = n * HALF_PI;
        double beside[] = {nextafter(x, -INFINITY), x, nextafter(x, INFINITY)};
        for (size_t i = 0; i < 3; i++) {
            compare(&SIN, beside[i]);
            compare(&COS, beside[i]);
        }
    }
}

static void sin_and_cos_at_their_ends(void) {
    CHECK(real_sin(0) == 0 && !signbit(real_sin(0)));
    CHECK(real_sin(-0.0) == 0 && signbit(real_sin(-0.0)));
    CHECK(real_cos(0) == 1 && real_cos(-0.0) == 1);
    CHECK(isnan(real_sin(1025)) && isnan(real_cos(-1025)));
    CHECK(isnan(real_sin(INFINITY)) && isnan(real_cos(-INFINITY)));
    CHECK(isnan(real_sin(NAN)) && isnan(real_cos(NAN)));
}

static double sigmoid(double x) {
    return 1 / (1 + exp(-x));
}

/* Made of the functions above, with what each of them rounds. */
static void compare_made(double (*ours)(double), double (*theirs)(double), double x,
                         int64_t apart) {
    const int64_t bits = bits_apart(ours(x), theirs(x));
    CHECK(bits <= apart);
    if (bits > apart) printf("%.17g: %.17g, not %.17g\n", x, ours(x), theirs(x));
}

static void sigmoid_and_tanh_are_close(void) {
    Random random;
    random_seed(&random, 3);
    for (int i = 0; i < POINTS; i++) {
        const double far = random_uniform(&random, -40, 40), near = random_uniform(&random, -1, 1);
        const double tiny = exp2(random_uniform(&random, -1000, 0));
        const double x[] = {far, near, tiny, -tiny};
        for (int at = 0; at < 4; at++) {
            compare_made(real_tanh, tanh, x[at], 4);
            compare_made(real_sigmoid, sigmoid, x[at], 3);
        }
    }
}

static void sigmoid_and_tanh_at_their_ends(void) {
    CHECK(real_tanh(0) == 0 && signbit(real_tanh(-0.0)) && real_sigmoid(0) == 0.5);
    CHECK(real_tanh(1000) == 1 && real_tanh(-1000) == -1);
    CHECK(real_tanh(INFINITY) == 1 && real_tanh(-INFINITY) == -1);
    CHECK(real_sigmoid(1000) == 1 && real_sigmoid(-1000) == 0);
    CHECK(isnan(real_tanh(NAN)) && isnan(real_sigmoid(NAN)));
    CHECK(real_tanh(0x1p-1074) == 0x1p-1074);
}

/* One number for all bits of all functions. It was taken from the first build, and no compiler,
 * option or machine may change it: this is what "the same bits everywhere" means. */
static void the_same_bits_everywhere(void) {
    static const uint64_t EXPECTED = UINT64_C(0x1ad9ce74a2be9e03);
    Random random;
    random_seed(&random, 5);
    uint64_t digest = BITS_FNV1A;
    for (int i = 0; i < POINTS; i++) {
        double u = random_rand(&random);
        double y[] = {real_exp(1400 * u - 700), real_exp(2 * u - 1), real_log(u + 0x1p-60),
                      real_log1p(u - 0.5),      real_sin(1000 * u),  real_cos(7 * u)};
        digest = bits_fnv1a(digest, y, sizeof y / sizeof *y);
    }
    CHECK(digest == EXPECTED);
    if (digest != EXPECTED) printf("digest 0x%016llx\n", (unsigned long long)digest);
}

TESTS(exp_is_close, exp_at_its_ends, log_is_close, log_at_its_ends, log1p_is_close,
      log1p_at_its_ends, sin_and_cos_are_close, sin_and_cos_near_quarter_turns,
      sin_and_cos_at_their_ends, sigmoid_and_tanh_are_close, sigmoid_and_tanh_at_their_ends,
      the_same_bits_everywhere)
