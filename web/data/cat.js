/**
 * A cat, drawn in code: the picture there is before the reader brings one. It is no mirror image of itself, so that each
 * flip shows, and large enough for every slice that the notes cut: 320 rows of 400 pixels.
 *
 * @typedef {[number, number, number]} Rgb   0 … 255
 *
 * @typedef {object} Shape
 * @property {[number, number, number, number]} box   left, top, right, bottom: it lies in there
 * @property {(x: number, y: number) => number} away  distance to its edge in pixels, about; negative inside
 */

export const CAT = Object.freeze({ width: 400, height: 320 })

const CHANNELS = 4
const OPAQUE = 255
const HEAD = ellipse(250, 172, 84, 70)

/** @type {Rgb} */
const FUR = [126, 130, 142]
/** @type {Rgb} */
const DARK = [74, 78, 92]
/** @type {Rgb} */
const GINGER = [214, 140, 62]
/** @type {Rgb} */
const PINK = [232, 160, 160]
/** @type {Rgb} */
const CREAM = [244, 236, 222]
/** @type {Rgb} */
const INK = [34, 34, 44]
/** @type {Rgb} */
const GREEN = [156, 196, 92]
/** @type {Rgb} */
const BLUE = [62, 110, 190]

/** Painted one over the other, first to last. @type {[Shape, Rgb][]} */
const LAYERS = [
  [floor(262), [206, 182, 146]],
  [ellipse(72, 256, 34, 34), BLUE],
  [both(ellipse(72, 256, 34, 34), line([36, 246, 108, 266], 5)), CREAM],
  [line([318, 290, 366, 258, 372, 206, 344, 176], 10), DARK],
  [ellipse(256, 300, 92, 84), FUR],
  [ellipse(250, 312, 46, 62), CREAM],
  [triangle([172, 156, 188, 66, 242, 116]), FUR],
  [triangle([188, 138, 196, 90, 226, 116]), PINK],
  [triangle([258, 116, 312, 66, 328, 156]), GINGER],
  [triangle([276, 116, 305, 90, 313, 138]), PINK],
  [HEAD, FUR],
  [both(HEAD, ellipse(306, 138, 50, 48)), GINGER],
  [line([228, 108, 232, 128], 4), DARK],
  [line([246, 105, 247, 128], 4), DARK],
  [ellipse(250, 208, 38, 28), CREAM],
  [ellipse(216, 166, 19, 20), GREEN],
  [ellipse(284, 166, 19, 20), GREEN],
  [ellipse(218, 166, 6, 17), INK],
  [ellipse(286, 166, 6, 17), INK],
  [ellipse(214, 158, 4, 4), CREAM],
  [ellipse(282, 158, 4, 4), CREAM],
  [triangle([240, 192, 260, 192, 250, 204]), PINK],
  [line([250, 204, 250, 214, 238, 220], 1.5), INK],
  [line([250, 214, 262, 220], 1.5), INK],
  [line([212, 206, 150, 196], 1), INK],
  [line([212, 214, 152, 222], 1), INK],
  [line([288, 206, 350, 196], 1), INK],
  [line([288, 214, 348, 222], 1), INK],
]

/** @type {Rgb} */
const WALL = [238, 226, 206]

/** @returns {import('../../wasm/augment.js').Image} */
export function drawCat() {
  const { width, height } = CAT
  const data = new Uint8ClampedArray(CHANNELS * width * height)
  const wall = Uint8ClampedArray.of(...WALL, OPAQUE)
  for (let i = 0; i < data.length; i += CHANNELS) data.set(wall, i)
  const image = { data, width, height }
  for (const [shape, colour] of LAYERS) paint(image, shape, colour)
  return image
}

/**
 * A pixel on an edge has a little of both colours.
 *
 * @param {import('../../wasm/augment.js').Image} image
 * @param {Shape} shape
 * @param {Rgb} colour
 */
function paint({ data, width, height }, { box: [left, top, right, bottom], away }, colour) {
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, bottom + 1); y++) {
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(width - 1, right + 1); x++) {
      const share = Math.min(1, 0.5 - away(x, y))
      if (share > 0) blend(data, CHANNELS * (y * width + x), colour, share)
    }
  }
}

/** @param {Uint8ClampedArray} data @param {number} at @param {Rgb} colour @param {number} share */
function blend(data, at, colour, share) {
  for (let c = 0; c < colour.length; c++) data[at + c] += share * (colour[c] - data[at + c])
}

/** All below a height. @param {number} top @returns {Shape} */
function floor(top) {
  return { box: [0, top, CAT.width, CAT.height], away: (_, y) => top - y }
}

/** @param {number} cx @param {number} cy @param {number} rx @param {number} ry @returns {Shape} */
function ellipse(cx, cy, rx, ry) {
  const round = Math.min(rx, ry)
  return {
    box: [cx - rx, cy - ry, cx + rx, cy + ry],
    away: (x, y) => (Math.sqrt(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2) - 1) * round,
  }
}

/** Corners clockwise, as they are seen. @param {number[]} corners @returns {Shape} */
function triangle(corners) {
  const [ax, ay, bx, by, cx, cy] = corners
  const [ab, bc, ca] = [edge(ax, ay, bx, by), edge(bx, by, cx, cy), edge(cx, cy, ax, ay)]
  return {
    box: boxOf(corners, 0),
    away: (x, y) => Math.max(ab(x, y), bc(x, y), ca(x, y)),
  }
}

/**
 * Negative at the right hand of someone who walks from a to b.
 *
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 */
function edge(ax, ay, bx, by) {
  const [dx, dy] = [bx - ax, by - ay]
  const long = Math.hypot(dx, dy)
  return (/** @type {number} */ x, /** @type {number} */ y) =>
    ((x - ax) * dy - (y - ay) * dx) / long
}

/** A line through points, with round ends. @param {number[]} points @param {number} half its width @returns {Shape} */
function line(points, half) {
  const pieces = Array.from({ length: points.length / 2 - 1 }, (_, i) =>
    piece(points.slice(2 * i, 2 * i + 4)),
  )
  return {
    box: boxOf(points, half),
    away: (x, y) => pieces.reduce((least, one) => Math.min(least, one(x, y)), Infinity) - half,
  }
}

/** @param {number[]} ends */
function piece([ax, ay, bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const square = dx * dx + dy * dy
  return (/** @type {number} */ x, /** @type {number} */ y) => {
    const along = ((x - ax) * dx + (y - ay) * dy) / square
    const t = Math.min(1, Math.max(0, along))
    return Math.sqrt((x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
  }
}

/** @param {number[]} points @param {number} more @returns {[number, number, number, number]} */
function boxOf(points, more) {
  const [x, y] = [0, 1].map((odd) => points.filter((_, i) => i % 2 === odd))
  return [
    Math.min(...x) - more,
    Math.min(...y) - more,
    Math.max(...x) + more,
    Math.max(...y) + more,
  ]
}

/** @param {Shape} one @param {Shape} other @returns {Shape} where both are */
function both(one, other) {
  return { box: one.box, away: (x, y) => Math.max(one.away(x, y), other.away(x, y)) }
}
