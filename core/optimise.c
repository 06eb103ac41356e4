#include "optimise.h"

#include <math.h>
#include <string.h>

#include "simd.h"

Optimiser optimise_take(Arena *arena, const Config *config, size_t count) {
    const OptimizerName name = (OptimizerName)config->optimizer;
    const bool square = name == OPTIMIZER_RMSPROP || name == OPTIMIZER_ADAM;
    const bool velocity = name != OPTIMIZER_GD && name != OPTIMIZER_RMSPROP;
    return (Optimiser){.name = name,
                       .decay = (Decay)config->decay,
                       .learning_rate = config->learning_rate,
                       .decay_rate = config->decay_rate,
                       .beta1 = config->beta1,
                       .beta2 = config->beta2,
                       .epsilon = config->epsilon,
                       .clip_norm = config->clip_norm,
                       .velocity = velocity ? arena_take(arena, count, sizeof(float)) : NULL,
                       .square = square ? arena_take(arena, count, sizeof(float)) : NULL,
                       .previous = arena_take(arena, count, sizeof(float)),
                       .carry = arena_take(arena, count, sizeof(float))};
}

void optimise_reset(Optimiser *optimiser, size_t count) {
    const size_t bytes = count * sizeof(float);
    optimiser->beta1_power = optimiser->beta2_power = optimiser->decay_power = 1;
    optimiser->epoch = 0;
    memset(optimiser->carry, 0, bytes);
    if (optimiser->velocity) memset(optimiser->velocity, 0, bytes);
    if (optimiser->square) memset(optimiser->square, 0, bytes);
}

void optimise_clip(const Optimiser *optimiser, float *gradient, size_t count) {
    if (optimiser->clip_norm == 0) return;
    double squares = 0;
    for (size_t i = 0; i < count; i++) squares += (double)gradient[i] * (double)gradient[i];
    const double norm = sqrt(squares);
    if (!(norm > optimiser->clip_norm)) return;
    const float scale = (float)(optimiser->clip_norm / norm);
    for (size_t i = 0; i < count; i++) gradient[i] *= scale;
}

void optimise_epoch(Optimiser *o, int64_t epoch) {
    for (; o->epoch < epoch; o->epoch++) o->decay_power *= o->decay_rate;
}

double optimise_rate(const Optimiser *o) {
    switch (o->decay) {
    case DECAY_NONE: break;
    case DECAY_INVERSE: return o->learning_rate / (1 + o->decay_rate * (double)o->epoch);
    case DECAY_EXPONENTIAL: return o->learning_rate * o->decay_power;
    }
    return o->learning_rate;
}

/* ---- one step -----------------------------------------------------------------------------------
 *
 * Four parameters at a time, in one pass: the new v and s, the step, the new θ, and whether all of them
 * are finite. */

/* The coefficients of the formulas, in float32. For Adam, with c₁ = 1 − β₁ᵗ and c₂ = 1 − β₂ᵗ,
 *     α·(v/c₁) / (√(s/c₂) + ε) = (α·√c₂/c₁)·v / (√s + ε·√c₂)
 * so that its two bias corrections are in these coefficients and cost no division a parameter. */
typedef struct Scales {
    float b1, rest1, b2, rest2, rate, epsilon;
} Scales;

static Scales scales_of(const Optimiser *o, double rate) {
    const bool adam = o->name == OPTIMIZER_ADAM;
    const double c1 = adam ? 1 - o->beta1_power : 1, root2 = adam ? sqrt(1 - o->beta2_power) : 1;
    return (Scales){.b1 = (float)o->beta1,
                    .rest1 = (float)(1 - o->beta1),
                    .b2 = (float)o->beta2,
                    .rest2 = (float)(1 - o->beta2),
                    .rate = (float)(rate * root2 / c1),
                    .epsilon = (float)(o->epsilon * root2)};
}

/* Four parameters, their gradients and their state. */
typedef struct Four {
    const float *gradient;
    float *parameters, *velocity, *square, *previous, *carry;
} Four;

/* β₁ v + (1 − β₁) g: the next v, and applied to that once more, the direction of Nesterov. */
ALWAYS_INLINE v4 blend(const Scales k, v4 v, v4 g) {
    return v4_add(v4_mul(v4_splat(k.b1), v), v4_mul(v4_splat(k.rest1), g));
}

/* v ← β₁ v + (1 − β₁) g */
ALWAYS_INLINE v4 next_velocity(const Scales k, float *v, v4 g) {
    const v4 next = blend(k, v4_load(v), g);
    v4_store(v, next);
    return next;
}

/* s ← β₂ s + (1 − β₂) g² */
ALWAYS_INLINE v4 next_square(const Scales k, float *s, v4 g) {
    const v4 gg = v4_mul(g, g);
    const v4 next = v4_add(v4_mul(v4_splat(k.b2), v4_load(s)), v4_mul(v4_splat(k.rest2), gg));
    v4_store(s, next);
    return next;
}

ALWAYS_INLINE bool has_velocity(const OptimizerName name) {
    return name != OPTIMIZER_GD && name != OPTIMIZER_RMSPROP;
}

ALWAYS_INLINE bool has_square(const OptimizerName name) {
    return name == OPTIMIZER_RMSPROP || name == OPTIMIZER_ADAM;
}

/* θ ← θ − step, the old θ into at.previous; all ones in the lanes where θ stays finite.
 *
 * The rounding error of each update is added to the next one (Kahan summation). Without that a weight
 * near 10 would lose all but the first digits of a step of 10⁻⁵, and the run would soon differ from one
 * in float64.
 *
 * A gradient above 1.8·10¹⁹ has a square beyond float32. Divided by the root of an infinite s, every
 * later step would be 0, as at a minimum: s − s, which is 0 or NaN, makes it count
 * as not finite instead. */
ALWAYS_INLINE v4 update_four(const OptimizerName name, const Scales k, const Four at) {
    const v4 g = v4_load(at.gradient), parameters = v4_load(at.parameters);
    v4 direction = has_velocity(name) ? next_velocity(k, at.velocity, g) : g;
    if (name == OPTIMIZER_NESTEROV) direction = blend(k, direction, g);
    v4 overflow = v4_zero();
    if (has_square(name)) {
        const v4 s = next_square(k, at.square, g);
        direction = v4_div(direction, v4_add(v4_sqrt(s), v4_splat(k.epsilon)));
        overflow = v4_sub(s, s);
    }
    const v4 step = v4_mul(v4_splat(k.rate), direction);
    const v4 wanted = v4_sub(v4_sub(v4_zero(), step), v4_load(at.carry));
    const v4 next = v4_add(parameters, wanted);
    v4_store(at.carry, v4_sub(v4_sub(next, parameters), wanted));
    const v4 shown = has_square(name) ? v4_add(next, overflow) : next;
    v4_store(at.previous, parameters);
    v4_store(at.parameters, shown);
    return v4_equal(v4_sub(shown, shown), v4_zero()); /* ∞ − ∞ is NaN */
}

/* Fewer than four, in copies, so that nothing beyond the arrays is read or written. */
ALWAYS_INLINE v4 update_rest(const OptimizerName name, const Scales k, const Four at, size_t n) {
    float parameters[V4_LANES] = {0}, gradient[V4_LANES] = {0}, velocity[V4_LANES] = {0},
          square[V4_LANES] = {0}, previous[V4_LANES], carry[V4_LANES] = {0};
    const size_t bytes = n * sizeof *previous;
    memcpy(parameters, at.parameters, bytes);
    memcpy(gradient, at.gradient, bytes);
    memcpy(carry, at.carry, bytes);
    if (has_velocity(name)) memcpy(velocity, at.velocity, bytes);
    if (has_square(name)) memcpy(square, at.square, bytes);
    const v4 finite =
        update_four(name, k, (Four){gradient, parameters, velocity, square, previous, carry});
    memcpy(at.parameters, parameters, bytes);
    memcpy(at.previous, previous, bytes);
    memcpy(at.carry, carry, bytes);
    if (has_velocity(name)) memcpy(at.velocity, velocity, bytes);
    if (has_square(name)) memcpy(at.square, square, bytes);
    return finite;
}

ALWAYS_INLINE Four move(const OptimizerName name, Four at, size_t by) {
    return (Four){.gradient = at.gradient + by,
                  .parameters = at.parameters + by,
                  .velocity = has_velocity(name) ? at.velocity + by : NULL,
                  .square = has_square(name) ? at.square + by : NULL,
                  .previous = at.previous + by,
                  .carry = at.carry + by};
}

/* The optimiser is a constant wherever this is inlined, so that its loop has no branches. */
ALWAYS_INLINE bool update(const OptimizerName name, const Scales k, Four at, size_t count) {
    v4 finite = v4_equal(v4_zero(), v4_zero());
    for (; count >= V4_LANES; count -= V4_LANES, at = move(name, at, V4_LANES)) {
        finite = v4_and(finite, update_four(name, k, at));
    }
    if (count > 0) finite = v4_and(finite, update_rest(name, k, at, count));
    return v4_all(finite);
}

static bool update_all(const Optimiser *o, const Scales k, Four at, size_t count) {
    switch (o->name) {
    case OPTIMIZER_GD: break;
    case OPTIMIZER_MOMENTUM: return update(OPTIMIZER_MOMENTUM, k, at, count);
    case OPTIMIZER_NESTEROV: return update(OPTIMIZER_NESTEROV, k, at, count);
    case OPTIMIZER_RMSPROP: return update(OPTIMIZER_RMSPROP, k, at, count);
    case OPTIMIZER_ADAM: return update(OPTIMIZER_ADAM, k, at, count);
    }
    return update(OPTIMIZER_GD, k, at, count);
}

/* Undoes an update that is refused: the parameters it would have made go into previous. */
static void swap(float *parameters, float *previous, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const float next = parameters[i];
        parameters[i] = previous[i];
        previous[i] = next;
    }
}

bool optimise_step(Optimiser *o, float *parameters, const float *gradient, size_t count) {
    o->beta1_power *= o->beta1;
    o->beta2_power *= o->beta2;
    const Scales scales = scales_of(o, optimise_rate(o));
    const Four first = {gradient, parameters, o->velocity, o->square, o->previous, o->carry};
    if (update_all(o, scales, first, count)) return true;
    swap(parameters, o->previous, count);
    return false;
}
