#include "distribution.h"

#include <math.h>

/* ---- moments --------------------------------------------------------------------------------- */

/* One pass over all numbers. Its sums run row after row: the same order everywhere. */
static double add_up(Distribution *d, Matrix A) {
    double sum = 0, squares = 0;
    for (int i = 0; i < A.rows; i++) {
        const float *row = matrix_row(A, i);
        for (int s = 0; s < A.columns; s++) {
            const double x = (double)row[s];
            if (!isfinite(x)) {
                d->not_finite++;
                continue;
            }
            sum += x;
            squares += x * x;
            d->zeros += x == 0;
            d->minimum = x < d->minimum ? x : d->minimum;
            d->maximum = x > d->maximum ? x : d->maximum;
        }
    }
    d->norm = sqrt(squares);
    return sum;
}

static double squared_deviations(Matrix A, double mean) {
    double sum = 0;
    for (int i = 0; i < A.rows; i++) {
        const float *row = matrix_row(A, i);
        for (int s = 0; s < A.columns; s++) {
            const double away = (double)row[s] - mean;
            if (isfinite(away)) sum += away * away;
        }
    }
    return sum;
}

/* ---- histogram ------------------------------------------------------------------------------- */

static Ends own_ends(const Distribution *d, bool any) {
    static const double HALF_A_UNIT = 0.5, PART = 1e-3;
    if (!any) return (Ends){0, 1};
    if (d->minimum < d->maximum) return (Ends){d->minimum, d->maximum};
    const double half = fmax(HALF_A_UNIT, PART * fabs(d->minimum));
    return (Ends){d->minimum - half, d->maximum + half};
}

static double edge(const Distribution *d, int i) {
    return i == d->bins ? d->high : i * ((d->high - d->low) / d->bins) + d->low;
}

/* The quotient may round across an edge: the edges themselves decide. low ≤ x ≤ high. */
static int bin_of(const Distribution *d, double x) {
    int i = (int)((x - d->low) / (d->high - d->low) * d->bins);
    if (i == d->bins) i--;
    if (i > 0 && x < edge(d, i)) return i - 1;
    return i < d->bins - 1 && x >= edge(d, i + 1) ? i + 1 : i;
}

static void sort_into_bins(Distribution *d, Matrix A) {
    for (int i = 0; i < A.rows; i++) {
        const float *row = matrix_row(A, i);
        for (int s = 0; s < A.columns; s++) {
            const double x = (double)row[s];
            if (!isfinite(x)) continue;
            if (x < d->low)
                d->below++;
            else if (x > d->high)
                d->above++;
            else
                d->histogram[bin_of(d, x)]++;
        }
    }
}

Distribution distribution_of(Matrix A, Ends ends, double *histogram, int bins) {
    Distribution d = {.count = (int64_t)A.rows * A.columns,
                      .minimum = INFINITY,
                      .maximum = -INFINITY,
                      .bins = bins,
                      .histogram = histogram};
    const double sum = add_up(&d, A);
    const int64_t finite = d.count - d.not_finite;
    const Ends chosen = ends.low < ends.high ? ends : own_ends(&d, finite > 0);
    if (finite == 0) d.minimum = d.maximum = (double)NAN;
    d.mean = finite > 0 ? sum / (double)finite : (double)NAN;
    d.sd = finite > 0 ? sqrt(squared_deviations(A, d.mean) / (double)finite) : (double)NAN;
    d.low = chosen.low;
    d.high = chosen.high;
    for (int i = 0; i < bins; i++) histogram[i] = 0;
    if (bins > 0) sort_into_bins(&d, A);
    return d;
}
