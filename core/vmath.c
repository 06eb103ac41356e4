#include "vmath.h"

const VmathConstants VMATH = {
    .one = 1.0F,
    .two = 2.0F,
    .limit = 87.0F,
    .minus_limit = -87.0F,
    .shifter = 12582912.0F, /* 1.5·2²³: adding it rounds to an integer, kept in the low bits */
    .log2_e = 1.44269504F,
    .ln2_high =
        0.693359375F, /* ln 2 in two parts: n·ln2_high is exact, so that r keeps its digits */
    .ln2_low = -2.12194440e-4F,
    .exp = {1.9875691500e-4F, 1.3981999507e-3F, 8.3334519073e-3F, 4.1665795894e-2F,
            1.6666665459e-1F, 5.0000001201e-1F},
    .tanh = {-5.70498872745e-3F, 2.06390887954e-2F, -5.37397155531e-2F, 1.33314422036e-1F,
             -3.33332819422e-1F},
    .tanh_near = 0.625F,
};

bool all_finite(const float *x, size_t n) {
    v4 same = v4_equal(v4_zero(), v4_zero());
    size_t i = 0;
    for (; i + V4_LANES <= n; i += V4_LANES) {
        const v4 v = v4_load(x + i);
        same = v4_and(same, v4_equal(v4_sub(v, v), v4_zero()));
    }
    bool finite = v4_all(same);
    for (; i < n; i++) finite = finite && x[i] - x[i] == 0.0F;
    return finite;
}
