/* gradient_check.h: backpropagation against central differences.
 *
 *   ĝᵢ = (J(θᵢ + h) − J(θᵢ − h)) / 2h,  h = 10⁻⁵ · max(1, |θᵢ|)
 *   error = ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖)                      a layer, and over all of them
 *
 * g is the gradient of network.h, in float32; J is that of reference.h, in double, over the same
 * batch with the same dropout masks, penalties and (in training mode) batch norm.
 *
 * How near is near. float32 rounds, and some networks make much of it: batch norm over two samples,
 * a tanh that saturates. So g is computed four times more, with every parameter, activation and label
 * moved by a random part of twice its last place; r is how far that moves g at most, which is what
 * rounding alone can do. A layer of n parameters agrees where
 *
 *   ‖g − ĝ‖ ≤ 10⁻⁵ (‖g‖ + ‖ĝ‖) + 16 ‖r‖ + 4·10⁻¹⁶ (1 + |J|) / h · √n
 *
 * whose last term is the rounding of the differences themselves. Measured over all activations,
 * outputs, penalties, masks and batch norm: a layer that rounding treats well has an error below
 * 2·10⁻⁶, and nearly all have a tolerance below 10⁻⁴.
 *
 * Where that bound is more than 0.1 (‖g‖ + ‖ĝ‖), the layer cannot be told. The error of a wrong sign is
 * 1, of a factor of two 1/3, the least of the mistakes that people make of a layer; rounding may take
 * off as much of it as the bound, and what is left must still be well above the bound. So it is where
 * the step is so short that two costs are nearly equal, and where g has all but vanished on its way
 * back through units that saturate; and where g and ĝ are 0, since a wrong sign of 0 is 0 as well. All
 * this is asked of a layer as a whole and of its W alone, which could hide behind a longer b, γ or β.
 *
 * Not compared is a parameter where the step crosses a kink, at which there is no one slope: a unit
 * of ReLU or leaky ReLU that is above 0 on one side only, or an |w| of L1 that turns. */
#ifndef NN_GRADIENT_CHECK_H
#define NN_GRADIENT_CHECK_H

#include "gradient_report.h"
#include "reference.h"

/* How differences are taken, and where they are kept. gradient_check_take sets the central ones above
 * and keeps none; another step is for seeing what it does. No tolerance knows what a long step leaves
 * out, h²·J‴/6 a parameter, or h·J″/2 if it goes forward alone. */
typedef struct GradientManner {
    double step;         /* h / max(1, |θ|); above 0 */
    bool forward;        /* (J(θ + h) − J(θ)) / h */
    GradientPair *pairs; /* room for as many as are asked for, kinks among them; or NULL */
} GradientManner;

typedef struct GradientCheck {
    Network network;
    Reference reference;        /* of `network`: a check stays where it was made */
    float *own_parameters;      /* (count), as they were handed over */
    float *gradient, *rounding; /* (count) g, and r */
    Matrix moved_Y;             /* (outputs, samples) */
    Matrix X, Y;                /* the batch */
    GradientManner manner;
    size_t kept;   /* pairs */
    Random random; /* of masks, of moves, and of the sample of parameters */
} GradientCheck;

/* Lays out, in place, a check over batches of up to `samples` samples; m divides λ. */
void gradient_check_take(GradientCheck *check, Arena *arena, const Config *config, int features,
                         int outputs, int samples, int m);

/* g of these parameters (count) over X, Y, into network.gradient, and r. */
void gradient_check_prepare(GradientCheck *check, const float *parameters, Matrix X, Matrix Y,
                            uint32_t seed);

/* Compares network.gradient with differences: all parameters, or as many as `most`, drawn evenly. */
GradientReport gradient_check_compare(GradientCheck *check, size_t most);

#endif
