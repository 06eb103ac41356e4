/* vmath.h: exp, sigmoid and tanh on four lanes, the same bits on every machine (unlike a
 * platform's tanhf).
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

/* The polynomials' constants, in memory: an engine rebuilds a vector constant in the code with three
 * instructions at each use, and a broadcast from memory is one. */
typedef struct VmathConstants {
    float one, two;
    float limit, minus_limit, shifter, log2_e, ln2_high, ln2_low;
    float exp[6];
    float tanh[5], tanh_near;
} VmathConstants;
extern const VmathConstants VMATH;

/* c[0] xⁿ⁻¹ + … + c[n − 1], by Horner's rule; n is known where it is inlined */
static inline v4 v4_polynomial(const float *c, int n, v4 x) {
    v4 p = v4_splat(c[0]);
    for (int i = 1; i < n; i++) p = v4_mul_add(p, x, v4_splat(c[i]));
    return p;
}

/* eˣ = 2ⁿ eʳ with n = round(x / ln 2), so |r| ≤ ln 2 / 2. x is clamped to ±87, where 2ⁿ is still a
 * normal number. */
static inline v4 v4_exp(v4 x) {
    const VmathConstants *k = &VMATH;
    x = v4_at_least(v4_at_most(x, v4_splat(k->limit)), v4_splat(k->minus_limit));
    const v4 shifter = v4_splat(k->shifter);
    const v4 shifted = v4_mul_add(x, v4_splat(k->log2_e), shifter);
    const v4 n = v4_sub(shifted, shifter);
    v4 r = v4_sub(x, v4_mul(n, v4_splat(k->ln2_high)));
    r = v4_sub(r, v4_mul(n, v4_splat(k->ln2_low)));
    const v4 one = v4_splat(k->one), p = v4_polynomial(k->exp, 6, r);
    const v4 exp_r = v4_add(v4_mul_add(p, v4_mul(r, r), r), one);
    /* n added to the exponent in the bits of 1.0F makes 2ⁿ */
    return v4_mul(exp_r, v4_add_bits(v4_shift_left(shifted, 23), one));
}

/* σ(z) = 1 / (1 + e⁻ᶻ) */
static inline v4 v4_sigmoid(v4 z) {
    const v4 one = v4_splat(VMATH.one);
    return v4_div(one, v4_add(one, v4_exp(v4_sub(v4_zero(), z))));
}

/* tanh z: a polynomial near 0, where 1 − 2/(e²ᶻ + 1) would cancel; the sign of z is put back at the
 * end. */
static inline v4 v4_tanh(v4 z) {
    const v4 one = v4_splat(VMATH.one), size = v4_abs(z), sign = v4_xor(z, size);
    const v4 e2z = v4_exp(v4_add(size, size));
    const v4 far = v4_sub(one, v4_div(v4_splat(VMATH.two), v4_add(e2z, one)));
    const v4 s = v4_mul(z, z), p = v4_polynomial(VMATH.tanh, 5, s);
    const v4 near = v4_mul_add(v4_mul(p, s), size, size);
    return v4_or(v4_select(v4_less(size, v4_splat(VMATH.tanh_near)), near, far), sign);
}

/* Whether x[0 … n − 1] are all finite: x − x is NaN for a NaN and for both infinities. */
bool all_finite(const float *x, size_t n);

#endif
