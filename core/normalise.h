/* normalise.h: x' = (x − shift) / scale, a pair a feature, fitted on the training set alone.
 *
 *   none            shift 0      scale 1
 *   z-score         shift μ      scale σ = √(Σ(x − μ)² / m)
 *   z-score-notes   shift μ      scale √(Σx² / m), the notes' σ: they forget to subtract μ
 *   min-max         shift min    scale max − min
 *   mean            shift μ      scale max − min
 *   centre          shift μ      scale 1
 *   robust          shift median scale q₃ − q₁, as scikit-learn's RobustScaler: outliers move neither
 *                                (quartiles as NumPy's: linear between neighbours)
 *
 * A scale of 0 (a constant feature) becomes 1, as in scikit-learn, so that the feature becomes 0,
 * not NaN; the mean of equal values is that value itself, so that no rounding error becomes a
 * standard deviation. Sums are in double, over samples in their order. A scale beyond double becomes
 * NaN: divided by infinity, different values would all become 0 and hide it. */
#ifndef NN_NORMALISE_H
#define NN_NORMALISE_H

#include "config.h"

/* Fits one feature: x[0 … samples − 1], all finite, samples ≥ 1. */
void normalise_fit(Normaliser method, const double *x, int samples, double *shift, double *scale);

/* y[i] = (x[i] − shift) / scale; y may be x. */
void normalise_apply(const double *x, int samples, double shift, double scale, double *y);

#endif
