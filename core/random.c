#include "random.h"

#include <math.h>

#include "real.h"
#include "simd.h"

/* MT19937's parameters, under the paper's names. */
enum { N = RANDOM_WORDS, M = 397 };
static const uint32_t MATRIX_A = 0x9908b0df, UPPER_MASK = 0x80000000, LOWER_MASK = 0x7fffffff;
static const uint32_t TEMPERING_B = 0x9d2c5680, TEMPERING_C = 0xefc60000;

void random_seed(Random *random, uint32_t seed) {
    static const uint32_t KNUTH = 1812433253; /* The Art of Computer Programming, vol. 2, 3.3.4 */
    random->state[0] = seed;
    for (uint32_t i = 1; i < N; i++) {
        uint32_t previous = random->state[i - 1];
        random->state[i] = KNUTH * (previous ^ (previous >> 30)) + i;
    }
    random->at = N;
    random->has_gauss = false;
    random->gauss = 0;
}

static uint32_t twist(uint32_t upper, uint32_t lower, uint32_t far) {
    uint32_t y = (upper & UPPER_MASK) | (lower & LOWER_MASK);
    return far ^ (y >> 1) ^ (y & 1 ? MATRIX_A : 0);
}

static uint32_t temper(uint32_t y) {
    y ^= y >> 11;
    y ^= (y << 7) & TEMPERING_B;
    y ^= (y << 15) & TEMPERING_C;
    return y ^ (y >> 18);
}

/* The same constants for four lanes, from memory: an engine rebuilds a vector constant in the
 * code with three instructions at each use, which here is as much work as the rest. Volatile, or the
 * compiler would put them into the code. */
static const volatile uint32_t LANES[] = {UPPER_MASK, 1, MATRIX_A, TEMPERING_B, TEMPERING_C};

typedef struct TwistLanes {
    v4 upper_mask, one, matrix_a;
} TwistLanes;

typedef struct TemperLanes {
    v4 b, c;
} TemperLanes;

static TwistLanes twist_lanes(void) {
    return (TwistLanes){v4_splat_bits(LANES[0]), v4_splat_bits(LANES[1]), v4_splat_bits(LANES[2])};
}

static TemperLanes temper_lanes(void) {
    return (TemperLanes){v4_splat_bits(LANES[3]), v4_splat_bits(LANES[4])};
}

/* Four words at once; x[i + 1 … i + 4] are read before x[i … i + 3] are written. */
static inline void twist4(uint32_t *x, int i, int far, TwistLanes k) {
    const v4 upper = v4_load_bits(x + i), lower = v4_load_bits(x + i + 1);
    const v4 y = v4_select(k.upper_mask, upper, lower);
    const v4 odd = v4_equal_bits(v4_and(lower, k.one), k.one); /* y's lowest bit is lower's */
    const v4 mixed = v4_xor(v4_load_bits(x + far), v4_shift_right(y, 1));
    v4_store_bits(x + i, v4_xor(mixed, v4_and(odd, k.matrix_a)));
}

/* The next N words: in three stretches, so that no index needs a remainder. Vectors may run over
 * words that lie at least four apart: i and i + M, or i and i + M − N, always do. */
static void make_block(Random *random) {
    const TwistLanes k = twist_lanes();
    uint32_t *x = random->state;
    int i = 0;
    for (; i + V4_LANES <= N - M; i += V4_LANES) twist4(x, i, i + M, k);
    for (; i < N - M; i++) x[i] = twist(x[i], x[i + 1], x[i + M]);
    for (; i + V4_LANES <= N - 1; i += V4_LANES) twist4(x, i, i + M - N, k);
    for (; i < N - 1; i++) x[i] = twist(x[i], x[i + 1], x[i + M - N]);
    x[N - 1] = twist(x[N - 1], x[0], x[M - 1]);
    random->at = 0;
}

static inline uint32_t next_word(Random *random) {
    if (random->at == N) make_block(random);
    return temper(random->state[random->at++]);
}

uint32_t random_word(Random *random) {
    return next_word(random);
}

/* The 53 bits that rand() divides by 2⁵³. */
static inline uint64_t next_53_bits(Random *random) {
    const uint64_t high = next_word(random) >> 5, low = next_word(random) >> 6;
    return (high << 26) + low;
}

static const double TWO_53 = 0x1p53;

double random_rand(Random *random) {
    return (double)next_53_bits(random) / TWO_53;
}

/* ---- masks: rand() < p for many draws, without making the doubles --------------------------------
 *
 * r / 2⁵³ < p is r < ⌈p·2⁵³⌉, all exact. The upper 18 of r's 53 bits nearly always decide alone:
 * only where they equal the limit's, once in 2¹⁸ draws, must the others be looked at. They come from
 * one word of the two, and the last step of its tempering does not touch them. So four lanes look at
 * every other word, and all the rest is left undone. */

enum { BITS = 8, UPPER_BITS = 18, LOWER_BITS = 53 - UPPER_BITS };

/* The upper 18 bits of four draws: eight words from x on. */
static inline v4 upper_bits(const uint32_t *x, TemperLanes k) {
    v4 y = v4_even_lanes(v4_load_bits(x), v4_load_bits(x + V4_LANES));
    y = v4_xor(y, v4_shift_right(y, 11));
    y = v4_xor(y, v4_and(v4_shift_left(y, 7), k.b));
    y = v4_xor(y, v4_and(v4_shift_left(y, 15), k.c));
    return v4_shift_right(y, 32 - UPPER_BITS);
}

/* Bytes of the mask from as many eights of draws. Returns false where a draw is too close for
 * that. A draw minus the bound is below 0, and its highest bit set, just where the draw is below. */
static bool mask_bytes(const uint32_t *x, uint64_t limit, uint8_t *mask, int bytes) {
    const TemperLanes k = temper_lanes();
    const v4 bound = v4_splat_bits((uint32_t)(limit >> LOWER_BITS));
    v4 nearest = v4_splat_bits(UINT32_MAX); /* 0 in a lane where a draw was equal to the bound */
    for (int i = 0; i < bytes; i++, x += 2 * BITS) {
        const v4 left = v4_subtract_bits(upper_bits(x, k), bound);
        const v4 right = v4_subtract_bits(upper_bits(x + BITS, k), bound);
        nearest = v4_smaller_bits(nearest, v4_smaller_bits(left, right));
        mask[i] = (uint8_t)(v4_highest_bits(left) | v4_highest_bits(right) << V4_LANES);
    }
    return v4_all(nearest);
}

/* Up to four draws, at any position in the block. */
static unsigned mask_four(Random *random, uint64_t limit, int draws) {
    if (random->at == N) make_block(random);
    if (draws == V4_LANES && random->at + BITS <= N) {
        const v4 bound = v4_splat_bits((uint32_t)(limit >> LOWER_BITS));
        const v4 upper = upper_bits(random->state + random->at, temper_lanes());
        const v4 difference = v4_subtract_bits(upper, bound);
        if (v4_all(difference)) {
            random->at += BITS;
            return v4_highest_bits(difference);
        }
    }
    unsigned bits = 0;
    for (int k = 0; k < draws; k++) bits |= (unsigned)(next_53_bits(random) < limit) << k;
    return bits;
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

void random_mask(Random *random, double p, uint8_t *mask, int n) {
    const uint64_t limit = (uint64_t)ceil(p * TWO_53);
    for (int i = 0; i < n;) {
        const int bytes = smaller((N - random->at) / (2 * BITS), (n - i) / BITS);
        if (bytes > 0 && mask_bytes(random->state + random->at, limit, mask + i / BITS, bytes)) {
            random->at += bytes * 2 * BITS;
            i += bytes * BITS;
            continue;
        }
        /* a block's end or the row's, or a tie */
        const unsigned low = mask_four(random, limit, smaller(n - i, V4_LANES));
        const int left = n - i - V4_LANES;
        const unsigned high = left > 0 ? mask_four(random, limit, smaller(left, V4_LANES)) : 0;
        mask[i / BITS] = (uint8_t)(low | high << V4_LANES);
        i += BITS;
    }
}

/* A point drawn evenly from the unit disc gives two independent normal values. NumPy returns the
 * second one first. */
double random_randn(Random *random) {
    if (random->has_gauss) {
        random->has_gauss = false;
        return random->gauss;
    }
    double x, y, square;
    do {
        x = 2 * random_rand(random) - 1;
        y = 2 * random_rand(random) - 1;
        square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = sqrt(-2 * real_log(square) / square);
    random->gauss = factor * x;
    random->has_gauss = true;
    return factor * y;
}

double random_uniform(Random *random, double low, double high) {
    return low + (high - low) * random_rand(random);
}

/* Words cut to as many bits as the largest answer has, until one is not above it: no answer is more
 * likely than another, as it would be with a remainder. */
uint32_t random_below(Random *random, uint32_t bound) {
    uint32_t largest = bound - 1, mask = largest, value;
    for (int shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
    if (largest == 0) return 0; /* without a draw, as NumPy has it */
    do value = random_word(random) & mask;
    while (value > largest);
    return value;
}

void random_shuffle(Random *random, int32_t *x, int32_t n) {
    for (int32_t i = n - 1; i > 0; i--) {
        uint32_t j = random_below(random, (uint32_t)i + 1);
        int32_t swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
    }
}

void random_permutation(Random *random, int32_t *x, int32_t n) {
    for (int32_t i = 0; i < n; i++) x[i] = i;
    random_shuffle(random, x, n);
}
