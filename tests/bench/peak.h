/* peak.h: the most that four lanes can do here. Chains of x = x · a + b that never leave the
 * registers, as many as hide the latency of a multiplication and an addition: no load, no store, no
 * jump that could be missed. What a kernel reaches of it is its share of the peak. */
#ifndef NN_BENCH_PEAK_H
#define NN_BENCH_PEAK_H

/* Floating-point operations of one round. */
double peak_flops(void);
/* Goes `rounds` rounds; the sum at the end is there so that no compiler can leave the work out. */
float peak_run(int rounds);

#endif
