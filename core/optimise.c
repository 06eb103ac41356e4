#include "optimise.h"

#include <math.h>
#include <string.h>

#include "vmath.h"

Optimiser optimise_take(Arena *arena, const Config *config, size_t count) {
    const OptimizerName name = (OptimizerName)config->optimizer;
    const bool velocity = name == OPTIMIZER_MOMENTUM || name == OPTIMIZER_ADAM;
    const bool square = name == OPTIMIZER_RMSPROP || name == OPTIMIZER_ADAM;
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
                       .step = arena_take(arena, count, sizeof(float)),
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

double optimise_rate(Optimiser *o, int64_t epoch) {
    for (; o->epoch < epoch; o->epoch++) o->decay_power *= o->decay_rate;
    switch (o->decay) {
    case DECAY_NONE: break;
    case DECAY_INVERSE: return o->learning_rate / (1 + o->decay_rate * (double)epoch);
    case DECAY_EXPONENTIAL: return o->learning_rate * o->decay_power;
    }
    return o->learning_rate;
}

static void step_gd(const Optimiser *o, const float *g, size_t count, float rate) {
    for (size_t i = 0; i < count; i++) o->step[i] = rate * g[i];
}

static void step_momentum(const Optimiser *o, const float *g, size_t count, float rate) {
    const float b1 = (float)o->beta1, rest = (float)(1 - o->beta1);
    for (size_t i = 0; i < count; i++) {
        o->velocity[i] = b1 * o->velocity[i] + rest * g[i];
        o->step[i] = rate * o->velocity[i];
    }
}

static void step_rmsprop(const Optimiser *o, const float *g, size_t count, float rate) {
    const float b2 = (float)o->beta2, rest = (float)(1 - o->beta2), epsilon = (float)o->epsilon;
    for (size_t i = 0; i < count; i++) {
        o->square[i] = b2 * o->square[i] + rest * (g[i] * g[i]);
        o->step[i] = rate * (g[i] / (sqrtf(o->square[i]) + epsilon));
    }
}

static void step_adam(const Optimiser *o, const float *g, size_t count, float rate) {
    const float b1 = (float)o->beta1, rest1 = (float)(1 - o->beta1);
    const float b2 = (float)o->beta2, rest2 = (float)(1 - o->beta2);
    const float correct1 = (float)(1 - o->beta1_power), correct2 = (float)(1 - o->beta2_power);
    const float epsilon = (float)o->epsilon;
    for (size_t i = 0; i < count; i++) {
        o->velocity[i] = b1 * o->velocity[i] + rest1 * g[i];
        o->square[i] = b2 * o->square[i] + rest2 * (g[i] * g[i]);
        const float size = sqrtf(o->square[i] / correct2) + epsilon;
        o->step[i] = rate * (o->velocity[i] / correct1 / size);
    }
}

static void make_step(Optimiser *o, const float *g, size_t count, float rate) {
    o->beta1_power *= o->beta1;
    o->beta2_power *= o->beta2;
    switch (o->name) {
    case OPTIMIZER_GD: step_gd(o, g, count, rate); break;
    case OPTIMIZER_MOMENTUM: step_momentum(o, g, count, rate); break;
    case OPTIMIZER_RMSPROP: step_rmsprop(o, g, count, rate); break;
    case OPTIMIZER_ADAM: step_adam(o, g, count, rate); break;
    }
}

/* next = θ − step, and what rounding cuts off is carried to the next update (Kahan's sum). Without
 * it a weight near 10 would lose all but the first digits of a step of 10⁻⁵, and the run would
 * leave the path that float64 takes long before its end. */
static void add_up(const Optimiser *o, float *next, const float *parameters, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const float wanted = -o->step[i] - o->carry[i];
        next[i] = parameters[i] + wanted;
        o->carry[i] = (next[i] - parameters[i]) - wanted;
    }
}

/* A gradient above 1.8·10¹⁹ has a square beyond float32. Divided by the root of an infinite s, every
 * later step would be 0, as if the parameter had arrived: count it as not finite instead. */
static void expose_overflow(const Optimiser *o, float *next, size_t count) {
    if (!o->square || all_finite(o->square, count)) return;
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(o->square[i])) next[i] = NAN;
    }
}

bool optimise_step(Optimiser *optimiser, float *parameters, const float *gradient, size_t count,
                   int64_t epoch) {
    float *next = optimiser->step; /* each element is read before it is written */
    make_step(optimiser, gradient, count, (float)optimise_rate(optimiser, epoch));
    add_up(optimiser, next, parameters, count);
    expose_overflow(optimiser, next, count);
    if (!all_finite(next, count)) return false;
    memcpy(parameters, next, count * sizeof *parameters);
    return true;
}
