/* config.h against any sequence of calls: no setter reads what it should not, one that fails leaves
 * the config as it was, one that succeeds changes its own option to a value within the limits, and
 * what config_check accepts can be split. */
#include <limits.h>

#include "config_values.h"
#include "options.h"
#include "split.h"

enum { LONGEST_TEXT = 40 };

/* ---- what must hold -------------------------------------------------------------------------- */

static bool is_path(const char *path) {
    return path && option_of(path) != NULL;
}

static void must_be_within(const Option *option, double value, OptionKind kind) {
    MUST(value >= option->minimum && value <= option->maximum);
    MUST(kind == KIND_NUMBER || value == floor(value));
}

static void must_be_listed(const char *path, const double *values, int count) {
    const Option *option = option_of(path);
    MUST(count >= option->shortest && count <= option->longest);
    for (int i = 0; i < count; i++) must_be_within(option, values[i], option->entries);
}

static void must_be_chosen(const char *path, const int *entries, int count) {
    const Option *option = option_of(path);
    MUST(count == CONFIG_ONE_FOR_ALL || (count >= option->shortest && count <= option->longest));
    for (int i = 0; i < option->longest; i++) {
        MUST(entries[i] >= 0 && entries[i] < choices_in(option->choices));
        MUST(count != CONFIG_ONE_FOR_ALL || entries[i] == entries[0]);
    }
}

static void must_be_within_limits(const Config *config) {
    for (int i = 0; i < config_option_count(); i++) {
        const Option *option = config_option(i);
        if (option->kind == KIND_LIST) continue;
        const double value = value_of(config, option->path);
        if (option->kind != KIND_CHOICE)
            must_be_within(option, value, option->kind);
        else
            MUST(value >= 0 && value < choices_in(option->choices));
    }
#define NUMBER(...)
#define INTEGER(...)
#define FLAG(...)
#define CHOICE(...)
#define CHOICES(member, path, ...) must_be_chosen(path, config->member, config->member##_count);
#define LIST(member, path, ...) must_be_listed(path, config->member, config->member##_count);
#include "config.def"
#undef NUMBER
#undef INTEGER
#undef FLAG
#undef CHOICE
#undef CHOICES
#undef LIST
}

/* ---- arguments: each in a block of its own, so that a sanitizer sees its end ------------------ */

static void *take(size_t bytes) {
    void *block = malloc(bytes > 0 ? bytes : 1);
    MUST(block);
    return block;
}

static char *copy_of(const char *text, size_t length) {
    char *copy = take(length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

static char *text_from(Reader *reader) {
    size_t length = (size_t)reader_below(reader, LONGEST_TEXT);
    if (length > reader->left) length = reader->left;
    char *text = copy_of((const char *)reader->at, length);
    reader->at += length;
    reader->left -= length;
    return text;
}

/* A path or a name: as it is, cut off, or something else. */
static char *perhaps(Reader *reader, const char *text) {
    switch (reader_below(reader, 8)) {
    case 6: return copy_of(text, strlen(text) * (size_t)reader_below(reader, 100) / 100);
    case 7: return text_from(reader);
    default: return copy_of(text, strlen(text));
    }
}

static double value_from(Reader *reader, const Option *option) {
    switch (reader_below(reader, 8)) {
    case 4: return nextafter(option->minimum, -HUGE_VAL);
    case 5: return nextafter(option->maximum, HUGE_VAL);
    case 6: return option->maximum * reader_share(reader);
    case 7: return reader_double(reader);
    default:
        return number_from(reader, option->defaults[0], option->minimum, option->maximum,
                           option->kind != KIND_NUMBER);
    }
}

/* ---- calls ----------------------------------------------------------------------------------- */

static Status set(Config *config, Reader *reader, const Option *option, const char *path) {
    const double value = value_from(reader, option);
    const Status status = config_set(config, path, value);
    if (status == STATUS_OK) MUST(value_of(config, path) == value);
    if (!isfinite(value)) MUST(status != STATUS_OK);
    return status;
}

/* A list of names, each behind a bar: now and then one too many, or a strange one. */
static Status choose_each(Config *config, Reader *reader, const Option *option, const char *path) {
    const int count = reader_below(reader, option->longest + 2);
    char *names = take((size_t)count * sizeof(Name) + 1);
    names[0] = '\0';
    for (int i = 0; i < count; i++) names_add(names, option, reader_byte(reader));
    char *text = perhaps(reader, names);
    const Status status = config_choose(config, path, text);
    if (text[0] == '\0' && strcmp(path, option->path) == 0) MUST(status == STATUS_OK);
    free(names);
    free(text);
    return status;
}

static Status choose(Config *config, Reader *reader, const Option *option, const char *path) {
    if (option->longest > 0 && option->choices && reader_below(reader, 2) == 1)
        return choose_each(config, reader, option, path);
    Name of = {"none"};
    if (option->kind == KIND_CHOICE) {
        of = choice_name(option->choices, reader_below(reader, choices_in(option->choices)));
    }
    char *name = perhaps(reader, of.text);
    const Status status = config_choose(config, path, name);
    if (status == STATUS_OK && *name != '\0' && *name != '|') { /* those are lists */
        const Name chosen = choice_name(option_of(path)->choices, (int)value_of(config, path));
        MUST(strcmp(chosen.text, name) == 0);
    }
    free(name);
    return status;
}

/* A count that no list can have is refused before an entry is read: its block is empty. */
static Status set_list(Config *config, Reader *reader, const Option *option, const char *path) {
    static const int WRONG[] = {-1, INT_MIN, INT_MAX};
    const int wrong = reader_below(reader, 16);
    int count = wrong < 3 ? WRONG[wrong] : reader_below(reader, 40);
    if (wrong > 8) count = option->shortest; /* mostly right, where there is one length alone */
    const int real = wrong < 3 ? 0 : count;
    double *values = take((size_t)real * sizeof *values);
    for (int i = 0; i < real; i++) values[i] = value_from(reader, option);
    const Status status = config_set_list(config, path, values, count);
    free(values);
    return status;
}

static void check(const Config *config, Reader *reader) {
    int samples = (int)reader_word(reader);
    const int outputs = reader_below(reader, 5);
    if (reader_byte(reader) == 255) samples = reader->left % 2 ? INT_MAX : INT_MIN;
    const char *path = NULL;
    const Status status = config_check(config, samples, outputs, &path);
    MUST(status == STATUS_OK || (status == STATUS_CONFLICT && is_path(path)));
    if (status != STATUS_OK) return;
    const Split split = split_sizes(config, samples);
    MUST(split.train >= 1 && split.dev >= 0 && split.test >= 0);
    MUST((int64_t)split.train + split.dev + split.test == samples);
    MUST(config->patience == 0 || config->dev_samples > 0 || split.dev > 0);
    MUST(config->output != OUTPUT_SOFTMAX || outputs != 1);
    MUST(config->activation_count == CONFIG_ONE_FOR_ALL ||
         config->activation_count == config->hidden_count);
}

static Status call(Config *config, Reader *reader) {
    static Status (*const SETTERS[])(Config *, Reader *, const Option *,
                                     const char *) = {set, choose, set_list};
    const Option *option = option_from(reader);
    char *path = perhaps(reader, option->path);
    int setter = option->kind == KIND_LIST ? 2 : option->kind == KIND_CHOICE ? 1 : 0;
    if (reader_below(reader, 8) == 7) setter = (setter + 1) % 3;
    const Status status = SETTERS[setter](config, reader, option, path);
    if (!is_path(path)) MUST(status == STATUS_UNKNOWN_FIELD);
    free(path);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Reader reader = {data, size};
    Config config = config_default();
    while (reader.left > 0) {
        const Config before = config;
        const Status status = call(&config, &reader);
        MUST(status <= STATUS_BAD_LENGTH);
        if (status != STATUS_OK) MUST(same(&config, &before));
        must_be_within_limits(&config);
        check(&config, &reader);
    }
    return 0;
}
