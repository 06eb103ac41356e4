/* run.h: a setting changed on the way. */
#include <string.h>

#include "one_activation.h"
#include "opened_run.h"

enum { HALFWAY = 30 };

/* What may be changed, and to what. */
static const struct {
    const char *path;
    double value;
} CHANGES[] = {{"optimizer.learningRate", 0.5},
               {"l1", 0.3},
               {"l2", 2},
               {"dropout.input", 0.3},
               {"dropout.hidden", 0.5}};
enum { COUNT = sizeof CHANGES / sizeof *CHANGES };

static bool is_listed(const char *path) {
    for (int i = 0; i < COUNT; i++) {
        if (strcmp(CHANGES[i].path, path) == 0) return true;
    }
    return false;
}

/* So an option that config.def calls LIVE has to act, or a test below fails. */
static void they_are_what_config_def_calls_live(void) {
    for (int i = 0; i < config_option_count(); i++) {
        const Option *option = config_option(i);
        CHECK(option->live == is_listed(option->path));
        CHECK(config_is_live(option->path) == option->live);
        CHECK(!option->live || option->kind == KIND_NUMBER);
    }
    CHECK(!config_is_live("lambda"));
}

/* Up to the change it is the one run, and from the change on neither of the two. */
static void each_acts_from_then_on(void) {
    const Config config = rich_config();
    for (int i = 0; i < COUNT; i++) {
        Opened changed = open_run(&config), same = open_run(&config);
        run_advance(changed.run, HALFWAY);
        run_advance(same.run, HALFWAY);
        CHECK(run_may_change(same.run, CHANGES[i].path, CHANGES[i].value) == STATUS_OK);
        CHECK(run_change(changed.run, CHANGES[i].path, CHANGES[i].value) == STATUS_OK);
        CHECK(same_weights(changed.run, same.run));
        run_advance(changed.run, TO_THE_END);
        run_advance(same.run, TO_THE_END);
        CHECK(run_state(changed.run) == RUN_DONE);
        CHECK(!same_weights(changed.run, same.run));
        close_run(&changed);
        close_run(&same);
    }
}

/* Before the first iteration, a change is the same as having begun like that. */
static void at_the_start_it_is_the_other_run(void) {
    for (int i = 0; i < COUNT; i++) {
        Config config = rich_config();
        Opened changed = open_run(&config);
        CHECK(run_change(changed.run, CHANGES[i].path, CHANGES[i].value) == STATUS_OK);
        CHECK(config_set(&config, CHANGES[i].path, CHANGES[i].value) == STATUS_OK);
        Opened opened = open_run(&config);
        run_advance(changed.run, TO_THE_END);
        run_advance(opened.run, TO_THE_END);
        CHECK(same_weights(changed.run, opened.run) && same_records(changed.run, opened.run));
        close_run(&changed);
        close_run(&opened);
    }
}

/* There and back between two iterations: nothing has happened. Dropout may be off meanwhile. */
static void there_and_back_is_nothing(void) {
    const Config config = rich_config();
    Opened changed = open_run(&config), same = open_run(&config);
    run_advance(changed.run, HALFWAY);
    CHECK(run_change(changed.run, "dropout.hidden", 0) == STATUS_OK);
    CHECK(run_change(changed.run, "dropout.hidden", config.dropout_hidden) == STATUS_OK);
    run_advance(changed.run, TO_THE_END);
    run_advance(same.run, TO_THE_END);
    CHECK(same_weights(changed.run, same.run) && same_records(changed.run, same.run));
    close_run(&changed);
    close_run(&same);
}

static void what_cannot_be_is_refused(void) {
    const Config config = small_config();
    Opened refused = open_run(&config), same = open_run(&config);
    CHECK(run_change(refused.run, "dropout.hidden", 0.5) == STATUS_CONFLICT);
    CHECK(run_change(refused.run, "dropout.input", 0.5) == STATUS_CONFLICT);
    CHECK(run_change(refused.run, "batch", 3) == STATUS_CONFLICT);
    CHECK(run_change(refused.run, "l2", -1) == STATUS_OUT_OF_RANGE);
    CHECK(run_may_change(refused.run, "l2", -1) == STATUS_OUT_OF_RANGE);
    CHECK(run_may_change(refused.run, "dropout.input", 0.5) == STATUS_CONFLICT);
    CHECK(run_change(refused.run, "l2", NAN) == STATUS_NOT_FINITE);
    CHECK(run_change(refused.run, "lambda", 1) == STATUS_UNKNOWN_FIELD);
    run_advance(refused.run, TO_THE_END);
    run_advance(same.run, TO_THE_END);
    CHECK(same_weights(refused.run, same.run) && same_records(refused.run, same.run));
    close_run(&refused);
    close_run(&same);
}

TESTS(they_are_what_config_def_calls_live, each_acts_from_then_on, at_the_start_it_is_the_other_run,
      there_and_back_is_nothing, what_cannot_be_is_refused)
