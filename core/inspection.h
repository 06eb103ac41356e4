/* inspection.h: the statistics of each layer: the distributions of Z, A, W and dW, dead units,
 * saturation. inspect.h says how they are computed. */
#ifndef NN_INSPECTION_H
#define NN_INSPECTION_H

#include "config.h"
#include "distribution.h"

typedef enum { INSPECT_Z, INSPECT_A, INSPECT_W, INSPECT_DW, INSPECTED } Inspected;

enum { INSPECT_MAX_BINS = 1000 };

typedef struct InspectOptions {
    int bins;             /* of each histogram, 0 … INSPECT_MAX_BINS */
    Ends ends[INSPECTED]; /* of the histograms; {0, 0}: each layer's own, see distribution.h */
    bool dropout;         /* with masks, as in training */
    uint32_t seed;        /* of these masks */
} InspectOptions;

typedef struct LayerStatistics {
    int n, n_prev;
    Distribution of[INSPECTED];
    /* Hidden units that let no gradient through: f′(Z) is 0 in float32 for every sample. For ReLU that
     * is Z ≤ 0, so A = 0, for all of them; masks of dropout do not count. Output layer: 0. */
    int dead;
    /* Share of Z with f′(Z) below a hundredth of its largest value, f as in Flatness (activation.h);
     * of a sigmoid output too, 0 for softmax and linear. */
    double saturated;
    double spread; /* see run_unit_spread */
} LayerStatistics;

typedef struct Inspection {
    int L, samples;
    double loss, penalty;                         /* J = loss + penalty */
    LayerStatistics layer[CONFIG_MAX_LAYERS + 1]; /* 1 … L */
} Inspection;

#endif
