#include "samples.h"

#include <string.h>

#include "normalise.h"
#include "split.h"

/* ---- layout ---------------------------------------------------------------------------------- */

static Table take_table(Arena *arena, Table shape, int samples) {
    const size_t m = (size_t)samples;
    shape.samples = samples;
    shape.X = arena_take(arena, (size_t)shape.features, m * sizeof(double));
    shape.Y = arena_take(arena, (size_t)shape.outputs, m * sizeof(double));
    return shape;
}

static bool is_split(const Config *config) {
    return config->split_fractions[0] < 1;
}

/* How many samples each part has in the end. */
static void part_sizes(const Config *config, int samples, int sizes[PARTS]) {
    const Split split = split_sizes(config, samples);
    sizes[PART_TRAIN] = split.train;
    sizes[PART_DEV] = config->dev_samples > 0 ? (int)config->dev_samples : split.dev;
    sizes[PART_TEST] = config->test_samples > 0 ? (int)config->test_samples : split.test;
}

Samples samples_take(Arena *arena, const Config *config, Table shape) {
    Samples samples;
    int sizes[PARTS], largest = shape.samples;
    samples.all = take_table(arena, shape, shape.samples);
    part_sizes(config, shape.samples, sizes);
    for (Part p = PART_TRAIN; p < PARTS; p++) {
        const bool whole = p == PART_TRAIN && !is_split(config);
        samples.part[p] = whole ? samples.all : take_table(arena, shape, sizes[p]);
        samples.X[p] = matrix_take(arena, shape.features, sizes[p]);
        samples.Y[p] = matrix_take(arena, shape.outputs, sizes[p]);
        if (sizes[p] > largest) largest = sizes[p];
    }
    samples.shift = arena_take(arena, (size_t)shape.features, sizeof(double));
    samples.scale = arena_take(arena, (size_t)shape.features, sizeof(double));
    samples.order = arena_take(arena, (size_t)largest, sizeof(int32_t));
    return samples;
}

/* ---- contents -------------------------------------------------------------------------------- */

static void copy_columns(double *to, const double *from, int rows, int m_from, const int32_t *pick,
                         int m_to) {
    for (int i = 0; i < rows; i++) {
        const double *row = ROW(from, i, m_from);
        for (int s = 0; s < m_to; s++) *to++ = row[pick[s]];
    }
}

static void copy_part(Table *part, const Table *all, const int32_t *pick) {
    copy_columns(part->X, all->X, all->features, all->samples, pick, part->samples);
    copy_columns(part->Y, all->Y, all->outputs, all->samples, pick, part->samples);
}

static void split(Samples *samples, const Config *config) {
    if (!is_split(config)) return;
    const Split sizes = split_order(config, samples->all.samples, samples->order);
    const int32_t *order = samples->order;
    copy_part(&samples->part[PART_TRAIN], &samples->all, order);
    if (config->dev_samples == 0)
        copy_part(&samples->part[PART_DEV], &samples->all, order + sizes.train);
    if (config->test_samples == 0) {
        copy_part(&samples->part[PART_TEST], &samples->all, order + sizes.train + sizes.dev);
    }
}

/* The part's table to float32, each row as (x − shift[i]) / scale[i]; NULL: as it is. */
static void to_matrix(Matrix to, const double *from, const double *shift, const double *scale) {
    memset(to.at, 0, (size_t)to.rows * (size_t)to.stride * sizeof *to.at);
    for (int i = 0; i < to.rows; i++) {
        const double *row = ROW(from, i, to.columns);
        const double zero = shift ? shift[i] : 0, unit = scale ? scale[i] : 1;
        for (int s = 0; s < to.columns; s++) matrix_row(to, i)[s] = (float)((row[s] - zero) / unit);
    }
}

static void load(Samples *samples, const Config *config, const Table *given) {
    Table *all = &samples->all;
    if (!given) {
        dataset_draw(config, (uint32_t)config->data_seed, all, samples->order);
        return;
    }
    const size_t m = (size_t)given->samples;
    memcpy(all->X, given->X, (size_t)given->features * m * sizeof *all->X);
    memcpy(all->Y, given->Y, (size_t)given->outputs * m * sizeof *all->Y);
}

void samples_fill(Samples *samples, const Config *config, const Table *given) {
    load(samples, config, given);
    split(samples, config);
    if (config->dev_samples > 0) {
        dataset_draw(config, (uint32_t)config->dev_seed, &samples->part[PART_DEV], samples->order);
    }
    if (config->test_samples > 0) {
        dataset_draw(config, (uint32_t)config->test_seed, &samples->part[PART_TEST],
                     samples->order);
    }
    const Table *train = &samples->part[PART_TRAIN];
    for (int i = 0; i < train->features; i++) {
        const double *row = ROW(train->X, i, train->samples);
        normalise_fit((Normaliser)config->normalise, row, train->samples, &samples->shift[i],
                      &samples->scale[i]);
    }
    for (Part p = PART_TRAIN; p < PARTS; p++) {
        to_matrix(samples->X[p], samples->part[p].X, samples->shift, samples->scale);
        to_matrix(samples->Y[p], samples->part[p].Y, NULL, NULL);
    }
}

void samples_normalise(const Samples *samples, const float *X, int m, int first, Matrix to) {
    for (int i = 0; i < to.rows; i++) {
        const float *row = ROW(X, i, m) + first;
        float *target = matrix_row(to, i);
        for (int s = 0; s < to.columns; s++) {
            target[s] = (float)(((double)row[s] - samples->shift[i]) / samples->scale[i]);
        }
    }
}
