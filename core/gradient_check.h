/* gradient_check.h: backpropagation against central differences.
 *
 *   ĝᵢ = (J(θᵢ + h) − J(θᵢ − h)) / 2h,  h = 10⁻⁵ · max(1, |θᵢ|)
 *   error = ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖)                      a layer, and over all of them
 *
 * g is the gradient of network.h, in float32; J is that of reference.h, in double, over the same
 * batch with the same dropout masks, penalties and (in training mode) batch norm.
 *
 * Tolerance. float32 rounds, and some networks amplify rounding errors: batch norm over two samples, a
 * saturated tanh. So g is computed four times more, with every parameter, activation and label
 * perturbed at random by up to its last place; r is the largest change of g, the effect of rounding
 * alone. A layer of n parameters agrees where
 *
 *   ‖g − ĝ‖ ≤ 10⁻⁵ (‖g‖ + ‖ĝ‖) + 16 ‖r‖ + 4·10⁻¹⁶ (1 + |J|) / h · √n
 *
 * whose last term is the rounding of the differences themselves. Measured over all activations,
 * outputs, penalties, masks and batch norm: a layer that does not amplify rounding has an error below
 * 2·10⁻⁶, and nearly all have a tolerance below 10⁻⁴.
 *
 * Where that bound is more than 0.1 (‖g‖ + ‖ĝ‖), the check of the layer is inconclusive (`told` is
 * false). A wrong sign has an error of 1, and a factor of two, the smallest common mistake, one of 1/3;
 * rounding may reduce it by as much as the bound, and the rest must still be well above the bound.
 * Inconclusive are: a step so short that the two costs are nearly equal; a g that has nearly vanished
 * behind saturated units; and g = ĝ = 0, where a wrong sign makes no difference. All this holds for the
 * layer as a whole and for its W alone, whose error a larger b, γ or β could hide.
 *
 * A parameter is not compared where the step crosses a kink, at which the derivative does not exist:
 * the z of a ReLU or leaky ReLU, or a w under L1, that changes its sign. */
#ifndef NN_GRADIENT_CHECK_H
#define NN_GRADIENT_CHECK_H

#include "gradient_report.h"
#include "reference.h"

/* The difference quotient, and where the comparisons are stored. gradient_check_take sets the central
 * difference above and stores nothing; other steps are for seeing their effect. The tolerance does not
 * include the truncation error, h²·J‴/6 a parameter, or h·J″/2 of a forward difference. */
typedef struct GradientManner {
    double step;         /* h / max(1, |θ|); above 0 */
    bool forward;        /* (J(θ + h) − J(θ)) / h */
    GradientPair *pairs; /* room for as many as are asked for, kinks among them; or NULL */
} GradientManner;

typedef struct GradientCheck {
    Network network;
    Reference reference;        /* of `network`: a check stays where it was made */
    float *own_parameters;      /* (count), those of gradient_check_prepare */
    float *gradient, *rounding; /* (count) g, and r */
    Matrix moved_Y;             /* (outputs, samples) */
    Matrix X, Y;                /* the batch */
    GradientManner manner;
    size_t kept;   /* pairs */
    Random random; /* masks, perturbations, and the sample of parameters */
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
