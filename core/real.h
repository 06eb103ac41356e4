/* real.h: the few functions of a double that the core needs, with the same bits on every machine.
 *
 * The exp or log of two platforms may differ in the last bit, and a training run amplifies that
 * difference. These use + − × ÷, sqrt, fabs and the bits of a double, which IEEE 754
 * fixes: a native build and every WebAssembly engine give one answer. They take one number at a
 * time, for random draws, data sets and recorded losses; the hot path has vmath.h.
 *
 *   function      range          error below   special values
 *   real_exp      any            0.7 ulp       above 709.78 inf, below −745.13 0
 *   real_log      any            0.56 ulp      0 −inf, negative NaN, inf inf
 *   real_log1p    any            0.56 ulp      −1 −inf, below −1 NaN, inf inf, ±0 ±0
 *   real_sin      |x| ≤ 1024     0.8 ulp       beyond the range NaN, ±0 ±0
 *   real_cos      |x| ≤ 1024     0.8 ulp       beyond the range NaN
 *   real_sigmoid  any            2 ulp         1 / (1 + e⁻ˣ); 0 and 1 at the ends
 *   real_tanh     any            3 ulp         ±0 ±0, ±1 at the ends
 *
 * NaN gives NaN. 1 ulp is the gap between neighbouring doubles at the result, and 0.5 the best.
 * Where its result is subnormal, real_exp stays below 0.8. tests/core/test_real.c measures them.
 *
 * Source: argument reduction as in fdlibm (Sun Microsystems, 1993: e_exp.c, e_log.c, k_sin.c,
 * e_rem_pio2.c), π/2 and ln 2 in several parts (Cody and Waite, 1980), then plain Taylor series. */
#ifndef NN_REAL_H
#define NN_REAL_H

double real_exp(double x);
double real_log(double x);
double real_log1p(double x); /* log(1 + x), to the last digits for tiny x too */
double real_sin(double x);   /* x in radians */
double real_cos(double x);
double real_sigmoid(double x);
double real_tanh(double x);

#endif
