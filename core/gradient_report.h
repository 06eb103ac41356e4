/* gradient_report.h: what a gradient check finds. gradient_check.h says how it is found, and where the
 * tolerances come from. */
#ifndef NN_GRADIENT_REPORT_H
#define NN_GRADIENT_REPORT_H

#include <stdbool.h>

#include "config.h"

typedef enum {
    GRADIENT_AGREES,
    GRADIENT_DIFFERS,
    GRADIENT_CANNOT_TELL, /* no layer differs, but the tolerance of one is too large to mean anything */
    GRADIENT_ZERO, /* g is 0 wherever it was compared: nothing would be learned, whatever ĝ is */
    GRADIENT_ALL_KINKS,  /* no parameter could be compared */
    GRADIENT_NOT_FINITE, /* NaN or infinity in g or ĝ */
} GradientOutcome;

typedef enum { PARAMETER_W, PARAMETER_B, PARAMETER_GAMMA, PARAMETER_BETA } ParameterKind;

/* One parameter: W[row][column] of a layer, or b, γ, β [row]. */
typedef struct GradientPlace {
    int layer; /* 1 … L; 0: none */
    ParameterKind kind;
    int row, column;
} GradientPlace;

/* One comparison: θᵢ, g and ĝ. */
typedef struct GradientPair {
    GradientPlace place;
    double value, gradient, difference;
    bool kink; /* left out of all sums */
} GradientPair;

typedef struct GradientTally {
    long compared, kinks;
    double error;             /* 0 where both are 0 */
    double tolerance;         /* the largest `error` that agrees; 1: rounding hides everything */
    double norm, differences; /* ‖g‖, ‖ĝ‖ */
    bool told; /* whether an error within the tolerance means anything; of `all`: in every layer */
} GradientTally;

typedef struct GradientReport {
    GradientOutcome outcome;
    int L;
    GradientTally all;
    GradientTally layer[CONFIG_MAX_LAYERS + 1];   /* 1 … L */
    GradientTally weights[CONFIG_MAX_LAYERS + 1]; /* of W alone; its kinks are not counted */
    GradientPlace worst;                          /* where |g − ĝ| is largest */
    double worst_gradient, worst_difference;      /* g and ĝ there */
} GradientReport;

#endif
