/* run.h: what a run refuses, and odd settings that must work. */
#include "opened_run.h"

/* ---- refusals -------------------------------------------------------------------------------- */

static void refuses(const Config *config, const Table *given, Status expected,
                    const char *culprit) {
    size_t bytes = 0;
    const char *field = "";
    Run *run = NULL;
    Status status = run_bytes(config, given, &bytes, &field);
    CHECK(status == expected);
    CHECK(strcmp(field, culprit) == 0);
    unsigned char *block = take_block(ALIGNMENT, POISON);
    field = "";
    status = run_open(config, given, block, ALIGNMENT, &run, &field);
    CHECK(status == expected && run == NULL);
    CHECK(strcmp(field, culprit) == 0);
    for (int i = 0; i < ALIGNMENT; i++) CHECK(block[i] == POISON);
    free(block);
}

static void conflicts_name_their_field(void) {
    Config config = small_config();
    config.output = OUTPUT_SOFTMAX;
    refuses(&config, NULL, STATUS_CONFLICT, "output");
    config = small_config();
    config.patience = 5;
    refuses(&config, NULL, STATUS_CONFLICT, "earlyStopping.patience");
    config = small_config();
    set_fractions(&config, 0.5, 0.25, 0.2);
    refuses(&config, NULL, STATUS_CONFLICT, "split.fractions");
    config = small_config();
    set_fractions(&config, 0.01, 0.99, 0);
    refuses(&config, NULL, STATUS_CONFLICT, "split.fractions");
}

static void bad_given_data_is_refused(void) {
    Config config = small_config();
    Table given = given_table();
    given.X[17] = (double)NAN;
    refuses(&config, &given, STATUS_BAD_DATA, "data");
    given = given_table();
    given.X[0] = -HUGE_VAL;
    refuses(&config, &given, STATUS_BAD_DATA, "data");
    given = given_table();
    given.Y[11] = 1.5;
    refuses(&config, &given, STATUS_BAD_DATA, "data");
    config.output = OUTPUT_LINEAR; /* which may be anything finite */
    Opened opened = open_in(&config, &given, POISON);
    close_run(&opened);
    given.Y[11] = (double)NAN;
    refuses(&config, &given, STATUS_BAD_DATA, "data");
}

static void given_data_has_no_second_draw(void) {
    const Table given = given_table();
    Config config = small_config();
    config.test_samples = 10;
    refuses(&config, &given, STATUS_CONFLICT, "data.test.samples");
    config.dev_samples = 10;
    refuses(&config, &given, STATUS_CONFLICT, "data.dev.samples");
}

static void too_large(const Config *config, const char *culprit) {
    size_t bytes = 0;
    const char *field = "";
    CHECK(run_bytes(config, NULL, &bytes, &field) == STATUS_TOO_LARGE);
    CHECK(strcmp(field, culprit) == 0);
    CHECK(bytes > RUN_MAX_BYTES);
    refuses(config, NULL, STATUS_TOO_LARGE, culprit);
}

static void what_does_not_fit_is_refused(void) {
    double widest[32];
    for (int i = 0; i < 32; i++) widest[i] = 4096;
    Config config = small_config();
    set_hidden(&config, 32, widest); /* more than 32 bits can count */
    too_large(&config, "hidden");
    config.data_samples = 100000;
    too_large(&config, "hidden");
    config = small_config();
    set_hidden(&config, 8, (double[]){1, 1, 1, 1, 1, 1, 1, 1});
    config.iterations = 10000000;
    config.record_every = 1;
    too_large(&config, "recordEvery");
}

static void a_block_too_small_is_refused(void) {
    const Config config = small_config();
    size_t bytes = 0;
    const char *field = "";
    CHECK(run_bytes(&config, NULL, &bytes, &field) == STATUS_OK);
    unsigned char *block = take_block(bytes, POISON);
    for (size_t less = 1; less <= bytes; less *= 3) {
        Run *run = NULL;
        CHECK(run_open(&config, NULL, block, bytes - less, &run, &field) == STATUS_TOO_LARGE);
        CHECK(run == NULL);
    }
    for (size_t i = 0; i < bytes; i++) CHECK(block[i] == POISON); /* nothing was begun */
    free(block);
}

/* ---- odd settings that must work ------------------------------------------------------------- */

/* Runs to its end without meeting a number that is not finite. */
static void works(const Config *config, const Table *given) {
    Opened opened = open_in(config, given, POISON);
    CHECK(run_advance(opened.run, TO_THE_END) == config->iterations);
    CHECK(run_state(opened.run) == RUN_DONE);
    CHECK(run_event(opened.run).quantity == QUANTITY_NONE);
    CHECK(all_weights_finite(opened.run));
    const RunRecords records = run_records(opened.run);
    for (int i = 0; i < records.count; i++) CHECK(isfinite(records.loss[i]));
    for (Part part = PART_TRAIN; part < PARTS; part++) {
        const RunScore score = run_score(opened.run, part);
        if (score.samples > 0) CHECK(isfinite(score.loss));
    }
    close_run(&opened);
}

static void a_constant_feature_is_no_trouble(void) {
    const Table given = given_table();
    for (int method = NORMALISE_NONE; method <= NORMALISE_ROBUST; method++) {
        Config config = small_config();
        config.normalise = method;
        works(&config, &given);
    }
}

static void one_sample_a_part(void) {
    Config config = small_config();
    config.data_samples = 3;
    set_fractions(&config, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    config.normalise = NORMALISE_Z_SCORE;
    works(&config, NULL);
    config.batch_norm = true;
    works(&config, NULL);
    Opened opened = open_run(&config);
    for (Part part = PART_TRAIN; part < PARTS; part++) {
        CHECK(run_part(opened.run, part).samples == 1);
        CHECK(run_score(opened.run, part).samples == 1);
    }
    close_run(&opened);
}

static void extremes_work(void) {
    Config config = small_config();
    config.batch = 100000; /* larger than the data */
    works(&config, NULL);
    config = small_config();
    config.batch = 1;
    works(&config, NULL);
    config = small_config();
    config.dropout_hidden = config.dropout_input = 0.99;
    works(&config, NULL);
    config = small_config();
    config.l2 = 1e6; /* held down by a rate that suits it */
    config.learning_rate = 1e-5;
    works(&config, NULL);
    config = small_config();
    config.iterations = 1;
    config.record_every = 10000000;
    works(&config, NULL);
    config = small_config();
    config.learning_rate = 1e9;
    config.clip_norm = 1e-9;
    works(&config, NULL);
}

static void without_hidden_layers_it_is_logistic_regression(void) {
    Config config = small_config();
    set_hidden(&config, 0, NULL);
    config.dropout_input = 0.1;
    works(&config, NULL);
    config.batch_norm = true; /* there is nothing to normalise */
    works(&config, NULL);
    Opened opened = open_run(&config);
    const RunLayer layer = run_layer(opened.run, 1);
    CHECK(run_layers(opened.run) == 1 && layer.n == 1 && layer.n_prev == 2);
    close_run(&opened);
}

static void blobs_run_with_softmax(void) {
    Config config = small_config();
    config.data_name = DATA_BLOBS;
    config.output = OUTPUT_SOFTMAX;
    config.normalise = NORMALISE_MIN_MAX;
    works(&config, NULL);
    config.data_classes = 20; /* more classes than samples */
    config.data_samples = 5;
    works(&config, NULL);
}

static void equal_labels_are_learned(void) {
    Table given = given_table();
    for (int s = 0; s < GIVEN_SAMPLES; s++) given.Y[s] = 1;
    Config config = small_config();
    config.iterations = 500;
    works(&config, &given);
    Opened opened = open_in(&config, &given, POISON);
    run_advance(opened.run, TO_THE_END);
    const RunScore score = run_score(opened.run, PART_TRAIN);
    CHECK(score.accuracy == 1 && score.loss < 0.05);
    close_run(&opened);
}

static void rate_0_moves_nothing(void) {
    for (int name = OPTIMIZER_GD; name <= OPTIMIZER_NESTEROV; name++) {
        Config config = small_config();
        config.learning_rate = 0;
        config.optimizer = name;
        works(&config, NULL);
        Opened moved = open_run(&config), fresh = open_run(&config);
        run_advance(moved.run, TO_THE_END);
        CHECK(same_weights(moved.run, fresh.run));
        const RunRecords records = run_records(moved.run);
        for (int i = 1; i < records.count; i++) CHECK(records.loss[i] == records.loss[0]);
        close_run(&moved);
        close_run(&fresh);
    }
}

TESTS(conflicts_name_their_field, bad_given_data_is_refused, given_data_has_no_second_draw,
      what_does_not_fit_is_refused, a_block_too_small_is_refused, a_constant_feature_is_no_trouble,
      one_sample_a_part, extremes_work, without_hidden_layers_it_is_logistic_regression,
      blobs_run_with_softmax, equal_labels_are_learned, rate_0_moves_nothing)
