/* run.h: what a run takes is counted before it is taken. */
#include "opened_run.h"

static const size_t MEBIBYTE = (size_t)1 << 20;

/* 20 layers × 256 units × 10,000 samples. */
static Config large_config(void) {
    Config config = config_default();
    double units[20];
    for (int i = 0; i < 20; i++) units[i] = 256;
    set_hidden(&config, 20, units);
    config.data_samples = 10000;
    config.iterations = 100;
    config.record_every = 1;
    return config;
}

static void large_networks_fit(void) {
    Config config = large_config();
    const char *field = "";
    size_t bytes = 0, more = 0;
    CHECK(run_bytes(&config, NULL, &bytes, &field) == STATUS_OK);
    CHECK(bytes > 200 * MEBIBYTE && bytes <= RUN_MAX_BYTES);
    config.batch_norm = true;
    config.optimizer = OPTIMIZER_ADAM;
    config.dropout_input = config.dropout_hidden = 0.1;
    config.dev_samples = config.test_samples = 10000;
    config.patience = 5;
    config.batch = 9999;
    CHECK(run_bytes(&config, NULL, &more, &field) == STATUS_OK);
    CHECK(more > bytes && more <= RUN_MAX_BYTES);
}

static void more_is_counted_and_refused(void) {
    Config config = large_config();
    const char *field = "";
    size_t bytes = 0, twice = 0;
    config.data_samples = 50000;
    CHECK(run_bytes(&config, NULL, &bytes, &field) == STATUS_TOO_LARGE);
    CHECK(bytes > RUN_MAX_BYTES && strcmp(field, "hidden") == 0);
    config.data_samples = 100000;
    CHECK(run_bytes(&config, NULL, &twice, &field) == STATUS_TOO_LARGE);
    CHECK(twice > bytes);
}

static void records_count(void) {
    Config config = large_config();
    const char *field = "";
    size_t bytes = 0, more = 0;
    CHECK(run_bytes(&config, NULL, &bytes, &field) == STATUS_OK);
    config.iterations = 1100;
    CHECK(run_bytes(&config, NULL, &more, &field) == STATUS_OK);
    const size_t numbers = 2 + 2 * 21; /* loss, penalty; and two norms a layer */
    CHECK(more - bytes >= 1000 * (sizeof(int32_t) + numbers * sizeof(double)) - 5 * ALIGNMENT);
    config.iterations = 10000000;
    CHECK(run_bytes(&config, NULL, &more, &field) == STATUS_TOO_LARGE);
    CHECK(strcmp(field, "recordEvery") == 0);
}

TESTS(large_networks_fit, more_is_counted_and_refused, records_count)
