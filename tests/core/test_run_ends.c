/* run.h: runs that diverge, die, or stop early, and what they keep. */
#include "one_activation.h"
#include "opened_run.h"

/* ---- divergence ------------------------------------------------------------------------------ */

/* A run that must diverge: it stops for good at the step that it names, with the weights of the
 * step before. */
static Event diverges(const Config *config) {
    Opened opened = open_run(config);
    const int64_t done = run_advance(opened.run, TO_THE_END);
    const Event event = run_event(opened.run);
    CHECK(run_state(opened.run) == RUN_DIVERGED);
    CHECK(event.quantity > QUANTITY_NONE && event.quantity <= QUANTITY_B);
    CHECK(event.layer >= 1 && event.layer <= run_layers(opened.run));
    CHECK(event.step == done && done < config->iterations);
    CHECK(all_weights_finite(opened.run));
    CHECK(run_advance(opened.run, 5) == done && run_state(opened.run) == RUN_DIVERGED);
    Opened before = open_run(config);
    CHECK(run_advance(before.run, done) == done && run_state(before.run) == RUN_GOING);
    CHECK(same_weights(opened.run, before.run));
    close_run(&opened);
    close_run(&before);
    return event;
}

/* In float64 the loss of this run is 4.6e16, 1.7e50, 2.4e117, … at steps 1, 2, 3: float32 leaves
 * its range on the way. */
static void a_linear_network_explodes(void) {
    Config config = config_default();
    activate_all(&config, ACTIVATION_LINEAR);
    config.learning_rate = 1e6;
    config.record_every = 1;
    const Event event = diverges(&config);
    CHECK(event.step >= 2 && event.step <= 4);
    Opened opened = open_run(&config);
    run_advance(opened.run, TO_THE_END);
    const RunRecords records = run_records(opened.run);
    CHECK_NEAR(records.loss[0], 1.19560036718934, 1e-5);
    CHECK_NEAR(records.loss[1], 4.569422228352468e16, 1e12);
    close_run(&opened);
}

/* Whether anybody looks at the loss must not decide how a run ends. */
static void records_do_not_decide_how_it_ends(void) {
    static const Activation WILD[] = {ACTIVATION_LINEAR, ACTIVATION_RELU, ACTIVATION_LEAKY_RELU};
    int diverged = 0;
    for (int f = 0; f < 3; f++) {
        for (int ten = 2; ten <= 9; ten++) {
            Config config = small_config();
            activate_all(&config, (int)WILD[f]);
            config.learning_rate = pow(10, ten);
            config.init_name = INIT_RANDOM;
            config.init_scale = 1000;
            config.record_every = 1;
            Opened often = open_run(&config);
            config.record_every = 1000;
            Opened once = open_run(&config);
            CHECK(run_advance(often.run, TO_THE_END) == run_advance(once.run, TO_THE_END));
            CHECK(run_state(often.run) == run_state(once.run));
            CHECK(run_event(often.run).quantity == run_event(once.run).quantity);
            CHECK(run_event(often.run).layer == run_event(once.run).layer);
            CHECK(same_weights(often.run, once.run));
            diverged += run_state(once.run) == RUN_DIVERGED;
            close_run(&often);
            close_run(&once);
        }
    }
    CHECK(diverged > 5 && diverged < 3 * 8); /* some of each kind, or this has tested nothing */
}

/* Moments and batch norm square what is large already: beyond float32 that must end the run, not
 * stop it moving. */
static void squares_out_of_the_floats_end_a_run(void) {
    static const OptimizerName SQUARING[] = {OPTIMIZER_RMSPROP, OPTIMIZER_ADAM};
    Config config = small_config();
    activate_all(&config, ACTIVATION_LINEAR);
    config.learning_rate = 1e5;
    set_hidden(&config, 5, (double[]){6, 6, 6, 6, 6});
    for (int i = 0; i < 2; i++) {
        config.optimizer = (int)SQUARING[i];
        const Event event = diverges(&config);
        CHECK(event.quantity == QUANTITY_W || event.quantity == QUANTITY_B);
    }
    config.optimizer = OPTIMIZER_GD;
    config.batch_norm = true;
    CHECK(diverges(&config).quantity == QUANTITY_A);
}

static void a_penalty_too_large_for_the_rate_explodes(void) {
    Config config = small_config();
    config.l2 = 1e6;
    config.learning_rate = 0.1;
    config.iterations = 1000;
    diverges(&config);
}

/* Finite to a double, but not to the float that the network takes. */
static void values_beyond_float_diverge_at_once(void) {
    Table given = given_table();
    given.X[3] = 1e300;
    const Config config = small_config();
    Opened opened = open_in(&config, &given, POISON);
    CHECK(run_advance(opened.run, TO_THE_END) == 0);
    const Event event = run_event(opened.run);
    CHECK(run_state(opened.run) == RUN_DIVERGED);
    CHECK(event.quantity == QUANTITY_Z && event.layer == 1 && event.step == 0);
    close_run(&opened);
}

/* ReLU with a rate of 1e6 does not explode: one step, and every unit is dead. The loss of 151953
 * is what NumPy prints, for ever. */
static void a_dead_relu_network_stays_where_it_is(void) {
    Config config = config_default();
    config.learning_rate = 1e6;
    config.iterations = 500;
    config.record_every = 10;
    Opened opened = open_run(&config);
    run_advance(opened.run, TO_THE_END);
    CHECK(run_state(opened.run) == RUN_DONE);
    const RunRecords records = run_records(opened.run);
    CHECK(records.count == 50);
    CHECK_NEAR(records.loss[0], 0.883053746341976, 1e-6);
    for (int i = 1; i < records.count; i++) {
        CHECK_NEAR(records.loss[i], 151953.22294712125, 0.1);
        CHECK(records.loss[i] == records.loss[1]);
        for (int l = 0; l < 3; l++) CHECK(records.gradient_norm[i * 3 + l] == 0);
    }
    close_run(&opened);
}

/* ---- early stopping -------------------------------------------------------------------------- */

static void goes_back_to_the_best(Config config) {
    Opened opened = open_run(&config);
    const int64_t done = run_advance(opened.run, TO_THE_END);
    CHECK(run_state(opened.run) == RUN_STOPPED_EARLY);
    const RunRecords records = run_records(opened.run);
    const int last = records.count - 1, best = last - (int)config.patience;
    CHECK(done == records.iteration[last]); /* no update after the record that ends it */
    CHECK(best > 0 && run_best_iteration(opened.run) == records.iteration[best]);
    for (int i = 0; i < records.count; i++)
        CHECK(i == best || records.dev_loss[i] >= records.dev_loss[best]);
    CHECK(run_score(opened.run, PART_DEV).loss == records.dev_loss[best]);
    config.patience = 0;
    Opened plain = open_run(&config);
    run_advance(plain.run, records.iteration[best]);
    CHECK(same_weights(opened.run, plain.run));
    run_advance(plain.run, records.iteration[last] - records.iteration[best]);
    CHECK(!same_weights(opened.run, plain.run));
    close_run(&opened);
    close_run(&plain);
}

static void early_stopping_goes_back_to_the_best(void) {
    Config config = early_config();
    goes_back_to_the_best(config);
    config.batch_norm = true; /* with what it has learned, and what it evaluates with */
    goes_back_to_the_best(config);
}

/* Also where the iterations end before the patience does, and where the run diverges. */
static void the_best_is_kept_at_every_end(void) {
    Config config = early_config();
    config.iterations = 21;
    config.patience = 1000;
    Opened opened = open_run(&config);
    run_advance(opened.run, TO_THE_END);
    CHECK(run_state(opened.run) == RUN_DONE && run_best_iteration(opened.run) == 20);
    CHECK(run_score(opened.run, PART_DEV).loss == run_records(opened.run).dev_loss[2]);
    close_run(&opened);
    activate_all(&config, ACTIVATION_LINEAR);
    config.optimizer = OPTIMIZER_GD;
    config.learning_rate = 1e9;
    config.record_every = 20;
    Opened diverged = open_run(&config), fresh = open_run(&config);
    run_advance(diverged.run, TO_THE_END);
    CHECK(run_state(diverged.run) == RUN_DIVERGED && run_best_iteration(diverged.run) == 0);
    CHECK(same_weights(diverged.run, fresh.run));
    close_run(&diverged);
    close_run(&fresh);
}

static void without_patience_nothing_is_best(void) {
    Config config = early_config();
    config.patience = 0;
    config.iterations = 30;
    Opened opened = open_run(&config);
    run_advance(opened.run, TO_THE_END);
    CHECK(run_state(opened.run) == RUN_DONE && run_best_iteration(opened.run) == -1);
    close_run(&opened);
}

TESTS(a_linear_network_explodes, records_do_not_decide_how_it_ends,
      a_penalty_too_large_for_the_rate_explodes, squares_out_of_the_floats_end_a_run,
      values_beyond_float_diverge_at_once, a_dead_relu_network_stays_where_it_is,
      early_stopping_goes_back_to_the_best, the_best_is_kept_at_every_end,
      without_patience_nothing_is_best)
