/**
 * What a chart is drawn from, and the datasets of Chart.js made of it. Pure, but for the colours, which are handed in.
 *
 * @typedef {'train' | 'dev' | 'ink' | 'ghost' | Pin} Tone   blue, orange, ink, grey
 * @typedef {'pin-1' | 'pin-2' | 'pin-3' | 'pin-4' | 'pin-5' | 'pin-6' | 'pin-7' | 'pin-8'} Pin   runs that are compared
 *
 * @typedef {object} Series
 * @property {string} name
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y       NaN leaves a gap; where it becomes infinite, "∞ ↑" says so
 * @property {Tone} [tone]
 * @property {number[]} [dash]
 * @property {number} [width]
 * @property {boolean} [label]           its name stands at its end
 * @property {boolean} [faint]           thin and pale, behind all others, and no reason for a wider axis: what was there before
 * @property {boolean} [points]          each measurement is marked; among bars: a curve in front of them
 * @property {boolean} [line]            false: nothing but points, in any order; round, or square in the tone of dev
 * @property {boolean} [fill]            the area down to 0 is filled
 * @property {number[]} [jumps]          x after which the curve begins anew, elsewhere
 * @property {boolean} [unlisted]        not in the table, and not read by the pointer: a mark upon another curve
 * @property {string} [stack]            it stands upon those before it of the same stack (and the same x), filled
 *
 * @typedef {object} Band                from the lowest to the highest of many runs, behind the curves
 * @property {string} name
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} low     NaN, here or in high, leaves a gap
 * @property {ArrayLike<number>} high    Infinity reaches the top
 * @property {number} [width]            bars of this width around each x, instead of one area
 * @property {ArrayLike<number>} [own]   what table and pointer tell instead of the two ends
 * @property {Tone} [tone]
 *
 * @typedef {object} Mark                a vertical line with its name above the plot
 * @property {number} x                  none is drawn where this is not on the axis, but its name's room is kept
 * @property {string} label
 * @property {Tone} [tone]
 * @property {number[]} [dash]
 *
 * @typedef {Record<Tone | 'muted' | 'grid' | 'panel' | 'hairline', string>} Colours
 *
 * @typedef {{x: number, y: number, own?: number}} Point   own: what a stacked curve adds to those below it
 * @typedef {Series & {base?: ArrayLike<number>, own?: ArrayLike<number>}} Lifted
 */

/** @type {Pin[]} */
export const PINS = ['pin-1', 'pin-2', 'pin-3', 'pin-4', 'pin-5', 'pin-6', 'pin-7', 'pin-8']

/** @type {Partial<Record<Tone, number>>} */
const WIDTH = { train: 2.5, dev: 2, ink: 2, ghost: 1.3 }
const PINNED = 1.8
/** Of what is faint: its opacity, in two hexadecimal figures. */
const PALE = '80'
const MARKED = 2.5
const ALONE = 3.2

/**
 * @param {Lifted[]} series
 * @param {'line' | 'bar'} kind
 * @param {Colours} colours
 * @param {(one: Lifted) => Point[]} [points]   pointsOf, or one that remembers
 */
export function datasets(series, kind, colours, points = pointsOf) {
  return series.map((one, i) => {
    const tone = one.tone ?? 'ink'
    const colour = one.faint ? pale(colours[tone]) : colours[tone]
    const common = {
      label: one.name,
      data: points(one),
      order: order(one.faint ? 'ghost' : tone, i),
    }
    if (kind === 'bar' && one.points)
      return { ...common, type: 'line', order: FRONT, ...lineOf(one, tone, colour, colours) }
    return kind === 'bar'
      ? { ...common, backgroundColor: colour, barPercentage: 1, categoryPercentage: 0.9 }
      : { ...common, ...lineOf(one, tone, colour, colours) }
  })
}

/**
 * @param {Lifted} one
 * @param {Tone} tone
 * @param {string} colour
 * @param {Colours} colours
 */
function lineOf(one, tone, colour, colours) {
  return {
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: one.width ?? WIDTH[one.faint ? 'ghost' : tone] ?? PINNED,
    borderDash: one.dash ?? [],
    ...pointStyle(one, tone),
    pointHitRadius: 0,
    endLabel: one.label ?? false,
    unlisted: one.unlisted ?? false,
    labelColour: tone === 'ghost' ? colours.muted : colours[tone],
    strong: tone !== 'ghost',
    towerColour: tone === 'dev' ? undefined : tone === 'ghost' ? colours.muted : colour,
    escapes: one.faint ? [] : escapes(one),
  }
}

/** @param {string} colour   #rrggbb */
function pale(colour) {
  return `${colour}${PALE}`
}

/** @param {Series} one @param {Tone} tone */
function pointStyle(one, tone) {
  const alone = one.line === false
  return {
    showLine: !alone,
    ...(alone && { clip: 2 * ALONE }),
    pointStyle: alone && tone === 'dev' ? 'rect' : 'circle',
    pointBorderWidth: alone ? 0 : 1,
    pointRadius: alone ? ALONE : one.points ? MARKED : 0,
    pointHoverRadius: alone ? ALONE + 2 : tone === 'ghost' ? 2 : 4,
  }
}

/** Before all bars. */
const FRONT = -1

/** Ghosts lie behind. @param {string} tone @param {number} i */
function order(tone, i) {
  const layers = ['train', 'dev', 'ink', 'ghost']
  return layers.indexOf(tone) * 100 + i
}

/**
 * As Chart.js wants them; what is not finite leaves a gap.
 *
 * @param {Pick<Lifted, 'x' | 'y' | 'own' | 'line' | 'jumps'>} series
 * @returns {Point[]}
 */
export function pointsOf({ x, y, own, line, jumps = [] }) {
  const points = Array.from(x, (at, i) => ({ x: at, y: Number.isFinite(y[i]) ? y[i] : NaN }))
  if (own) points.forEach((point, i) => Object.assign(point, { own: own[i] }))
  for (const jump of jumps) points.splice(pastOf(points, jump), 0, { x: jump, y: NaN })
  return line === false ? points.sort((a, b) => a.x - b.x) : points
}

/** @param {Point[]} points @param {number} jump @returns {number} the index of the first point past it */
function pastOf(points, jump) {
  const past = points.findIndex(({ x }) => x > jump)
  return past < 0 ? points.length : past
}

/**
 * Where a curve leaves for infinity: from its last finite point to the x of the first that is infinite. A curve that
 * starts there comes from nowhere: `from` is null.
 *
 * @param {Pick<Series, 'x' | 'y'>} series
 * @returns {{from: {x: number, y: number} | null, x: number}[]}
 */
export function escapes({ x, y }) {
  /** @type {{from: {x: number, y: number} | null, x: number}[]} */
  const found = []
  for (let i = 0; i < x.length; i++) {
    if (y[i] !== Infinity || y[i - 1] === Infinity) continue
    const from = Number.isFinite(y[i - 1]) ? { x: x[i - 1], y: y[i - 1] } : null
    if (from || i === 0) found.push({ from, x: x[i] })
  }
  return found
}

/**
 * Stacked curves lifted to where they are drawn: y is the height of their upper edge, base that of their lower.
 *
 * @param {Series[]} series
 * @returns {Lifted[]}
 */
export function lifted(series) {
  /** @type {Map<string, ArrayLike<number>>} */
  const tops = new Map()
  return series.map((one) => {
    if (one.stack === undefined) return one.fill ? { ...one, base: ground(one) } : one
    const base = tops.get(one.stack) ?? ground(one)
    const y = Float64Array.from(one.y, (height, i) => base[i] + height)
    tops.set(one.stack, y)
    return { ...one, y, base, own: one.y }
  })
}

/** @param {Series} one */
function ground({ x }) {
  return new Float64Array(x.length)
}

/**
 * All that is filled behind the curves, as bands.
 *
 * @param {Lifted[]} series
 * @param {Band[]} bands
 * @returns {Band[]}
 */
export function filled(series, bands) {
  const areas = series.flatMap(({ name, x, y, base, tone }) =>
    base ? [{ name, x, low: base, high: y, tone }] : [],
  )
  return [...bands, ...areas]
}

/**
 * The pieces of a band between its gaps.
 *
 * @param {Pick<Band, 'x' | 'low' | 'high'>} band
 * @returns {{x: number, low: number, high: number}[][]}
 */
export function pieces({ x, low, high }) {
  /** @type {{x: number, low: number, high: number}[][]} */
  const all = [[]]
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(low[i]) || Number.isNaN(high[i])) all.push([])
    else all[all.length - 1].push({ x: x[i], low: low[i], high: high[i] })
  }
  return all.filter((piece) => piece.length > 0)
}
