/**
 * Reads a picture that the reader has chosen. It stays on the machine: nothing here knows a network.
 *
 * @typedef {object} Picture
 * @property {number} width       as it was read: the longer side at most `side`
 * @property {number} height
 * @property {Uint8ClampedArray} values   RGB, row after row, on white where the picture is transparent
 * @property {import('./picture_size.js').Size} natural   of the picture in the file
 */
import { grouped } from '../languages/number.js'
import { HEAD, pictureSize } from './picture_size.js'

/** A picture's memory grows with its pixels, however small its file. */
export const MOST_SIDE = 12000
export const MOST_PIXELS = 50e6
export const MOST_BYTES = 50e6
const MEGA = 1e6

/** What is wrong, as a key of the texts with its values. */
export class PictureError extends Error {
  /**
   * @param {'picture.empty' | 'picture.heavy' | 'picture.large' | 'picture.unreadable'} key
   * @param {Record<string, string | number>} values
   */
  constructor(key, values) {
    super(key)
    this.key = key
    this.values = values
  }
}

/**
 * @param {File} file
 * @param {number} side   of what is wanted: pixels of its longer side, at most
 * @returns {Promise<Picture>}
 * @throws {PictureError}
 */
export async function readPicture(file, side) {
  const size = await checked(file)
  const bitmap = await decoded(file, size, side)
  try {
    const natural = size ?? { width: bitmap.width, height: bitmap.height }
    return { ...drawn(bitmap, side), natural }
  } finally {
    bitmap.close()
  }
}

/**
 * The size that the file tells of itself, if it does, once it is known to be bearable.
 *
 * @param {File} file
 * @returns {Promise<import('./picture_size.js').Size | null>}
 */
export async function checked(file) {
  const { name } = file
  if (file.size === 0) throw new PictureError('picture.empty', { name })
  if (file.size > MOST_BYTES) {
    const values = { name, size: Math.ceil(file.size / MEGA), most: MOST_BYTES / MEGA }
    throw new PictureError('picture.heavy', values)
  }
  const size = pictureSize(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()))
  if (size && isTooLarge(size)) {
    const [width, height, side] = [size.width, size.height, MOST_SIDE].map(grouped)
    const pixels = MOST_PIXELS / MEGA
    throw new PictureError('picture.large', { name, width, height, side, pixels })
  }
  return size
}

/** @param {import('./picture_size.js').Size} size */
function isTooLarge({ width, height }) {
  return width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS
}

/**
 * Made smaller as it is decoded, where its size is known; its height follows. A camera may have turned it, so that
 * its width may be the longer side or the shorter.
 *
 * @param {File} file
 * @param {import('./picture_size.js').Size | null} size
 * @param {number} side
 */
async function decoded(file, size, side) {
  const shorter = size ? Math.min(size.width, size.height) : 0
  const smaller = shorter > side ? { resizeWidth: side, resizeQuality: QUALITY } : {}
  try {
    return await createImageBitmap(file, smaller)
  } catch {
    throw new PictureError('picture.unreadable', { name: file.name })
  }
}

const QUALITY = /** @type {const} */ ('high')

/** @param {ImageBitmap} bitmap @param {number} side */
function drawn(bitmap, side) {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [bitmap.width, bitmap.height].map((n) =>
    Math.max(1, Math.round(n * scale)),
  )
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  return { width, height, values: rgbOnly(pen.getImageData(0, 0, width, height).data) }
}

/** @param {Uint8ClampedArray} rgba @returns {Uint8ClampedArray} */
export function rgbOnly(rgba) {
  const rgb = new Uint8ClampedArray((3 * rgba.length) / 4)
  for (let i = 0; i < rgba.length / 4; i++) {
    for (let c = 0; c < 3; c++) rgb[3 * i + c] = rgba[4 * i + c]
  }
  return rgb
}
