/* network.h: forward, cost and evaluation, against the pass in double of reference.h; gradients are
 * test_gradient_check.c's. */
#include "network_fixture.h"
#include "reference.h"

static const double NEAR = 2e-5; /* float32 beside double, for numbers of about 1 */

static void check_output(Matrix Z, const Reference *reference) {
    for (int i = 0; i < Z.rows; i++) {
        for (int s = 0; s < Z.columns; s++)
            CHECK_NEAR((double)fixture_at(Z, i, s), ROW(reference->A, i, Z.columns)[s], NEAR);
    }
}

/* ---- training -------------------------------------------------------------------------------- */

static void check_gradient_norms(const Network *network) {
    for (int l = 1; l <= network->L; l++) {
        const Layer *layer = &network->layer[l];
        double squares = 0;
        for (int i = 0; i < layer->n * layer->n_prev; i++)
            squares += (double)layer->dW[i] * (double)layer->dW[i];
        CHECK(network_gradient_norm(network, l) == sqrt(squares));
    }
}

/* The room behind the arena's last piece stays poison: nothing is written past the end. */
static void check_training(Shape shape, const Config *config) {
    Fixture *f = make(shape, config);
    Reference reference = reference_take(&f->arena, &f->network, shape.m);
    reference_copy_parameters(&reference);
    network_forward(&f->network, f->X, &f->random);
    network_backward(&f->network, f->X, f->Y);
    const double cost = reference_cost(&reference, f->X, f->Y);
    check_output(matrix_columns(f->network.layer[f->network.L].A, 0, shape.m), &reference);
    CHECK_NEAR(network_cost(&f->network, f->Y), cost, NEAR * fabs(cost));
    check_gradient_norms(&f->network);
    CHECK(fixture_untouched(f->arena.block + f->arena.used, f->arena.size - f->arena.used));
}

static void training_plain(void) {
    for_all(adjust_nothing, check_training);
}
static void training_with_penalties(void) {
    for_all(adjust_penalties, check_training);
}
static void training_with_dropout(void) {
    for_all(adjust_dropout, check_training);
}
static void training_with_the_notes_dropout(void) {
    for_all(adjust_notes_dropout, check_training);
}
static void training_with_batch_norm(void) {
    for_all(adjust_batch_norm, check_training);
}
static void training_with_all_at_once(void) {
    for_all(adjust_all, check_training);
}

/* Layer after layer, row after row, and not one draw more. */
static void check_masks(Shape shape, const Config *config) {
    Fixture *f = make(shape, config);
    Random random = f->random;
    network_forward(&f->network, f->X, &f->random);
    for (int l = 0; l < f->network.L; l++) {
        const Layer *layer = &f->network.layer[l];
        const double rate = l == 0 ? config->dropout_input : config->dropout_hidden;
        const double gain = config->dropout_inverted ? 1 / (1 - rate) : 1;
        for (int i = 0; i < layer->n; i++) {
            for (int s = 0; s < shape.m; s++) {
                const double expected = random_rand(&random) < 1 - rate ? gain : 0;
                CHECK_NEAR(dropout_factor(&layer->dropout, layer->A, i, s), expected, 1e-7);
            }
        }
    }
    CHECK(random_rand(&f->random) == random_rand(&random));
}

static void masks_come_from_one_stream(void) {
    for_all(adjust_dropout, check_masks);
    for_all(adjust_notes_dropout, check_masks);
}

/* ---- evaluation ------------------------------------------------------------------------------ */

/* Batch norm of one unit with its running statistics is a factor and a shift: they go into W and b
 * of a network that has none. */
static void fold_unit(const Layer *layer, int i, double *W, double *b) {
    const BatchNorm *bn = &layer->bn;
    const double factor = (double)bn->gamma[i] / sqrt((double)bn->var[i] + 1e-5);
    for (int k = 0; k < layer->n_prev; k++) W[k] *= factor;
    *b = (*b - (double)bn->mean[i]) * factor + (double)bn->beta[i];
}

static void fold(const Network *network, Reference *to) {
    double *at = to->parameters;
    for (int l = 1; l <= network->L; l++) {
        const Layer *layer = &network->layer[l];
        double *W = at, *b = at + layer->n * layer->n_prev;
        for (int i = 0; i < layer->n * layer->n_prev; i++) W[i] = (double)layer->W[i];
        for (int i = 0; i < layer->n; i++) {
            b[i] = (double)layer->b[i];
            if (network->batch_norm && l < network->L)
                fold_unit(layer, i, ROW(W, i, layer->n_prev), b + i);
        }
        at = b + layer->n;
    }
}

/* No masks, and the running statistics that two training passes have left. */
static void check_evaluation(Shape shape, const Config *config) {
    Fixture *f = make(shape, config);
    network_forward(&f->network, f->X, &f->random);
    network_forward(&f->network, f->X, &f->random);
    Matrix scratch[2];
    for (int i = 0; i < 2; i++)
        scratch[i] = matrix_take(&f->arena, network_widest(&f->network), ROOM);
    const Matrix Z = network_evaluate(&f->network, f->X, scratch);
    CHECK(Z.rows == shape.outputs && Z.columns == shape.m);
    Config bare = *config;
    bare.batch_norm = false;
    bare.dropout_input = bare.dropout_hidden = 0;
    const Network folded = network_take(&f->arena, &bare, shape.features, shape.outputs, ROOM, 1);
    Reference reference = reference_take(&f->arena, &folded, shape.m);
    fold(&f->network, &reference);
    reference_cost(&reference, f->X, f->Y);
    check_output(Z, &reference);
}

static void evaluation_is_the_references(void) {
    for_all(adjust_nothing, check_evaluation);
    for_all(adjust_dropout, check_evaluation);
    for_all(adjust_all, check_evaluation);
}

TESTS(training_plain, training_with_penalties, training_with_dropout,
      training_with_the_notes_dropout, training_with_batch_norm, training_with_all_at_once,
      masks_come_from_one_stream, evaluation_is_the_references)
