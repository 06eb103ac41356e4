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
 */

const DEPTHS = { min: 0, max: 8 }
const WIDTHS = { min: 1, max: 256 }
/** Of its smallest value to its largest: from here on a person thinks in powers. */
const POWERS = 100

/** @param {Field[]} fields @returns {Axis[]} */
export function axesOf(fields) {
  return fields.flatMap((field) => {
    const { key: id, min = -Infinity, max = Infinity } = field
    if (field.kind === 'points') return []
    if (field.kind === 'list') return listAxes(field)
    const kind = field.kind === 'choices' ? 'choice' : field.kind // one for all layers
    const choices = kind === 'flag' ? [false, true] : (field.choices ?? [])
    const scale = field.scale ?? (min > 0 && max / min >= POWERS ? 'log' : 'linear')
    return [{ id, field, part: /** @type {const} */ ('value'), kind, choices, scale, min, max }]
  })
}

/** @param {Field} field @returns {Axis[]} */
function listAxes(field) {
  const { key, min = 1, max = Infinity, shortest = 0, longest = Infinity } = field
  if (Array.isArray(field.default) && !field.default.every(Number.isInteger)) return []
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
