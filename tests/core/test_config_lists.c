/* config.h: lists, and options that contradict each other. */
#include "config_values.h"

/* ---- lists ----------------------------------------------------------------------------------- */

static void list(const char *path, const double *values, int count, Status expected) {
    const Config before = config_default();
    Config config = before;
    const Status status = config_set_list(&config, path, values, count);
    if (status != expected) printf("%s, %d entries: status %d\n", path, count, status);
    CHECK(status == expected);
    CHECK((status == STATUS_OK) || same(&config, &before));
}

static void the_table_describes_both(void) {
    const Option *hidden = option_of("hidden"), *fractions = option_of("split.fractions");
    CHECK(hidden->entries == KIND_INTEGER && fractions->entries == KIND_NUMBER);
    CHECK(hidden->shortest == 0 && hidden->longest == 32);
    CHECK(fractions->shortest == 3 && fractions->longest == 3);
    CHECK(hidden->minimum == 1 && hidden->maximum == 4096);
    CHECK(fractions->minimum == 0 && fractions->maximum == 1);
}

static void hidden_takes_0_to_32_layers(void) {
    double units[33];
    for (int i = 0; i < 33; i++) units[i] = i + 1;
    for (int count = 0; count <= 32; count++) {
        Config config = config_default();
        CHECK(config_set_list(&config, "hidden", units, count) == STATUS_OK);
        CHECK(same_list(config.hidden, config.hidden_count, units, count));
    }
    list("hidden", NULL, 0, STATUS_OK);
    list("hidden", units, 33, STATUS_BAD_LENGTH);
    list("hidden", units, -1, STATUS_BAD_LENGTH);
}

static void hidden_units_are_whole_1_to_4096(void) {
    static const struct {
        double units;
        Status status;
    } CASES[] = {{1, STATUS_OK},
                 {4096, STATUS_OK},
                 {0, STATUS_OUT_OF_RANGE},
                 {-1, STATUS_OUT_OF_RANGE},
                 {4097, STATUS_OUT_OF_RANGE},
                 {100000, STATUS_OUT_OF_RANGE},
                 {1e300, STATUS_OUT_OF_RANGE},
                 {2.5, STATUS_NOT_WHOLE},
                 {(double)NAN, STATUS_NOT_FINITE},
                 {HUGE_VAL, STATUS_NOT_FINITE},
                 {-HUGE_VAL, STATUS_NOT_FINITE}};
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        for (int at = 0; at < 3; at++) { /* a bad entry shows wherever it stands */
            double units[3] = {8, 8, 8};
            units[at] = CASES[i].units;
            list("hidden", units, 3, CASES[i].status);
        }
    }
}

static void fractions_are_three_and_need_not_be_whole(void) {
    list("split.fractions", (double[]){0.6, 0.2, 0.2}, 3, STATUS_OK);
    list("split.fractions", (double[]){0, 1, 0}, 3, STATUS_OK);
    list("split.fractions", (double[]){0.5, 0.5}, 2, STATUS_BAD_LENGTH);
    list("split.fractions", (double[]){0.25, 0.25, 0.25, 0.25}, 4, STATUS_BAD_LENGTH);
    list("split.fractions", (double[]){1.5, 0, 0}, 3, STATUS_OUT_OF_RANGE);
    list("split.fractions", (double[]){1, -0.25, 0.25}, 3, STATUS_OUT_OF_RANGE);
    list("split.fractions", (double[]){1, 0, nextafter(0, -1)}, 3, STATUS_OUT_OF_RANGE);
    list("split.fractions", (double[]){1, 0, (double)NAN}, 3, STATUS_NOT_FINITE);
    list("split.fractions", (double[]){1, HUGE_VAL, 0}, 3, STATUS_NOT_FINITE);
}

/* ---- a choice, or several ------------------------------------------------------------------ */

static bool chosen(const Config *config, const int *expected, int count) {
    bool all = config->activation_count == count;
    for (int i = 0; i < count; i++) all = all && config->activation[i] == expected[i];
    return all;
}

static void one_name_is_for_all(void) {
    Config config = config_default();
    CHECK(config_choose(&config, "activation", "|relu|tanh") == STATUS_OK);
    CHECK(config_choose(&config, "activation", "sigmoid") == STATUS_OK);
    CHECK(config.activation_count == CONFIG_ONE_FOR_ALL);
    for (int i = 0; i < 32; i++) CHECK(config.activation[i] == ACTIVATION_SIGMOID);
}

static void names_behind_bars_are_a_list(void) {
    const Option *option = option_of("activation");
    CHECK(option->kind == KIND_CHOICE && option->shortest == 0 && option->longest == 32);
    Config config = config_default();
    CHECK(config_choose(&config, "activation", "|tanh|relu|leaky-relu") == STATUS_OK);
    CHECK(chosen(&config, (int[]){ACTIVATION_TANH, ACTIVATION_RELU, ACTIVATION_LEAKY_RELU}, 3));
    CHECK(config_choose(&config, "activation", "|linear") == STATUS_OK);
    CHECK(chosen(&config, (int[]){ACTIVATION_LINEAR}, 1));
    CHECK(config_choose(&config, "activation", "") == STATUS_OK);
    CHECK(config.activation_count == 0);
    CHECK(option_of("output")->longest == 0);
    CHECK(config_choose(&config, "output", "|softmax") == STATUS_UNKNOWN_CHOICE);
    CHECK(config_choose(&config, "output", "") == STATUS_UNKNOWN_CHOICE);
}

static void a_bad_list_of_names_changes_nothing(void) {
    static const char *const NAMES[] = {"|",     "||",  "|relu|",     "||relu",     "relu|tanh",
                                        "relu|", "|he", "|relu|Tanh", "|relu |tanh"};
    char names[33 * sizeof "relu" + 1] = "";
    Config config = config_default();
    CHECK(config_choose(&config, "activation", "|tanh|tanh") == STATUS_OK);
    const Config before = config;
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        CHECK(config_choose(&config, "activation", NAMES[i]) == STATUS_UNKNOWN_CHOICE);
        CHECK(same(&config, &before));
    }
    for (int i = 0; i < 33; i++) strcat(names, "|relu");
    CHECK(config_choose(&config, "activation", names) == STATUS_BAD_LENGTH);
    CHECK(same(&config, &before));
    CHECK(config_choose(&config, "activation", names + strlen("|relu")) == STATUS_OK); /* 32 */
    CHECK(config.activation_count == 32);
}

/* ---- config_check ---------------------------------------------------------------------------- */

static Config with_fractions(double train, double dev, double test) {
    Config config = config_default();
    CHECK(config_set_list(&config, "split.fractions", (double[]){train, dev, test}, 3) == 0);
    return config;
}

/* culprit NULL: no conflict. */
static void expect(const Config *config, int samples, int outputs, const char *culprit) {
    const char *path = NULL;
    const Status status = config_check(config, samples, outputs, &path);
    CHECK(status == (culprit ? STATUS_CONFLICT : STATUS_OK));
    CHECK((path == NULL) == (culprit == NULL));
    if (path && culprit) CHECK(strcmp(path, culprit) == 0);
}

static void fractions_must_add_up_and_leave_some_to_train_on(void) {
    Config config = with_fractions(0.6, 0.2, 0.2);
    expect(&config, 300, 1, NULL);
    config = with_fractions(0.6, 0.2, 0.1);
    expect(&config, 300, 1, "split.fractions");
    config = with_fractions(0.6, 0.4, 0.2);
    expect(&config, 300, 1, "split.fractions");
    config = with_fractions(0.6, 0.2, 0.2 + 0.9e-6);
    expect(&config, 300, 1, NULL);
    config = with_fractions(0.6, 0.2, 0.2 + 1.1e-6);
    expect(&config, 300, 1, "split.fractions");
    config = with_fractions(0, 0.5, 0.5);
    expect(&config, 300, 1, "split.fractions");
    config = with_fractions(0.01, 0.99, 0);
    expect(&config, 100, 1, NULL);
    expect(&config, 50, 1, "split.fractions"); /* half a sample rounds to none */
    expect(&config, 51, 1, NULL);
}

static void patience_needs_a_dev_set(void) {
    Config config = config_default();
    config.patience = 3;
    expect(&config, 300, 1, "earlyStopping.patience");
    config.dev_samples = 1;
    expect(&config, 300, 1, NULL);
    config = with_fractions(0.8, 0, 0.2);
    config.patience = 1;
    expect(&config, 300, 1, "earlyStopping.patience");
    config = with_fractions(0.8, 0.2, 0);
    config.patience = 1;
    expect(&config, 300, 1, NULL);
    expect(&config, 2, 1, "earlyStopping.patience"); /* 0.4 of a sample */
    config = with_fractions(0.75, 0.25 + 5e-7, 0);
    config.patience = 1;
    expect(&config, 2, 1, "earlyStopping.patience"); /* training takes both: 1.5 rounds to 2 */
}

/* One record is that of the start: to go back to it would throw the training away. */
static void patience_needs_two_records(void) {
    Config config = with_fractions(0.8, 0.2, 0);
    config.patience = 1;
    config.iterations = config.record_every;
    expect(&config, 300, 1, "earlyStopping.patience");
    config.iterations++;
    expect(&config, 300, 1, NULL);
    config.iterations = config.record_every;
    config.patience = 0;
    expect(&config, 300, 1, NULL);
}

static void softmax_needs_two_outputs(void) {
    Config config = config_default();
    config.output = OUTPUT_SOFTMAX;
    expect(&config, 300, 1, "output");
    expect(&config, 300, 2, NULL);
    config.output = OUTPUT_SIGMOID;
    expect(&config, 300, 1, NULL);
    config.output = OUTPUT_LINEAR;
    expect(&config, 300, 1, NULL);
}

static void a_list_of_names_has_one_for_each_hidden_layer(void) {
    Config config = config_default();
    expect(&config, 300, 1, NULL);
    CHECK(config_choose(&config, "activation", "|relu|tanh") == STATUS_OK);
    expect(&config, 300, 1, NULL);
    CHECK(config_choose(&config, "activation", "|relu") == STATUS_OK);
    expect(&config, 300, 1, "activation");
    CHECK(config_choose(&config, "activation", "") == STATUS_OK);
    expect(&config, 300, 1, "activation");
    CHECK(config_set_list(&config, "hidden", NULL, 0) == STATUS_OK);
    expect(&config, 300, 1, NULL);
    CHECK(config_choose(&config, "activation", "|relu|relu|relu") == STATUS_OK);
    expect(&config, 300, 1, "activation");
}

TESTS(the_table_describes_both, one_name_is_for_all, names_behind_bars_are_a_list,
      a_bad_list_of_names_changes_nothing, a_list_of_names_has_one_for_each_hidden_layer,
      hidden_takes_0_to_32_layers, hidden_units_are_whole_1_to_4096,
      fractions_are_three_and_need_not_be_whole, fractions_must_add_up_and_leave_some_to_train_on,
      patience_needs_a_dev_set, patience_needs_two_records, softmax_needs_two_outputs)
