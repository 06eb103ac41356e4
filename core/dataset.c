#include "dataset.h"

#include <math.h>

#include "random.h"
#include "real.h"

static const double PI = 0x1.921fb54442d18p+1;
static const double INNER_RADIUS = 0.8; /* of circles: make_circles' factor */
static const double MOON_RIGHT = 1;     /* where the lower moon stands beside the upper one */
static const double MOON_UP = 0.5;
static const double SPIRAL_ANGLE = 3.5; /* where an arm ends, in π: one turn and three quarters */
static const double CENTRE_LIMIT = 10;  /* of blobs: centres lie within ±10 */

typedef struct Point {
    double x, y;
} Point;

Table dataset_shape(const Config *config, int samples) {
    int outputs = 1;
    if (config->data_name == DATA_BLOBS) outputs = (int)config->data_classes;
    if (config->data_name == DATA_QUADRANTS) outputs = 2;
    return (Table){.features = 2, .outputs = outputs, .samples = samples};
}

/* ---- two classes of chosen size: sample k of the n of its class, without noise --------------- */

/* A circle starts on the right and leaves out the point that would close it. */
static Point circles_point(int class, int k, int n) {
    double angle = k * (2 * PI / n), radius = class == 1 ? INNER_RADIUS : 1;
    return (Point){real_cos(angle) * radius, real_sin(angle) * radius};
}

/* The k-th of n angles from 0 to π, both included; NumPy sets the last one to π itself. */
static double half_turn(int k, int n) {
    if (n == 1) return 0;
    return k == n - 1 ? PI : k * (PI / (n - 1));
}

static Point moons_point(int class, int k, int n) {
    double angle = half_turn(k, n);
    if (class == 0) return (Point){real_cos(angle), real_sin(angle)};
    return (Point){MOON_RIGHT - real_cos(angle), 1 - real_sin(angle) - MOON_UP};
}

static Point spiral_point(int class, int k, int n) {
    double t = (double)(k + 1) / n, angle = SPIRAL_ANGLE * PI * t, radius = class == 1 ? -t : t;
    return (Point){real_cos(angle) * radius, real_sin(angle) * radius};
}

static Point gaussian_point(int class) {
    double centre = class == 1 ? 1 : -1;
    return (Point){centre, centre};
}

static Point clean_point(DataName name, int class, int k, int n) {
    switch (name) {
    case DATA_CIRCLES: return circles_point(class, k, n);
    case DATA_MOONS: return moons_point(class, k, n);
    case DATA_SPIRAL: return spiral_point(class, k, n);
    default: return gaussian_point(class);
    }
}

/* Samples of class 1, half a sample rounded up: class 1 gets the odd one, as in scikit-learn. */
static int count_ones(const Config *config, int samples) {
    return (int)(config->data_share * samples + 0.5);
}

static void add_noise(const Config *config, Random *random, Table *table, int i) {
    table->X[i] += config->data_noise * random_randn(random);
    table->X[table->samples + i] += config->data_noise * random_randn(random);
}

/* scikit-learn shuffles the samples first and draws their noise afterwards, in the new order. */
static void draw_classes(const Config *config, Random *random, Table *table, int32_t *order) {
    int m = table->samples, ones = count_ones(config, m), zeros = m - ones;
    random_permutation(random, order, m);
    for (int i = 0; i < m; i++) {
        bool one = order[i] >= zeros;
        int k = one ? order[i] - zeros : order[i];
        Point p = clean_point((DataName)config->data_name, one, k, one ? ones : zeros);
        table->X[i] = p.x;
        table->X[m + i] = p.y;
        table->Y[i] = one;
        add_noise(config, random, table, i);
    }
}

/* ---- the square ------------------------------------------------------------------------------ */

static void draw_square(const Config *config, Random *random, Table *table) {
    int m = table->samples;
    double *x = table->X, *y = table->X + m;
    for (int i = 0; i < m; i++) {
        x[i] = random_uniform(random, -1, 1);
        y[i] = random_uniform(random, -1, 1);
        bool right = x[i] > 0, above = y[i] > 0;
        table->Y[i] = config->data_name == DATA_XOR ? right != above : right;
        if (config->data_name == DATA_QUADRANTS) table->Y[m + i] = above;
    }
    for (int i = 0; i < m; i++) add_noise(config, random, table, i);
}

/* ---- blobs ----------------------------------------------------------------------------------- */

/* The class of sample j before the shuffle: classes one after another, the first ones a sample
 * larger where the number does not divide. */
static int blob_class(int j, int samples, int classes) {
    int each = samples / classes, larger = samples % classes;
    int in_larger = larger * (each + 1);
    return j < in_larger ? j / (each + 1) : larger + (j - in_larger) / each;
}

/* Gaussian clouds, class after class. The stream has all centres before the first cloud, so there are
 * two copies of it: one skips the centres and draws the clouds, the other draws each centre when its
 * class begins. */
static void draw_clouds(const Config *config, Random *random, const Table *table) {
    int m = table->samples, classes = table->outputs, centres_read = 0;
    Random centres = *random;
    for (int i = 0; i < classes * table->features; i++) random_rand(random);
    Point centre = {0, 0};
    for (int j = 0; j < m; j++) {
        for (; centres_read <= blob_class(j, m, classes); centres_read++) {
            centre.x = random_uniform(&centres, -CENTRE_LIMIT, CENTRE_LIMIT);
            centre.y = random_uniform(&centres, -CENTRE_LIMIT, CENTRE_LIMIT);
        }
        table->X[j] = centre.x + config->data_noise * random_randn(random);
        table->X[m + j] = centre.y + config->data_noise * random_randn(random);
    }
}

/* x[i] becomes what x[order[i]] was, for both rows of X, in place: each cycle of the permutation is
 * followed once, and an index that is done is marked by pointing at itself. */
static void reorder(Table *table, int32_t *order) {
    double *x = table->X, *y = table->X + table->samples;
    for (int32_t start = 0; start < table->samples; start++) {
        Point first = {x[start], y[start]};
        int32_t i = start;
        for (int32_t from = order[i]; from != start; from = order[i]) {
            x[i] = x[from];
            y[i] = y[from];
            order[i] = i;
            i = from;
        }
        x[i] = first.x;
        y[i] = first.y;
        order[i] = i;
    }
}

static void draw_blobs(const Config *config, Random *random, Table *table, int32_t *order) {
    int m = table->samples, classes = table->outputs;
    draw_clouds(config, random, table);
    random_permutation(random, order, m);
    for (int i = 0; i < m; i++)
        for (int c = 0; c < classes; c++)
            table->Y[c * m + i] = c == blob_class(order[i], m, classes);
    reorder(table, order);
}

void dataset_draw(const Config *config, uint32_t seed, Table *table, int32_t *order) {
    Random random;
    random_seed(&random, seed);
    switch ((DataName)config->data_name) {
    case DATA_BLOBS: draw_blobs(config, &random, table, order); break;
    case DATA_XOR:
    case DATA_QUADRANTS: draw_square(config, &random, table); break;
    default: draw_classes(config, &random, table, order); break;
    }
}

/* ---- given data ------------------------------------------------------------------------------ */

static bool all_finite(const double *x, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!isfinite(x[i])) return false;
    return true;
}

static bool all_probabilities(const double *x, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!(x[i] >= 0 && x[i] <= 1)) return false;
    return true;
}

Status dataset_check(const Table *table, Output output) {
    if (table->features < 1 || table->outputs < 1 || table->samples < 1) return STATUS_BAD_DATA;
    size_t samples = (size_t)table->samples;
    size_t inputs = samples * (size_t)table->features, labels = samples * (size_t)table->outputs;
    bool fine = all_finite(table->X, inputs) && all_finite(table->Y, labels);
    if (output != OUTPUT_LINEAR) fine = fine && all_probabilities(table->Y, labels);
    return fine ? STATUS_OK : STATUS_BAD_DATA;
}
