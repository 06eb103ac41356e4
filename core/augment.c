#include "augment.h"

#include <math.h>
#include <string.h>

#include "real.h"

enum { CHANNELS = AUGMENT_CHANNELS, ALPHA = CHANNELS - 1, WHITE = 255 };

static const double HALF_TURN = 180, FULL_TURN = 360;
static const double PI = 3.14159265358979323846;

/* ---- sizes ----------------------------------------------------------------------------------- */

static bool within(double x, double low, double high) {
    return x >= low && x <= high;
}

static bool is_side(int side) {
    return within(side, 1, AUGMENT_MAX_SIDE);
}

static bool has_size(Image image) {
    return is_side(image.width) && is_side(image.height);
}

static Status check_sizes(Image from, Image to) {
    return has_size(from) && has_size(to) ? STATUS_OK : STATUS_OUT_OF_RANGE;
}

static Status check_same_size(Image from, Image to) {
    if (!has_size(from) || !has_size(to)) return STATUS_OUT_OF_RANGE;
    return from.width == to.width && from.height == to.height ? STATUS_OK : STATUS_CONFLICT;
}

static uint8_t *pixel(Image image, int x, int y) {
    return image.at + ((size_t)y * (size_t)image.width + (size_t)x) * CHANNELS;
}

static int clip(int i, int count) {
    return i < 0 ? 0 : i < count ? i : count - 1;
}

/* ---- whole pixels ---------------------------------------------------------------------------- */

Status augment_flip(Image from, int code, Image to) {
    if (code < -1 || code > 1) return STATUS_OUT_OF_RANGE;
    const Status status = check_same_size(from, to);
    if (status != STATUS_OK) return status;
    const bool mirrored = code != 0, upside_down = code != 1;
    for (int y = 0; y < to.height; y++) {
        const int from_y = upside_down ? to.height - 1 - y : y;
        for (int x = 0; x < to.width; x++) {
            const int from_x = mirrored ? to.width - 1 - x : x;
            memcpy(pixel(to, x, y), pixel(from, from_x, from_y), CHANNELS);
        }
    }
    return STATUS_OK;
}

Status augment_crop(Image from, int x, int y, Image to) {
    const Status status = check_sizes(from, to);
    if (status != STATUS_OK) return status;
    if (!within(x, 0, from.width - to.width) || !within(y, 0, from.height - to.height))
        return STATUS_CONFLICT;
    for (int row = 0; row < to.height; row++)
        memcpy(pixel(to, 0, row), pixel(from, x, y + row), (size_t)to.width * CHANNELS);
    return STATUS_OK;
}

static void copy(Image from, Image to) {
    memcpy(to.at, from.at, (size_t)to.width * (size_t)to.height * CHANNELS);
}

static bool is_hole(Rectangle hole) {
    const double far = AUGMENT_MAX_SIDE;
    return is_side(hole.width) && is_side(hole.height) && within(hole.x, -far, far) &&
           within(hole.y, -far, far);
}

Status augment_cutout(Image from, Rectangle hole, Colour colour, Image to) {
    if (!is_hole(hole)) return STATUS_OUT_OF_RANGE;
    const Status status = check_same_size(from, to);
    if (status != STATUS_OK) return status;
    copy(from, to);
    for (int y = hole.y; y < hole.y + hole.height; y++) {
        for (int x = hole.x; x < hole.x + hole.width; x++) {
            if (clip(x, to.width) != x || clip(y, to.height) != y) continue;
            memcpy(pixel(to, x, y), colour.channel, CHANNELS);
        }
    }
    return STATUS_OK;
}

/* ---- noise ----------------------------------------------------------------------------------- */

static uint8_t to_byte(double v) {
    return (uint8_t)fmin(fmax(rint(v), 0), WHITE);
}

Status augment_noise(Image from, double sd, Random *random, Image to) {
    if (!isfinite(sd)) return STATUS_NOT_FINITE;
    if (sd < 0) return STATUS_OUT_OF_RANGE;
    const Status status = check_same_size(from, to);
    if (status != STATUS_OK) return status;
    copy(from, to);
    const size_t bytes = (size_t)to.width * (size_t)to.height * CHANNELS;
    for (size_t i = 0; i < bytes; i++) {
        if (i % CHANNELS == ALPHA) continue;
        to.at[i] = to_byte(from.at[i] + sd * random_randn(random));
    }
    return STATUS_OK;
}

/* ---- resize ---------------------------------------------------------------------------------- */

enum { WEIGHT_ONE = 1 << 11 }; /* what OpenCV's whole-number weights add up to */

/* Two neighbouring rows or columns, and how much of each. */
typedef struct Tap {
    int first, second;
    int weight_first, weight_second;
} Tap;

/* Where pixel i of `count` lies among the `from_count` that it is made of. */
static Tap tap_at(int i, int count, int from_count) {
    const double scale = 1 / ((double)count / from_count);
    const float place = (float)((i + 0.5) * scale - 0.5);
    const int before = (int)floorf(place);
    const float part = place - (float)before;
    return (Tap){.first = clip(before, from_count),
                 .second = clip(before + 1, from_count),
                 .weight_first = (int)rintf((1.0F - part) * WEIGHT_ONE),
                 .weight_second = (int)rintf(part * WEIGHT_ONE)};
}

/* OpenCV cuts 4 bits before the second product and 16 behind it, to stay within 16 bits: the last
 * bit of its result depends on that, and so does ours. */
static uint8_t blend(const Tap *vertical, int upper, int lower) {
    enum { CUT_BEFORE = 4, CUT_BEHIND = 16, CUT_LAST = 2, HALF = 2 };
    const int a = (vertical->weight_first * (upper >> CUT_BEFORE)) >> CUT_BEHIND;
    const int b = (vertical->weight_second * (lower >> CUT_BEFORE)) >> CUT_BEHIND;
    return (uint8_t)((a + b + HALF) >> CUT_LAST);
}

static int mix(const Tap *tap, const uint8_t *first, const uint8_t *second, int channel) {
    return tap->weight_first * first[channel] + tap->weight_second * second[channel];
}

static void resize_pixel(Image from, const Tap *across, const Tap *down, uint8_t *to) {
    const uint8_t *upper_left = pixel(from, across->first, down->first);
    const uint8_t *upper_right = pixel(from, across->second, down->first);
    const uint8_t *lower_left = pixel(from, across->first, down->second);
    const uint8_t *lower_right = pixel(from, across->second, down->second);
    for (int c = 0; c < CHANNELS; c++) {
        const int upper = mix(across, upper_left, upper_right, c);
        const int lower = mix(across, lower_left, lower_right, c);
        to[c] = blend(down, upper, lower);
    }
}

Status augment_resize(Image from, Image to) {
    const Status status = check_sizes(from, to);
    if (status != STATUS_OK) return status;
    for (int x = 0; x < to.width; x++) {
        const Tap across = tap_at(x, to.width, from.width);
        for (int y = 0; y < to.height; y++) {
            const Tap down = tap_at(y, to.height, from.height);
            resize_pixel(from, &across, &down, pixel(to, x, y));
        }
    }
    return STATUS_OK;
}

/* ---- shift and rotate ------------------------------------------------------------------------ */

/* Where a pixel of `to` comes from: from_x = xx·x + xy·y + x0, from_y = yx·x + yy·y + y0. */
typedef struct Map {
    double xx, xy, x0, yx, yy, y0;
} Map;

/* A place between pixels, in whole steps of 1/32 of one. */
enum { STEP_BITS = 5, STEPS = 1 << STEP_BITS };

/* OpenCV adds the two halves of a place as whole 1/1024ths, each rounded by itself. */
static int steps(double along, double across) {
    enum { FINE_BITS = 10, FINE = 1 << FINE_BITS, HALF_STEP = FINE / STEPS / 2 };
    const int place = (int)rint(along * FINE) + (int)rint(across * FINE) + HALF_STEP;
    return place >> (FINE_BITS - STEP_BITS);
}

static const uint8_t *look(Image image, int x, int y, const Border *border) {
    const int inside_x = clip(x, image.width), inside_y = clip(y, image.height);
    if (!border->replicate && (inside_x != x || inside_y != y)) return border->colour.channel;
    return pixel(image, inside_x, inside_y);
}

/* The four pixels around (x, y), both in steps. */
static void sample(Image from, int x, int y, const Border *border, uint8_t *to) {
    enum { AREA = STEPS * STEPS };
    const int left = x >> STEP_BITS, top = y >> STEP_BITS;
    const int right_part = x & (STEPS - 1), lower_part = y & (STEPS - 1);
    const uint8_t *upper_left = look(from, left, top, border);
    const uint8_t *upper_right = look(from, left + 1, top, border);
    const uint8_t *lower_left = look(from, left, top + 1, border);
    const uint8_t *lower_right = look(from, left + 1, top + 1, border);
    for (int c = 0; c < CHANNELS; c++) {
        const int upper = (STEPS - right_part) * upper_left[c] + right_part * upper_right[c];
        const int lower = (STEPS - right_part) * lower_left[c] + right_part * lower_right[c];
        to[c] = (uint8_t)(((STEPS - lower_part) * upper + lower_part * lower + AREA / 2) / AREA);
    }
}

static void warp(Image from, const Map *map, const Border *border, Image to) {
    for (int y = 0; y < to.height; y++) {
        for (int x = 0; x < to.width; x++) {
            const int from_x = steps(map->xx * x, map->xy * y + map->x0);
            const int from_y = steps(map->yx * x, map->yy * y + map->y0);
            sample(from, from_x, from_y, border, pixel(to, x, y));
        }
    }
}

Status augment_shift(Image from, double dx, double dy, Border border, Image to) {
    const double far = AUGMENT_MAX_SIDE;
    if (!isfinite(dx) || !isfinite(dy)) return STATUS_NOT_FINITE;
    if (!within(dx, -far, far) || !within(dy, -far, far)) return STATUS_OUT_OF_RANGE;
    const Status status = check_same_size(from, to);
    if (status != STATUS_OK) return status;
    const Map map = {.xx = 1, .x0 = -dx, .yy = 1, .y0 = -dy};
    warp(from, &map, &border, to);
    return STATUS_OK;
}

/* Back by the angle, about the centre. OpenCV inverts its matrix, and divides by the determinant
 * cos² + sin²: it is 1 but for rounding, so it is left out. */
static Map rotation(Image image, double degrees) {
    const double angle = degrees * (PI / HALF_TURN);
    const double c = real_cos(angle), s = real_sin(angle);
    const double x = (image.width - 1) / 2.0, y = (image.height - 1) / 2.0;
    return (Map){
        .xx = c, .xy = -s, .x0 = x - c * x + s * y, .yx = s, .yy = c, .y0 = y - s * x - c * y};
}

Status augment_rotate(Image from, double degrees, Border border, Image to) {
    if (!isfinite(degrees)) return STATUS_NOT_FINITE;
    if (!within(degrees, -FULL_TURN, FULL_TURN)) return STATUS_OUT_OF_RANGE;
    const Status status = check_same_size(from, to);
    if (status != STATUS_OK) return status;
    const Map map = rotation(from, degrees);
    warp(from, &map, &border, to);
    return STATUS_OK;
}
