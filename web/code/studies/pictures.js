/** Changes of pictures in NumPy, with OpenCV's whole numbers: only those that are asked for. */
import { indented, number, python } from '../python.js'

/**
 * @typedef {import('./digits.js').Operation} Operation
 * @typedef {import('../setting.js').Say} Say
 */

/** By the engine's name of an operation: how it is called, and the functions that this takes. */
const CALLS = /** @type {Record<string, (operation: Operation, noiseStep: number) => string>} */ ({
  flip: ({ code }) => `img[${code === 1 ? '' : '::-1'}${FLIPPED[code]}]`,
  crop: ({ x, y, width, height }) => `img[${y} : ${y + height}, ${x} : ${x + width}]`,
  resize: ({ width, height }) => `resize(img, (${width}, ${height}))`,
  shift: ({ x, y }) => `warp(img, [[1, 0, ${number(x)}], [0, 1, ${number(y)}]])`,
  rotate: ({ angle }) => `rotate(img, ${number(angle)})`,
  noise: ({ sd, seed }, step) => `noise(img, ${number(sd)}, ${seed} + ${step} * i)`,
  cutout: ({ x, y, width, height }) => `cutout(img, ${x}, ${y}, ${width}, ${height})`,
})

/** @type {Record<number, string>} cv2.flip's codes */
const FLIPPED = { 1: ':, ::-1', 0: '', '-1': ', ::-1' }

/**
 * A list of functions of a picture and its number.
 *
 * @param {string} name
 * @param {Operation[][]} all
 * @param {number} noiseStep
 */
export function recipes(name, all, noiseStep) {
  const lines = all.map((operations) => {
    const call = operations.reduce(
      (img, one) => CALLS[one.name](one, noiseStep).replaceAll('img', () => img),
      'img',
    )
    return `lambda img, i: ${call},`
  })
  return [`${name} = [`, ...indented(lines), ']']
}

/**
 * The functions that these take.
 *
 * @param {Say} say
 * @param {{copies: Operation[][], asked: Operation[][]}} study
 */
export function changesPiece(say, { copies, asked }) {
  const names = new Set([...copies, ...asked].flat().map(({ name }) => name))
  const turned = names.has('rotate')
  const written = [
    ...(names.has('resize') ? [resize(say)] : []),
    ...(turned || names.has('shift') ? [warp(say)] : []),
    ...(turned ? [ROTATE] : []),
    ...(names.has('noise') ? [NOISE] : []),
    ...(names.has('cutout') ? [CUTOUT] : []),
  ]
  if (written.length === 0) return ''
  return python(
    `# ${say('pictures.head')}`,
    written.map((lines, i) => [i > 0 && ['', ''], lines]),
  )
}

/** @param {Say} say */
function resize(say) {
  return [
    'def taps(count, own):',
    ...indented(
      'place = ((np.arange(count) + 0.5) * (1 / (count / own)) - 0.5).astype(np.float32)',
      'before = np.floor(place)',
      'first = before.astype(int)',
      'weights = [np.rint(part * 2048).astype(int) for part in (1 - (place - before), place - before)]',
      'return np.clip(first, 0, own - 1), np.clip(first + 1, 0, own - 1), *weights',
    ),
    '',
    '',
    `def resize(img, size):  # ${say('pictures.resize')}`,
    ...indented(
      'left, right, w_left, w_right = taps(size[0], img.shape[1])',
      'top, bottom, w_top, w_bottom = taps(size[1], img.shape[0])',
      'rows = (w_left * img[:, left] + w_right * img[:, right]) >> 4',
      'above, below = w_top[:, None] * rows[top] >> 16, w_bottom[:, None] * rows[bottom] >> 16',
      'return (above + below + 2) >> 2',
    ),
  ]
}

/** @param {Say} say */
function warp(say) {
  return [
    'def look(img, y, x):',
    ...indented(
      'height, width = img.shape',
      'inside = (y >= 0) & (y < height) & (x >= 0) & (x < width)',
      'return np.where(inside, img[np.clip(y, 0, height - 1), np.clip(x, 0, width - 1)], 0)',
    ),
    '',
    '',
    'def steps(along, across):',
    ...indented(
      'return (np.rint(along * 1024).astype(int) + np.rint(across * 1024).astype(int) + 16) >> 5',
    ),
    '',
    '',
    `def warp(img, M):  # ${say('pictures.warp')}`,
    ...indented(
      '(a, b, dx), (c, d, dy) = np.linalg.inv(np.vstack([M, [0, 0, 1]]))[:2]',
      'y, x = np.mgrid[: img.shape[0], : img.shape[1]]',
      'x, y = steps(a * x, b * y + dx), steps(c * x, d * y + dy)',
      'left, top, right_part, lower_part = x >> 5, y >> 5, x & 31, y & 31',
      'upper = (32 - right_part) * look(img, top, left) + right_part * look(img, top, left + 1)',
      'lower = (32 - right_part) * look(img, top + 1, left) + right_part * look(img, top + 1, left + 1)',
      'return ((32 - lower_part) * upper + lower_part * lower + 512) // 1024',
    ),
  ]
}

/** cv2.getRotationMatrix2D about the centre. */
const ROTATE = [
  'def rotate(img, degrees):',
  ...indented(
    'a, b = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))',
    'x, y = (img.shape[1] - 1) / 2, (img.shape[0] - 1) / 2',
    'return warp(img, [[a, b, (1 - a) * x - b * y], [-b, a, b * x + (1 - a) * y]])',
  ),
]

const NOISE = [
  'def noise(img, sd, seed):',
  ...indented(
    'drawn = np.random.RandomState(seed % 2**32).randn(*img.shape, 3)[..., 0]',
    'return np.clip(np.rint(img + sd * drawn), 0, 255)',
  ),
]

const CUTOUT = [
  'def cutout(img, x, y, width, height):',
  ...indented(
    'img = img.copy()',
    'img[max(y, 0) : max(y + height, 0), max(x, 0) : max(x + width, 0)] = 0',
    'return img',
  ),
]
