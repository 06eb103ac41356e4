/* golden_numbers.h: tests/golden/golden.json as C, and how its configs become a Config.
 *
 * Points are x0, y0, x1, y1, …; a list that is empty is NULL. */
#ifndef NN_GOLDEN_NUMBERS_H
#define NN_GOLDEN_NUMBERS_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "config.h"

/* One option: "init.name" = "he", or "optimizer.learningRate" = 0.01, or "hidden" = [10, 5]. */
typedef struct GoldenSetting {
    const char *path;
    const char *name;     /* of a choice, else NULL */
    const double *values; /* a number, a flag (0 or 1), or the entries of a list */
    int count;
    bool is_list;
} GoldenSetting;

/* The score of training, dev or test set after the run. */
typedef struct GoldenPart {
    bool exists;
    double loss, accuracy; /* accuracy is NaN where the output is linear */
} GoldenPart;

/* A training run from start to end. */
typedef struct GoldenCase {
    const char *name;
    const GoldenSetting *settings;
    int setting_count;
    int features, outputs, samples; /* of data of one's own: X (features, samples), Y; else NULL */
    const double *X, *Y;
    int layers;
    const int *units; /* of the input, then of layer 1 … layers */
    double tolerance; /* relative, of a loss in float32 */
    int records;
    int best_iteration; /* of early stopping; −1 without */
    const int *iteration;
    const double *loss, *dev_loss; /* dev_loss is NULL without a dev set */
    const double *gradient_norm;   /* (records, layers) */
    GoldenPart train, dev, test;
    const double *W, *b; /* layer after layer, each row-major */
} GoldenCase;

/* RandomState(seed), a fresh one for each group. */
typedef struct GoldenStream {
    uint32_t seed;
    const double *rand;                                         /* 8 */
    const double *randn;                                        /* 9 */
    const int *permutation_12;                                  /* 12 */
    const double *turns_randn, *turns_rand, *turns_randn_again; /* one stream: 3, 3, 2 */
} GoldenStream;

/* Past the border of MT19937's blocks; rand_700_fnv1a is FNV-1a over all the bits of rand(700). */
typedef struct GoldenLong {
    uint32_t seed;
    const double *rand_310_to_314, *rand_622_to_626;
    double rand_699;
    uint64_t rand_700_fnv1a;
    const double *randn_1000_to_1004;
    const int *permutation_1000_first_8;
    int64_t permutation_1000_weighted_sum; /* Σ i·p[i] */
    /* one stream read in turns: 5, 3 from −10 to 10, 1, 1, 2, 33 numbers */
    const int *permutation_5;
    const double *uniform, *randn;
    const int *permutation_1;
    const double *randn_again;
    const int *permutation_33;
} GoldenLong;

typedef struct GoldenDataset {
    const char *name;
    const GoldenSetting *settings;
    int setting_count;
    int first_count, last_count, label_count;
    const double *first, *last; /* points */
    const int *labels;          /* of the first samples */
    int64_t label_weighted_sum; /* Σ i·label[i] over all samples; −1: not known */
    double sum_abs;             /* Σ|x| over all of X */
} GoldenDataset;

typedef struct GoldenSplit {
    int samples;
    const GoldenSetting *settings;
    int setting_count;
    int train, dev, test;
    const int *order; /* the sample numbers, part after part */
} GoldenSplit;

/* The notes' 100 houses (house age, average rooms) under one of the methods. */
enum { GOLDEN_HOUSES = 100 };
typedef struct GoldenNormaliser {
    const char *name;
    const GoldenSetting *settings;
    int setting_count;
    const double *feature; /* (GOLDEN_HOUSES) */
    double shift, scale;
    double mean, sd, min, max; /* after it was applied */
} GoldenNormaliser;

#include "golden.h" /* golden_cases, golden_streams, …, each with its golden_…_count */

static inline Status golden_set(Config *config, const GoldenSetting *setting) {
    if (setting->name) return config_choose(config, setting->path, setting->name);
    if (setting->is_list)
        return config_set_list(config, setting->path, setting->values, setting->count);
    return config_set(config, setting->path, setting->values[0]);
}

/* The defaults with these settings. The status is of the first one that core/config.h refuses. */
static inline Status golden_config(Config *config, const GoldenSetting *settings, int count) {
    Status status = STATUS_OK;
    *config = config_default();
    for (int i = 0; i < count && status == STATUS_OK; i++)
        status = golden_set(config, &settings[i]);
    return status;
}

#endif
