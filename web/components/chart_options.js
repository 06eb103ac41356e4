/**
 * What Chart.js is told about axes, room and the pointer. Pure, but for the colours, which are handed in.
 *
 * @typedef {import('./series.js').Series} Series
 * @typedef {import('./series.js').Colours} Colours
 *
 * @typedef {object} Axis
 * @property {string} [label]
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [step]            between two ticks of the horizontal axis
 * @property {boolean} [log]            the horizontal axis: powers of ten; what is not above 0 has no place on it
 * @property {boolean} [quiet]          its label is for the table and the pointer, and not written
 * @property {(x: number, ticks?: {value: number}[]) => string} [format]
 */
import { grouped, powerOfTen, short } from '../languages/number.js'
import { markRoom } from './marks.js'
import { tickStep } from './ranges.js'
import { tooltip } from './tooltip.js'

const FONT = { size: 12 }
const TICKS = 6
const AIR = 6

/**
 * @param {object} wish
 * @param {Axis} wish.x
 * @param {Axis} wish.y
 * @param {'linear' | 'log'} wish.scale
 * @param {import('./ranges.js').Range} wish.range   of the vertical axis
 * @param {number} wish.room                         at the right, for labels
 * @param {'line' | 'bar'} wish.kind
 * @param {boolean} [wish.scattered]                 some of the points have no line
 * @param {string} wish.family                       type of every word, as in the text around
 * @param {Colours} colours
 * @returns {import('chart.js').ChartOptions}
 */
export function chartOptions(wish, colours) {
  const { x, y, scale, range, room, kind, scattered, family } = wish
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: true,
    maintainAspectRatio: false,
    font: { family },
    events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
    interaction: { mode: /** @type {any} */ ('underPointer'), intersect: false },
    layout: { padding: ({ chart }) => ({ right: room, top: AIR + markRoom(chart) }) },
    scales: {
      x: horizontal(x, kind, colours),
      y: vertical(y, scale, range, colours),
    },
    plugins: {
      decimation: { enabled: kind === 'line' && !scattered, algorithm: 'min-max' },
      tooltip: tooltip(x, y, family, colours),
    },
  }
}

/**
 * @param {Axis} axis
 * @param {'line' | 'bar'} kind
 * @param {Colours} colours
 * @returns {any}
 */
function horizontal(axis, kind, colours) {
  const format = axis.format ?? (axis.log ? powerOfTen : grouped)
  return {
    type: axis.log ? 'logarithmic' : 'linear',
    min: axis.min,
    max: axis.max,
    offset: kind === 'bar' && axis.min === undefined,
    grid: { display: false },
    border: { display: false },
    title: title(axis, colours),
    ticks: {
      color: colours.muted,
      font: FONT,
      maxTicksLimit: TICKS,
      ...(axis.step && { stepSize: axis.step, maxTicksLimit: undefined }),
      maxRotation: 0,
      includeBounds: axis.step === undefined,
      callback: (/** @type {number} */ value) =>
        axis.log && !isPower(value) ? null : format(value),
    },
  }
}

/**
 * @param {Axis} axis
 * @param {'linear' | 'log'} scale
 * @param {import('./ranges.js').Range} range
 * @param {Colours} colours
 * @returns {any}
 */
function vertical(axis, scale, range, colours) {
  const [min, max] = [axis.min ?? range.min, axis.max ?? range.max]
  const format = axis.format ?? tick
  return {
    type: scale === 'log' ? 'logarithmic' : 'linear',
    min,
    max,
    grid: { color: colours.grid, drawTicks: false },
    border: { display: false },
    title: title(axis, colours),
    ticks: {
      color: colours.muted,
      font: FONT,
      padding: 8,
      maxTicksLimit: 2 * TICKS,
      ...(scale === 'linear' && { stepSize: tickStep({ min, max }) }),
      callback: (/** @type {number} */ value, /** @type {number} */ _, /** @type {any[]} */ all) =>
        scale === 'log' ? (isPower(value) ? format(value, []) : null) : format(value, all),
    },
  }
}

/** @param {Axis} axis @param {Colours} colours */
function title(axis, colours) {
  const text = axis.label ?? ''
  const display = text !== '' && !axis.quiet
  return { display, text, align: 'end', color: colours.muted, font: FONT, padding: 2 }
}

/**
 * All ticks with as many figures after the point as their step has.
 *
 * @param {number} value
 * @param {{value: number}[]} all
 */
function tick(value, all) {
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 1e-3 || size >= 1e5) return short(value)
  const step = all.length > 1 ? Math.abs(all[1].value - all[0].value) : value
  const decimals = step > 0 && step < 1 ? Math.ceil(-Math.log10(step) - 1e-9) : 0
  const text = size < 1 && decimals === 0 ? String(value) : grouped(value.toFixed(decimals))
  return text.replace('-', '−')
}

/** @param {number} value */
function isPower(value) {
  const log = Math.log10(value)
  return Math.abs(log - Math.round(log)) < 1e-9
}
