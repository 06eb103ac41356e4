#include "config.h"

#include <math.h>
#include <string.h>

/* The offset of an option in the struct: private, unlike the rest of the table. */
typedef struct Slot {
    Option option;
    size_t member, count; /* offsets; count only of what may be a list */
} Slot;

#define NN_NAME(id, name) "|" name
#define DOUBLES(...) ((const double[]){__VA_ARGS__})
#define COUNT(...) ((int)(sizeof((double[]){__VA_ARGS__}) / sizeof(double)))
#define SLIDER_LINEAR(from, to, by)                                                                \
    .scale = SCALE_LINEAR, .slider = {.low = from, .high = to, .step = by}
#define SLIDER_LOG(from, to) .scale = SCALE_LOG, .slider = {.low = from, .high = to}
#define SLIDER_STOPS(...)                                                                          \
    .scale = SCALE_LINEAR, .slider = {.stops = DOUBLES(__VA_ARGS__), .count = COUNT(__VA_ARGS__)}
#define SLIDER_SEED .scale = SCALE_SEED
#define LIVE .live = true
#define SCALAR(member_, path_, link_, kind_, default_, low_, high_, ...)                           \
    {.option = {.path = path_,                                                                     \
                .link = link_,                                                                     \
                .kind = kind_,                                                                     \
                .minimum = low_,                                                                   \
                .maximum = high_,                                                                  \
                .defaults = DOUBLES(default_),                                                     \
                .count = 1,                                                                        \
                __VA_ARGS__},                                                                      \
     .member = offsetof(Config, member_)},
#define NUMBER(member, path, link, default_, low, high, ...)                                       \
    SCALAR(member, path, link, KIND_NUMBER, default_, low, high, SLIDER_##__VA_ARGS__)
#define INTEGER(member, path, link, default_, low, high, ...)                                      \
    SCALAR(member, path, link, KIND_INTEGER, default_, low, high, SLIDER_##__VA_ARGS__)
#define FLAG(member, path, link, default_)                                                         \
    SCALAR(member, path, link, KIND_FLAG, default_, 0, 1, .scale = SCALE_LINEAR)
#define CHOICE(member, path, link, default_, list)                                                 \
    SCALAR(member, path, link, KIND_CHOICE, default_, 0, 0, .choices = list(NN_NAME))
#define CHOICES(member_, path_, link_, default_, list, capacity)                                   \
    {.option = {.path = path_,                                                                     \
                .link = link_,                                                                     \
                .kind = KIND_CHOICE,                                                               \
                .defaults = DOUBLES(default_),                                                     \
                .count = 1,                                                                        \
                .longest = capacity,                                                               \
                .choices = list(NN_NAME)},                                                         \
     .member = offsetof(Config, member_),                                                          \
     .count = offsetof(Config, member_##_count)},
#define LIST(member_, path_, link_, entries_, capacity, fewest, most, low, high, ...)              \
    {.option = {.path = path_,                                                                     \
                .link = link_,                                                                     \
                .kind = KIND_LIST,                                                                 \
                .minimum = low,                                                                    \
                .maximum = high,                                                                   \
                .defaults = DOUBLES(__VA_ARGS__),                                                  \
                .count = COUNT(__VA_ARGS__),                                                       \
                .shortest = fewest,                                                                \
                .longest = most,                                                                   \
                .entries = KIND_##entries_},                                                       \
     .member = offsetof(Config, member_),                                                          \
     .count = offsetof(Config, member_##_count)},

static const Slot SLOTS[] = {
#include "config.def"
};

enum { OPTIONS = sizeof SLOTS / sizeof SLOTS[0] };

int config_option_count(void) {
    return OPTIONS;
}

const Option *config_option(int index) {
    return index >= 0 && index < OPTIONS ? &SLOTS[index].option : NULL;
}

static const Slot *find(const char *path) {
    for (int i = 0; i < OPTIONS; i++) {
        if (strcmp(SLOTS[i].option.path, path) == 0) return &SLOTS[i];
    }
    return NULL;
}

bool config_is_live(const char *path) {
    const Slot *slot = find(path);
    return slot && slot->option.live;
}

static int *count_of(Config *config, const Slot *slot) {
    return (int *)(void *)((char *)config + slot->count);
}

static void put_choice(Config *config, const Slot *slot, int index) {
    int *member = (int *)(void *)((char *)config + slot->member);
    member[0] = index;
    for (int i = 1; i < slot->option.longest; i++) member[i] = index;
    if (slot->option.longest > 0) *count_of(config, slot) = CONFIG_ONE_FOR_ALL;
}

static void put(Config *config, const Slot *slot, const double *values, int count) {
    void *member = (char *)config + slot->member;
    switch (slot->option.kind) {
    case KIND_NUMBER: *(double *)member = values[0]; break;
    case KIND_INTEGER: *(int64_t *)member = (int64_t)values[0]; break;
    case KIND_FLAG: *(bool *)member = values[0] != 0; break;
    case KIND_CHOICE: put_choice(config, slot, (int)values[0]); break;
    case KIND_LIST:
        if (count > 0) memcpy(member, values, (size_t)count * sizeof *values);
        *count_of(config, slot) = count;
        break;
    }
}

Config config_default(void) {
    Config config;
    memset(&config, 0, sizeof config);
    for (int i = 0; i < OPTIONS; i++) {
        put(&config, &SLOTS[i], SLOTS[i].option.defaults, SLOTS[i].option.count);
    }
    return config;
}

static Status check_number(const Option *option, double value, bool whole) {
    if (!isfinite(value)) return STATUS_NOT_FINITE;
    if (whole && value != floor(value)) return STATUS_NOT_WHOLE;
    if (value < option->minimum || value > option->maximum) return STATUS_OUT_OF_RANGE;
    return STATUS_OK;
}

Status config_set(Config *config, const char *path, double value) {
    const Slot *slot = find(path);
    if (!slot) return STATUS_UNKNOWN_FIELD;
    const OptionKind kind = slot->option.kind;
    if (kind == KIND_CHOICE || kind == KIND_LIST) return STATUS_WRONG_KIND;
    const Status status = check_number(&slot->option, value, kind != KIND_NUMBER);
    if (status == STATUS_OK) put(config, slot, &value, 1);
    return status;
}

/* The index of the name of this length among "|zeros|constant|…"; −1 if there is none. */
static int index_of_choice(const char *choices, const char *name, size_t length) {
    int index = 0;
    for (const char *at = choices; at; index++) {
        const char *start = at + 1; /* behind the bar */
        at = strchr(start, '|');
        const size_t size = at ? (size_t)(at - start) : strlen(start);
        if (size == length && memcmp(start, name, length) == 0) return index;
    }
    return -1;
}

/* "|relu|tanh" into a list. */
static Status choose_each(Config *config, const Slot *slot, const char *names) {
    const Option *option = &slot->option;
    const bool is_list = option->longest > 0 && (*names == '|' || *names == '\0');
    Config chosen = *config;
    int *entry = (int *)(void *)((char *)&chosen + slot->member), count = 0;
    if (!is_list) return STATUS_UNKNOWN_CHOICE;
    for (const char *name = names; *name; count++) {
        const size_t length = strcspn(++name, "|");
        if (count == option->longest) return STATUS_BAD_LENGTH;
        entry[count] = index_of_choice(option->choices, name, length);
        if (entry[count] < 0) return STATUS_UNKNOWN_CHOICE;
        name += length;
    }
    *count_of(&chosen, slot) = count;
    *config = chosen;
    return STATUS_OK;
}

Status config_choose(Config *config, const char *path, const char *name) {
    const Slot *slot = find(path);
    if (!slot) return STATUS_UNKNOWN_FIELD;
    if (slot->option.kind != KIND_CHOICE) return STATUS_WRONG_KIND;
    const int index = index_of_choice(slot->option.choices, name, strlen(name));
    if (index < 0) return choose_each(config, slot, name);
    put_choice(config, slot, index);
    return STATUS_OK;
}

Status config_set_list(Config *config, const char *path, const double *values, int count) {
    const Slot *slot = find(path);
    if (!slot) return STATUS_UNKNOWN_FIELD;
    const Option *option = &slot->option;
    if (option->kind != KIND_LIST) return STATUS_WRONG_KIND;
    if (count < option->shortest || count > option->longest) return STATUS_BAD_LENGTH;
    for (int i = 0; i < count; i++) {
        const Status status = check_number(option, values[i], option->entries == KIND_INTEGER);
        if (status != STATUS_OK) return status;
    }
    put(config, slot, values, count);
    return STATUS_OK;
}

static Status conflict(const char *field, const char **path) {
    *path = field;
    return STATUS_CONFLICT;
}

Status config_check(const Config *config, int samples, int outputs, const char **path) {
    const double *f = config->split_fractions;
    const double tolerance = 1e-6;
    if (fabs(f[0] + f[1] + f[2] - 1) > tolerance) return conflict("split.fractions", path);
    const double train = rint(f[0] * samples);
    if (train < 1) return conflict("split.fractions", path);
    const bool dev = config->dev_samples > 0 || (train < samples && rint(f[1] * samples) >= 1);
    const bool choice = dev && config->record_every < config->iterations;
    if (config->patience > 0 && !choice) return conflict("earlyStopping.patience", path);
    const int names = config->activation_count;
    if (names != CONFIG_ONE_FOR_ALL && names != config->hidden_count)
        return conflict("activation", path);
    if (config->output == OUTPUT_SOFTMAX && outputs == 1) return conflict("output", path);
    return STATUS_OK;
}
