/* samples.h: the three parts of a run's data, ready to train on: drawn or given, split, normalised,
 * in float32.
 *
 *     draw or copy all -> split -> draw dev and test anew, where asked -> fit the normaliser on the
 *     training set alone -> apply it to all three */
#ifndef NN_SAMPLES_H
#define NN_SAMPLES_H

#include "arena.h"
#include "config.h"
#include "dataset.h"
#include "matrix.h"
#include "split.h"

typedef struct Samples {
    Table all;             /* as drawn or given, before the split */
    Table part[PARTS];     /* before normalising; samples = 0: no such part */
    Matrix X[PARTS];       /* (features, samples) normalised; the padding is 0 */
    Matrix Y[PARTS];       /* (outputs, samples) */
    double *shift, *scale; /* (features) of the normaliser */
    int32_t *order;        /* room for the largest permutation */
} Samples;

/* shape: features, outputs and samples of all the data. */
Samples samples_take(Arena *arena, const Config *config, Table shape);
/* Draws, or copies given where it is not NULL. */
void samples_fill(Samples *samples, const Config *config, const Table *given);
/* X (features, m), raw, row-major without padding, as the network wants it: columns first … of it
 * into `to`. */
void samples_normalise(const Samples *samples, const float *X, int m, int first, Matrix to);

#endif
