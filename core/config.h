/* config.h: the options of a run, made from config.def.
 *
 *     Config config = config_default();
 *     Status s = config_choose(&config, "init.name", "xavier");
 *     if (!s) s = config_set(&config, "optimizer.learningRate", 0.3);
 *     if (!s) s = config_set_list(&config, "hidden", (double[]){64, 64}, 2);
 *     if (!s) s = config_choose(&config, "activation", "|relu|tanh");
 *
 * A setter that fails leaves the config as it was. It checks one option; config_check finds
 * options that contradict each other. */
#ifndef NN_CONFIG_H
#define NN_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "status.h"

#include "config.def" /* the lists of choices */

#define NN_ENUMERATOR(id, name) id,
typedef enum { DATA_NAMES(NN_ENUMERATOR) } DataName;
typedef enum { NORMALISERS(NN_ENUMERATOR) } Normaliser;
typedef enum { ACTIVATIONS(NN_ENUMERATOR) } Activation;
typedef enum { OUTPUTS(NN_ENUMERATOR) } Output;
typedef enum { INITIALISERS(NN_ENUMERATOR) } Initialiser;
typedef enum { OPTIMIZERS(NN_ENUMERATOR) } OptimizerName;
typedef enum { DECAYS(NN_ENUMERATOR) } Decay;
typedef enum { L1_STEPS(NN_ENUMERATOR) } L1Step;
#undef NN_ENUMERATOR

/* The count of a CHOICES for which one name was set: every entry then holds it. */
enum { CONFIG_ONE_FOR_ALL = -1 };

typedef struct Config {
#define NUMBER(member, ...) double member;
#define INTEGER(member, ...) int64_t member;
#define FLAG(member, ...) bool member;
#define CHOICE(member, ...) int member; /* an enumerator of its list */
#define CHOICES(member, path, link, default_, list, capacity)                                      \
    int member[capacity];                                                                          \
    int member##_count;
#define LIST(member, path, link, entries, capacity, ...)                                           \
    double member[capacity];                                                                       \
    int member##_count;
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef CHOICES
#undef LIST
} Config;

/* The longest `hidden`, and the output layer. */
enum { CONFIG_MAX_LAYERS = sizeof((Config *)NULL)->hidden / sizeof(double) + 1 };

typedef enum { KIND_NUMBER, KIND_INTEGER, KIND_FLAG, KIND_CHOICE, KIND_LIST } OptionKind;
typedef enum { SCALE_LINEAR, SCALE_LOG, SCALE_SEED } OptionScale;

/* Where a slider goes: from low to high, on a linear scale by a step, or to each of its stops. */
typedef struct Slider {
    double low, high, step;
    const double *stops; /* NULL where low and high say it */
    int count;
} Slider;

/* One line of config.def, for controls and error messages. */
typedef struct Option {
    const char *path; /* "init.scale": the place in the JSON */
    const char *link; /* "scale": the name in a permalink */
    OptionKind kind;
    OptionScale scale;
    Slider slider;           /* of a number that is no seed */
    bool live;               /* may be changed in the middle of a run */
    double minimum, maximum; /* of a number, or of each entry of a list */
    const double *defaults;  /* one, or for a list `count` of them; a choice's is its index */
    int count;
    int shortest, longest; /* entries of a list, or of a choice that may be one (else 0) */
    OptionKind entries;    /* KIND_NUMBER or KIND_INTEGER, of a list */
    const char *choices;   /* "|zeros|constant|…", NULL unless a choice */
} Option;

int config_option_count(void);
const Option *config_option(int index); /* NULL outside 0 … count − 1 */
bool config_is_live(const char *path);  /* false where there is no such option */

Config config_default(void);

/* Sets a number, an integer or a flag (0 or 1). */
NN_MUST_CHECK Status config_set(Config *config, const char *path, double value);
/* Sets a choice by its name. One that may also be a list takes as many names as it has entries,
 * each behind a bar: "|relu|tanh", and "" where it has none. */
NN_MUST_CHECK Status config_choose(Config *config, const char *path, const char *name);
/* Sets a list. */
NN_MUST_CHECK Status config_set_list(Config *config, const char *path, const double *values,
                                     int count);

/* STATUS_CONFLICT where options contradict each other, and *path then names the one to change:
 *   split.fractions         do not add up to 1 (within 1e-6), or leave no sample to train on
 *   earlyStopping.patience  without a dev set there is nothing to watch; with a single record, which
 *                           is that of the start, nothing to choose from
 *   activation              a list that has not one name for each hidden layer
 *   output                  softmax over a single output would always say 1
 * samples and outputs are those of the data. */
NN_MUST_CHECK Status config_check(const Config *config, int samples, int outputs,
                                  const char **path);

#endif
