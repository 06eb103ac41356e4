#include "random.h"

#include <math.h>

#include "real.h"

/* MT19937's parameters, under the paper's names. */
enum { N = RANDOM_WORDS, M = 397 };
static const uint32_t MATRIX_A = 0x9908b0df, UPPER_MASK = 0x80000000, LOWER_MASK = 0x7fffffff;
static const uint32_t TEMPERING_B = 0x9d2c5680, TEMPERING_C = 0xefc60000;

void random_seed(Random *random, uint32_t seed) {
    static const uint32_t KNUTH = 1812433253; /* The Art of Computer Programming, vol. 2, 3.3.4 */
    random->word[0] = seed;
    for (uint32_t i = 1; i < N; i++) {
        uint32_t previous = random->word[i - 1];
        random->word[i] = KNUTH * (previous ^ (previous >> 30)) + i;
    }
    random->at = N;
    random->has_gauss = false;
    random->gauss = 0;
}

static uint32_t twist(uint32_t upper, uint32_t lower, uint32_t far) {
    uint32_t y = (upper & UPPER_MASK) | (lower & LOWER_MASK);
    return far ^ (y >> 1) ^ (y & 1 ? MATRIX_A : 0);
}

/* The next N words at once, in three loops, so that no index needs a remainder. */
static void make_block(Random *random) {
    uint32_t *word = random->word;
    int i = 0;
    for (; i < N - M; i++) word[i] = twist(word[i], word[i + 1], word[i + M]);
    for (; i < N - 1; i++) word[i] = twist(word[i], word[i + 1], word[i + M - N]);
    word[N - 1] = twist(word[N - 1], word[0], word[M - 1]);
    random->at = 0;
}

uint32_t random_word(Random *random) {
    if (random->at == N) make_block(random);
    uint32_t y = random->word[random->at++];
    y ^= y >> 11;
    y ^= (y << 7) & TEMPERING_B;
    y ^= (y << 15) & TEMPERING_C;
    return y ^ (y >> 18);
}

double random_rand(Random *random) {
    static const double TWO_26 = 0x1p26, TWO_53 = 0x1p53;
    uint32_t a = random_word(random) >> 5, b = random_word(random) >> 6;
    return (a * TWO_26 + b) / TWO_53;
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
