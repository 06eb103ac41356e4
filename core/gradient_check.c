#include "gradient_check.h"

#include <math.h>
#include <string.h>

static const double STEP = 1e-5;
static const double FLOAT32_ERROR = 1e-5; /* relative, where rounding is not amplified */
static const double MOVES = 16;           /* times the largest effect of a perturbation */
enum { MOVED_PASSES = 4 };
static const double DOUBLE_ERROR = 4e-16; /* of J, relative */
static const double TELLING = 0.1;        /* the largest tolerance of a conclusive layer */

/* ---- the gradient in float32, and perturbed -------------------------------------------------- */

void gradient_check_take(GradientCheck *check, Arena *arena, const Config *config, int features,
                         int outputs, int samples, int m) {
    check->network = network_take(arena, config, features, outputs, samples, m);
    check->reference = reference_take(arena, &check->network, samples);
    check->rounding = arena_take(arena, check->network.count, sizeof(float));
    check->gradient = arena_take(arena, check->network.count, sizeof(float));
    check->own_parameters = arena_take(arena, check->network.count, sizeof(float));
    check->manner = (GradientManner){.step = STEP};
    check->moved_Y = matrix_take(arena, outputs, samples);
}

static float moved(float x, Random *random) {
    static const double LAST_PLACE = 0x1p-23; /* relative, at most */
    return (float)((double)x * (1 + random_uniform(random, -LAST_PLACE, LAST_PLACE)));
}

static void move_rows(Matrix to, Matrix from, Random *random) {
    for (int i = 0; i < from.rows; i++) {
        for (int s = 0; s < from.columns; s++)
            matrix_row(to, i)[s] = moved(matrix_row(from, i)[s], random);
    }
}

/* A pass with perturbed parameters, activations and labels, all that backward reads: 1 − a² of a
 * saturated tanh depends on the last place of a, and A − Y on that of a label. */
static void moved_pass(GradientCheck *check, Random masks) {
    Network *network = &check->network;
    for (size_t i = 0; i < network->count; i++)
        network->parameters[i] = moved(check->own_parameters[i], &check->random);
    network_forward(network, check->X, &masks);
    for (int l = 1; l <= network->L; l++) {
        const Matrix A = matrix_columns(network->layer[l].A, 0, check->X.columns);
        move_rows(A, A, &check->random);
    }
    const Matrix Y = matrix_columns(check->moved_Y, 0, check->Y.columns);
    move_rows(Y, check->Y, &check->random);
    network_backward(network, check->X, Y);
}

static void own_pass(GradientCheck *check, Random masks) {
    Network *network = &check->network;
    memcpy(network->parameters, check->own_parameters,
           network->count * sizeof *network->parameters);
    network_forward(network, check->X, &masks);
    network_backward(network, check->X, check->Y);
}

static void widen(float *reach, const float *a, const float *b, size_t count) {
    for (size_t i = 0; i < count; i++) reach[i] = fmaxf(reach[i], fabsf(a[i] - b[i]));
}

void gradient_check_prepare(GradientCheck *check, const float *parameters, Matrix X, Matrix Y,
                            uint32_t seed) {
    Network *network = &check->network;
    const size_t count = network->count, bytes = count * sizeof *parameters;
    check->X = X;
    check->Y = Y;
    random_seed(&check->random, seed);
    const Random masks = check->random; /* a copy: the same ones in every pass */
    memcpy(check->own_parameters, parameters, bytes);
    network_reset_batch_norm(
        network); /* training does not read the running statistics, but updates them */
    memset(check->rounding, 0, bytes);
    own_pass(check, masks);
    memcpy(check->gradient, network->gradient, bytes);
    for (int i = 0; i < MOVED_PASSES; i++) {
        moved_pass(check, masks);
        widen(check->rounding, network->gradient, check->gradient, count);
    }
    own_pass(check, masks); /* leaves the network in the state that belongs to g */
    reference_copy_parameters(&check->reference);
}

/* ---- differences ----------------------------------------------------------------------------- */

typedef struct Difference {
    double slope, rounding; /* ĝ, and its possible rounding error */
    bool kink;
} Difference;

static double cost_at(GradientCheck *check, size_t parameter, double value) {
    check->reference.parameters[parameter] = value;
    return reference_cost(&check->reference, check->X, check->Y);
}

/* Whether the step crosses the kink of |w|. At w = 0 the central difference is 0, as sign(0) is. */
static bool penalty_turns(const Network *network, ParameterKind kind, double w, double step) {
    return kind == PARAMETER_W && penalty_l1_in_gradient(&network->penalty) > 0 && w != 0 &&
           fabs(w) <= step;
}

static Difference difference(GradientCheck *check, size_t parameter, ParameterKind kind) {
    const double middle = check->reference.parameters[parameter];
    const double step = check->manner.step * fmax(1, fabs(middle));
    const double back = check->manner.forward ? 0 : step;
    const double above = cost_at(check, parameter, middle + step);
    const uint64_t switched = check->reference.switched;
    const double below = cost_at(check, parameter, middle - back);
    const bool crossed = check->reference.switched != switched;
    check->reference.parameters[parameter] = middle;
    const bool kink = crossed || penalty_turns(&check->network, kind, middle, step);
    return (Difference){.slope = (above - below) / (step + back),
                        .rounding = DOUBLE_ERROR * (1 + fabs(above)) / step,
                        .kink = kink};
}

/* ---- the place of a parameter ---------------------------------------------------------------- */

static GradientPlace place_of(const Network *network, int l, size_t i) {
    const Layer *layer = &network->layer[l];
    const size_t inputs = (size_t)layer->n_prev, units = (size_t)layer->n;
    const size_t weights = units * inputs;
    if (i < weights) return (GradientPlace){l, PARAMETER_W, (int)(i / inputs), (int)(i % inputs)};
    const ParameterKind kind = (ParameterKind)(PARAMETER_B + (i - weights) / units);
    return (GradientPlace){l, kind, (int)((i - weights) % units), 0};
}

/* Whether the next of `left` candidates is among the `wanted` that are still to be drawn: Knuth's
 * algorithm S, which draws nothing where all are wanted. */
static bool draw(Random *random, size_t wanted, size_t left) {
    return wanted >= left || random_rand(random) * (double)left < (double)wanted;
}

/* ---- comparison ------------------------------------------------------------------------------ */

typedef struct Squares {
    double gradient, differences, apart, reach, rounding;
} Squares;

static void add_squares(Squares *sum, const Squares *more) {
    sum->gradient += more->gradient;
    sum->differences += more->differences;
    sum->apart += more->apart;
    sum->reach += more->reach;
    sum->rounding += more->rounding;
}

static void settle(GradientTally *tally, const Squares *sum) {
    tally->norm = sqrt(sum->gradient);
    tally->differences = sqrt(sum->differences);
    const double size = tally->norm + tally->differences;
    const double allowed = FLOAT32_ERROR * size + MOVES * sqrt(sum->reach) + sqrt(sum->rounding);
    tally->error = size > 0 ? sqrt(sum->apart) / size : 0;
    tally->tolerance = size > 0 ? fmin(allowed / size, 1) : (double)(tally->compared > 0);
}

static void keep_worst(GradientReport *report, GradientPlace place, double g, double slope) {
    const double before = fabs(report->worst_gradient - report->worst_difference);
    if (report->worst.layer != 0 && !(fabs(g - slope) > before) && isfinite(g - slope)) return;
    if (!isfinite(before)) return; /* the first that is not finite stays */
    report->worst = place;
    report->worst_gradient = g;
    report->worst_difference = slope;
}

static void keep_pair(GradientCheck *check, size_t i, GradientPlace place,
                      const Difference *found) {
    if (!check->manner.pairs) return;
    check->manner.pairs[check->kept++] =
        (GradientPair){.place = place,
                       .value = check->reference.parameters[i],
                       .gradient = (double)check->network.gradient[i],
                       .difference = found->slope,
                       .kink = found->kink};
}

/* Of a layer, and of its W alone, whose error a larger b, γ or β could hide. */
typedef struct LayerSquares {
    Squares all, W;
} LayerSquares;

static void compare_one(GradientCheck *check, GradientReport *report, LayerSquares *sum, size_t i,
                        GradientPlace place) {
    GradientTally *tally = &report->layer[place.layer];
    GradientTally *weights = &report->weights[place.layer];
    const Difference found = difference(check, i, place.kind);
    keep_pair(check, i, place, &found);
    if (found.kink) {
        tally->kinks++;
        return;
    }
    const double g = (double)check->network.gradient[i];
    const double apart = g - found.slope, reach = (double)check->rounding[i];
    const Squares squares = {g * g, found.slope * found.slope, apart * apart, reach * reach,
                             found.rounding * found.rounding};
    add_squares(&sum->all, &squares);
    keep_worst(report, place, g, found.slope);
    tally->compared++;
    if (place.kind != PARAMETER_W) return;
    add_squares(&sum->W, &squares);
    weights->compared++;
}

static bool layers_agree(const GradientReport *report) {
    for (int l = 1; l <= report->L; l++) {
        const GradientTally *layer = &report->layer[l], *W = &report->weights[l];
        if (layer->error > layer->tolerance || W->error > W->tolerance) return false;
    }
    return true;
}

static bool layers_told(const GradientReport *report) {
    for (int l = 1; l <= report->L; l++) {
        if (!report->layer[l].told) return false;
    }
    return true;
}

static GradientOutcome judge(const GradientReport *report) {
    if (report->all.compared == 0) return GRADIENT_ALL_KINKS;
    if (!isfinite(report->all.norm + report->all.differences)) return GRADIENT_NOT_FINITE;
    if (report->all.norm == 0) return GRADIENT_ZERO;
    if (!layers_agree(report)) return GRADIENT_DIFFERS;
    return report->all.told ? GRADIENT_AGREES : GRADIENT_CANNOT_TELL;
}

GradientReport gradient_check_compare(GradientCheck *check, size_t most) {
    const Network *network = &check->network;
    GradientReport report = {.L = network->L};
    check->kept = 0;
    Squares all = {0};
    size_t at = 0, wanted = most < network->count ? most : network->count;
    for (int l = 1; l <= network->L; l++) {
        LayerSquares sum = {.all = {0}};
        const size_t count = network_layer_count(network, l);
        for (size_t i = 0; i < count; i++, at++) {
            if (!draw(&check->random, wanted, network->count - at)) continue;
            wanted--;
            compare_one(check, &report, &sum, at, place_of(network, l, i));
        }
        settle(&report.layer[l], &sum.all);
        settle(&report.weights[l], &sum.W);
        report.layer[l].told =
            report.layer[l].tolerance <= TELLING && report.weights[l].tolerance <= TELLING;
        add_squares(&all, &sum.all);
        report.all.compared += report.layer[l].compared;
        report.all.kinks += report.layer[l].kinks;
    }
    settle(&report.all, &all);
    report.all.told = layers_told(&report);
    report.outcome = judge(&report);
    return report;
}
