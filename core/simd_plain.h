/* simd_plain.h: simd.h's operations where there is no vector unit: four floats, one after the other,
 * with the same bits. Included only by simd.h, for the plain WebAssembly module; all other targets
 * have a vector unit. SIMDe could emulate one too, but through memory, at a fifth of the speed. */
#ifndef NN_SIMD_PLAIN_H
#define NN_SIMD_PLAIN_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct v4 {
    float x, y, z, w; /* lanes 0 to 3 */
} v4;

static inline uint32_t lane_to_bits(float a) {
    uint32_t bits;
    memcpy(&bits, &a, sizeof bits);
    return bits;
}
static inline float lane_of_bits(uint32_t bits) {
    float a;
    memcpy(&a, &bits, sizeof a);
    return a;
}
static inline float lane_of_truth(bool truth) {
    return lane_of_bits(truth ? UINT32_MAX : 0);
}

/* static inline v4 NAME(v4 a[, v4 b]): every lane is EXPRESSION of its a and b, of type float, or
 * uint32_t where the operation is one of bits. */
#define V4_OF_ONE(NAME, EXPRESSION)                                                                \
    static inline float NAME##_lane(float a) {                                                     \
        return EXPRESSION;                                                                         \
    }                                                                                              \
    static inline v4 NAME(v4 a) {                                                                  \
        return (v4){NAME##_lane(a.x), NAME##_lane(a.y), NAME##_lane(a.z), NAME##_lane(a.w)};       \
    }
#define V4_OF_TWO(NAME, EXPRESSION)                                                                \
    static inline float NAME##_lane(float a, float b) {                                            \
        return EXPRESSION;                                                                         \
    }                                                                                              \
    static inline v4 NAME(v4 a, v4 b) {                                                            \
        return (v4){NAME##_lane(a.x, b.x), NAME##_lane(a.y, b.y), NAME##_lane(a.z, b.z),           \
                    NAME##_lane(a.w, b.w)};                                                        \
    }
#define V4_OF_TWO_BITS(NAME, EXPRESSION)                                                           \
    static inline uint32_t NAME##_bits(uint32_t a, uint32_t b) {                                   \
        return EXPRESSION;                                                                         \
    }                                                                                              \
    V4_OF_TWO(NAME, lane_of_bits(NAME##_bits(lane_to_bits(a), lane_to_bits(b))))

static inline v4 v4_load(const float *p) {
    return (v4){p[0], p[1], p[2], p[3]};
}
static inline void v4_store(float *p, v4 a) {
    p[0] = a.x;
    p[1] = a.y;
    p[2] = a.z;
    p[3] = a.w;
}
static inline v4 v4_splat(float x) {
    return (v4){x, x, x, x};
}

V4_OF_TWO(v4_add, a + b)
V4_OF_TWO(v4_sub, a - b)
V4_OF_TWO(v4_mul, a *b)
V4_OF_TWO(v4_div, a / b)
V4_OF_ONE(v4_sqrt, sqrtf(a))
V4_OF_ONE(v4_abs, fabsf(a))
V4_OF_TWO(v4_at_most, b < a ? b : a)
V4_OF_TWO(v4_at_least, a < b ? b : a)
V4_OF_TWO(v4_less, lane_of_truth(a < b))
V4_OF_TWO(v4_greater, lane_of_truth(a > b))
V4_OF_TWO(v4_equal, lane_of_truth(a == b))

V4_OF_TWO_BITS(v4_and, a &b)
V4_OF_TWO_BITS(v4_or, a | b)
V4_OF_TWO_BITS(v4_xor, a ^ b)
V4_OF_TWO_BITS(v4_add_bits, a + b)
V4_OF_TWO_BITS(v4_subtract_bits, a - b)
V4_OF_TWO_BITS(v4_equal_bits, a == b ? UINT32_MAX : 0)
V4_OF_TWO_BITS(v4_smaller_bits, a < b ? a : b)

static inline bool v4_all(v4 a) {
    return lane_to_bits(a.x) && lane_to_bits(a.y) && lane_to_bits(a.z) && lane_to_bits(a.w);
}
static inline unsigned v4_highest_bits(v4 a) {
    return lane_to_bits(a.x) >> 31 | lane_to_bits(a.y) >> 31 << 1 | lane_to_bits(a.z) >> 31 << 2 |
           lane_to_bits(a.w) >> 31 << 3;
}
static inline v4 v4_select(v4 mask, v4 a, v4 b) {
    return v4_xor(v4_and(v4_xor(a, b), mask), b);
}

static inline v4 v4_splat_bits(uint32_t x) {
    return v4_splat(lane_of_bits(x));
}
static inline v4 v4_load_bits(const uint32_t *p) {
    return (v4){lane_of_bits(p[0]), lane_of_bits(p[1]), lane_of_bits(p[2]), lane_of_bits(p[3])};
}
static inline void v4_store_bits(uint32_t *p, v4 a) {
    p[0] = lane_to_bits(a.x);
    p[1] = lane_to_bits(a.y);
    p[2] = lane_to_bits(a.z);
    p[3] = lane_to_bits(a.w);
}
V4_OF_TWO_BITS(v4_shift_left_by, a << b)
V4_OF_TWO_BITS(v4_shift_right_by, a >> b)
static inline v4 v4_shift_left(v4 a, uint32_t bits) {
    return v4_shift_left_by(a, v4_splat_bits(bits));
}
static inline v4 v4_shift_right(v4 a, uint32_t bits) {
    return v4_shift_right_by(a, v4_splat_bits(bits));
}
static inline v4 v4_even_lanes(v4 a, v4 b) {
    return (v4){a.x, a.z, b.x, b.z};
}
static inline v4 v4_first_lanes(v4 a, int n) {
    return (v4){n > 0 ? a.x : 0, n > 1 ? a.y : 0, n > 2 ? a.z : 0, n > 3 ? a.w : 0};
}
static inline void v4_transpose(v4 row[V4_LANES]) {
    const v4 a = row[0], b = row[1], c = row[2], d = row[3];
    row[0] = (v4){a.x, b.x, c.x, d.x};
    row[1] = (v4){a.y, b.y, c.y, d.y};
    row[2] = (v4){a.z, b.z, c.z, d.z};
    row[3] = (v4){a.w, b.w, c.w, d.w};
}
static inline float v4_sum(v4 a) {
    return (a.x + a.y) + (a.z + a.w);
}

#endif
