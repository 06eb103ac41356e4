/* optimise.h: from gradients g to the next parameters θ. All parameters lie in one flat array, so
 * an optimiser is one loop.
 *
 *   gd        θ ← θ − α g
 *   momentum  v ← β₁ v + (1 − β₁) g                      θ ← θ − α v
 *   nesterov  v ← β₁ v + (1 − β₁) g                      θ ← θ − α (β₁ v + (1 − β₁) g)
 *   rmsprop   s ← β₂ s + (1 − β₂) g²                     θ ← θ − α g / (√s + ε)
 *   adam      both, v̂ = v/(1 − β₁ᵗ), ŝ = s/(1 − β₂ᵗ)     θ ← θ − α v̂ / (√ŝ + ε)      t = 1, 2, …
 *
 * v is an average of gradients, as in Adam, and not their sum. So a rate α here is the α / (1 − β₁) of
 * who writes v ← β₁ v + g and θ ← θ − α v.
 *
 * Nesterov takes the gradient where momentum alone is about to lead, at φ = θ − α β₁ v:
 *
 *   v⁺ = β₁ v + (1 − β₁) g(φ)      θ⁺ = θ − α v⁺
 *
 * Training would then need two sets of weights. But the next φ can be had from the last one, since
 * θ = φ + α β₁ v and β₁ v = v⁺ − (1 − β₁) g:
 *
 *   φ⁺ = θ⁺ − α β₁ v⁺ = φ + α β₁ v − α v⁺ − α β₁ v⁺ = φ − α (β₁ v⁺ + (1 − β₁) g)
 *
 * So the weights that are kept are φ, and g is their own gradient. With sums in place of averages that
 * is v ← β₁ v + g, θ ← θ − α (g + β₁ v), as PyTorch has it.
 *
 *   decay     α = α₀                    none
 *             α = α₀ / (1 + rate·epoch) inverse
 *             α = α₀ · rateᵉᵖᵒᶜʰ         exponential
 *
 * Clipping scales all gradients together, so that √Σg² is at most the limit.
 *
 * Source: Sutskever, Martens, Dahl and Hinton (2013), "On the importance of initialization and momentum
 * in deep learning"; Bengio, Boulanger-Lewandowski and Pascanu (2013), "Advances in optimizing recurrent
 * networks", for φ in place of θ. */
#ifndef NN_OPTIMISE_H
#define NN_OPTIMISE_H

#include "arena.h"
#include "config.h"

typedef struct Optimiser {
    OptimizerName name;
    Decay decay;
    double learning_rate, decay_rate, beta1, beta2, epsilon, clip_norm;
    double beta1_power, beta2_power; /* β₁ᵗ, β₂ᵗ */
    double decay_power;              /* rateᵉᵖᵒᶜʰ */
    int64_t epoch;
    float *velocity, *square; /* (count) v and s, NULL where the optimiser has none */
    float *previous; /* (count) the parameters before the last step; after a refused one, those it
                        would have made */
    float *carry;    /* (count) the rounding error of the last update */
} Optimiser;

Optimiser optimise_take(Arena *arena, const Config *config, size_t count);
void optimise_reset(Optimiser *optimiser, size_t count); /* before the first step */

/* Scales gradient down to the clipping norm, where there is one and it is exceeded. */
void optimise_clip(const Optimiser *optimiser, float *gradient, size_t count);

/* The epoch of the steps that follow: 0, 1, 2, … Epochs may be skipped, but never go back. */
void optimise_epoch(Optimiser *optimiser, int64_t epoch);

/* One update. Returns false and leaves the parameters as they are where one of them or its s would
 * not be finite; previous then holds the parameters of the refused step, NaN where it is s. */
bool optimise_step(Optimiser *optimiser, float *parameters, const float *gradient, size_t count);

/* α of the epoch */
double optimise_rate(const Optimiser *optimiser);

#endif
