#include "normalise.h"

#include <math.h>

typedef struct Summary {
    double mean, low, high;
} Summary;

/* The mean of equal values is that value: summing them could miss it by a rounding, and a spread
 * made of roundings would then be blown up to 1. */
static Summary summarise(const double *x, int samples) {
    Summary s = {0, x[0], x[0]};
    for (int i = 0; i < samples; i++) {
        s.mean += x[i];
        if (x[i] < s.low) s.low = x[i];
        if (x[i] > s.high) s.high = x[i];
    }
    s.mean = s.low == s.high ? s.low : s.mean / samples;
    return s;
}

/* √(Σ(x − centre)² / m) */
static double root_mean_square(const double *x, int samples, double centre) {
    double sum = 0;
    for (int i = 0; i < samples; i++) sum += (x[i] - centre) * (x[i] - centre);
    return sqrt(sum / samples);
}

static double scale_of(Normaliser method, const double *x, int samples, Summary s) {
    switch (method) {
    case NORMALISE_Z_SCORE: return root_mean_square(x, samples, s.mean);
    case NORMALISE_Z_SCORE_NOTES: return root_mean_square(x, samples, 0);
    case NORMALISE_MIN_MAX:
    case NORMALISE_MEAN: return s.high - s.low;
    case NORMALISE_NONE:
    case NORMALISE_CENTRE: break;
    }
    return 1;
}

void normalise_fit(Normaliser method, const double *x, int samples, double *shift, double *scale) {
    Summary s = summarise(x, samples);
    *shift = method == NORMALISE_NONE ? 0 : method == NORMALISE_MIN_MAX ? s.low : s.mean;
    *scale = scale_of(method, x, samples, s);
    if (*scale == 0) *scale = 1;
    if (isinf(*scale)) *scale = s.low < s.high ? NAN : 1;
}

void normalise_apply(const double *x, int samples, double shift, double scale, double *y) {
    for (int i = 0; i < samples; i++) y[i] = (x[i] - shift) / scale;
}
