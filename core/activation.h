/* activation.h: f and f′, both written in the output a = f(z), so that Z need not be kept.
 *
 *              f(z)                    f′ in terms of a
 *   linear     z                       1
 *   sigmoid    1 / (1 + e⁻ᶻ)           a (1 − a)
 *   tanh       tanh z                  1 − a²
 *   relu       max(z, 0)               a > 0
 *   leaky-relu z > 0 ? z : 0.01 z      a > 0 ? 1 : 0.01
 *
 * A NaN in z stays NaN in a, for each of them. */
#ifndef NN_ACTIVATION_H
#define NN_ACTIVATION_H

#include "config.h"
#include "matrix.h"

/* A = f(A), in place */
void activation_forward(Activation f, Matrix A);

/* dZ = dZ ⊙ f′, in place. A holds f(z)·gain: inverted dropout has scaled what it kept by gain. */
void activation_backward(Activation f, Matrix dZ, Matrix A, float gain);

/* For how many of a unit's outputs a[0 … m − 1] the gradient vanishes or nearly so: `none` where f′
 * is 0 in float32, `little` where it is below a hundredth of its largest value (so |z| > 5.98 for a
 * sigmoid, |z| > 2.99 for a tanh, z ≤ 0 for ReLU). A NaN is not counted. */
typedef struct Flatness {
    int none, little;
} Flatness;
Flatness activation_flatness(Activation f, const float *a, int m);

#endif
