/* dataset.h against scikit-learn's generators, and the check of given data. */
#include <stdlib.h>

#include "bits.h"
#include "check.h"
#include "dataset.h"
#include "golden_numbers.h"

/* NumPy's cosine, sine and logarithm may each differ from ours by a unit in the last place of a
 * number below 16, as all of these are. */
static const double TOLERANCE = 4e-15;

static Table new_table(const Config *config) {
    Table table = dataset_shape(config, (int)config->data_samples);
    size_t samples = (size_t)table.samples;
    table.X = malloc(samples * (size_t)table.features * sizeof(double));
    table.Y = malloc(samples * (size_t)table.outputs * sizeof(double));
    return table;
}

static Table draw(const Config *config) {
    Table table = new_table(config);
    int32_t *order = malloc((size_t)table.samples * sizeof(int32_t));
    dataset_draw(config, (uint32_t)config->data_seed, &table, order);
    free(order);
    return table;
}

static void free_table(Table *table) {
    free(table->X);
    free(table->Y);
}

/* Where classes do not rule each other out: Σ 2ᶜ over those that the sample has. */
static int labels_of(const Table *table, int i) {
    int sum = 0;
    for (int c = 0; c < table->outputs; c++) {
        double y = table->Y[c * table->samples + i];
        if (y != 0 && y != 1) return -1;
        sum += (int)y << c;
    }
    return sum;
}

/* Sample i's class: its one row of Y that is 1, or the one output's value. −1: no label at all. */
static int label_of(const Table *table, int i) {
    if (table->outputs == 1) {
        double y = table->Y[i];
        return y == 0 || y == 1 ? (int)y : -1;
    }
    int label = -1;
    for (int c = 0; c < table->outputs; c++) {
        double y = table->Y[c * table->samples + i];
        if (y == 1 && label < 0)
            label = c;
        else if (y != 0)
            return -1;
    }
    return label;
}

static void check_points(const Table *table, int start, const double *expected, int count) {
    const double *x = table->X + start, *y = x + table->samples;
    for (int i = 0; i < count; i++) {
        CHECK_NEAR(x[i], *expected++, TOLERANCE);
        CHECK_NEAR(y[i], *expected++, TOLERANCE);
    }
}

static void check_labels(const Table *table, const GoldenDataset *golden, DataName name) {
    int (*const read)(const Table *, int) = name == DATA_QUADRANTS ? labels_of : label_of;
    for (int i = 0; i < golden->label_count; i++) CHECK(read(table, i) == golden->labels[i]);
    int64_t sum = 0;
    for (int i = 0; i < table->samples; i++) {
        CHECK(read(table, i) >= 0);
        sum += (int64_t)i * read(table, i);
    }
    if (golden->label_weighted_sum >= 0) CHECK(sum == golden->label_weighted_sum);
}

static void check_dataset(const GoldenDataset *golden) {
    Config config;
    CHECK(golden_config(&config, golden->settings, golden->setting_count) == STATUS_OK);
    Table table = draw(&config);
    check_points(&table, 0, golden->first, golden->first_count);
    check_points(&table, table.samples - golden->last_count, golden->last, golden->last_count);
    check_labels(&table, golden, (DataName)config.data_name);
    double sum = 0;
    for (int i = 0; i < table.features * table.samples; i++) sum += fabs(table.X[i]);
    CHECK_NEAR(sum, golden->sum_abs, TOLERANCE * 2 * table.samples);
    if (check_failures > 0) printf("in %s\n", golden->name);
    free_table(&table);
}

static void data_are_scikit_learns(void) {
    for (int i = 0; i < golden_datasets_count; i++) check_dataset(&golden_datasets[i]);
}

static void shape_follows_the_config(void) {
    Config config = config_default();
    Table circles = dataset_shape(&config, 300);
    CHECK(circles.features == 2 && circles.outputs == 1 && circles.samples == 300);
    CHECK(circles.X == NULL && circles.Y == NULL);
    config.data_name = DATA_BLOBS;
    config.data_classes = 7;
    CHECK(dataset_shape(&config, 10).outputs == 7);
    config.data_name = DATA_QUADRANTS;
    CHECK(dataset_shape(&config, 10).outputs == 2);
}

static void another_seed_draws_other_data(void) {
    Config config = config_default();
    Table first = draw(&config);
    config.data_seed = 2;
    Table second = draw(&config);
    CHECK(bits_apart(first.X[0], second.X[0]) > 0);
    free_table(&first);
    free_table(&second);
}

static int ones_in(DataName name, int samples, double share) {
    Config config = config_default();
    config.data_name = (int)name;
    config.data_samples = samples;
    config.data_share = share;
    Table table = draw(&config);
    double ones = 0;
    for (int i = 0; i < samples; i++) ones += table.Y[i];
    free_table(&table);
    return (int)ones;
}

/* Of each kind of data that has a share: whole samples, half of one up, all and none among them. */
static void a_share_is_of_whole_samples(void) {
    static const DataName SHARED[] = {DATA_CIRCLES, DATA_MOONS, DATA_SPIRAL, DATA_GAUSSIAN};
    for (size_t i = 0; i < sizeof SHARED / sizeof *SHARED; i++) {
        CHECK(ones_in(SHARED[i], 300, 0.5) == 150);
        CHECK(ones_in(SHARED[i], 5, 0.5) == 3);
        CHECK(ones_in(SHARED[i], 209, 72.0 / 209) == 72);
        CHECK(ones_in(SHARED[i], 10, 0.9) == 9);
        CHECK(ones_in(SHARED[i], 100, 0.07) == 7);
        CHECK(ones_in(SHARED[i], 10, 0.25) == 3);
        CHECK(ones_in(SHARED[i], 17, 0) == 0);
        CHECK(ones_in(SHARED[i], 17, 1) == 17);
        CHECK(ones_in(SHARED[i], 17, 0.01) == 0);
    }
}

/* Every draw has its bits from +, −, ×, ÷ and sqrt alone: one number for all machines. */
static void the_same_bits_everywhere(void) {
    static const uint64_t EXPECTED = UINT64_C(0xf557449fabe39a34);
    uint64_t digest = BITS_FNV1A;
    for (int name = DATA_CIRCLES; name <= DATA_QUADRANTS; name++) {
        Config config = config_default();
        config.data_name = name;
        config.data_samples = 1001;
        Table table = draw(&config);
        digest = bits_fnv1a(digest, table.X, 2 * (size_t)table.samples);
        free_table(&table);
    }
    CHECK(digest == EXPECTED);
    if (digest != EXPECTED) printf("digest 0x%016llx\n", (unsigned long long)digest);
}

static void check_finds_what_is_wrong(void) {
    double X[] = {0, 1, -5, 1e300}, Y[] = {0, 1};
    Table table = {.features = 2, .outputs = 1, .samples = 2, .X = X, .Y = Y};
    CHECK(dataset_check(&table, OUTPUT_SIGMOID) == STATUS_OK);
    static const double WRONG[] = {NAN, INFINITY, -INFINITY};
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        X[3] = WRONG[i];
        CHECK(dataset_check(&table, OUTPUT_SIGMOID) == STATUS_BAD_DATA);
        X[3] = 0;
        Y[1] = WRONG[i];
        CHECK(dataset_check(&table, OUTPUT_LINEAR) == STATUS_BAD_DATA);
        CHECK(dataset_check(&table, OUTPUT_SOFTMAX) == STATUS_BAD_DATA);
        Y[1] = 1;
    }
}

static void check_knows_the_output(void) {
    double X[] = {0, 1}, Y[] = {0.5, 1.0000001};
    Table table = {.features = 1, .outputs = 1, .samples = 2, .X = X, .Y = Y};
    CHECK(dataset_check(&table, OUTPUT_LINEAR) == STATUS_OK);
    CHECK(dataset_check(&table, OUTPUT_SIGMOID) == STATUS_BAD_DATA);
    CHECK(dataset_check(&table, OUTPUT_SOFTMAX) == STATUS_BAD_DATA);
    Y[1] = -1e-9;
    CHECK(dataset_check(&table, OUTPUT_SIGMOID) == STATUS_BAD_DATA);
    Y[1] = 0;
    CHECK(dataset_check(&table, OUTPUT_SIGMOID) == STATUS_OK);
}

TESTS(data_are_scikit_learns, shape_follows_the_config, another_seed_draws_other_data,
      a_share_is_of_whole_samples, the_same_bits_everywhere, check_finds_what_is_wrong,
      check_knows_the_output)
