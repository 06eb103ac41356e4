/* dataset.h: the samples of a run, given, or drawn exactly as NumPy draws them from a RandomState: the
 * same shuffle and the same noise, to a few units in the last place of a double. Circles, moons and
 * blobs are those of sklearn.datasets, the others those of tests/golden/oracle.py.
 *
 *     X (features, samples)   Y (outputs, samples)   row-major, double
 *
 *              outputs   2 features, and
 *   circles    1         0 the outer circle (radius 1), 1 the inner one (radius 0.8)
 *   moons      1         0 the upper half circle, 1 the lower one
 *   spiral     1         0 and 1 two arms, each the other one turned by π: sample k = 1 … n of an arm
 *                        lies at radius k/n and angle 3.5 π k/n
 *   gaussian   1         0 a Gaussian cloud about (−1, −1), 1 one about (1, 1)
 *   xor        1         evenly over the square of ±1; 1 where x and y differ in sign
 *   quadrants  2         the same samples; output 0 says x > 0, output 1 says y > 0, and a sample may be
 *                        both, one or neither: labels that do not exclude each other
 *   blobs      classes   one-hot: Gaussian clouds, their centres within ±10
 *
 * data.noise is the standard deviation of the noise, for blobs and gaussian that of each cloud. Labels
 * are from before it. data.share is the share of class 1 in circles, moons, spiral and gaussian,
 * rounded to whole samples, half of one up. The other data have no two classes of a chosen size.
 *
 * In the stream:
 *   circles, moons, spiral, gaussian   permutation(m) of the samples, class 0 first; in this new order,
 *                                      randn for the noise of x and of y, sample after sample
 *   xor, quadrants                     uniform(−1, 1) for x and y, sample after sample; then the noise
 *   blobs                              uniform(−10, 10) for each centre's x and y; randn as above, class
 *                                      after class; permutation(m)
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
