/* options.h: options and their values, chosen by a reader from config.h's table, so that a new line
 * of config.def is fuzzed without a word here. */
#ifndef NN_FUZZ_OPTIONS_H
#define NN_FUZZ_OPTIONS_H

#include <math.h>
#include <string.h>

#include "config.h"
#include "must.h"
#include "reader.h"

/* FNV-1a, folded to 16 bits: where a path stands on the ring of option_from. */
static inline unsigned place_of(const char *path) {
    uint32_t hash = 2166136261U;
    for (; *path; path++) hash = (hash ^ (uint8_t)*path) * 16777619U;
    return (hash >> 16 ^ hash) & 0xffffU;
}

/* The option whose place comes next, going round. A number of its own for each option would mean
 * another one as soon as config.def has a new line, and the corpus would be lost; so a new option
 * takes only a piece of its neighbour's. */
static inline const Option *option_from(Reader *reader) {
    const unsigned from = reader_word(reader);
    const Option *best = config_option(0);
    unsigned nearest = 0x10000U;
    for (int i = 0; i < config_option_count(); i++) {
        const unsigned ahead = (place_of(config_option(i)->path) - from) & 0xffffU;
        if (ahead >= nearest) continue;
        nearest = ahead;
        best = config_option(i);
    }
    return best;
}

/* ---- choices --------------------------------------------------------------------------------- */

enum { LONGEST_NAME = 63 };
typedef struct Name {
    char text[LONGEST_NAME + 1];
} Name;

/* The names of "|zeros|constant|…": how many. */
static inline int choices_in(const char *choices) {
    int count = 0;
    for (; *choices; choices++) count += *choices == '|';
    return count;
}

static inline Name choice_name(const char *choices, int index) {
    const char *start = strchr(choices, '|');
    for (; index > 0; index--) start = strchr(start + 1, '|');
    const size_t length = strcspn(start + 1, "|");
    MUST(length <= LONGEST_NAME);
    Name name = {""};
    memcpy(name.text, start + 1, length);
    return name;
}

/* Adds "|name" to a list of names, which has room for it. */
static inline void names_add(char *names, const Option *option, unsigned index) {
    const Name name = choice_name(option->choices, (int)index % choices_in(option->choices));
    strcat(strcat(names, "|"), name.text);
}

/* ---- numbers --------------------------------------------------------------------------------- */

/* A number between low and high: the limits and the plain one often, sizes of every order. */
static inline double number_from(Reader *reader, double plain, double low, double high,
                                 bool whole) {
    static const double ORDERS = 20; /* how many powers of ten below its maximum */
    double value = plain;
    switch (reader_below(reader, 6)) {
    case 0: break;
    case 1: value = low; break;
    case 2: value = high; break;
    case 3: value = low + (high - low) * reader_share(reader); break;
    case 4: value = high * pow(10, -ORDERS * reader_share(reader)); break;
    default: value = low + reader_byte(reader); break;
    }
    if (whole) value = floor(value);
    return fmin(fmax(value, low), high);
}

#endif
