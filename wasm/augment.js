/** Image operations, with the numbers of OpenCV (core/augment.h says how near: to the bit). */
import { isGroup } from './kinds.js'
import { colour, number, oneOf, readOptions, refused, whole } from './operation.js'

/** @typedef {import('./heap.js').Heap} Heap */

/**
 * border: 'constant' (the default: `colour` beyond the edge) or 'replicate' (the edge's own pixels).
 * colour: [red, green, blue, alpha], by default opaque black. seed: by default 0.
 * @typedef {{border?: 'constant' | 'replicate', colour?: ArrayLike<number>}} Edge
 * @typedef {{x: number, y: number, width: number, height: number}} Rectangle
 */

/**
 * - flip: 0 upside down, 1 mirrored, -1 both
 * - crop: a rectangle of the image
 * - resize: bilinear
 * - shift: pixels to the right and down, fractions too
 * - rotate: degrees, counter-clockwise about the centre
 * - noise: Gaussian, on red, green and blue
 * - cutout: a hole, which may reach over the edge
 *
 * @typedef {{name: 'flip', code: 0 | 1 | -1}
 *   | {name: 'crop'} & Rectangle
 *   | {name: 'resize', width: number, height: number}
 *   | {name: 'shift', x: number, y: number} & Edge
 *   | {name: 'rotate', angle: number} & Edge
 *   | {name: 'noise', sd: number, seed?: number}
 *   | {name: 'cutout', colour?: ArrayLike<number>} & Rectangle} Operation
 */

/**
 * @typedef {object} Image
 * @property {Uint8ClampedArray} data RGBA, row after row: 4 · width · height bytes
 * @property {number} width
 * @property {number} height
 */

const CHANNELS = 4
const MOST_SIDE = 16384
const FULL_TURN = 360
const MOST_SD = 1e6
const MOST_SEED = 2 ** 32 - 1

const side = whole(1, MOST_SIDE)
const place = whole(-MOST_SIDE, MOST_SIDE)
const distance = number(-MOST_SIDE, MOST_SIDE)
const black = colour(Object.freeze([0, 0, 0, 255]))
const border = oneOf(['constant', 'replicate'], 'constant')

/** @type {Readonly<Record<string, Record<string, import('./operation.js').Rule>>>} */
const RULES = Object.freeze({
  flip: { code: oneOf([0, 1, -1]) },
  crop: { x: place, y: place, width: side, height: side },
  resize: { width: side, height: side },
  shift: { x: distance, y: distance, border, colour: black },
  rotate: { angle: number(-FULL_TURN, FULL_TURN), border, colour: black },
  noise: { sd: number(0, MOST_SD), seed: whole(0, MOST_SEED, 0) },
  cutout: { x: place, y: place, width: side, height: side, colour: black },
})

/** @type {Readonly<Record<string, (core: import('./heap.js').Core) => (options: number) => number>>} */
const CALLS = Object.freeze({
  flip: (core) => core.augmentFlip,
  crop: (core) => core.augmentCrop,
  resize: (core) => core.augmentResize,
  shift: (core) => core.augmentShift,
  rotate: (core) => core.augmentRotate,
  noise: (core) => core.augmentNoise,
  cutout: (core) => core.augmentCutout,
})

/**
 * @param {Heap} heap
 * @param {Image} image
 * @param {Operation} operation
 * @returns {Image}
 * @throws {import('./errors.js').ConfigError} code unknown-choice (the name), unknown-field,
 *   out-of-range, wrong-kind, bad-data (the image's bytes), conflict (a crop that leaves the image)
 */
export const augment = (heap, image, operation) => {
  const { name, options } = readOperation(operation)
  checkImage(image)
  if (name === 'crop') checkCrop(image, options)
  const resized = name === 'crop' || name === 'resize'
  const { width, height } = resized ? options : image
  const data = heap.lend(image.data.length, (from) =>
    heap.lend(bytesOf(width, height), (to) => {
      heap.bytes(from, image.data.length).set(image.data)
      const images = { from, fromWidth: image.width, fromHeight: image.height, to }
      const sizes = { toWidth: width, toHeight: height }
      const asked = heap.options('ImageOperation', { ...plain(options), ...images, ...sizes })
      const status = CALLS[name](heap.core)(asked)
      if (status)
        throw refused('operation', operation, 'one that suits it', heap.statusName(status))
      return heap.bytes(to, bytesOf(width, height)).slice()
    }),
  )
  return { data, width, height }
}

/**
 * @param {number} width
 * @param {number} height
 */
const bytesOf = (width, height) => CHANNELS * width * height

/** @param {Operation} operation */
const readOperation = (operation) => {
  const names = Object.keys(RULES)
  if (!isGroup(operation)) throw refused('operation', operation, 'an object', 'wrong-kind')
  const { name, ...written } = operation
  const rules = Object.hasOwn(RULES, String(name)) ? RULES[String(name)] : null
  if (!rules) throw refused('operation.name', name, `one of ${names.join(', ')}`, 'unknown-choice')
  return { name: String(name), options: readOptions('operation', written, rules) }
}

/**
 * No `instanceof`: it may come from another realm.
 * @param {unknown} value
 */
const kindOf = (value) => Object.prototype.toString.call(value)

/** @param {Image} image */
const checkImage = (image) => {
  for (const key of /** @type {const} */ (['width', 'height'])) {
    const value = image?.[key]
    if (!side.holds(value)) throw refused(`image.${key}`, value, side.words)
  }
  const { data, width, height } = image
  const wanted = bytesOf(width, height)
  if (/^\[object Uint8(Clamped)?Array\]$/.test(kindOf(data)) && data.length === wanted) return
  throw refused('image.data', data, `a Uint8ClampedArray of ${wanted} bytes`, 'bad-data')
}

/**
 * @param {Image} image
 * @param {Record<string, any>} crop
 */
const checkCrop = (image, { x, y, width, height }) => {
  const inside = (
    /** @type {number} */ at,
    /** @type {number} */ long,
    /** @type {number} */ most,
  ) => at >= 0 && at + long <= most
  const across = `from 0 to ${image.width - width}: the crop must lie in the image`
  const down = `from 0 to ${image.height - height}: the crop must lie in the image`
  if (!inside(x, width, image.width)) throw refused('operation.x', x, across, 'conflict')
  if (!inside(y, height, image.height)) throw refused('operation.y', y, down, 'conflict')
}

/**
 * The options as the core takes them.
 * @param {Record<string, any>} options
 * @returns {Record<string, number>}
 */
const plain = ({ border: edge, colour: channels, ...numbers }) => ({
  ...numbers,
  replicate: Number(edge === 'replicate'),
  colour: channels ? packed(channels) : 0,
})

/** @param {ArrayLike<number>} channels one number of four bytes, red first */
const packed = (channels) => new DataView(Uint8Array.from(channels).buffer).getUint32(0)
