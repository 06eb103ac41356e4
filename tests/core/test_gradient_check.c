/* gradient_check.h: backpropagation agrees with differences for every activation, output, penalty,
 * mask and batch norm; and a gradient that is wrong is caught, each time. */
#include "gradient_check.h"

#include "network_fixture.h"
#include "one_activation.h"

enum { ALL = 1 << 20, SEED = 5 };

static const double FAIR = 1e-3; /* a tolerance above it would let too much pass */

static GradientCheck *check_of(Fixture *f, Shape shape, const Config *config) {
    static GradientCheck check;
    gradient_check_take(&check, &f->arena, config, shape.features, shape.outputs, shape.m,
                        TRAINING_SET);
    CHECK(!f->arena.overflow);
    return &check;
}

static GradientCheck *prepare(Shape shape, const Config *config) {
    Fixture *f = make(shape, config);
    GradientCheck *check = check_of(f, shape, config);
    gradient_check_prepare(check, f->network.parameters, f->X, f->Y, SEED);
    return check;
}

static float *gradient_at(GradientCheck *check, GradientPlace place) {
    Layer *layer = &check->network.layer[place.layer];
    switch (place.kind) {
    case PARAMETER_W: return &layer->dW[place.row * layer->n_prev + place.column];
    case PARAMETER_B: return &layer->db[place.row];
    case PARAMETER_GAMMA: return &layer->bn.dgamma[place.row];
    case PARAMETER_BETA: return &layer->bn.dbeta[place.row];
    }
    return NULL;
}

static bool same_place(GradientPlace a, GradientPlace b) {
    return a.layer == b.layer && a.kind == b.kind && a.row == b.row && a.column == b.column;
}

/* ---- what is right agrees, what is wrong is caught ------------------------------------------- */

/* One number off by a hundredth of the whole. */
static void check_planted_number(GradientCheck *check, const GradientReport *right) {
    float *g = gradient_at(check, right->worst);
    const float before = *g;
    *g += (float)(right->all.norm / 100);
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == GRADIENT_DIFFERS);
    CHECK(same_place(report.worst, right->worst));
    CHECK(report.worst_gradient == (double)*g);
    *g = before;
}

/* Batch norm cancels the scale of what comes in: behind it, the only weight of a unit has a slope of
 * nearly 0, and what is left of it is rounding. */
static bool cancels(const GradientReport *report, int l) {
    return report->layer[l].norm < report->all.norm / 1000;
}

/* One layer a hundredth too long. */
static void check_planted_layer(GradientCheck *check, int l) {
    const size_t count = network_layer_count(&check->network, l);
    float *g = check->network.layer[l].dW;
    for (size_t i = 0; i < count; i++) g[i] *= 1.01F;
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == GRADIENT_DIFFERS);
    CHECK(report.layer[l].error > report.layer[l].tolerance);
    for (size_t i = 0; i < count; i++) g[i] /= 1.01F;
}

/* A right gradient agrees, or where rounding is all there is of a layer, cannot be told. */
static GradientOutcome expected(const GradientReport *report) {
    return report->all.told ? GRADIENT_AGREES : GRADIENT_CANNOT_TELL;
}

static void check_gradient(Shape shape, const Config *config) {
    GradientCheck *check = prepare(shape, config);
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == expected(&report));
    CHECK(report.all.compared + report.all.kinks == (long)check->network.count);
    CHECK(report.all.compared > report.all.kinks && report.all.norm > 1e-2);
    CHECK(report.all.error <= report.all.tolerance && report.all.tolerance < FAIR);
    for (int l = 1; l <= report.L; l++) {
        CHECK(config->batch_norm || !cancels(&report, l));
        if (cancels(&report, l)) continue;
        CHECK(report.layer[l].tolerance < FAIR);
        check_planted_layer(check, l);
    }
    check_planted_number(check, &report);
}

static void gradients_plain(void) {
    for_all(adjust_nothing, check_gradient);
}
static void gradients_with_penalties(void) {
    for_all(adjust_penalties, check_gradient);
}

/* L1 that takes a step of its own has no part in the gradient, nor in what it is held against. */
static void adjust_proximal(Config *config) {
    adjust_penalties(config);
    config->l1 = 1;
    config->l1_step = L1_PROXIMAL;
}

static void gradients_beside_a_proximal_step(void) {
    for_all(adjust_proximal, check_gradient);
}
static void gradients_with_dropout(void) {
    for_all(adjust_dropout, check_gradient);
}
static void gradients_with_the_notes_dropout(void) {
    for_all(adjust_notes_dropout, check_gradient);
}
static void gradients_with_batch_norm(void) {
    for_all(adjust_batch_norm, check_gradient);
}
static void adjust_activations(Config *config) {
    static const int FS[] = {ACTIVATION_TANH, ACTIVATION_LEAKY_RELU, ACTIVATION_SIGMOID};
    for (int i = 0; i < config->hidden_count; i++) config->activation[i] = FS[i % 3];
}
static void gradients_with_an_activation_a_layer(void) {
    for_all(adjust_activations, check_gradient);
}
static void gradients_with_all_at_once(void) {
    for_all(adjust_all, check_gradient);
}

/* ---- mistakes that people make --------------------------------------------------------------- */

static Config tanh_config(void) {
    Config config = config_of(SHAPES[0]);
    activate_all(&config, ACTIVATION_TANH);
    return config;
}

static void a_forgotten_penalty_is_caught(void) {
    Config config = tanh_config();
    config.l2 = 1.3;
    GradientCheck *check = prepare(SHAPES[0], &config);
    const Penalty penalty = check->network.penalty;
    check->network.penalty.l2 = 0;
    network_backward(&check->network, check->X, check->Y);
    check->network.penalty = penalty;
    CHECK(gradient_check_compare(check, ALL).outcome == GRADIENT_DIFFERS);
}

static void set_activations(Network *network, Activation f) {
    for (int l = 1; l < network->L; l++) network->layer[l].activation = f;
}

static void another_activations_derivative_is_caught(void) {
    const Config config = tanh_config();
    GradientCheck *check = prepare(SHAPES[0], &config);
    set_activations(&check->network, ACTIVATION_SIGMOID);
    network_backward(&check->network, check->X, check->Y);
    set_activations(&check->network, ACTIVATION_TANH);
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == GRADIENT_DIFFERS);
    CHECK(report.layer[report.L].error <= report.layer[report.L].tolerance); /* not its mistake */
    CHECK(report.layer[1].error > report.layer[1].tolerance);
}

static void another_mask_is_caught(void) {
    Config config = tanh_config();
    config.dropout_hidden = 0.3;
    GradientCheck *check = prepare(SHAPES[0], &config);
    check->network.layer[1].dropout.mask[0] ^= 1U;
    CHECK(gradient_check_compare(check, ALL).outcome == GRADIENT_DIFFERS);
}

/* ---- outcomes that are neither --------------------------------------------------------------- */

static void a_gradient_of_nothing_is_no_agreement(void) {
    Config config = config_of(SHAPES[0]);
    GradientCheck *check = prepare(SHAPES[0], &config);
    memset(check->network.gradient, 0, check->network.count * sizeof(float));
    CHECK(gradient_check_compare(check, ALL).outcome == GRADIENT_ZERO);

    config.output = OUTPUT_LINEAR; /* learned by heart: differences are 0 too */
    Fixture *f = make(SHAPES[0], &config);
    check = check_of(f, SHAPES[0], &config);
    memset(f->network.parameters, 0, f->network.count * sizeof(float));
    for (int i = 0; i < f->Y.rows; i++)
        memset(matrix_row(f->Y, i), 0, (size_t)f->Y.columns * sizeof(float));
    gradient_check_prepare(check, f->network.parameters, f->X, f->Y, SEED);
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == GRADIENT_ZERO && report.all.norm == 0);
}

/* With all weights 0, ReLU's units stand at the kink itself: moving b turns them on and off. */
static void kinks_are_counted_and_left_out(void) {
    const Config config = config_of(SHAPES[1]);
    Fixture *f = make(SHAPES[1], &config);
    GradientCheck *check = check_of(f, SHAPES[1], &config);
    memset(f->network.parameters, 0, f->network.count * sizeof(float));
    gradient_check_prepare(check, f->network.parameters, f->X, f->Y, SEED);
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == GRADIENT_CANNOT_TELL);                      /* of dW = 0 */
    CHECK(report.layer[1].kinks == 4 && report.layer[1].compared == 0); /* 3 weights and b */
    CHECK(report.layer[2].kinks == 0 && report.layer[2].compared == 4);
    bool seen = false;
    for (uint32_t seed = 0; seed < 20; seed++) {
        random_seed(&check->random, seed);
        const GradientReport one = gradient_check_compare(check, 1);
        CHECK(one.all.kinks + one.all.compared == 1);
        CHECK((one.outcome == GRADIENT_ALL_KINKS) == (one.all.kinks == 1));
        seen = seen || one.outcome == GRADIENT_ALL_KINKS;
    }
    CHECK(seen);
}

static void a_weight_beside_l1s_kink_is_left_out(void) {
    Config config = tanh_config();
    config.l1 = 0.7;
    Fixture *f = make(SHAPES[0], &config);
    GradientCheck *check = check_of(f, SHAPES[0], &config);
    f->network.layer[1].W[3] = 4e-6F; /* nearer than a step */
    f->network.layer[2].W[0] = 0;     /* the kink itself: sign(0) = 0, and so say differences */
    gradient_check_prepare(check, f->network.parameters, f->X, f->Y, SEED);
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == GRADIENT_AGREES);
    CHECK(report.all.kinks == 1 && report.layer[1].kinks == 1);
}

static void numbers_that_are_not_finite_are_said(void) {
    const Config config = tanh_config();
    GradientCheck *check = prepare(SHAPES[0], &config);
    check->network.layer[2].dW[1] = NAN;
    const GradientReport report = gradient_check_compare(check, ALL);
    CHECK(report.outcome == GRADIENT_NOT_FINITE);
    CHECK(same_place(report.worst, (GradientPlace){2, PARAMETER_W, 0, 1}));
}

/* ---- a sample of the parameters -------------------------------------------------------------- */

static void as_many_as_wanted(void) {
    const Config config = tanh_config();
    GradientCheck *check = prepare(SHAPES[0], &config);
    const long count = (long)check->network.count;
    for (long most = 0; most < count + 3; most++) {
        const GradientReport report = gradient_check_compare(check, (size_t)most);
        CHECK(report.all.compared == (most < count ? most : count));
        CHECK(report.outcome == (most == 0 ? GRADIENT_ALL_KINKS : GRADIENT_AGREES));
    }
}

/* Batch norm over two samples: nearly all of dz cancels, and the tolerance says so. */
static void rounding_is_allowed_for(void) {
    const Shape two = {2, 1, 1, 2, {4}};
    Config config = config_of(two);
    activate_all(&config, ACTIVATION_TANH);
    config.batch_norm = true;
    const GradientReport report = gradient_check_compare(prepare(two, &config), ALL);
    CHECK(report.outcome == GRADIENT_AGREES);
    CHECK(report.layer[1].tolerance > report.layer[2].tolerance);
}

/* Weights ten times as large: units saturate, A − Y and 1 − a² are all last place. */
static void adjust_large(Config *config) {
    config->init_name = INIT_RANDOM;
    config->init_scale = 10;
}

static void check_agreement(Shape shape, const Config *config) {
    const GradientReport report = gradient_check_compare(prepare(shape, config), ALL);
    CHECK(report.outcome == expected(&report));
}

static void saturation_is_allowed_for(void) {
    for_all(adjust_large, check_agreement);
}

/* ---- where nothing can be told --------------------------------------------------------------- */

static Config deep_config(Shape *shape, int depth, Activation f) {
    enum { UNITS = 5 };
    Config config = config_of(SHAPES[0]);
    double hidden[CONFIG_MAX_LAYERS];
    for (int l = 0; l < depth; l++) hidden[l] = UNITS;
    CHECK(config_set_list(&config, "hidden", hidden, depth) == STATUS_OK);
    activate_all(&config, (int)f);
    *shape = (Shape){2, depth, 3, 16, {0}};
    return config;
}

static void flip_first_layer(GradientCheck *check) {
    Layer *layer = &check->network.layer[1];
    for (int i = 0; i < layer->n * layer->n_prev; i++) layer->dW[i] = -layer->dW[i];
}

/* With the sign of layer 1's dW wrong, and with everything right. */
static void check_cannot_tell(Shape shape, const Config *config, double step) {
    for (int wrong = 0; wrong < 2; wrong++) {
        GradientCheck *check = prepare(shape, config);
        if (step > 0) check->manner.step = step;
        if (wrong) flip_first_layer(check);
        CHECK(gradient_check_compare(check, ALL).outcome == GRADIENT_CANNOT_TELL);
    }
}

static void a_wrong_sign_never_agrees(void) {
    Shape shape;
    Config config = deep_config(&shape, 20, ACTIVATION_SIGMOID);
    config.init_name = INIT_HE;
    check_cannot_tell(shape, &config, 0);
    config = deep_config(&shape, 2, ACTIVATION_TANH);
    config.init_name = INIT_RANDOM;
    config.init_scale = 300;
    check_cannot_tell(shape, &config, 0);
    config = deep_config(&shape, 2, ACTIVATION_SIGMOID);
    config.init_name = INIT_RANDOM;
    config.init_scale = 1000;
    check_cannot_tell(shape, &config, 0);
}

static void a_step_too_short_to_tell_is_said(void) {
    Shape shape;
    const Config config = deep_config(&shape, 2, ACTIVATION_TANH);
    check_cannot_tell(shape, &config, 1e-15);
    GradientCheck *check = prepare(shape, &config);
    CHECK(gradient_check_compare(check, ALL).outcome == GRADIENT_AGREES);
    flip_first_layer(check);
    CHECK(gradient_check_compare(check, ALL).outcome == GRADIENT_DIFFERS);
}

static void check_wrong_sign(Shape shape, const Config *config) {
    GradientCheck *check = prepare(shape, config);
    flip_first_layer(check);
    CHECK(gradient_check_compare(check, ALL).outcome != GRADIENT_AGREES);
}

static void a_wrong_sign_is_never_taken_for_right(void) {
    for_all(adjust_nothing, check_wrong_sign);
    for_all(adjust_large, check_wrong_sign);
    for_all(adjust_all, check_wrong_sign);
}

TESTS(gradients_plain, gradients_with_penalties, gradients_beside_a_proximal_step,
      gradients_with_dropout, gradients_with_the_notes_dropout, gradients_with_batch_norm,
      gradients_with_an_activation_a_layer, gradients_with_all_at_once,
      a_forgotten_penalty_is_caught, another_activations_derivative_is_caught,
      another_mask_is_caught, a_gradient_of_nothing_is_no_agreement, kinks_are_counted_and_left_out,
      a_weight_beside_l1s_kink_is_left_out, numbers_that_are_not_finite_are_said, as_many_as_wanted,
      rounding_is_allowed_for, saturation_is_allowed_for, a_wrong_sign_never_agrees,
      a_step_too_short_to_tell_is_said, a_wrong_sign_is_never_taken_for_right)
