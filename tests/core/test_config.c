/* config.h: the defaults, what every setter takes and refuses, and options that contradict each
 * other. Loops over the whole table stand beside examples written out by hand. */
#include <string.h>

#include "check.h"
#include "config.h"

/* ---- config.def once more, as the tests need it ----------------------------------------------- */

static bool same_list(const double *a, int a_count, const double *b, int b_count) {
    if (a_count != b_count) return false;
    for (int i = 0; i < a_count; i++) {
        if (a[i] != b[i]) return false;
    }
    return true;
}

/* Member by member: what stands between the members is nobody's. */
static bool same(const Config *a, const Config *b) {
    bool all = true;
#define NUMBER(member, ...) all = all && a->member == b->member;
#define INTEGER(member, ...) all = all && a->member == b->member;
#define FLAG(member, ...) all = all && a->member == b->member;
#define CHOICE(member, ...) all = all && a->member == b->member;
#define LIST(member, ...)                                                                          \
    all = all && same_list(a->member, a->member##_count, b->member, b->member##_count);
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef LIST
    return all;
}

/* The value of the number, integer, flag or choice with this path; NaN where there is none. */
static double value_of(const Config *config, const char *path) {
#define NUMBER(member, path_, ...)                                                                 \
    if (strcmp(path, path_) == 0) return (double)config->member;
#define INTEGER NUMBER
#define FLAG NUMBER
#define CHOICE NUMBER
#define LIST(...)
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef LIST
    return (double)NAN;
}

typedef struct Line {
    const char *path;
    OptionKind kind;
} Line;

static const Line LINES[] = {
#define NUMBER(member, path, ...) {path, KIND_NUMBER},
#define INTEGER(member, path, ...) {path, KIND_INTEGER},
#define FLAG(member, path, ...) {path, KIND_FLAG},
#define CHOICE(member, path, ...) {path, KIND_CHOICE},
#define LIST(member, path, ...) {path, KIND_LIST},
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef LIST
};
enum { LINES_COUNT = sizeof LINES / sizeof LINES[0] };

typedef struct ChoiceName {
    const char *path, *name;
    int value;
} ChoiceName;

static const ChoiceName CHOICES[] = {
#define X(id, name) {"data.name", name, id},
    DATA_NAMES(X)
#undef X
#define X(id, name) {"normalise", name, id},
        NORMALISERS(X)
#undef X
#define X(id, name) {"activation", name, id},
            ACTIVATIONS(X)
#undef X
#define X(id, name) {"output", name, id},
                OUTPUTS(X)
#undef X
#define X(id, name) {"init.name", name, id},
                    INITIALISERS(X)
#undef X
#define X(id, name) {"optimizer.name", name, id},
                        OPTIMIZERS(X)
#undef X
#define X(id, name) {"decay.name", name, id},
                            DECAYS(X)
#undef X
};
enum { CHOICES_COUNT = sizeof CHOICES / sizeof CHOICES[0] };

static const Option *option_of(const char *path) {
    for (int i = 0; i < config_option_count(); i++) {
        if (strcmp(config_option(i)->path, path) == 0) return config_option(i);
    }
    return NULL;
}

/* ---- the table -------------------------------------------------------------------------------- */

static void the_table_is_complete(void) {
    CHECK(config_option_count() == LINES_COUNT);
    CHECK(config_option(-1) == NULL && config_option(LINES_COUNT) == NULL);
    for (int i = 0; i < LINES_COUNT; i++) {
        const Option *option = config_option(i);
        CHECK(strcmp(option->path, LINES[i].path) == 0);
        CHECK(option->kind == LINES[i].kind);
        CHECK(option_of(option->path) == option); /* no path twice */
        CHECK((option->kind == KIND_CHOICE) == (option->choices != NULL));
        CHECK(option->kind == KIND_LIST || option->count == 1);
    }
}

static void a_scale_fits_its_range(void) {
    for (int i = 0; i < config_option_count(); i++) {
        const Option *option = config_option(i);
        if (option->kind == KIND_CHOICE) continue;
        CHECK(option->minimum < option->maximum);
        if (option->scale == SCALE_LOG) CHECK(option->minimum >= 0);
        if (option->scale == SCALE_SEED)
            CHECK(option->minimum == 0 && option->maximum == 0xffffffff);
        if (option->kind == KIND_FLAG) CHECK(option->minimum == 0 && option->maximum == 1);
    }
}

/* Every default may be set, and setting it changes nothing. */
static void defaults_are_allowed(void) {
    const Config before = config_default();
    Config config = before;
    for (int i = 0; i < config_option_count(); i++) {
        const Option *option = config_option(i);
        if (option->kind == KIND_CHOICE) {
            CHECK(value_of(&config, option->path) == option->defaults[0]);
        } else if (option->kind == KIND_LIST) {
            CHECK(config_set_list(&config, option->path, option->defaults, option->count) == 0);
        } else {
            CHECK(config_set(&config, option->path, option->defaults[0]) == STATUS_OK);
            CHECK(value_of(&config, option->path) == option->defaults[0]);
        }
        CHECK(same(&config, &before));
    }
}

/* ---- the defaults, written out as the oracle has them ------------------------------------------ */

static void data_defaults_are_the_oracles(void) {
    const Config c = config_default();
    CHECK(c.data_name == DATA_CIRCLES && c.data_samples == 300 && c.data_noise == 0.05);
    CHECK(c.data_seed == 1 && c.dev_samples == 0 && c.test_samples == 0);
    CHECK(same_list(c.split_fractions, c.split_fractions_count, (double[]){1, 0, 0}, 3));
    CHECK(c.split_seed == 0 && c.normalise == NORMALISE_NONE);
}

static void network_defaults_are_the_oracles(void) {
    const Config c = config_default();
    CHECK(same_list(c.hidden, c.hidden_count, (double[]){10, 5}, 2));
    CHECK(c.activation == ACTIVATION_RELU && c.output == OUTPUT_SIGMOID && !c.batch_norm);
    CHECK(c.init_name == INIT_HE && c.init_scale == 1 && c.init_seed == 3);
    CHECK(c.l1 == 0 && c.l2 == 0);
    CHECK(c.dropout_input == 0 && c.dropout_hidden == 0 && c.dropout_inverted);
}

static void training_defaults_are_the_oracles(void) {
    const Config c = config_default();
    CHECK(c.optimizer == OPTIMIZER_GD && c.learning_rate == 0.01);
    CHECK(c.beta1 == 0.9 && c.beta2 == 0.999 && c.epsilon == 1e-8);
    CHECK(c.decay == DECAY_NONE && c.decay_rate == 0 && c.clip_norm == 0);
    CHECK(c.batch == 0 && c.iterations == 15000 && c.record_every == 1000);
    CHECK(c.patience == 0 && c.seed == 0);
}

/* ---- numbers, integers, flags ------------------------------------------------------------------ */

static void refuses(const char *path, double value, Status expected) {
    const Config before = config_default();
    Config config = before;
    const Status status = config_set(&config, path, value);
    if (status != expected) printf("%s = %g: status %d\n", path, value, status);
    CHECK(status == expected);
    CHECK(same(&config, &before));
}

static void accepts(const char *path, double value) {
    Config config = config_default(), after = config_default();
    const Status status = config_set(&config, path, value);
    if (status != STATUS_OK) printf("%s = %g: status %d\n", path, value, status);
    CHECK(status == STATUS_OK);
    CHECK(value_of(&config, path) == value);
    CHECK(config_set(&config, path, value_of(&after, path)) == STATUS_OK);
    CHECK(same(&config, &after)); /* nothing but this option had changed */
}

static double just_below(const Option *option) {
    return option->kind == KIND_NUMBER ? nextafter(option->minimum, -HUGE_VAL)
                                       : option->minimum - 1;
}

static double just_above(const Option *option) {
    return option->kind == KIND_NUMBER ? nextafter(option->maximum, HUGE_VAL) : option->maximum + 1;
}

static void every_number_has_its_range(void) {
    for (int i = 0; i < config_option_count(); i++) {
        const Option *option = config_option(i);
        if (option->kind == KIND_CHOICE || option->kind == KIND_LIST) continue;
        accepts(option->path, option->minimum);
        accepts(option->path, option->maximum);
        refuses(option->path, just_below(option), STATUS_OUT_OF_RANGE);
        refuses(option->path, just_above(option), STATUS_OUT_OF_RANGE);
        refuses(option->path, -1e300, STATUS_OUT_OF_RANGE);
        refuses(option->path, 1e300, STATUS_OUT_OF_RANGE);
        refuses(option->path, (double)NAN, STATUS_NOT_FINITE);
        refuses(option->path, HUGE_VAL, STATUS_NOT_FINITE);
        refuses(option->path, -HUGE_VAL, STATUS_NOT_FINITE);
        if (option->kind == KIND_NUMBER) accepts(option->path, option->maximum / 3);
        if (option->kind != KIND_NUMBER)
            refuses(option->path, option->minimum + 0.5, STATUS_NOT_WHOLE);
    }
}

static void a_number_is_no_name_and_no_list(void) {
    for (int i = 0; i < config_option_count(); i++) {
        const Option *option = config_option(i);
        const Config before = config_default();
        Config config = before;
        if (option->kind != KIND_CHOICE)
            CHECK(config_choose(&config, option->path, "he") == STATUS_WRONG_KIND);
        if (option->kind != KIND_LIST)
            CHECK(config_set_list(&config, option->path, (double[]){1}, 1) == STATUS_WRONG_KIND);
        if (option->kind == KIND_CHOICE || option->kind == KIND_LIST)
            CHECK(config_set(&config, option->path, 1) == STATUS_WRONG_KIND);
        CHECK(same(&config, &before));
    }
}

static void unknown_paths_are_named_so(void) {
    static const char *const PATHS[] = {"",       "data",         "data.",          "data.name ",
                                        "Hidden", "hidden.0",     "learningRate",   "init.nam",
                                        "l",      "init.name.he", "optimizer.beta3"};
    const Config before = config_default();
    Config config = before;
    for (size_t i = 0; i < sizeof PATHS / sizeof PATHS[0]; i++) {
        CHECK(config_set(&config, PATHS[i], 1) == STATUS_UNKNOWN_FIELD);
        CHECK(config_choose(&config, PATHS[i], "he") == STATUS_UNKNOWN_FIELD);
        CHECK(config_set_list(&config, PATHS[i], (double[]){1}, 1) == STATUS_UNKNOWN_FIELD);
    }
    CHECK(same(&config, &before));
}

/* ---- choices ----------------------------------------------------------------------------------- */

static void every_choice_is_set_by_its_name(void) {
    for (int i = 0; i < CHOICES_COUNT; i++) {
        Config config = config_default();
        CHECK(config_choose(&config, CHOICES[i].path, CHOICES[i].name) == STATUS_OK);
        CHECK(value_of(&config, CHOICES[i].path) == CHOICES[i].value);
    }
}

static void the_table_names_every_choice(void) {
    int bars = 0;
    for (int i = 0; i < config_option_count(); i++) {
        const char *at = config_option(i)->choices;
        for (; at && *at; at++) bars += *at == '|';
    }
    CHECK(bars == CHOICES_COUNT);
    CHECK(strcmp(option_of("decay.name")->choices, "|none|inverse|exponential") == 0);
}

static void a_name_counts_only_as_a_whole(void) {
    static const char *const NAMES[] = {"",
                                        "|",
                                        "H",
                                        "HE",
                                        "h",
                                        "hee",
                                        " he",
                                        "he ",
                                        "he|",
                                        "|he",
                                        "zeros|constant",
                                        "zero",
                                        "glorot|he",
                                        "xavierr",
                                        "default",
                                        "0",
                                        "random "};
    const Config before = config_default();
    Config config = before;
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        CHECK(config_choose(&config, "init.name", NAMES[i]) == STATUS_UNKNOWN_CHOICE);
    }
    CHECK(config_choose(&config, "activation", "he") == STATUS_UNKNOWN_CHOICE);
    CHECK(same(&config, &before));
}

/* ---- lists ------------------------------------------------------------------------------------- */

static void list(const char *path, const double *values, int count, Status expected) {
    const Config before = config_default();
    Config config = before;
    const Status status = config_set_list(&config, path, values, count);
    if (status != expected) printf("%s, %d entries: status %d\n", path, count, status);
    CHECK(status == expected);
    CHECK((status == STATUS_OK) || same(&config, &before));
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

/* ---- config_check ------------------------------------------------------------------------------ */

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

TESTS(the_table_is_complete, a_scale_fits_its_range, defaults_are_allowed,
      data_defaults_are_the_oracles, network_defaults_are_the_oracles,
      training_defaults_are_the_oracles, every_number_has_its_range,
      a_number_is_no_name_and_no_list, unknown_paths_are_named_so, every_choice_is_set_by_its_name,
      the_table_names_every_choice, a_name_counts_only_as_a_whole, hidden_takes_0_to_32_layers,
      hidden_units_are_whole_1_to_4096, fractions_are_three_and_need_not_be_whole,
      fractions_must_add_up_and_leave_some_to_train_on, patience_needs_a_dev_set,
      softmax_needs_two_outputs)
