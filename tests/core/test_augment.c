/* augment.h: OpenCV's own numbers, byte by byte, and what is refused. */
#include "augment.h"

#include "check.h"

/* The options of every operation; each has its own. */
typedef struct Operation {
    const char *name;
    int code, width, height;
    uint32_t seed;
    double x, y, angle, sd;
    bool replicate;
    Colour colour;
} Operation;

typedef struct GoldenAugment {
    Operation operation;
    int width, height;
    const uint8_t *data;
    int to_width, to_height;
    const uint8_t *expected;
} GoldenAugment;

#include "golden_augment.h"

enum { MOST_BYTES = 1 << 13, GUARD = 0xa5 };

/* ---- golden numbers -------------------------------------------------------------------------- */

static Status noise(Image from, const Operation *o, Image to) {
    Random random;
    random_seed(&random, o->seed);
    return augment_noise(from, o->sd, &random, to);
}

static Status apply(const Operation *o, Image from, Image to) {
    const Border border = {o->replicate, o->colour};
    const Rectangle hole = {(int)o->x, (int)o->y, o->width, o->height};
    if (strcmp(o->name, "flip") == 0) return augment_flip(from, o->code, to);
    if (strcmp(o->name, "crop") == 0) return augment_crop(from, hole.x, hole.y, to);
    if (strcmp(o->name, "resize") == 0) return augment_resize(from, to);
    if (strcmp(o->name, "shift") == 0) return augment_shift(from, o->x, o->y, border, to);
    if (strcmp(o->name, "rotate") == 0) return augment_rotate(from, o->angle, border, to);
    if (strcmp(o->name, "noise") == 0) return noise(from, o, to);
    if (strcmp(o->name, "cutout") == 0) return augment_cutout(from, hole, o->colour, to);
    return STATUS_UNKNOWN_CHOICE;
}

static void check_case(const GoldenAugment *golden) {
    static uint8_t source[MOST_BYTES], made[MOST_BYTES];
    const size_t bytes = (size_t)golden->width * (size_t)golden->height * AUGMENT_CHANNELS;
    const size_t to_bytes = (size_t)golden->to_width * (size_t)golden->to_height * AUGMENT_CHANNELS;
    CHECK(bytes < MOST_BYTES && to_bytes < MOST_BYTES);
    memcpy(source, golden->data, bytes);
    memset(made, GUARD, sizeof made);
    const Image from = {source, golden->width, golden->height};
    const Image to = {made, golden->to_width, golden->to_height};
    const int failures = check_failures;
    CHECK(apply(&golden->operation, from, to) == STATUS_OK);
    CHECK(memcmp(made, golden->expected, to_bytes) == 0);
    CHECK(made[to_bytes] == GUARD);
    CHECK(memcmp(source, golden->data, bytes) == 0);
    if (check_failures > failures)
        printf("%s of %d × %d\n", golden->operation.name, golden->width, golden->height);
}

static void every_byte_is_opencvs(void) {
    CHECK(golden_augment_count > 0);
    for (int i = 0; i < golden_augment_count; i++) check_case(&golden_augment[i]);
}

/* ---- what is refused ------------------------------------------------------------------------- */

static const Border BLACK = {.replicate = false, .colour = {{0, 0, 0, 255}}};

/* All operations that need the same size on both sides. */
static void expect_same_size(Image from, Image to, Status expected) {
    Random random;
    random_seed(&random, 0);
    CHECK(augment_flip(from, 0, to) == expected);
    CHECK(augment_shift(from, 1, 1, BLACK, to) == expected);
    CHECK(augment_rotate(from, 1, BLACK, to) == expected);
    CHECK(augment_noise(from, 1, &random, to) == expected);
    CHECK(augment_cutout(from, (Rectangle){0, 0, 1, 1}, BLACK.colour, to) == expected);
}

static void sizes_that_cannot_be(void) {
    uint8_t pixels[4 * 3 * AUGMENT_CHANNELS] = {0}, made[sizeof pixels] = {0};
    const Image good = {pixels, 4, 3}, turned = {made, 3, 4};
    const Image bad[] = {{made, 0, 3},
                         {made, 4, 0},
                         {made, -4, 3},
                         {made, 4, AUGMENT_MAX_SIDE + 1},
                         {made, INT32_MIN, INT32_MAX}};
    expect_same_size(good, turned, STATUS_CONFLICT);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        expect_same_size(good, bad[i], STATUS_OUT_OF_RANGE);
        expect_same_size(bad[i], good, STATUS_OUT_OF_RANGE);
        CHECK(augment_resize(good, bad[i]) == STATUS_OUT_OF_RANGE);
        CHECK(augment_resize(bad[i], good) == STATUS_OUT_OF_RANGE);
        CHECK(augment_crop(good, 0, 0, bad[i]) == STATUS_OUT_OF_RANGE);
        CHECK(augment_crop(bad[i], 0, 0, good) == STATUS_OUT_OF_RANGE);
    }
    for (size_t i = 0; i < sizeof made; i++) CHECK(made[i] == 0);
}

static void a_crop_stays_inside(void) {
    uint8_t pixels[4 * 3 * AUGMENT_CHANNELS] = {0}, made[sizeof pixels];
    const Image from = {pixels, 4, 3}, to = {made, 2, 2};
    CHECK(augment_crop(from, 2, 1, to) == STATUS_OK);
    CHECK(augment_crop(from, 3, 1, to) == STATUS_CONFLICT);
    CHECK(augment_crop(from, 2, 2, to) == STATUS_CONFLICT);
    CHECK(augment_crop(from, -1, 0, to) == STATUS_CONFLICT);
    CHECK(augment_crop(from, 0, INT32_MIN, to) == STATUS_CONFLICT);
    CHECK(augment_crop(from, INT32_MAX, 0, to) == STATUS_CONFLICT);
    CHECK(augment_crop(to, 0, 0, from) == STATUS_CONFLICT);
}

static void arguments_that_cannot_be(void) {
    uint8_t pixels[AUGMENT_CHANNELS] = {1, 2, 3, 4}, made[AUGMENT_CHANNELS];
    const Image from = {pixels, 1, 1}, to = {made, 1, 1};
    Random random;
    random_seed(&random, 0);
    CHECK(augment_flip(from, 2, to) == STATUS_OUT_OF_RANGE);
    CHECK(augment_flip(from, -2, to) == STATUS_OUT_OF_RANGE);
    CHECK(augment_shift(from, (double)NAN, 0, BLACK, to) == STATUS_NOT_FINITE);
    CHECK(augment_shift(from, 0, 1e9, BLACK, to) == STATUS_OUT_OF_RANGE);
    CHECK(augment_shift(from, AUGMENT_MAX_SIDE, -AUGMENT_MAX_SIDE, BLACK, to) == STATUS_OK);
    CHECK(augment_rotate(from, (double)INFINITY, BLACK, to) == STATUS_NOT_FINITE);
    CHECK(augment_rotate(from, 360.5, BLACK, to) == STATUS_OUT_OF_RANGE);
    CHECK(augment_noise(from, (double)NAN, &random, to) == STATUS_NOT_FINITE);
    CHECK(augment_noise(from, -1, &random, to) == STATUS_OUT_OF_RANGE);
    CHECK(augment_noise(from, 1e308, &random, to) == STATUS_OK);
    CHECK(augment_cutout(from, (Rectangle){0, 0, 0, 1}, BLACK.colour, to) == STATUS_OUT_OF_RANGE);
    CHECK(augment_cutout(from, (Rectangle){INT32_MAX, 0, 1, 1}, BLACK.colour, to) ==
          STATUS_OUT_OF_RANGE);
}

/* ---- what a learner would try ---------------------------------------------------------------- */

/* Four quarter turns are none at all. */
static void a_full_turn_in_quarters(void) {
    enum { SIDE = 5, BYTES = SIDE * SIDE * AUGMENT_CHANNELS };
    uint8_t first[BYTES], a[BYTES], b[BYTES] = {0};
    for (int i = 0; i < BYTES; i++) first[i] = (uint8_t)(i * 37);
    memcpy(a, first, BYTES);
    for (int turn = 0; turn < 4; turn++) {
        CHECK(augment_rotate((Image){a, SIDE, SIDE}, 90, BLACK, (Image){b, SIDE, SIDE}) ==
              STATUS_OK);
        CHECK(memcmp(b, first, BYTES) != 0 || turn == 3);
        memcpy(a, b, BYTES);
    }
    CHECK(memcmp(a, first, BYTES) == 0);
}

/* Of noise on grey: its mean and its spread, and alpha as it was. */
static void noise_has_its_spread(void) {
    enum { SIDE = 40, BYTES = SIDE * SIDE * AUGMENT_CHANNELS, GREY = 128 };
    static uint8_t grey[BYTES], noisy[BYTES];
    double sum = 0, squares = 0;
    Random random;
    random_seed(&random, 1);
    memset(grey, GREY, BYTES);
    CHECK(augment_noise((Image){grey, SIDE, SIDE}, 20, &random, (Image){noisy, SIDE, SIDE}) ==
          STATUS_OK);
    for (int i = 0; i < BYTES; i++) {
        const double d = noisy[i] - GREY;
        if (i % AUGMENT_CHANNELS == 3) CHECK(noisy[i] == GREY);
        sum += d;
        squares += d * d;
    }
    const double drawn = BYTES * 3.0 / 4;
    CHECK_NEAR(sum / drawn, 0, 1);
    CHECK_NEAR(sqrt(squares / drawn), 20, 1);
}

TESTS(every_byte_is_opencvs, sizes_that_cannot_be, a_crop_stays_inside, arguments_that_cannot_be,
      a_full_turn_in_quarters, noise_has_its_spread)
