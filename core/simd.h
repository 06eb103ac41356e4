/* simd.h: four float32 lanes, which run over samples.
 *
 * Every operation here is one IEEE operation a lane (no fused multiply-add, no approximate
 * reciprocal), so that the same bits come out everywhere. SIMDe turns WebAssembly's SIMD operations
 * into SSE or NEON natively and into v128 instructions with -msimd128; no other file includes it.
 * The plain WebAssembly module has simd_plain.h instead. */
#ifndef NN_SIMD_H
#define NN_SIMD_H

#include <stdbool.h>
#include <stdint.h>

/* ALWAYS_INLINE: a kernel whose arguments are constants at each call, so that its loops unroll and
 * their branches disappear. NEVER_INLINE: a function that would run out of registers together with
 * its caller. */
#define ALWAYS_INLINE static inline __attribute__((always_inline))
#define NEVER_INLINE static __attribute__((noinline))

enum {
    V4_LANES = 4,
    V4_BLOCK = 8 /* samples a tile works on at once, and what rows are padded to: two vectors */
};

#if defined(__wasm__) && !defined(__wasm_simd128__)
#include "simd_plain.h"
#else

#include <simde/wasm/simd128.h>

typedef simde_v128_t v4;

static inline v4 v4_load(const float *p) {
    return simde_wasm_v128_load(p);
}
static inline void v4_store(float *p, v4 a) {
    simde_wasm_v128_store(p, a);
}
static inline v4 v4_splat(float x) {
    return simde_wasm_f32x4_splat(x);
}
static inline v4 v4_add(v4 a, v4 b) {
    return simde_wasm_f32x4_add(a, b);
}
static inline v4 v4_sub(v4 a, v4 b) {
    return simde_wasm_f32x4_sub(a, b);
}
static inline v4 v4_mul(v4 a, v4 b) {
    return simde_wasm_f32x4_mul(a, b);
}
static inline v4 v4_div(v4 a, v4 b) {
    return simde_wasm_f32x4_div(a, b);
}
static inline v4 v4_sqrt(v4 a) {
    return simde_wasm_f32x4_sqrt(a);
}
/* By its bits: where there is no vector unit, SIMDe's f32x4_abs leaves a −0 as it is. */
static inline v4 v4_abs(v4 a) {
    return simde_wasm_v128_and(a, simde_wasm_i32x4_splat(0x7fffffff));
}
/* The smaller or larger of x and limit. A NaN in x stays NaN. */
static inline v4 v4_at_most(v4 x, v4 limit) {
    return simde_wasm_f32x4_pmin(x, limit);
}
static inline v4 v4_at_least(v4 x, v4 limit) {
    return simde_wasm_f32x4_pmax(x, limit);
}

/* Comparisons give lanes of all ones or all zeros; with a NaN they are false. */
static inline v4 v4_less(v4 a, v4 b) {
    return simde_wasm_f32x4_lt(a, b);
}
static inline v4 v4_greater(v4 a, v4 b) {
    return simde_wasm_f32x4_gt(a, b);
}
static inline v4 v4_equal(v4 a, v4 b) {
    return simde_wasm_f32x4_eq(a, b);
}

static inline v4 v4_and(v4 a, v4 b) {
    return simde_wasm_v128_and(a, b);
}
static inline v4 v4_or(v4 a, v4 b) {
    return simde_wasm_v128_or(a, b);
}
static inline v4 v4_xor(v4 a, v4 b) {
    return simde_wasm_v128_xor(a, b);
}
/* Whether no lane's bits are 0: a mask that is all ones. */
static inline bool v4_all(v4 mask) {
    return simde_wasm_i32x4_all_true(mask);
}

/* Bit i is the highest bit of lane i. */
static inline unsigned v4_highest_bits(v4 a) {
    return simde_wasm_i32x4_bitmask(a);
}

/* mask ? a : b, where mask is the outcome of a comparison */
static inline v4 v4_select(v4 mask, v4 a, v4 b) {
    return simde_wasm_v128_bitselect(a, b, mask);
}

/* The bits of a as 32-bit integers: for building powers of two, and for random words. */
static inline v4 v4_load_bits(const uint32_t *p) {
    return simde_wasm_v128_load(p);
}
static inline void v4_store_bits(uint32_t *p, v4 a) {
    simde_wasm_v128_store(p, a);
}
static inline v4 v4_splat_bits(uint32_t x) {
    return simde_wasm_i32x4_splat((int32_t)x);
}
static inline v4 v4_add_bits(v4 a, v4 b) {
    return simde_wasm_i32x4_add(a, b);
}
static inline v4 v4_subtract_bits(v4 a, v4 b) {
    return simde_wasm_i32x4_sub(a, b);
}
static inline v4 v4_shift_left(v4 a, uint32_t bits) {
    return simde_wasm_i32x4_shl(a, bits);
}
static inline v4 v4_shift_right(v4 a, uint32_t bits) { /* zeros come in */
    return simde_wasm_u32x4_shr(a, bits);
}
static inline v4 v4_equal_bits(v4 a, v4 b) {
    return simde_wasm_i32x4_eq(a, b);
}
static inline v4 v4_smaller_bits(v4 a, v4 b) { /* the smaller of the two, unsigned */
    return simde_wasm_u32x4_min(a, b);
}
/* Lanes 0 and 2 of a, then those of b. */
static inline v4 v4_even_lanes(v4 a, v4 b) {
    return simde_wasm_i32x4_shuffle(a, b, 0, 2, 4, 6);
}

/* The first n lanes as they are, and 0 in the others. */
static inline v4 v4_first_lanes(v4 a, int n) {
    const v4 lane = simde_wasm_i32x4_make(0, 1, 2, 3);
    return v4_and(a, simde_wasm_i32x4_lt(lane, simde_wasm_i32x4_splat(n)));
}

/* Rows become columns: lane j of row i and lane i of row j change places. */
static inline void v4_transpose(v4 row[V4_LANES]) {
    const v4 ab_low = simde_wasm_i32x4_shuffle(row[0], row[1], 0, 4, 1, 5);  /* a0 b0 a1 b1 */
    const v4 ab_high = simde_wasm_i32x4_shuffle(row[0], row[1], 2, 6, 3, 7); /* a2 b2 a3 b3 */
    const v4 cd_low = simde_wasm_i32x4_shuffle(row[2], row[3], 0, 4, 1, 5);
    const v4 cd_high = simde_wasm_i32x4_shuffle(row[2], row[3], 2, 6, 3, 7);
    row[0] = simde_wasm_i64x2_shuffle(ab_low, cd_low, 0, 2);
    row[1] = simde_wasm_i64x2_shuffle(ab_low, cd_low, 1, 3);
    row[2] = simde_wasm_i64x2_shuffle(ab_high, cd_high, 0, 2);
    row[3] = simde_wasm_i64x2_shuffle(ab_high, cd_high, 1, 3);
}

/* (lane 0 + lane 1) + (lane 2 + lane 3) */
static inline float v4_sum(v4 a) {
    return (simde_wasm_f32x4_extract_lane(a, 0) + simde_wasm_f32x4_extract_lane(a, 1)) +
           (simde_wasm_f32x4_extract_lane(a, 2) + simde_wasm_f32x4_extract_lane(a, 3));
}

#endif

/* ---- composed of the operations above, for both modules ---- */

static inline v4 v4_zero(void) {
    return v4_splat(0.0F);
}

/* a·b + c, rounded twice: never fused */
static inline v4 v4_mul_add(v4 a, v4 b, v4 c) {
    return v4_add(v4_mul(a, b), c);
}

/* The first n lanes of p[0..3], zero in the rest whatever p holds there: the end of a row. */
static inline v4 v4_load_first(const float *p, int n) {
    return v4_first_lanes(v4_load(p), n);
}

/* The sums of four vectors, each as (lane 0 + lane 1) + (lane 2 + lane 3). */
static inline v4 v4_sum4(v4 a, v4 b, v4 c, v4 d) {
    v4 lane[V4_LANES] = {a, b, c, d};
    v4_transpose(lane);
    return v4_add(v4_add(lane[0], lane[1]), v4_add(lane[2], lane[3]));
}

#endif
