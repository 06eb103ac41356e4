/* config.h: the table, the defaults, and what the setters of one value take and refuse. Loops over
 * the whole table stand beside examples written out by hand. */
#include "config_values.h"

typedef struct Line {
    const char *path;
    OptionKind kind;
} Line;

static const Line LINES[] = {
#define NUMBER(member, path, ...) {path, KIND_NUMBER},
#define INTEGER(member, path, ...) {path, KIND_INTEGER},
#define FLAG(member, path, ...) {path, KIND_FLAG},
#define CHOICE(member, path, ...) {path, KIND_CHOICE},
#define CHOICES CHOICE
#define LIST(member, path, ...) {path, KIND_LIST},
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef CHOICES
#undef LIST
};
enum { LINES_COUNT = sizeof LINES / sizeof LINES[0] };

typedef struct ChoiceName {
    const char *path, *name;
    int value;
} ChoiceName;

#define DATA_NAME(id, name) {"data.name", name, id},
#define NORMALISER(id, name) {"normalise", name, id},
#define ACTIVATION(id, name) {"activation", name, id},
#define OUTPUT(id, name) {"output", name, id},
#define INITIALISER(id, name) {"init.name", name, id},
#define OPTIMIZER(id, name) {"optimizer.name", name, id},
#define DECAY(id, name) {"decay.name", name, id},
#define L1_STEP(id, name) {"l1Step", name, id},
static const ChoiceName CHOICES[] = {
    DATA_NAMES(DATA_NAME) NORMALISERS(NORMALISER) ACTIVATIONS(ACTIVATION) OUTPUTS(OUTPUT)
        INITIALISERS(INITIALISER) OPTIMIZERS(OPTIMIZER) DECAYS(DECAY) L1_STEPS(L1_STEP)};
enum { CHOICES_COUNT = sizeof CHOICES / sizeof CHOICES[0] };

/* ---- the table ------------------------------------------------------------------------------- */

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

/* Of the lower case and digits that a link leaves as they are, and each its own. */
static void a_link_is_a_plain_word_of_its_own(void) {
    for (int i = 0; i < config_option_count(); i++) {
        const char *link = config_option(i)->link;
        CHECK(*link && strspn(link, "abcdefghijklmnopqrstuvwxyz0123456789") == strlen(link));
        for (int k = 0; k < i; k++) CHECK(strcmp(link, config_option(k)->link) != 0);
    }
}

static void stops_are_allowed_and_rise(const Option *option) {
    const Slider *slider = &option->slider;
    CHECK(slider->count > 1 && slider->low == 0 && slider->high == 0 && slider->step == 0);
    for (int i = 0; i < slider->count; i++) {
        Config config = config_default();
        CHECK(config_set(&config, option->path, slider->stops[i]) == STATUS_OK);
        CHECK(i == 0 || slider->stops[i - 1] < slider->stops[i]);
    }
}

/* A true zero left of low is allowed too: the minimum is 0 then. */
static void a_slider_stays_within_its_option(void) {
    for (int i = 0; i < config_option_count(); i++) {
        const Option *option = config_option(i);
        const Slider *slider = &option->slider;
        const bool number = option->kind == KIND_NUMBER || option->kind == KIND_INTEGER;
        const bool slides = number && option->scale != SCALE_SEED;
        if (slider->stops) {
            CHECK(slides && option->scale == SCALE_LINEAR);
            stops_are_allowed_and_rise(option);
        } else {
            CHECK(slides == (slider->low < slider->high));
            CHECK(!slides || (slider->low >= option->minimum && slider->high <= option->maximum));
            CHECK((slider->step > 0) == (slides && option->scale == SCALE_LINEAR));
            CHECK(!slides || option->scale != SCALE_LOG || slider->low > 0);
        }
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

/* ---- the defaults, written out as the oracle has them ---------------------------------------- */

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
    CHECK(c.activation[0] == ACTIVATION_RELU && c.output == OUTPUT_SIGMOID && !c.batch_norm);
    CHECK(c.init_name == INIT_HE && c.init_scale == 1 && c.init_seed == 3);
    CHECK(c.l1 == 0 && c.l2 == 0 && c.l1_step == L1_SUBGRADIENT);
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

/* ---- numbers, integers, flags ---------------------------------------------------------------- */

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

/* ---- choices --------------------------------------------------------------------------------- */

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

TESTS(the_table_is_complete, a_scale_fits_its_range, a_link_is_a_plain_word_of_its_own,
      a_slider_stays_within_its_option, defaults_are_allowed, data_defaults_are_the_oracles,
      network_defaults_are_the_oracles, training_defaults_are_the_oracles,
      every_number_has_its_range, a_number_is_no_name_and_no_list, unknown_paths_are_named_so,
      every_choice_is_set_by_its_name, the_table_names_every_choice, a_name_counts_only_as_a_whole)
