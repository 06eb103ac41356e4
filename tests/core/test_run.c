/* run.h: nothing but the config decides what comes out of a run, and what it says about itself is
 * so. */
#include "one_activation.h"
#include "opened_run.h"

/* ---- nothing but the config decides ---------------------------------------------------------- */

static void slices_do_not_matter(void) {
    static const int64_t SLICES[] = {1, 7, 1000};
    const Config configs[] = {small_config(), rich_config(), early_config()};
    for (int c = 0; c < 3; c++) {
        Opened whole = open_run(&configs[c]);
        const int64_t done = run_advance(whole.run, TO_THE_END);
        for (int s = 0; s < 3; s++) {
            Opened sliced = open_run(&configs[c]);
            while (run_state(sliced.run) == RUN_GOING) run_advance(sliced.run, SLICES[s]);
            CHECK(run_advance(sliced.run, 1) == done);
            CHECK(run_state(sliced.run) == run_state(whole.run));
            CHECK(same_weights(sliced.run, whole.run) && same_records(sliced.run, whole.run));
            close_run(&sliced);
        }
        close_run(&whole);
    }
}

static void runs_do_not_disturb_each_other(void) {
    const Config rich = rich_config(), small = small_config();
    Opened a = open_run(&rich), b = open_run(&small), alone_a = open_run(&rich);
    for (int i = 0; i < 60; i += 3) {
        run_advance(a.run, 3);
        run_advance(b.run, 3);
    }
    run_advance(alone_a.run, TO_THE_END);
    Opened alone_b = open_run(&small);
    run_advance(alone_b.run, TO_THE_END);
    CHECK(same_weights(a.run, alone_a.run) && same_records(a.run, alone_a.run));
    CHECK(same_weights(b.run, alone_b.run) && same_records(b.run, alone_b.run));
    close_run(&a);
    close_run(&b);
    close_run(&alone_a);
    close_run(&alone_b);
}

static void looking_changes_nothing(void) {
    const Config config = rich_config();
    Opened watched = open_run(&config), alone = open_run(&config);
    while (run_state(watched.run) == RUN_GOING) {
        float X[2 * 5] = {0}, A[5];
        run_advance(watched.run, 2);
        for (Part part = PART_TRAIN; part < PARTS; part++) run_score(watched.run, part);
        run_predict(watched.run, X, 5, A);
        run_unit_spread(watched.run, 1);
    }
    run_advance(alone.run, TO_THE_END);
    CHECK(same_weights(watched.run, alone.run) && same_records(watched.run, alone.run));
    close_run(&watched);
    close_run(&alone);
}

/* What stood in the memory before, and so what is never written, has no say. */
static void old_memory_does_not_matter(void) {
    const Config config = rich_config();
    Opened zeros = open_in(&config, NULL, 0), poison = open_in(&config, NULL, POISON);
    run_advance(zeros.run, TO_THE_END);
    run_advance(poison.run, TO_THE_END);
    CHECK(same_weights(zeros.run, poison.run) && same_records(zeros.run, poison.run));
    CHECK(run_score(zeros.run, PART_TEST).loss == run_score(poison.run, PART_TEST).loss);
    close_run(&zeros);
    close_run(&poison);
}

static void seeds_do_matter(void) {
    Config config = rich_config();
    Opened base = open_run(&config);
    run_advance(base.run, TO_THE_END);
    int64_t *seeds[] = {&config.data_seed, &config.split_seed, &config.init_seed, &config.seed};
    for (int i = 0; i < 4; i++) {
        *seeds[i] += 1;
        Opened other = open_run(&config);
        run_advance(other.run, TO_THE_END);
        CHECK(!same_weights(base.run, other.run));
        *seeds[i] -= 1;
        close_run(&other);
    }
    close_run(&base);
}

/* ---- what is told about a run ---------------------------------------------------------------- */

static void records_stand_where_they_should(void) {
    Config config = rich_config();
    config.iterations = 29;
    Opened opened = open_run(&config);
    CHECK(run_records(opened.run).count == 0 && run_state(opened.run) == RUN_GOING);
    CHECK(run_advance(opened.run, 0) == 0 && run_records(opened.run).count == 0);
    CHECK(run_advance(opened.run, 8) == 8 && run_records(opened.run).count == 2);
    CHECK(run_advance(opened.run, 1000) == 29 && run_state(opened.run) == RUN_DONE);
    const RunRecords records = run_records(opened.run);
    CHECK(records.count == 5 && records.layers == 3);
    for (int i = 0; i < 5; i++) {
        CHECK(records.iteration[i] == 7 * i);
        CHECK(records.loss[i] > 0 && records.dev_loss[i] > 0);
        for (int l = 0; l < 3; l++) CHECK(records.gradient_norm[i * 3 + l] > 0);
    }
    CHECK(run_advance(opened.run, 1) == 29 && run_records(opened.run).count == 5);
    close_run(&opened);
    config = small_config();
    Opened no_dev = open_run(&config);
    CHECK(run_records(no_dev.run).dev_loss == NULL);
    close_run(&no_dev);
}

/* Before the first update, and with neither mask nor penalty, a record is an evaluation. */
static void the_first_record_is_the_score_of_the_start(void) {
    Config config = small_config();
    config.data_samples = 300; /* more than one block of an evaluation */
    config.iterations = 1;
    config.learning_rate = 0;
    set_fractions(&config, 0.9, 0.1, 0);
    Opened opened = open_run(&config);
    const RunScore train = run_score(opened.run, PART_TRAIN), dev = run_score(opened.run, PART_DEV);
    run_advance(opened.run, 1);
    CHECK(train.samples == 270 && dev.samples == 30);
    CHECK_NEAR(run_records(opened.run).loss[0], train.loss, 1e-12);
    CHECK_NEAR(run_records(opened.run).dev_loss[0], dev.loss, 0);
    CHECK(run_score(opened.run, PART_TEST).samples == 0);
    const RunLayer layer = run_layer(opened.run, 1);
    double squares = 0;
    for (int i = 0; i < layer.n * layer.n_prev; i++)
        squares += (double)layer.dW[i] * (double)layer.dW[i];
    CHECK_NEAR(run_records(opened.run).gradient_norm[0], sqrt(squares), 1e-12);
    close_run(&opened);
}

static void a_linear_output_has_no_accuracy(void) {
    Config config = small_config();
    config.output = OUTPUT_LINEAR;
    Opened opened = open_run(&config);
    run_advance(opened.run, TO_THE_END);
    CHECK(isnan(run_score(opened.run, PART_TRAIN).accuracy));
    CHECK(isfinite(run_score(opened.run, PART_TRAIN).loss));
    close_run(&opened);
}

static void the_parts_are_those_of_the_split(void) {
    Config config = rich_config();
    Opened opened = open_run(&config);
    CHECK(run_part(opened.run, PART_TRAIN).samples == 24);
    CHECK(run_part(opened.run, PART_DEV).samples == 8);
    CHECK(run_part(opened.run, PART_TEST).samples == 8);
    const Table test = run_part(opened.run, PART_TEST);
    for (int i = 0; i < 16; i++) CHECK(fabs(test.X[i]) < 2); /* raw: circles of radius 1 */
    for (int i = 0; i < 8; i++) CHECK(test.Y[i] == 0 || test.Y[i] == 1);
    close_run(&opened);
}

/* ---- options that act over a whole run ------------------------------------------------------- */

/* √Σ(θ − θ′)² over all W and b */
static double distance(const Run *a, const Run *b) {
    double squares = 0;
    for (int l = 1; l <= run_layers(a); l++) {
        const RunLayer x = run_layer(a, l), y = run_layer(b, l);
        for (int i = 0; i < x.n * x.n_prev; i++) squares += pow((double)x.W[i] - (double)y.W[i], 2);
        for (int i = 0; i < x.n; i++) squares += pow((double)x.b[i] - (double)y.b[i], 2);
    }
    return sqrt(squares);
}

/* The records keep the gradient as it was; the step goes as far as the limit lets it. */
static void clipping_limits_the_step(void) {
    Config config = small_config();
    Opened free_run = open_run(&config), start = open_run(&config);
    config.clip_norm = 0.01;
    Opened clipped = open_run(&config);
    run_advance(free_run.run, 1);
    run_advance(clipped.run, 1);
    CHECK(run_records(clipped.run).gradient_norm[0] > 0.01);
    CHECK(run_records(clipped.run).gradient_norm[0] == run_records(free_run.run).gradient_norm[0]);
    CHECK_NEAR(distance(clipped.run, start.run), 0.1 * 0.01, 1e-7);
    CHECK(distance(free_run.run, start.run) > 0.002);
    close_run(&free_run);
    close_run(&start);
    close_run(&clipped);
}

/* A rate that is 0 from epoch 1 on: four batches learn, the fifth no more. */
static void decay_counts_epochs(void) {
    Config config = small_config();
    config.batch = 10;
    config.decay = DECAY_EXPONENTIAL;
    Opened run = open_run(&config), before = open_run(&config);
    for (int epoch_step = 1; epoch_step <= 4; epoch_step++) {
        run_advance(run.run, 1);
        CHECK(distance(run.run, before.run) > 0);
        run_advance(before.run, 1);
    }
    run_advance(run.run, 20);
    CHECK(distance(run.run, before.run) == 0);
    close_run(&run);
    close_run(&before);
}

/* ---- symmetry -------------------------------------------------------------------------------- */

/* The largest difference of any two units over all hidden layers, at the end of the run. */
static double spread_after(const Config *config) {
    Opened opened = open_run(config);
    run_advance(opened.run, TO_THE_END);
    CHECK(run_state(opened.run) == RUN_DONE);
    double widest = 0;
    for (int l = 1; l < run_layers(opened.run); l++)
        widest = fmax(widest, run_unit_spread(opened.run, l));
    close_run(&opened);
    return widest;
}

static void equal_units_never_part(void) {
    for (int f = ACTIVATION_LINEAR; f <= ACTIVATION_LEAKY_RELU; f++) {
        Config config = small_config();
        activate_all(&config, f);
        config.data_samples = 13;
        config.iterations = 1000;
        set_hidden(&config, 2, (double[]){11, 7}); /* tiles of 5 rows, and what is left of them */
        config.init_name = INIT_ZEROS;
        CHECK(spread_after(&config) == 0);
        config.init_name = INIT_CONSTANT;
        config.init_scale = 0.3;
        CHECK(spread_after(&config) == 0);
        config.optimizer = OPTIMIZER_ADAM;
        config.learning_rate = 0.001;
        config.iterations = 100;
        CHECK(spread_after(&config) == 0);
        config.init_name = INIT_XAVIER;
        CHECK(spread_after(&config) > 0.1);
    }
}

TESTS(slices_do_not_matter, runs_do_not_disturb_each_other, looking_changes_nothing,
      old_memory_does_not_matter, seeds_do_matter, records_stand_where_they_should,
      the_first_record_is_the_score_of_the_start, a_linear_output_has_no_accuracy,
      the_parts_are_those_of_the_split, clipping_limits_the_step, decay_counts_epochs,
      equal_units_never_part)
