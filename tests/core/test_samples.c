/* samples.h: the parts share out all samples, the normaliser knows the training set alone, and dev
 * and test drawn anew are what their seed draws. */
#include "check.h"
#include "fixture.h"
#include "normalise.h"
#include "samples.h"

enum { MOST_SAMPLES = 120 };

static Config config_of(DataName data, int samples) {
    Config config = config_default();
    config.data_name = (int)data;
    config.data_samples = samples;
    return config;
}

static void set_fractions(Config *config, double train, double dev, double test) {
    const double fractions[] = {train, dev, test};
    CHECK(config_set_list(config, "split.fractions", fractions, 3) == STATUS_OK);
}

static Samples fill(Arena *arena, const Config *config, const Table *given) {
    const Table shape = given ? *given : dataset_shape(config, (int)config->data_samples);
    Arena count = arena_counting();
    samples_take(&count, config, shape);
    const size_t before = arena->used;
    Samples samples = samples_take(arena, config, shape);
    CHECK(arena->used - before == count.used && !arena->overflow);
    samples_fill(&samples, config, given);
    CHECK(fixture_untouched(arena->block + arena->used, arena->size - arena->used));
    return samples;
}

static double x_of(const Table *table, int feature, int s) {
    return table->X[feature * table->samples + s];
}

static double y_of(const Table *table, int output, int s) {
    return table->Y[output * table->samples + s];
}

/* ---- what the matrices hold ------------------------------------------------------------------ */

static void check_matrix(Matrix A, const double *from, const double *shift, const double *scale) {
    for (int i = 0; i < A.rows; i++) {
        for (int s = 0; s < A.columns; s++) {
            const double x = (from[i * A.columns + s] - shift[i]) / scale[i];
            CHECK(fixture_at(A, i, s) == (float)x);
        }
        for (int s = A.columns; s < A.stride; s++) CHECK(matrix_row(A, i)[s] == 0); /* padding */
    }
}

static void check_parts(const Samples *samples) {
    static const double ZEROS[20] = {0};
    double ones[20];
    for (int i = 0; i < 20; i++) ones[i] = 1;
    for (int p = PART_TRAIN; p < PARTS; p++) {
        const Table *part = &samples->part[p];
        CHECK(samples->X[p].columns == part->samples && samples->Y[p].columns == part->samples);
        CHECK(samples->X[p].rows == part->features && samples->Y[p].rows == part->outputs);
        check_matrix(samples->X[p], part->X, samples->shift, samples->scale);
        check_matrix(samples->Y[p], part->Y, ZEROS, ones);
    }
}

static void check_fit(const Samples *samples, Normaliser method) {
    const Table *train = &samples->part[PART_TRAIN];
    for (int i = 0; i < train->features; i++) {
        double shift, scale;
        normalise_fit(method, train->X + i * train->samples, train->samples, &shift, &scale);
        CHECK(samples->shift[i] == shift && samples->scale[i] == scale);
    }
}

static void every_normaliser_is_fitted_on_the_training_set(void) {
    for (int data = DATA_CIRCLES; data <= DATA_BLOBS; data++) {
        for (int method = NORMALISE_NONE; method <= NORMALISE_CENTRE; method++) {
            Arena arena = fixture_arena();
            Config config = config_of((DataName)data, 57);
            config.normalise = method;
            set_fractions(&config, 0.6, 0.2, 0.2);
            const Samples samples = fill(&arena, &config, NULL);
            check_fit(&samples, (Normaliser)method);
            check_parts(&samples);
        }
    }
}

/* z-score: mean 0 and deviation 1 over the training set, and not over the others. */
static void the_training_set_is_the_standard(void) {
    Arena arena = fixture_arena();
    Config config = config_of(DATA_MOONS, 40);
    config.normalise = NORMALISE_Z_SCORE;
    set_fractions(&config, 0.5, 0.5, 0);
    const Samples samples = fill(&arena, &config, NULL);
    for (int p = PART_TRAIN; p <= PART_DEV; p++) {
        double sum = 0, squares = 0;
        for (int s = 0; s < 20; s++) {
            const double x = (double)fixture_at(samples.X[p], 0, s);
            sum += x;
            squares += x * x;
        }
        CHECK((fabs(sum) < 1e-5) == (p == PART_TRAIN));
        CHECK((fabs(squares - 20) < 1e-5) == (p == PART_TRAIN));
    }
}

/* ---- the split ------------------------------------------------------------------------------- */

static bool same_sample(const Table *a, int s, const Table *b, int t) {
    for (int i = 0; i < a->features; i++) {
        if (x_of(a, i, s) != x_of(b, i, t)) return false;
    }
    for (int i = 0; i < a->outputs; i++) {
        if (y_of(a, i, s) != y_of(b, i, t)) return false;
    }
    return true;
}

/* Every sample of all is in just one part, once. */
static void check_shared_out(const Samples *samples) {
    const Table *all = &samples->all;
    int found = 0;
    for (int s = 0; s < all->samples; s++) {
        int times = 0;
        for (int p = PART_TRAIN; p < PARTS; p++) {
            for (int t = 0; t < samples->part[p].samples; t++)
                times += same_sample(all, s, &samples->part[p], t);
        }
        CHECK(times == 1);
        found += times;
    }
    CHECK(found == all->samples);
}

static void parts_are_disjoint_and_complete(void) {
    static const double FRACTIONS[][3] = {
        {0.6, 0.2, 0.2}, {0.8, 0.1, 0.1}, {0.5, 0.5, 0}, {0.1, 0, 0.9}, {1, 0, 0}};
    for (int data = DATA_CIRCLES; data <= DATA_BLOBS; data++) {
        for (int f = 0; f < 5; f++) {
            for (int m = 11; m <= 14; m++) {
                Arena arena = fixture_arena();
                Config config = config_of((DataName)data, m);
                set_fractions(&config, FRACTIONS[f][0], FRACTIONS[f][1], FRACTIONS[f][2]);
                const Samples samples = fill(&arena, &config, NULL);
                check_shared_out(&samples);
                check_parts(&samples);
            }
        }
    }
}

static void the_split_seed_moves_samples_alone(void) {
    Arena arena = fixture_arena();
    Config config = config_of(DATA_MOONS, 50);
    set_fractions(&config, 0.6, 0.4, 0);
    const Samples one = fill(&arena, &config, NULL);
    config.split_seed = 1;
    const Samples other = fill(&arena, &config, NULL);
    int same = 0;
    for (int s = 0; s < 50; s++) CHECK(same_sample(&one.all, s, &other.all, s));
    for (int s = 0; s < 30; s++)
        same += same_sample(&one.part[PART_TRAIN], s, &other.part[PART_TRAIN], s);
    CHECK(same < 10);
}

/* ---- dev and test drawn anew ----------------------------------------------------------------- */

static void check_drawn(const Table *part, const Config *config, int samples, uint32_t seed) {
    double X[2 * MOST_SAMPLES], Y[3 * MOST_SAMPLES];
    int32_t order[MOST_SAMPLES];
    Table direct = dataset_shape(config, samples);
    direct.X = X;
    direct.Y = Y;
    dataset_draw(config, seed, &direct, order);
    CHECK(part->samples == samples);
    for (int s = 0; s < samples; s++) CHECK(same_sample(part, s, &direct, s));
}

static void parts_drawn_anew_are_direct_draws(void) {
    for (int data = DATA_CIRCLES; data <= DATA_BLOBS; data++) {
        Arena arena = fixture_arena();
        Config config = config_of((DataName)data, 30);
        config.dev_samples = 17;
        config.dev_seed = 40;
        config.test_samples = 101; /* more than there are to train on */
        config.test_seed = 50;
        const Samples samples = fill(&arena, &config, NULL);
        check_drawn(&samples.part[PART_TRAIN], &config, 30, 1);
        check_drawn(&samples.part[PART_DEV], &config, 17, 40);
        check_drawn(&samples.part[PART_TEST], &config, 101, 50);
        check_parts(&samples);
    }
}

/* A set drawn anew takes the place of the split's part; the other parts are those of the split. */
static void a_drawn_part_replaces_the_splits(void) {
    Arena arena = fixture_arena();
    Config config = config_of(DATA_CIRCLES, 40);
    set_fractions(&config, 0.5, 0.25, 0.25);
    const Samples split = fill(&arena, &config, NULL);
    config.test_samples = 7;
    const Samples drawn = fill(&arena, &config, NULL);
    for (int p = PART_TRAIN; p <= PART_DEV; p++) {
        CHECK(drawn.part[p].samples == split.part[p].samples);
        for (int s = 0; s < split.part[p].samples; s++)
            CHECK(same_sample(&drawn.part[p], s, &split.part[p], s));
    }
    CHECK(split.part[PART_TEST].samples == 10);
    check_drawn(&drawn.part[PART_TEST], &config, 7, 2);
    config.test_samples = 0;
    config.dev_samples = 9;
    const Samples dev = fill(&arena, &config, NULL);
    check_drawn(&dev.part[PART_DEV], &config, 9, 4);
    for (int s = 0; s < 10; s++)
        CHECK(same_sample(&dev.part[PART_TEST], s, &split.part[PART_TEST], s));
}

/* ---- given data ------------------------------------------------------------------------------ */

/* Three features, the last of them constant, and two outputs. */
static Table given_table(void) {
    static double X[3 * 9], Y[2 * 9];
    for (int s = 0; s < 9; s++) {
        X[s] = s * 1.5;
        X[9 + s] = 1000 - s * s;
        X[18 + s] = 0.1;
        Y[s] = s / 8.0;
        Y[9 + s] = s % 2;
    }
    return (Table){.features = 3, .outputs = 2, .samples = 9, .X = X, .Y = Y};
}

static void given_data_is_copied(void) {
    Arena arena = fixture_arena();
    Config config = config_default();
    config.normalise = NORMALISE_Z_SCORE;
    set_fractions(&config, 0.5, 0.25, 0.25);
    Table given = given_table();
    const Samples samples = fill(&arena, &config, &given);
    CHECK(samples.all.X != given.X && samples.all.Y != given.Y);
    for (int s = 0; s < 9; s++) CHECK(same_sample(&samples.all, s, &given, s));
    check_shared_out(&samples);
    check_parts(&samples);
    for (int s = 0; s < 4; s++) CHECK(fixture_at(samples.X[PART_TRAIN], 2, s) == 0);
    given.X[0] = 77; /* the caller's table is the caller's again */
    CHECK(samples.all.X[0] == 0);
}

static void new_points_go_the_way_of_the_data(void) {
    enum { POINTS = 21 };
    Arena arena = fixture_arena();
    Config config = config_default();
    config.normalise = NORMALISE_MEAN;
    const Table given = given_table();
    const Samples samples = fill(&arena, &config, &given);
    Random random;
    random_seed(&random, 17);
    const float *X = fixture_floats(&arena, 3 * POINTS, &random);
    const Matrix to = matrix_take(&arena, 3, 5);
    samples_normalise(&samples, X, POINTS, 8, to);
    for (int i = 0; i < 3; i++) {
        for (int s = 0; s < 5; s++) {
            const double x = (double)X[i * POINTS + 8 + s];
            CHECK(fixture_at(to, i, s) == (float)((x - samples.shift[i]) / samples.scale[i]));
        }
    }
    CHECK(fixture_untouched(arena.block + arena.used, arena.size - arena.used));
}

TESTS(every_normaliser_is_fitted_on_the_training_set, the_training_set_is_the_standard,
      parts_are_disjoint_and_complete, the_split_seed_moves_samples_alone,
      parts_drawn_anew_are_direct_draws, a_drawn_part_replaces_the_splits, given_data_is_copied,
      new_points_go_the_way_of_the_data)
