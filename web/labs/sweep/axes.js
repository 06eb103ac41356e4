/**
 * What a sweep can run over: a field of the lab, or depth or width of a field that is a list of layers. Pure.
 *
 * @typedef {import('../fields.js').Field} Field
 * @typedef {import('../fields.js').State} State
 *
 * @typedef {object} Axis
 * @property {string} id       the field's key; <key>.depth or <key>.width of a list
 * @property {Field} field
 * @property {'value' | 'depth' | 'width'} part
 * @property {'choice' | 'flag' | 'number' | 'integer'} kind   of one value
 * @property {readonly (string | boolean)[]} choices   of a choice or a flag
 * @property {'linear' | 'log' | 'seed'} scale         of a number
 * @property {number} min
 * @property {number} max
 *
 * @typedef {{from: number, to: number, count: number}} Range
 */

export const [FEWEST, MOST] = [2, 20]
const DEPTHS = { min: 0, max: 8 }
const WIDTHS = { min: 1, max: 256 }
/** Of its smallest value to its largest: from here on a person thinks in powers. */
const POWERS = 100
/** A suggested range goes so far to either side. */
const FACTOR = 100
/** Below the highest value, where a range of powers begins with a true zero. */
const DECADES = 4
const FIGURES = 2
const COUNT = 6
/** What λ is suggested up to where it is 0 now. */
const FIRST_TOP = 10

/**
 * @param {Field[]} fields
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {Axis[]}
 */
export function axesOf(fields, schema) {
  return fields.flatMap((field) => {
    const { key: id, kind, min = -Infinity, max = Infinity } = field
    if (kind === 'list') return listAxes(field)
    const choices = kind === 'flag' ? [false, true] : (field.choices ?? [])
    const option = schema.find(({ path }) => path === field.path)
    const scale = option?.scale ?? (min > 0 && max / min >= POWERS ? 'log' : 'linear')
    return [{ id, field, part: /** @type {const} */ ('value'), kind, choices, scale, min, max }]
  })
}

/** @param {Field} field @returns {Axis[]} */
function listAxes(field) {
  const { key, min = 1, max = Infinity, shortest = 0, longest = Infinity } = field
  if (typeof field.default === 'object' && !field.default.every(Number.isInteger)) return []
  const whole = { field, kind: /** @type {const} */ ('integer'), choices: [] }
  return [
    {
      ...whole,
      id: `${key}.depth`,
      part: 'depth',
      scale: 'linear',
      min: Math.max(DEPTHS.min, shortest),
      max: Math.min(DEPTHS.max, longest),
    },
    {
      ...whole,
      id: `${key}.width`,
      part: 'width',
      scale: 'log',
      min: Math.max(WIDTHS.min, min),
      max: Math.min(WIDTHS.max, max),
    },
  ]
}

/**
 * What a state has on an axis: the layers of a list are as wide as the first of them.
 *
 * @param {Axis} axis
 * @param {State} state
 */
export function valueOn({ field, part }, state) {
  const value = state[field.key]
  if (part === 'depth') return value.length
  return part === 'width' ? (value[0] ?? 1) : value
}

/**
 * The change of the state that puts it at a value of the axis.
 *
 * @param {Axis} axis
 * @param {State} state
 * @param {any} value
 * @returns {State}
 */
export function changeTo(axis, state, value) {
  const { field, part } = axis
  if (part === 'value') return { [field.key]: value }
  const [count, units] =
    part === 'depth' ? [value, state[field.key][0] ?? 1] : [state[field.key].length, value]
  return { [field.key]: Array(count).fill(units) }
}

/** Two axes of one list would undo one another, except for its depth and its width. @param {Axis} a @param {Axis} b */
export function together(a, b) {
  return a.field.key !== b.field.key
}

/** @param {Axis} axis */
export function isNumeric({ kind }) {
  return kind === 'number' || kind === 'integer'
}

/**
 * A range worth a look, around what is set now.
 *
 * @param {Axis} axis
 * @param {State} state
 * @param {number} [count]
 * @returns {Range}
 */
export function suggested(axis, state, count = COUNT) {
  const now = Number(valueOn(axis, state))
  const { min, max, scale } = axis
  const fit = (/** @type {number} */ x) => figures(Math.min(max, Math.max(min, x)))
  if (scale === 'seed') return { from: min, to: min + count - 1, count }
  if (scale === 'log' && now === 0) return { from: fit(0), to: fit(FIRST_TOP), count }
  if (scale === 'log') return { from: fit(now / FACTOR), to: fit(now * FACTOR), count }
  const top = max <= 1 ? Math.floor(max * 10) / 10 : Math.max(2 * now, min + 1)
  return { from: Number.isFinite(min) ? min : -top, to: fit(top), count }
}

/**
 * The values of a range, each once. Powers whose range begins at 0 have a true zero, and then DECADES.
 *
 * @param {Axis} axis
 * @param {Range} range
 * @returns {number[]}
 */
export function valuesOf({ kind, scale, min, max }, { from, to, count }) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const raw =
    scale === 'log' && high > 0 ? powersOf(Math.max(0, low), high, count) : evenOf(low, high, count)
  const fit = (/** @type {number} */ x) => {
    const near = kind === 'integer' ? Math.round(x) : x
    return Math.min(max, Math.max(min, near))
  }
  return [...new Set(raw.map(fit))]
}

/** @param {number} low @param {number} high @param {number} count */
function powersOf(low, high, count) {
  const zero = low === 0
  const [bottom, steps] = zero ? [high / 10 ** DECADES, count - 2] : [low, count - 1]
  const rest = Array.from({ length: steps + 1 }, (_, i) =>
    ends(i, steps, bottom, high, figures(bottom * (high / bottom) ** (i / Math.max(1, steps)))),
  )
  return zero ? [0, ...rest] : rest
}

/** @param {number} low @param {number} high @param {number} count */
function evenOf(low, high, count) {
  const steps = count - 1
  return Array.from({ length: count }, (_, i) =>
    ends(i, steps, low, high, Number((low + (i * (high - low)) / steps).toPrecision(6))),
  )
}

/** What was typed stays as it was typed. @type {(i: number, last: number, low: number, high: number, x: number) => number} */
const ends = (i, last, low, high, x) => (i === last ? high : i === 0 ? low : x)

/** @param {number} x */
function figures(x) {
  return Number(x.toPrecision(FIGURES))
}
