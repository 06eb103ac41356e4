/* run.h: the gradient check of a whole run, and that the run does not notice. */
#include "opened_run.h"

static Status check(const Run *run, RunGradientOptions options, GradientReport *report) {
    size_t bytes = 0;
    CHECK(run_gradient_bytes(run, &options, &bytes) == STATUS_OK);
    unsigned char *block = take_block(bytes, POISON);
    const Status status = run_check_gradients(run, &options, block, bytes, report);
    for (size_t i = 0; i < GUARD_BYTES; i++) CHECK(block[bytes + i] == GUARD);
    free(block);
    return status;
}

static void a_run_agrees_at_any_time(void) {
    const Config configs[] = {small_config(), rich_config(), early_config()};
    for (size_t i = 0; i < sizeof configs / sizeof configs[0]; i++) {
        Opened opened = open_run(&configs[i]);
        for (int turn = 0; turn < 3; turn++) {
            GradientReport report;
            CHECK(check(opened.run, (RunGradientOptions){.seed = 3}, &report) == STATUS_OK);
            CHECK(report.outcome == GRADIENT_AGREES && report.L == run_layers(opened.run));
            run_advance(opened.run, 15);
        }
        close_run(&opened);
    }
}

/* To the bit, at the end, with all streams in use. */
static void the_run_does_not_notice(void) {
    const Config config = rich_config();
    Opened checked = open_run(&config), other = open_run(&config);
    GradientReport report;
    for (int turn = 0; turn < 4; turn++) {
        CHECK(check(checked.run, (RunGradientOptions){.parameters = 10}, &report) == STATUS_OK);
        run_advance(checked.run, 10);
    }
    run_advance(checked.run, TO_THE_END);
    run_advance(other.run, TO_THE_END);
    CHECK(same_weights(checked.run, other.run) && same_records(checked.run, other.run));
    close_run(&checked);
    close_run(&other);
}

static void fewer_samples_and_parameters(void) {
    const Config config = small_config();
    Opened opened = open_run(&config);
    GradientReport report;
    size_t few = 0, all = 0, more = 0;
    CHECK(run_gradient_bytes(opened.run, &(RunGradientOptions){.samples = 5}, &few) == STATUS_OK);
    CHECK(run_gradient_bytes(opened.run, &(RunGradientOptions){.samples = 0}, &all) == STATUS_OK);
    CHECK(run_gradient_bytes(opened.run, &(RunGradientOptions){.samples = 41}, &more) == STATUS_OK);
    CHECK(few < all && all == more);
    const RunGradientOptions options = {.samples = 5, .parameters = 12};
    CHECK(check(opened.run, options, &report) == STATUS_OK);
    CHECK(report.outcome == GRADIENT_AGREES && report.all.compared + report.all.kinks == 12);
    close_run(&opened);
}

static bool same_pair(const GradientPair *pair, const GradientReport *report) {
    return pair->gradient == report->worst_gradient && pair->difference == report->worst_difference;
}

/* Fewer than there are: exactly as many pairs are written as were asked for, the worst among them. */
static void pairs_are_kept(void) {
    enum { COUNT = 12 };
    const Config config = small_config();
    Opened opened = open_run(&config);
    GradientPair pairs[COUNT + 1];
    memset(pairs, 0, sizeof pairs);
    GradientReport report;
    const RunGradientOptions options = {.parameters = COUNT, .pairs = pairs};
    CHECK(run_parameters(opened.run) > COUNT);
    CHECK(check(opened.run, options, &report) == STATUS_OK);
    bool worst = false;
    long kinks = 0;
    for (int i = 0; i < COUNT; i++) {
        CHECK(pairs[i].place.layer >= (i > 0 ? pairs[i - 1].place.layer : 1));
        worst = worst || same_pair(&pairs[i], &report);
        kinks += pairs[i].kink;
    }
    CHECK(worst && kinks == report.all.kinks && pairs[COUNT].place.layer == 0);
    close_run(&opened);
}

static void what_is_refused(void) {
    const Config config = small_config();
    Opened opened = open_run(&config);
    GradientReport report;
    size_t bytes = 0;
    CHECK(run_gradient_bytes(opened.run, &(RunGradientOptions){.samples = -1}, &bytes) ==
          STATUS_OUT_OF_RANGE);
    CHECK(run_gradient_bytes(opened.run, &(RunGradientOptions){.parameters = -1}, &bytes) ==
          STATUS_OUT_OF_RANGE);
    CHECK(run_gradient_bytes(opened.run, &(RunGradientOptions){.step = -1}, &bytes) ==
          STATUS_OUT_OF_RANGE);
    const RunGradientOptions all = {.seed = 0};
    CHECK(run_gradient_bytes(opened.run, &all, &bytes) == STATUS_OK);
    unsigned char *block = take_block(bytes, POISON);
    CHECK(run_check_gradients(opened.run, &all, block, bytes - 1, &report) == STATUS_TOO_LARGE);
    free(block);
    close_run(&opened);
}

TESTS(a_run_agrees_at_any_time, the_run_does_not_notice, fewer_samples_and_parameters,
      pairs_are_kept, what_is_refused)
