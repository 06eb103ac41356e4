#include "random.h"

#include <math.h>

#include "real.h"

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

/* The next N words at once: three loops for the state, so that no index needs a remainder, and one
 * to temper it; a compiler turns all but the last line of the state into vectors. */
static void make_block(Random *random) {
    uint32_t *x = random->state;
    int i = 0;
    for (; i < N - M; i++) x[i] = twist(x[i], x[i + 1], x[i + M]);
    for (; i < N - 1; i++) x[i] = twist(x[i], x[i + 1], x[i + M - N]);
    x[N - 1] = twist(x[N - 1], x[0], x[M - 1]);
    for (i = 0; i < N; i++) random->word[i] = temper(x[i]);
    random->at = 0;
}

static inline uint32_t next_word(Random *random) {
    if (random->at == N) make_block(random);
    return random->word[random->at++];
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

void random_mask(Random *random, double p, uint8_t *mask, int n) {
    enum { BITS = 8 };
    const uint64_t limit = (uint64_t)ceil(p * TWO_53); /* r / 2⁵³ < p is r < ⌈p·2⁵³⌉, all exact */
    for (int i = 0; i < n; i += BITS) {
        const int count = n - i < BITS ? n - i : BITS;
        unsigned bits = 0;
        for (int k = 0; k < count; k++) bits |= (unsigned)(next_53_bits(random) < limit) << k;
        mask[i / BITS] = (uint8_t)bits;
    }
}

/* A point drawn evenly from the unit disc gives two independent normal values. NumPy hands out the
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
