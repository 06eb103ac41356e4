/* augment.h: image operations for data augmentation, with the numbers of OpenCV.
 *
 *              formula                                              OpenCV
 *   flip       0: upside down, 1: mirrored, −1: both                cv2.flip
 *   crop       to[y][x] = from[y₀ + y][x₀ + x]                      img[y:y + h, x:x + w]
 *   resize     bilinear, pixel centres at +0.5                      cv2.resize, INTER_LINEAR
 *   shift      to[y][x] = from[y − dy][x − dx], bilinear            cv2.warpAffine
 *   rotate     by degrees about ((w − 1)/2, (h − 1)/2), bilinear    cv2.getRotationMatrix2D, the same
 *   noise      v + sd·randn(), rounded to even, clipped to 0 … 255  none
 *   cutout     a rectangle in one colour                            cv2.rectangle, filled
 *
 * An image is 8-bit RGBA, (height, width, 4), rows from the top without padding; x runs to the
 * right, y down, both in pixels from 0. A positive angle turns counter-clockwise, as it is seen.
 * Bilinear values are OpenCV's to the bit, including its fixed-point weights: 11 bits in resize, and
 * positions in steps of 1/32 pixel in shift and rotate.
 *
 * Every operation reads `from` and writes all of `to`; both belong to the caller, and must not
 * overlap. Besides what stands below, each returns
 *   STATUS_OUT_OF_RANGE  a side of either image outside 1 … AUGMENT_MAX_SIDE
 *   STATUS_CONFLICT      `to` has not the size that the operation makes: that of `from`, but for
 *                        crop and resize
 *
 * Source: OpenCV 4.6, modules/imgproc/src/resize.cpp and imgwarp.cpp; cutout: DeVries and Taylor
 * (2017). */
#ifndef NN_AUGMENT_H
#define NN_AUGMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "random.h"
#include "status.h"

enum { AUGMENT_MAX_SIDE = 16384, AUGMENT_CHANNELS = 4 };

typedef struct Image {
    uint8_t *at; /* (height, width, AUGMENT_CHANNELS) */
    int width, height;
} Image;

typedef struct Colour {
    uint8_t channel[AUGMENT_CHANNELS]; /* red, green, blue, alpha */
} Colour;

typedef struct Rectangle {
    int x, y, width, height;
} Rectangle;

/* The pixels beyond the edge of an image. */
typedef struct Border {
    bool replicate; /* the nearest pixel of the edge (BORDER_REPLICATE), else colour everywhere
                       (BORDER_CONSTANT) */
    Colour colour;
} Border;

/* STATUS_OUT_OF_RANGE: a code that is not 0, 1 or −1 */
NN_MUST_CHECK Status augment_flip(Image from, int code, Image to);

/* The pixels of `from` whose first is (x, y), as many as `to` has. STATUS_CONFLICT: they are not all
 * in `from`. */
NN_MUST_CHECK Status augment_crop(Image from, int x, int y, Image to);

/* From the size of `from` to that of `to`. No averaging: where it shrinks, pixels are left out. */
NN_MUST_CHECK Status augment_resize(Image from, Image to);

/* By dx to the right and dy down, fractions too. STATUS_NOT_FINITE; STATUS_OUT_OF_RANGE: more than
 * AUGMENT_MAX_SIDE either way. */
NN_MUST_CHECK Status augment_shift(Image from, double dx, double dy, Border border, Image to);

/* STATUS_NOT_FINITE; STATUS_OUT_OF_RANGE: more than 360 degrees either way */
NN_MUST_CHECK Status augment_rotate(Image from, double degrees, Border border, Image to);

/* Row after row, pixel after pixel, one draw each for red, green and blue; alpha stays.
 * STATUS_NOT_FINITE; STATUS_OUT_OF_RANGE: sd below 0. */
NN_MUST_CHECK Status augment_noise(Image from, double sd, Random *random, Image to);

/* The part of the hole that lies in the image. Where it lies is the caller's to draw: the paper
 * draws its centre evenly from all pixels, so that it may reach over the edge.
 * STATUS_OUT_OF_RANGE: a side of the hole outside 1 … AUGMENT_MAX_SIDE, or a place further away. */
NN_MUST_CHECK Status augment_cutout(Image from, Rectangle hole, Colour colour, Image to);

#endif
