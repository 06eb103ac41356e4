#include "split.h"

#include "random.h"

/* x ≥ 0 to the nearest whole number, a half to the even one, as Python's round has it. */
static int round_half_even(double x) {
    int floor = (int)x;
    double above = x - floor;
    bool up = above > 0.5 || (above == 0.5 && floor % 2 == 1);
    return floor + up;
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

/* Two halves of 3 samples round to 2 and 2: the second part gets only what is left. */
Split split_sizes(const Config *config, int samples) {
    const double *fraction = config->split_fractions;
    if (fraction[0] >= 1) return (Split){.train = samples};
    int train = smaller(round_half_even(fraction[0] * samples), samples);
    int dev = smaller(round_half_even(fraction[1] * samples), samples - train);
    return (Split){train, dev, samples - train - dev};
}

Split split_order(const Config *config, int samples, int32_t *order) {
    if (config->split_fractions[0] >= 1) {
        for (int32_t i = 0; i < samples; i++) order[i] = i;
    } else {
        Random random;
        random_seed(&random, (uint32_t)config->split_seed);
        random_permutation(&random, order, samples);
    }
    return split_sizes(config, samples);
}
