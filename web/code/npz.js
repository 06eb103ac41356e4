/**
 * Arrays as NumPy's own files: an .npz is a zip of .npy files, here stored as they are. Pure.
 *
 *     npz({ W1: { shape: [10, 2], values: Float32Array } })      numpy.load('weights.npz')['W1']
 *
 * Sources: numpy.lib.format (version 1.0), PKWARE's APPNOTE.TXT 4.3 (no compression, no encryption, one disk).
 *
 * @typedef {Float32Array | Float64Array | Int32Array} Values
 * @typedef {{shape: number[], values: Values}} NpArray   row after row
 */

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0] // "\x93NUMPY", version 1.0
const ALIGNED = 64
const text = new TextEncoder()

/** @param {Values} values @returns {string} NumPy's name of the kind of number */
function kindOf(values) {
  if (values instanceof Float32Array) return '<f4'
  return values instanceof Float64Array ? '<f8' : '<i4'
}

/**
 * @param {NpArray} array
 * @returns {Uint8Array} an .npy file
 */
export function npy({ shape, values }) {
  const tuple = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`
  const about = `{'descr': '${kindOf(values)}', 'fortran_order': False, 'shape': ${tuple}, }`
  const unpadded = MAGIC.length + 2 + about.length + 1
  const header = about.padEnd(about.length + ((ALIGNED - (unpadded % ALIGNED)) % ALIGNED)) + '\n'
  const length = [header.length & 0xff, header.length >> 8]
  return joined([Uint8Array.from([...MAGIC, ...length]), text.encode(header), bytesOf(values)])
}

/** Little-endian, whatever the machine. @param {Values} values */
function bytesOf(values) {
  const bytes = new Uint8Array(values.byteLength)
  const view = new DataView(bytes.buffer)
  const size = values.BYTES_PER_ELEMENT
  values.forEach((x, i) => {
    if (values instanceof Float32Array) view.setFloat32(i * size, x, true)
    else if (values instanceof Float64Array) view.setFloat64(i * size, x, true)
    else view.setInt32(i * size, x, true)
  })
  return bytes
}

/**
 * @param {Record<string, NpArray>} arrays   by name
 * @returns {Uint8Array<ArrayBuffer>} an .npz file
 */
export function npz(arrays) {
  return zip(Object.entries(arrays).map(([name, array]) => [`${name}.npy`, npy(array)]))
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
const NAMES_UTF8 = 0x0800
/** 1 January 1980, the first day that a zip can tell: the same arrays give the same file. */
const DAY = 0x21

/**
 * @param {[string, Uint8Array][]} files   by name, in order
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  let offset = 0
  const entries = files.map(([name, bytes]) => {
    const path = text.encode(name)
    const shared = [
      [2, VERSION],
      [2, NAMES_UTF8],
      [2, 0],
      [2, 0],
      [2, DAY],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ]
    const local = joined([record([[4, LOCAL], ...shared]), path, bytes])
    const more = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ]
    const central = joined([record([[4, CENTRAL], [2, VERSION], ...shared, ...more]), path])
    offset += local.length
    return { local, central }
  })
  const directory = joined(entries.map(({ central }) => central))
  const counts = [
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
  ]
  const end = record([[4, END], ...counts, [4, directory.length], [4, offset], [2, 0]])
  return joined([...entries.map(({ local }) => local), directory, end])
}

/** Numbers, each in so many bytes, the lowest first. @param {number[][]} numbers */
function record(numbers) {
  return Uint8Array.from(
    numbers.flatMap(([size, x]) => Array.from({ length: size }, (_, i) => (x >>> (8 * i)) & 0xff)),
  )
}

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const POLYNOMIAL = 0xedb88320

/** The zip's check sum. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0)
  }
  return ~crc >>> 0
}
