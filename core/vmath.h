/* vmath.h: exp, sigmoid and tanh on four lanes, the same bits on every machine (a machine's own
 * tanhf is not).
 *
 * Relative error, measured over all float32: exp 8.2e-8 and sigmoid 1.5e-7 within ±87, tanh 1.5e-7
 * everywhere. Beyond ±87 exp and sigmoid stay what they are there: 6.1e37 or 1.6e-38, and 1 or
 * 1.6e-38. NaN passes through. tests/core/test_vmath.c holds them to it.
 *
 * Source of the polynomials: S. L. Moshier, Cephes (expf, tanhf). */
#ifndef NN_VMATH_H
#define NN_VMATH_H

#include <stddef.h>

#include "simd.h"

/* eˣ = 2ⁿ eʳ with n = round(x / ln 2), so |r| ≤ ln 2 / 2. x is clamped to ±87, where 2ⁿ is still a
 * normal number. */
static inline v4 v4_exp(v4 x) {
    const v4 limit = v4_splat(87.0F);
    const v4 shifter =
        v4_splat(12582912.0F); /* 1.5·2²³: adding it rounds to an integer, kept in the low bits */
    x = v4_at_least(v4_at_most(x, limit), v4_splat(-87.0F));
    const v4 shifted = v4_mul_add(x, v4_splat(1.44269504F), shifter);
    const v4 n = v4_sub(shifted, shifter);
    /* ln 2 in two parts: n·0.693359375 is exact, so that r keeps its digits */
    v4 r = v4_sub(x, v4_mul(n, v4_splat(0.693359375F)));
    r = v4_sub(r, v4_mul(n, v4_splat(-2.12194440e-4F)));

    v4 p = v4_splat(1.9875691500e-4F);
    p = v4_mul_add(p, r, v4_splat(1.3981999507e-3F));
    p = v4_mul_add(p, r, v4_splat(8.3334519073e-3F));
    p = v4_mul_add(p, r, v4_splat(4.1665795894e-2F));
    p = v4_mul_add(p, r, v4_splat(1.6666665459e-1F));
    p = v4_mul_add(p, r, v4_splat(5.0000001201e-1F));
    const v4 exp_r = v4_add(v4_mul_add(p, v4_mul(r, r), r), v4_splat(1.0F));

    const int32_t one = 0x3f800000; /* the bits of 1.0F: n added to its exponent makes 2ⁿ */
    return v4_mul(exp_r, v4_add_bits(v4_shift_left(shifted, 23), one));
}

/* σ(z) = 1 / (1 + e⁻ᶻ) */
static inline v4 v4_sigmoid(v4 z) {
    const v4 one = v4_splat(1.0F);
    return v4_div(one, v4_add(one, v4_exp(v4_sub(v4_zero(), z))));
}

/* tanh z: a polynomial near 0, where 1 − 2/(e²ᶻ + 1) would cancel; the sign of z is put back at the
 * end. */
static inline v4 v4_tanh(v4 z) {
    const v4 one = v4_splat(1.0F);
    const v4 size = v4_abs(z);
    const v4 sign = v4_xor(z, size);
    const v4 e2z = v4_exp(v4_add(size, size));
    const v4 far = v4_sub(one, v4_div(v4_splat(2.0F), v4_add(e2z, one)));

    const v4 s = v4_mul(z, z);
    v4 p = v4_splat(-5.70498872745e-3F);
    p = v4_mul_add(p, s, v4_splat(2.06390887954e-2F));
    p = v4_mul_add(p, s, v4_splat(-5.37397155531e-2F));
    p = v4_mul_add(p, s, v4_splat(1.33314422036e-1F));
    p = v4_mul_add(p, s, v4_splat(-3.33332819422e-1F));
    const v4 near = v4_mul_add(v4_mul(p, s), size, size);

    return v4_or(v4_select(v4_less(size, v4_splat(0.625F)), near, far), sign);
}

/* Whether x[0 … n − 1] are all finite: x − x is NaN for a NaN and for both infinities. */
bool all_finite(const float *x, size_t n);

#endif
