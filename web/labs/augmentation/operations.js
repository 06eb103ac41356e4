/**
 * The operations: on a picture, on the digits, and the notes' way to write them. Lengths are parts of the side, so that the
 * picture and the digits, of 8 × 8 pixels, are changed alike.
 *
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../../engine/digit_samples.js').Operation} Operation
 * @typedef {import('../../engine/digit_samples.js').Recipe} Recipe
 * @typedef {{width: number, height: number}} Size
 */

export const OPERATIONS = [
  'mirror',
  'upside',
  'turn',
  'crop',
  'resize',
  'shift',
  'rotate',
  'noise',
  'cutout',
]

/** cv2.flip's own. @type {Record<string, 0 | 1 | -1>} */
export const FLIPS = { mirror: 1, upside: 0, turn: -1 }

const SIDE = 8
/** The notes' img[100:300, 150:350] and (200, 200). */
export const SLICE = { y: [100, 300], x: [150, 350] }
export const RESIZED = 200

/** Eight ways to go. @type {[number, number][]} */
const WAYS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
]
const COPIES = 4

/** Digits that were not put straight: each a pixel off, in turn. @type {Recipe[]} */
export const MOVES = WAYS.map(([x, y]) => [{ name: 'shift', x, y }])

/**
 * What NumPy makes of the notes' slice: rows and columns beyond the picture are left out without a word.
 *
 * @param {Size} size
 * @returns {Size}
 */
export function sliceOf({ width, height }) {
  const long = (/** @type {number[]} */ [from, to], /** @type {number} */ most) =>
    Math.max(0, Math.min(to, most) - from)
  return { width: long(SLICE.x, width), height: long(SLICE.y, height) }
}

/**
 * @param {State} state
 * @param {Size} size   of the picture
 * @returns {Operation | null} null: nothing would be left of the picture
 */
export function pictureOperation(state, size) {
  const { op, angle, sd } = state
  const part = (/** @type {number} */ eighths) =>
    [size.width, size.height].map((side) => Math.round((eighths * side) / SIDE))
  if (op in FLIPS) return { name: 'flip', code: FLIPS[op] }
  if (op === 'crop') return crop(size)
  if (op === 'resize') return { name: 'resize', width: RESIZED, height: RESIZED }
  if (op === 'shift') return shift(part(state.shift))
  if (op === 'rotate') return { name: 'rotate', angle }
  if (op === 'noise') return { name: 'noise', sd, seed: state.seed }
  return hole(part(state.hole), size)
}

/** @param {Size} size @returns {Operation | null} */
function crop(size) {
  const slice = sliceOf(size)
  if (slice.width === 0 || slice.height === 0) return null
  return { name: 'crop', x: SLICE.x[0], y: SLICE.y[0], ...slice }
}

/** @param {number[]} by @returns {Operation} */
function shift([x, y]) {
  return { name: 'shift', x, y }
}

/** In the middle. @param {number[]} sides @param {Size} size @returns {Operation} */
function hole([width, height], size) {
  const [w, h] = [Math.max(1, width), Math.max(1, height)]
  const [x, y] = [Math.floor((size.width - w) / 2), Math.floor((size.height - h) / 2)]
  return { name: 'cutout', x, y, width: w, height: h }
}

/**
 * The copies that are made of every digit.
 *
 * @param {State} state
 * @returns {Recipe[]}
 */
export function copiesOf(state) {
  const { op } = state
  if (op in FLIPS) return [[{ name: 'flip', code: FLIPS[op] }]]
  return MAKERS[op](state)
}

/** @type {Record<string, (state: State) => Recipe[]>} */
const MAKERS = {
  crop: () => corners(SIDE - 1),
  resize: () => [[square(SIDE - 2), square(SIDE)]],
  shift: ({ shift: by }) => WAYS.map(([x, y]) => [{ name: 'shift', x: by * x, y: by * y }]),
  rotate: ({ angle }) =>
    [1, -1, 0.5, -0.5].map((part) => [{ name: 'rotate', angle: part * angle }]),
  noise: ({ sd, seed }) => nth((i) => ({ name: 'noise', sd, seed: seed + i })),
  cutout: ({ hole: side }) => holes(side),
}

/** @param {(i: number) => Operation} make @returns {Recipe[]} */
function nth(make) {
  return Array.from({ length: COPIES }, (_, i) => [make(i)])
}

/** @param {number} side @returns {Operation} */
function square(side) {
  return { name: 'resize', width: side, height: side }
}

/** A smaller square, from each corner, made as large as the whole again. @param {number} side @returns {Recipe[]} */
function corners(side) {
  const rest = SIDE - side
  return [0, rest].flatMap((y) =>
    [0, rest].map((x) => [{ name: 'crop', x, y, width: side, height: side }, square(SIDE)]),
  )
}

/** One hole in the middle, and one over each of three corners of it. @param {number} side @returns {Recipe[]} */
function holes(side) {
  const middle = Math.floor((SIDE - side) / 2)
  const off = Math.ceil(side / 2)
  const places = [
    [middle, middle],
    [middle - off, middle - off],
    [middle + off, middle - off],
    [middle, middle + off],
  ]
  return places.map(([x, y]) => [{ name: 'cutout', x, y, width: side, height: side }])
}

/**
 * The line of Python that does it.
 *
 * @param {State} state
 * @param {Size} size
 */
export function pythonOf(state, size) {
  const { op, angle, sd, seed } = state
  const made = /** @type {Record<string, any> | null} */ (pictureOperation(state, size))
  if (op in FLIPS) return `img_flip = cv2.flip(img, ${FLIPS[op]})`
  if (op === 'crop') return `img_cut = img[${SLICE.y.join(':')}, ${SLICE.x.join(':')}]`
  if (op === 'resize') return `img_200x200 = cv2.resize(img, (${RESIZED}, ${RESIZED}))`
  const target = `(${size.width}, ${size.height})`
  if (op === 'shift') {
    const matrix = `np.float32([[1, 0, ${made?.x}], [0, 1, ${made?.y}]])`
    return `cv2.warpAffine(img, ${matrix}, ${target})`
  }
  if (op === 'rotate') {
    const centre = `(${(size.width - 1) / 2}, ${(size.height - 1) / 2})`
    return `M = cv2.getRotationMatrix2D(${centre}, ${angle}, 1)\ncv2.warpAffine(img, M, ${target})`
  }
  if (op === 'noise') {
    const drawn = `np.random.RandomState(${seed}).randn(*img.shape)`
    return `np.clip(np.rint(img + ${sd} * ${drawn}), 0, 255)`
  }
  const { x, y, width, height } = made ?? {}
  return `img[${y}:${y + height}, ${x}:${x + width}] = 0`
}
