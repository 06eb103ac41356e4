/**
 * What a moving thumb leaves behind in a lab's charts: the curves of the setting that was let go of last, as faint ghosts, so
 * that the difference is seen; and, while a new run is still short, the rest of the curve that was there before it.
 *
 *     .series=${lab.trail.over('loss', (run) => curvesOf(t, run))}
 *
 * @typedef {import('../components/series.js').Series} Series
 * @typedef {import('./training_lab.js').TrainingLab} Lab
 * @typedef {import('../engine/train.js').Snapshot} Snapshot
 *
 * @typedef {object} Memory       of one chart
 * @property {Shown | null} now   what stands, or stood until the thumb moved
 * @property {Shown | null} before  what had been let go of before that
 * @property {Series[]} whole     the last curves that were complete, of whichever setting
 *
 * @typedef {{of: unknown, series: Series[], ghosts: Series[], end: number}} Shown
 *   ghosts: the curves that are left of it, up to `end`
 */

const GHOSTLY = [2, 3]

export class Trail {
  /** @type {Map<string, Memory>} by chart */
  #charts = new Map()
  #words = ''

  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab
  }

  /**
   * @param {string} chart   any name, one for each chart of the lab
   * @param {(run: Snapshot) => Series[]} curvesOf   a run; other runs that are drawn with it are ghosts there already
   * @param {Partial<Series>} [look]   of the ghosts, where they are to look otherwise
   * @returns {Series[]} with what is left behind
   */
  over(chart, curvesOf, look = {}) {
    this.#forget()
    const { lab } = this
    if (!lab.run) return []
    const series = curvesOf(lab.run)
    const memory = this.#charts.get(chart) ?? { now: null, before: null, whole: [] }
    this.#charts.set(chart, memory)
    const whole = isWhole(lab.run)
    if (whole) memory.whole = series
    if (whole && stands(lab)) stand(memory, { of: lab.runState, series, ghosts: [], end: NaN })
    const ghost = memory.now?.of === lab.runState ? memory.before : memory.now
    const { head, watched } = lab.training
    const grown = head ? curvesOf(head) : series
    const drawn = (whole && !head) || watched ? grown : continued(grown, memory.whole)
    if (!ghost) return drawn
    const ghosts = this.#ghosts(ghost, whole ? endOf(series) : Infinity)
    return [...drawn, ...ghosts.map((one) => ({ ...one, ...look }))]
  }

  /** The same arrays as long as they are the same, so that nothing is drawn twice. @param {Shown} shown @param {number} end */
  #ghosts(shown, end) {
    const name = (/** @type {string} */ own) => this.lab.common.t('curve.before', { name: own })
    if (shown.end !== end) Object.assign(shown, { end, ghosts: ghostsOf(shown.series, end) })
    return shown.ghosts.map((one) => ({ ...one, name: name(one.name) }))
  }

  /** Of the curves that were named in another language nothing is kept. */
  #forget() {
    const words = this.lab.common.t('curve.before', { name: '' })
    if (words !== this.#words) this.#charts.clear()
    this.#words = words
  }
}

/** Not while the thumb was let go, and the worker has not yet heard of where. @param {Lab} lab */
function stands({ still, state, good }) {
  return still && state === good
}

/** @param {Snapshot} run */
function isWhole(run) {
  return run.reason !== null
}

/** @param {Memory} memory @param {Shown} shown */
function stand(memory, shown) {
  if (memory.now && memory.now.of !== shown.of) memory.before = memory.now
  memory.now = shown
}

/** @param {Series} one */
function isGhost({ tone, unlisted }) {
  return tone === 'ghost' || unlisted === true
}

/** Where the longest curve ends. @param {Series[]} series */
function endOf(series) {
  return Math.max(...series.map(({ x }) => x[x.length - 1] ?? 0))
}

/**
 * The run's own curves as ghosts, as far as the axis goes; they keep their tone, thin and pale.
 *
 * @param {Series[]} series
 * @param {number} end
 * @returns {Series[]}
 */
export function ghostsOf(series, end) {
  const own = series.filter((one) => !isGhost(one))
  return own.map(({ name, tone, ...one }) => {
    const long = Array.from(one.x).filter((x) => x <= end).length
    const cut = (/** @type {ArrayLike<number>} */ values) => Array.from(values).slice(0, long)
    const { x, y } = long < one.x.length ? { x: cut(one.x), y: cut(one.y) } : one
    return { name, x, y, tone, dash: GHOSTLY, faint: true }
  })
}

/**
 * Curves that go on, faint, where those before them went on, up to the end of the axis. The names stay at that end.
 *
 * @param {Series[]} series
 * @param {Series[]} before
 * @returns {Series[]}
 */
export function continued(series, before) {
  return series.flatMap((one) => {
    const whole =
      isGhost(one) || one.stack ? undefined : before.find(({ name }) => name === one.name)
    const rest = whole && restOf(whole, one.x[one.x.length - 1] ?? -1)
    if (!rest || rest.x.length === 0) return [one]
    const tail = { ...one, ...rest, dash: [], faint: true, unlisted: true }
    return [{ ...one, label: false }, tail]
  })
}

/** @param {Series} series @param {number} end */
function restOf({ x, y }, end) {
  const from = Array.from(x).findIndex((at) => at > end)
  if (from < 0) return { x: [], y: [] }
  const begin = Math.max(0, from - 1)
  return { x: Array.from(x).slice(begin), y: Array.from(y).slice(begin) }
}
