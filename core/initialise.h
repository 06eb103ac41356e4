/* initialise.h: the starting weights of a layer. Biases start at 0.
 *
 *   zeros     W = 0            all units of a layer stay equal, and with ReLU all gradients are 0
 *   constant  W = scale        all units of a layer stay equal
 *   random    W ~ N(0, scale²)
 *   xavier    W ~ N(0, 1 / n_prev)             LeCun's and the notes' form
 *   glorot    W ~ N(0, 2 / (n_prev + n))       Glorot and Bengio (2010)
 *   he        W ~ N(0, 2 / n_prev)             He et al. (2015)
 *
 * The second number is the variance. The random ones are randn(n, n_prev)·std, drawn row by row. */
#ifndef NN_INITIALISE_H
#define NN_INITIALISE_H

#include "config.h"
#include "random.h"

/* std of the weights of a layer; scale is used by `random` alone */
double initialise_std(Initialiser name, double scale, int n_prev, int n);

/* W (n, n_prev), packed */
void initialise_weights(float *W, int n, int n_prev, Initialiser name, double scale,
                        Random *random);

#endif
