/* bits.h: for tests that ask for the very same doubles, not for near ones. */
#ifndef NN_BITS_H
#define NN_BITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The bits as a number that grows with the double, so that neighbouring doubles differ by 1. */
static inline int64_t bits_order(double x) {
    int64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits < 0 ? INT64_MIN - bits : bits;
}

/* How many doubles lie from a to b: 0 where they are the same; +0 and −0 count as the same. */
static inline int64_t bits_apart(double a, double b) {
    int64_t difference = bits_order(a) - bits_order(b);
    return difference < 0 ? -difference : difference;
}

/* 64-bit FNV-1a over the bytes of doubles, lowest first; digest: BITS_FNV1A, or the last result. */
#define BITS_FNV1A UINT64_C(0xcbf29ce484222325)
static inline uint64_t bits_fnv1a(uint64_t digest, const double *x, size_t n) {
    static const uint64_t PRIME = UINT64_C(0x100000001b3);
    for (size_t i = 0; i < n; i++) {
        uint64_t bits;
        memcpy(&bits, &x[i], sizeof bits);
        for (int shift = 0; shift < 64; shift += 8)
            digest = (digest ^ (bits >> shift & 0xff)) * PRIME;
    }
    return digest;
}

#endif
