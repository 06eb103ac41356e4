/* distribution.h: the distribution of a matrix's numbers: mean, standard deviation, range, histogram.
 *
 *   mean = Σx / n      sd = √(Σ(x − mean)² / n)          over the finite numbers, row after row
 *
 * A histogram of k bins from low to high has the edges low + i·(high − low)/k. Bin i holds
 * edge i ≤ x < edge i + 1, the last one its upper edge too. These are numpy.histogram's bins, to the
 * number: where the ends are not given they are the smallest and the largest x, half a unit (or for
 * large x a part of it) to either side where all x are one number, and 0 to 1 where there is none. */
#ifndef NN_DISTRIBUTION_H
#define NN_DISTRIBUTION_H

#include <stdbool.h>
#include <stdint.h>

#include "matrix.h"

typedef struct Distribution {
    int64_t count;      /* of numbers in all */
    int64_t not_finite; /* NaN and infinities, in no other count */
    int64_t zeros;      /* exactly 0 */
    double mean, sd;    /* NaN where no number is finite, and the ends too */
    double minimum, maximum;
    double norm;          /* √Σx² */
    double low, high;     /* the histogram's ends */
    int64_t below, above; /* finite, and outside the ends */
    int bins;
    double *histogram; /* (bins) counts; the caller's memory */
} Distribution;

/* low < high: the histogram's ends, given; otherwise they are the numbers' own. */
typedef struct Ends {
    double low, high;
} Ends;

/* A may have any stride: a packed W is (n, n_prev) with stride n_prev. bins may be 0; histogram has
 * room for them. */
Distribution distribution_of(Matrix A, Ends ends, double *histogram, int bins);

#endif
