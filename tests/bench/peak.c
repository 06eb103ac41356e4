#include "simd.h"

#include "peak.h"

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name)))
#else
#define EXPORT(name) /* called by its name in C */
#endif

enum { CHAINS = 12, OPERATIONS = 2 /* a multiplication and an addition */ };

EXPORT(flops) double peak_flops(void) {
    return (double)OPERATIONS * CHAINS * V4_LANES;
}

EXPORT(run) float peak_run(int rounds) {
    const v4 a = v4_splat(0.999F);
    const v4 b = v4_splat(0.001F); /* x goes to b / (1 − a) = 1: neither to 0 nor to infinity */
    v4 x[CHAINS];
    for (int i = 0; i < CHAINS; i++) x[i] = v4_splat((float)i);
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < CHAINS; i++) x[i] = v4_mul_add(x[i], a, b);
    v4 sum = v4_zero();
    for (int i = 0; i < CHAINS; i++) sum = v4_add(sum, x[i]);
    return v4_sum(sum);
}
