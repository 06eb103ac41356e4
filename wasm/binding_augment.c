/* binding_augment.c: operations on images. See binding.h. */
#include "binding.h"

#include "../core/augment.h"
#include "../core/random.h"

static Image from_of(const AbiImageOperation *o) {
    return (Image){pointer_to(o->from), (int)o->fromWidth, (int)o->fromHeight};
}

static Image to_of(const AbiImageOperation *o) {
    return (Image){pointer_to(o->to), (int)o->toWidth, (int)o->toHeight};
}

static Colour colour_of(const AbiImageOperation *o) {
    enum { BYTE = 8, LAST = AUGMENT_CHANNELS - 1 };
    Colour colour;
    for (int c = 0; c < AUGMENT_CHANNELS; c++)
        colour.channel[c] = (uint8_t)((uint32_t)o->colour >> BYTE * (LAST - c));
    return colour;
}

static Border border_of(const AbiImageOperation *o) {
    return (Border){.replicate = o->replicate != 0, .colour = colour_of(o)};
}

EXPORT(augmentFlip) Status bind_augment_flip(const AbiImageOperation *o) {
    return augment_flip(from_of(o), (int)o->code, to_of(o));
}

EXPORT(augmentCrop) Status bind_augment_crop(const AbiImageOperation *o) {
    return augment_crop(from_of(o), (int)o->x, (int)o->y, to_of(o));
}

EXPORT(augmentResize) Status bind_augment_resize(const AbiImageOperation *o) {
    return augment_resize(from_of(o), to_of(o));
}

EXPORT(augmentShift) Status bind_augment_shift(const AbiImageOperation *o) {
    return augment_shift(from_of(o), o->x, o->y, border_of(o), to_of(o));
}

EXPORT(augmentRotate) Status bind_augment_rotate(const AbiImageOperation *o) {
    return augment_rotate(from_of(o), o->angle, border_of(o), to_of(o));
}

EXPORT(augmentNoise) Status bind_augment_noise(const AbiImageOperation *o) {
    Random random;
    random_seed(&random, (uint32_t)o->seed);
    return augment_noise(from_of(o), o->sd, &random, to_of(o));
}

EXPORT(augmentCutout) Status bind_augment_cutout(const AbiImageOperation *o) {
    const Rectangle hole = {(int)o->x, (int)o->y, (int)o->width, (int)o->height};
    return augment_cutout(from_of(o), hole, colour_of(o), to_of(o));
}
