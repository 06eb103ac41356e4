/**
 * What Chart.js is told, from what a lab says about its curves. Pure, but for the colours, which are handed in.
 *
 * @typedef {object} Series
 * @property {string} name
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y       what is not finite leaves a gap
 * @property {'train' | 'dev' | 'ink' | 'ghost'} [tone]
 * @property {number[]} [dash]
 * @property {number} [width]
 * @property {boolean} [label]           its name stands at its end
 * @property {boolean} [points]          each measurement is marked
 *
 * @typedef {object} Axis
 * @property {string} [label]
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [step]            between two ticks of the horizontal axis
 * @property {boolean} [quiet]          its label is for the table and the pointer, and not written
 * @property {(x: number, ticks?: {value: number}[]) => string} [format]
 *
 * @typedef {object} Colours
 * @property {string} train
 * @property {string} dev
 * @property {string} ink
 * @property {string} ghost
 * @property {string} muted
 * @property {string} grid
 * @property {string} panel
 * @property {string} hairline
 */
import { grouped, short } from '../languages/number.js'
import { tickStep } from './ranges.js'

const WIDTH = { train: 2.5, dev: 2, ink: 2, ghost: 1.3 }
const FONT = { size: 12 }
const TICKS = 6

/**
 * @param {Series[]} series
 * @param {'line' | 'bar'} kind
 * @param {Colours} colours
 * @param {(one: Series) => {x: number, y: number}[]} [points]   pointsOf, or one that remembers
 */
export function datasets(series, kind, colours, points = pointsOf) {
  return series.map((one, i) => {
    const tone = one.tone ?? 'ink'
    const colour = colours[tone]
    const common = { label: one.name, data: points(one), order: order(tone, i) }
    return kind === 'bar'
      ? { ...common, backgroundColor: colour, barPercentage: 1, categoryPercentage: 0.9 }
      : { ...common, ...lineOf(one, tone, colour, colours) }
  })
}

/**
 * @param {Series} one
 * @param {NonNullable<Series['tone']>} tone
 * @param {string} colour
 * @param {Colours} colours
 */
function lineOf(one, tone, colour, colours) {
  return {
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: one.width ?? WIDTH[tone],
    borderDash: one.dash ?? [],
    pointRadius: one.points ? 2.5 : 0,
    pointHoverRadius: tone === 'ghost' ? 2 : 4,
    pointHitRadius: 0,
    endLabel: one.label ?? false,
    labelColour: tone === 'ghost' ? colours.muted : colour,
    strong: tone !== 'ghost',
    towerColour: tone === 'dev' ? undefined : tone === 'ghost' ? colours.muted : colour,
  }
}

/** Ghosts lie behind. @param {string} tone @param {number} i */
function order(tone, i) {
  const layers = ['train', 'dev', 'ink', 'ghost']
  return layers.indexOf(tone) * 100 + i
}

/**
 * As Chart.js wants them; what is not finite leaves a gap.
 *
 * @param {Series} series
 */
export function pointsOf({ x, y }) {
  return Array.from(x, (at, i) => ({ x: at, y: Number.isFinite(y[i]) ? y[i] : NaN }))
}

/**
 * @param {object} wish
 * @param {Axis} wish.x
 * @param {Axis} wish.y
 * @param {'linear' | 'log'} wish.scale
 * @param {import('./ranges.js').Range} wish.range   of the vertical axis
 * @param {number} wish.room                         at the right, for labels
 * @param {'line' | 'bar'} wish.kind
 * @param {Colours} colours
 * @returns {import('chart.js').ChartOptions}
 */
export function chartOptions({ x, y, scale, range, room, kind }, colours) {
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: true,
    maintainAspectRatio: false,
    events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
    interaction: { mode: 'index', axis: 'x', intersect: false },
    layout: { padding: { right: room, top: 6 } },
    scales: {
      x: horizontal(x, kind, colours),
      y: vertical(y, scale, range, colours),
    },
    plugins: {
      decimation: { enabled: kind === 'line', algorithm: 'min-max' },
      tooltip: tooltip(x, y, colours),
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
  const format = axis.format ?? grouped
  return {
    type: 'linear',
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
      callback: (/** @type {number} */ value) => format(value),
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

/**
 * @param {Axis} x
 * @param {Axis} y
 * @param {Colours} colours
 * @returns {any}
 */
function tooltip(x, y, colours) {
  const [formatX, formatY] = [x.format ?? grouped, y.format ?? short]
  return {
    backgroundColor: colours.panel,
    borderColor: colours.hairline,
    borderWidth: 1,
    titleColor: colours.muted,
    bodyColor: colours.ink,
    titleFont: { size: 12, weight: 400 },
    bodyFont: { size: 13 },
    padding: 10,
    boxWidth: 8,
    boxHeight: 8,
    boxPadding: 4,
    multiKeyBackground: 'transparent',
    animation: false,
    callbacks: {
      title: (/** @type {any[]} */ items) =>
        items.length ? `${formatX(items[0].parsed.x)} ${x.label ?? ''}` : '',
      label: (/** @type {any} */ item) => ` ${item.dataset.label}  ${formatY(item.parsed.y)}`,
    },
  }
}
