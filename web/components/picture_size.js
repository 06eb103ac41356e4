/**
 * The size of a picture as the first bytes of its file tell it, before anything is decoded: PNG, JPEG, GIF, WebP, BMP.
 *
 * @typedef {{width: number, height: number}} Size
 */

/** Bytes at the start of a file in which its size is looked for: a JPEG may hold a small preview before it. */
export const HEAD = 1 << 18

/**
 * @param {Uint8Array} bytes
 * @returns {Size | null} null where the file is of no kind that is known here, or broken
 */
export function pictureSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const read of [png, jpeg, gif, webp, bmp]) {
    try {
      const size = read(view)
      if (size) return size
    } catch {
      // the file ends in the middle of its head: whatever decodes it will say so
    }
  }
  return null
}

/** @param {DataView} view @param {number} at @param {string} text */
function says(view, at, text) {
  return [...text].every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0))
}

/** Width and height stand in the first chunk. @param {DataView} view @returns {Size | null} */
function png(view) {
  if (!says(view, 1, 'PNG') || !says(view, 12, 'IHDR')) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** @param {DataView} view @returns {Size | null} */
function gif(view) {
  if (!says(view, 0, 'GIF8')) return null
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** A height below 0 means that the rows run from the top. @param {DataView} view @returns {Size | null} */
function bmp(view) {
  if (!says(view, 0, 'BM')) return null
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
}

/** Three kinds: lossy, lossless, extended. @param {DataView} view @returns {Size | null} */
function webp(view) {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return null
  const low14 = (/** @type {number} */ bits) => bits & 0x3fff
  if (says(view, 12, 'VP8 ')) {
    return { width: low14(view.getUint16(26, true)), height: low14(view.getUint16(28, true)) }
  }
  if (says(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { width: 1 + low14(bits), height: 1 + low14(bits >> 14) }
  }
  const low24 = (/** @type {number} */ at) =>
    view.getUint16(at, true) + 65536 * view.getUint8(at + 2)
  return { width: 1 + low24(24), height: 1 + low24(27) }
}

const MARKER = 0xff
/** Frames: C0 to CF, but for C4, C8 and CC, which are tables and an extension. */
const NO_FRAME = [0xc4, 0xc8, 0xcc]
/** Markers without a length: padding, restarts, start and end. */
const isBare = (/** @type {number} */ kind) => kind === 1 || (kind >= 0xd0 && kind <= 0xd9)

/** From marker to marker up to the frame. @param {DataView} view @returns {Size | null} */
function jpeg(view) {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (view.getUint8(at) === MARKER) {
    const kind = view.getUint8(at + 1)
    if (kind >= 0xc0 && kind <= 0xcf && !NO_FRAME.includes(kind)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += kind === MARKER ? 1 : isBare(kind) ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}
