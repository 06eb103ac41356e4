/**
 * Pictures and vectors as pixels. Pure.
 *
 * @typedef {object} Pixels
 * @property {string} name
 * @property {number} width
 * @property {number} height
 * @property {ArrayLike<number>} values   row after row, channels of a pixel side by side: height × width × channels
 * @property {1 | 3 | 4} channels         grey, RGB, RGBA
 * @property {number} [low]               black; 0 without it
 * @property {number} [high]              white; 255 without it
 */

/**
 * @param {Pixels} pixels
 * @returns {Uint8ClampedArray<ArrayBuffer>} RGBA; what is not finite is transparent
 */
export function rgbaOf({ width, height, values, channels, low = 0, high = 255 }) {
  const data = new Uint8ClampedArray(4 * width * height)
  const scale = 255 / (high - low)
  for (let i = 0; i < width * height; i++) {
    let seen = true
    for (let c = 0; c < 3; c++) {
      const value = values[i * channels + (channels === 1 ? 0 : c)]
      seen &&= Number.isFinite(value)
      data[4 * i + c] = (value - low) * scale
    }
    const opaque = channels === 4 ? values[4 * i + 3] : 255
    data[4 * i + 3] = seen ? opaque : 0
  }
  return data
}

/**
 * How many pixels of the page a pixel of the picture takes a side: a whole number, so that all are alike, unless the
 * picture is wider than the page.
 *
 * @param {number} width   of the picture
 * @param {number} room    CSS pixels
 * @param {number} most
 */
export function zoomFor(width, room, most) {
  const fits = Math.min(most, room / width)
  return fits >= 1 ? Math.floor(fits) : Math.max(fits, 0)
}

/**
 * The vectors of pictures side by side, value after value.
 *
 * @param {Pixels[]} pictures
 * @param {string} head       of the first column
 * @param {number} most       values of each
 * @returns {import('./table.js').Table}
 */
export function tableOfPixels(pictures, head, most) {
  const longest = Math.max(0, ...pictures.map(({ values }) => values.length))
  const count = Math.min(longest, most)
  return {
    columns: [head, ...pictures.map(({ name }) => name)],
    rows: Array.from({ length: count }, (_, i) => [
      i,
      ...pictures.map(({ values }) => (i < values.length ? values[i] : null)),
    ]),
  }
}
