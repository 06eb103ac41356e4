/* split.h: training, dev and test set, in that order, cut from one permutation.
 *
 * RandomState(seed).permutation(samples); the first round(f₀·samples) train, the next
 * round(f₁·samples), as far as there are any left, are the dev set, the rest the test set. round is
 * Python's: half to even. With f₀ = 1 nothing is permuted. */
#ifndef NN_SPLIT_H
#define NN_SPLIT_H

#include "config.h"

typedef enum { PART_TRAIN, PART_DEV, PART_TEST, PARTS } Part;

typedef struct Split {
    int train, dev, test; /* samples of each part */
} Split;

/* The sizes alone, for the layout. */
Split split_sizes(const Config *config, int samples);

/* order[0 … samples − 1]: the sample numbers, part after part. */
Split split_order(const Config *config, int samples, int32_t *order);

#endif
