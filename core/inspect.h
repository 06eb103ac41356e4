/* inspect.h: statistics of each layer: the distributions of Z, A, W and dW, dead units, saturation.
 *
 * One training pass forward and backward with given weights over given samples, in a network of its
 * own, so that the run it belongs to does not change. Batch norm takes mean and variance of
 * these samples, as in training; dropout is off unless asked for. dW is that of J over these
 * samples, penalties included, before clipping. Where they are the whole training set, without
 * dropout, all numbers are those of a full-batch iteration.
 *
 * Z is what the activation is applied to: with batch norm, its outcome. A is what the next layer
 * sees: with dropout, masked and scaled. */
#ifndef NN_INSPECT_H
#define NN_INSPECT_H

#include "inspection.h"
#include "network.h"

typedef struct Inspector {
    Network network;
    InspectOptions options;
    double *histograms; /* (L, INSPECTED, bins) */
    Inspection found;
} Inspector;

/* Lays out, in place; m, of the training set, divides λ. */
void inspect_take(Inspector *inspector, Arena *arena, const Config *config, InspectOptions options,
                  int features, int outputs, int samples, int m);

/* Fills inspector->found for these parameters (network.count) over X, Y. */
void inspect(Inspector *inspector, const float *parameters, Matrix X, Matrix Y);

#endif
