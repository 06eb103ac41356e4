/* split.h against the oracle's split, and the corners of rounding. */
#include "check.h"
#include "golden_numbers.h"
#include "split.h"

enum { MOST_SAMPLES = 64 };

static void check_split(const GoldenSplit *golden) {
    Config config;
    CHECK(golden_config(&config, golden->settings, golden->setting_count) == STATUS_OK);
    int32_t order[MOST_SAMPLES];
    Split split = split_order(&config, golden->samples, order);
    CHECK(split.train == golden->train && split.dev == golden->dev && split.test == golden->test);
    for (int i = 0; i < golden->samples; i++) CHECK(order[i] == golden->order[i]);
    Split sizes = split_sizes(&config, golden->samples);
    CHECK(sizes.train == split.train && sizes.dev == split.dev && sizes.test == split.test);
    if (check_failures > 0) printf("with %d samples\n", golden->samples);
}

static void parts_are_the_oracles(void) {
    for (int i = 0; i < golden_splits_count; i++) check_split(&golden_splits[i]);
}

static Split sizes(double train, double dev, int samples) {
    Config config = config_default();
    config.split_fractions[0] = train;
    config.split_fractions[1] = dev;
    config.split_fractions[2] = 1 - train - dev;
    return split_sizes(&config, samples);
}

static void halves_go_to_the_even_number(void) {
    static const int HALVES_OF[] = {1, 3, 5, 7, 9, 11}, EVEN[] = {0, 2, 2, 4, 4, 6};
    for (int i = 0; i < 6; i++) CHECK(sizes(0.5, 0, HALVES_OF[i]).train == EVEN[i]);
    CHECK(sizes(0.499999, 0, 5).train == 2 && sizes(0.500001, 0, 5).train == 3);
}

static void parts_never_exceed_the_samples(void) {
    for (int samples = 1; samples <= MOST_SAMPLES; samples++) {
        for (int f = 0; f <= 20; f++) {
            Split split = sizes(f / 20.0, 1 - f / 20.0, samples);
            CHECK(split.train >= 0 && split.dev >= 0 && split.test >= 0);
            CHECK(split.train + split.dev + split.test == samples);
        }
    }
}

/* A whole training set keeps its order, so that the notes' figures need no split seed. */
static void nothing_is_permuted_where_all_train(void) {
    Config config = config_default();
    int32_t order[MOST_SAMPLES];
    Split split = split_order(&config, MOST_SAMPLES, order);
    CHECK(split.train == MOST_SAMPLES && split.dev == 0 && split.test == 0);
    for (int i = 0; i < MOST_SAMPLES; i++) CHECK(order[i] == i);
}

TESTS(parts_are_the_oracles, halves_go_to_the_even_number, parts_never_exceed_the_samples,
      nothing_is_permuted_where_all_train)
