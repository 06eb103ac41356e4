#include "normalise.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static const double LOWER_QUARTER = 0.25, HALF = 0.5, UPPER_QUARTER = 0.75;

typedef struct Summary {
    double mean, low, high;
} Summary;

/* The mean of equal values is that value itself: their sum could be off by a rounding error, which
 * would then be scaled up to a standard deviation of 1. */
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

/* ---- quantiles ----------------------------------------------------------------------------------
 *
 * Without sorting, since there is no room to sort in: the k-th smallest of m is found by halving the
 * range of values, 64 times at most, for between two doubles there are no more than 2⁶⁴. */

/* Where x stands among all doubles, in order: negative ones have their bits the other way round. */
static uint64_t place_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits >> 63 ? ~bits : bits | (uint64_t)1 << 63;
}

static double at_place(uint64_t place) {
    const uint64_t bits = place >> 63 ? place & ~((uint64_t)1 << 63) : ~place;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* How many of x are not above the number of this rank. */
static int count_up_to(const double *x, int samples, uint64_t place) {
    int count = 0;
    for (int i = 0; i < samples; i++) count += place_of(x[i]) <= place;
    return count;
}

/* x in order would have it at k = 0 … samples − 1. */
static double smallest(const double *x, int samples, int k, Summary s) {
    uint64_t low = place_of(s.low), high = place_of(s.high);
    while (low < high) {
        const uint64_t middle = low + (high - low) / 2;
        if (count_up_to(x, samples, middle) > k)
            high = middle;
        else
            low = middle + 1;
    }
    return at_place(low);
}

/* The value below which `share` of the samples lie. */
static double quantile(const double *x, int samples, double share, Summary s) {
    const double at = share * (samples - 1);
    const int k = (int)at;
    const double below = smallest(x, samples, k, s);
    if (k + 1 == samples) return below;
    return below + (at - k) * (smallest(x, samples, k + 1, s) - below);
}

static double scale_of(Normaliser method, const double *x, int samples, Summary s) {
    switch (method) {
    case NORMALISE_Z_SCORE: return root_mean_square(x, samples, s.mean);
    case NORMALISE_Z_SCORE_NOTES: return root_mean_square(x, samples, 0);
    case NORMALISE_MIN_MAX:
    case NORMALISE_MEAN: return s.high - s.low;
    case NORMALISE_ROBUST:
        return quantile(x, samples, UPPER_QUARTER, s) - quantile(x, samples, LOWER_QUARTER, s);
    case NORMALISE_NONE:
    case NORMALISE_CENTRE: break;
    }
    return 1;
}

static double shift_of(Normaliser method, const double *x, int samples, Summary s) {
    switch (method) {
    case NORMALISE_NONE: return 0;
    case NORMALISE_MIN_MAX: return s.low;
    case NORMALISE_ROBUST: return quantile(x, samples, HALF, s);
    case NORMALISE_Z_SCORE:
    case NORMALISE_Z_SCORE_NOTES:
    case NORMALISE_MEAN:
    case NORMALISE_CENTRE: break;
    }
    return s.mean;
}

void normalise_fit(Normaliser method, const double *x, int samples, double *shift, double *scale) {
    Summary s = summarise(x, samples);
    *shift = shift_of(method, x, samples, s);
    *scale = scale_of(method, x, samples, s);
    if (*scale == 0) *scale = 1;
    if (isinf(*scale)) *scale = s.low < s.high ? NAN : 1;
}

void normalise_apply(const double *x, int samples, double shift, double scale, double *y) {
    for (int i = 0; i < samples; i++) y[i] = (x[i] - shift) / scale;
}
