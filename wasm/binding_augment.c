/* binding_augment.c: images: from and to are 8-bit RGBA of width × height, the caller's. See
 * binding.h. */
#include "binding.h"

#include "../core/augment.h"
#include "../core/random.h"

EXPORT(augmentFlip)
Status bind_augment_flip(uint8_t *from, int width, int height, uint8_t *to, int code) {
    return augment_flip((Image){from, width, height}, code, (Image){to, width, height});
}

EXPORT(augmentCrop)
Status bind_augment_crop(uint8_t *from, int width, int height, uint8_t *to, int x, int y,
                         int to_width, int to_height) {
    return augment_crop((Image){from, width, height}, x, y, (Image){to, to_width, to_height});
}

EXPORT(augmentResize)
Status bind_augment_resize(uint8_t *from, int width, int height, uint8_t *to, int to_width,
                           int to_height) {
    return augment_resize((Image){from, width, height}, (Image){to, to_width, to_height});
}

/* A colour travels as one number: red, green, blue, alpha from its highest byte on. */
static Colour colour_of(uint32_t rgba) {
    enum { BYTE = 8, LAST = AUGMENT_CHANNELS - 1 };
    Colour colour;
    for (int c = 0; c < AUGMENT_CHANNELS; c++)
        colour.channel[c] = (uint8_t)(rgba >> BYTE * (LAST - c));
    return colour;
}

EXPORT(augmentShift)
Status bind_augment_shift(uint8_t *from, int width, int height, uint8_t *to, double x, double y,
                          int replicate, uint32_t rgba) {
    const Border border = {.replicate = replicate != 0, .colour = colour_of(rgba)};
    return augment_shift((Image){from, width, height}, x, y, border, (Image){to, width, height});
}

EXPORT(augmentRotate)
Status bind_augment_rotate(uint8_t *from, int width, int height, uint8_t *to, double angle,
                           int replicate, uint32_t rgba) {
    const Border border = {.replicate = replicate != 0, .colour = colour_of(rgba)};
    return augment_rotate((Image){from, width, height}, angle, border, (Image){to, width, height});
}

EXPORT(augmentNoise)
Status bind_augment_noise(uint8_t *from, int width, int height, uint8_t *to, double sd,
                          uint32_t seed) {
    Random random;
    random_seed(&random, seed);
    return augment_noise((Image){from, width, height}, sd, &random, (Image){to, width, height});
}

EXPORT(augmentCutout)
Status bind_augment_cutout(uint8_t *from, int width, int height, uint8_t *to, int x, int y,
                           int hole_width, int hole_height, uint32_t rgba) {
    const Rectangle hole = {x, y, hole_width, hole_height};
    return augment_cutout((Image){from, width, height}, hole, colour_of(rgba),
                          (Image){to, width, height});
}
