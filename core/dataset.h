/* dataset.h: the samples of a run, given, or drawn exactly as sklearn.datasets draws them from a
 * RandomState: the same shuffle and the same noise, to a few units in the last place of a double.
 *
 *     X (features, samples)   Y (outputs, samples)   row-major, double
 *
 *   circles   2 features, 1 output: 0 the outer circle (radius 1), 1 the inner one (radius 0.8)
 *   moons     2 features, 1 output: 0 the upper half circle, 1 the lower one
 *   blobs     2 features, `classes` outputs, one-hot: Gaussian clouds, their centres within ±10
 *
 * data.noise is the standard deviation of the noise, for blobs that of each cloud.
 *
 * Source: scikit-learn 1.2, sklearn/datasets/_samples_generator.py. */
#ifndef NN_DATASET_H
#define NN_DATASET_H

#include "config.h"
#include "status.h"

typedef struct Table {
    int features, outputs, samples;
    double *X; /* (features, samples) */
    double *Y; /* (outputs, samples) */
} Table;

/* What config.data asks for, without drawing it: features and outputs; samples as asked, X and Y
 * NULL. */
Table dataset_shape(const Config *config, int samples);

/* Draws table->samples samples from RandomState(seed) into table->X and Y, which the caller owns;
 * the other members are as dataset_shape made them. order: room for `samples` numbers. */
void dataset_draw(const Config *config, uint32_t seed, Table *table, int32_t *order);

/* STATUS_BAD_DATA where there is no feature, output or sample, where X or Y holds a value that is
 * not finite, or where output is sigmoid or softmax and Y holds a value outside 0..1. */
NN_MUST_CHECK Status dataset_check(const Table *table, Output output);

#endif
