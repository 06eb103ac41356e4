/* config_values.h: the options of a config by name, made from config.def once more, so that tests
 * can loop over them and compare. */
#ifndef NN_CONFIG_VALUES_H
#define NN_CONFIG_VALUES_H

#include <string.h>

#include "check.h"
#include "config.h"

static inline bool same_list(const double *a, int a_count, const double *b, int b_count) {
    if (a_count != b_count) return false;
    for (int i = 0; i < a_count; i++) {
        if (a[i] != b[i]) return false;
    }
    return true;
}

/* Member by member: what stands between the members is nobody's. */
static inline bool same(const Config *a, const Config *b) {
    bool all = true;
#define NUMBER(member, ...) all = all && a->member == b->member;
#define INTEGER(member, ...) all = all && a->member == b->member;
#define FLAG(member, ...) all = all && a->member == b->member;
#define CHOICE(member, ...) all = all && a->member == b->member;
#define CHOICES(member, ...)                                                                       \
    all = all && a->member##_count == b->member##_count &&                                         \
          memcmp(a->member, b->member, sizeof a->member) == 0;
#define LIST(member, ...)                                                                          \
    all = all && same_list(a->member, a->member##_count, b->member, b->member##_count);
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef CHOICES
#undef LIST
    return all;
}

/* The value of the number, integer, flag or choice (of several, the first) with this path; NaN where
 * there is none. */
static inline double value_of(const Config *config, const char *path) {
#define NUMBER(member, path_, ...)                                                                 \
    if (strcmp(path, path_) == 0) return (double)config->member;
#define INTEGER NUMBER
#define FLAG NUMBER
#define CHOICE NUMBER
#define CHOICES(member, path_, ...)                                                                \
    if (strcmp(path, path_) == 0) return (double)config->member[0];
#define LIST(...)
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef CHOICES
#undef LIST
    return (double)NAN;
}

static inline const Option *option_of(const char *path) {
    for (int i = 0; i < config_option_count(); i++) {
        if (strcmp(config_option(i)->path, path) == 0) return config_option(i);
    }
    return NULL;
}

#endif
