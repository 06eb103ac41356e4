/* given.h: data of one's own, chosen by a reader: ordinary rows, and all the ways in which a row can
 * be none. */
#ifndef NN_FUZZ_GIVEN_H
#define NN_FUZZ_GIVEN_H

#include <math.h>

#include "dataset.h"
#include "must.h"
#include "reader.h"

enum { MOST_FEATURES = 9, MOST_OUTPUTS = 4, MOST_SAMPLES = 70 };

typedef struct Given {
    Table table;
    bool finite, probabilities; /* all of X and Y; all of Y */
} Given;

/* x of sample s: its pattern, times a power of ten. */
static inline double feature_at(int pattern, int s, int m) {
    switch (pattern) {
    case 1: return 0.1;                            /* constant */
    case 2: return s % 2;                          /* two values */
    case 3: return s == m / 2;                     /* one outlier */
    case 4: return s * s % 7 - 3.0;                /* scattered */
    case 5: return s == m - 1 ? (double)NAN : 1.0; /* refused */
    case 6: return s == 0 ? -(double)INFINITY : s; /* refused */
    default: return s - 0.5 * (m - 1);             /* a ramp */
    }
}

static inline double label_at(int pattern, int row, int s, int outputs) {
    switch (pattern) {
    case 1: return 0;
    case 2: return 1;
    case 3: return s % outputs == row; /* one-hot */
    case 4: return s % 5 / 4.0;        /* soft */
    case 5: return s == 1 ? (double)NAN : 0;
    case 6: return s - 2.0; /* for a linear output alone */
    case 7: return (s - 2.0) * 1e200;
    default: return s % 2;
    }
}

/* A block of exactly that many numbers, so that a sanitizer sees its end. */
static inline double *numbers(int count) {
    double *block = malloc((size_t)count * sizeof *block);
    MUST(block);
    return block;
}

static inline void judge(Given *given) {
    const Table *table = &given->table;
    given->finite = given->probabilities = true;
    for (int i = 0; i < table->features * table->samples; i++) {
        given->finite = given->finite && isfinite(table->X[i]);
    }
    for (int i = 0; i < table->outputs * table->samples; i++) {
        given->finite = given->finite && isfinite(table->Y[i]);
        given->probabilities = given->probabilities && table->Y[i] >= 0 && table->Y[i] <= 1;
    }
}

static inline Given given_from(Reader *reader) {
    Given given;
    Table *table = &given.table;
    table->features = 1 + reader_below(reader, MOST_FEATURES);
    table->outputs = 1 + reader_below(reader, MOST_OUTPUTS);
    const int m = table->samples = 1 + reader_below(reader, MOST_SAMPLES);
    table->X = numbers(table->features * m);
    table->Y = numbers(table->outputs * m);
    for (int i = 0; i < table->features; i++) {
        const int pattern = reader_below(reader, 16);
        const double unit = pow(10, 2.4 * (int8_t)reader_byte(reader)); /* 1e-307 … 1e304 */
        for (int s = 0; s < m; s++) table->X[i * m + s] = unit * feature_at(pattern, s, m);
    }
    for (int i = 0; i < table->outputs; i++) {
        const int pattern = reader_below(reader, 16);
        for (int s = 0; s < m; s++) {
            table->Y[i * m + s] = label_at(pattern, i, s, table->outputs);
        }
    }
    judge(&given);
    return given;
}

static inline void given_free(const Given *given) {
    free(given->table.X);
    free(given->table.Y);
}

#endif
