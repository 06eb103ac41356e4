/* random.h: NumPy's legacy random streams, number for number.
 *
 *   RandomState(seed)   random_seed     MT19937, init_genrand(seed)
 *   rand()              random_rand     53 bits: ((a >> 5)·2²⁶ + (b >> 6)) / 2⁵³
 *   randn()             random_randn    Marsaglia's polar method; its second value is kept for the
 *                                       next call
 *   uniform(low, high)  random_uniform  low + (high − low)·rand()
 *   permutation(n)      random_permutation
 *   shuffle(x)          random_shuffle  Fisher–Yates from the end, bounded by masked rejection
 *
 * All but randn give NumPy's very bits. randn takes a logarithm, and NumPy takes its platform's:
 * the two agree to 1e-15, and nearly always to the last bit.
 *
 * Source: Matsumoto and Nishimura (1998), "Mersenne Twister"; NumPy 1.24, numpy/random/src/legacy
 * and _mt19937 (the streams frozen by NEP 19). The C here is our own. */
#ifndef NN_RANDOM_H
#define NN_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

enum { RANDOM_WORDS = 624 };

typedef struct Random {
    uint32_t state[RANDOM_WORDS];
    int at; /* the next word to temper and return; RANDOM_WORDS: generate a new block first */
    bool has_gauss;
    double gauss; /* the second value of the last polar pair */
} Random;

void random_seed(Random *random, uint32_t seed);
uint32_t random_word(Random *random);                           /* 32 bits */
double random_rand(Random *random);                             /* [0, 1) */
double random_randn(Random *random);                            /* N(0, 1) */
double random_uniform(Random *random, double low, double high); /* [low, high) */
uint32_t random_below(Random *random, uint32_t bound);          /* 0 … bound − 1; bound ≥ 1 */
void random_shuffle(Random *random, int32_t *x, int32_t n);     /* in place */
void random_permutation(Random *random, int32_t *x, int32_t n); /* of 0 … n − 1, into x */

/* Bit i % 8 of mask[i / 8], i = 0 … n − 1: whether the next random_rand is below p; the last byte's
 * remaining bits are 0. The same draws as n calls, without a call each. */
void random_mask(Random *random, double p, uint8_t *mask, int n);

#endif
