/** The curves of the figure, the weights as histograms, and their counts as a table. */
import { histogramOf } from '../../components/histogram.js'
import { plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { devCurve } from '../moons/curves.js'
import { countWeights, partsOf, pushOf } from './costs.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../fields.js').State} State
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

const BINS = 61
const FREE_DASH = [5, 4]

/**
 * J of the run as two areas, one upon the other; its dev loss, and that without a penalty.
 *
 * @param {Translate} t
 * @param {State} state            that the run is of
 * @param {Snapshot} run
 * @param {Snapshot | undefined} free   without a penalty
 */
export function curvesOf(t, state, run, free) {
  const { kind } = state
  const { x, data, penalty } = partsOf(run, state)
  const dev = { name: t('curve.dev'), ...devCurve(run), tone: /** @type {const} */ ('dev') }
  const parts = [
    { name: t('curve.data'), x, y: data, tone: /** @type {const} */ ('train'), stack: 'J' },
    { name: t('curve.penalty'), x, y: penalty, tone: /** @type {const} */ ('ghost'), stack: 'J' },
  ]
  const shown = kind === 'none' ? parts.slice(0, 1) : parts
  const curves = [...shown, dev].map((one) => ({ ...one, label: true }))
  return free && kind !== 'none' ? [...curves, freeCurve(t, free)] : curves
}

/** @param {Translate} t @param {Snapshot} free */
function freeCurve(t, free) {
  const tone = /** @type {const} */ ('ghost')
  return { name: t('curve.free'), ...devCurve(free), tone, dash: FREE_DASH, label: true }
}

/**
 * The weights of each layer, all on one axis that has room for those without a penalty too.
 *
 * @param {Translate} t
 * @param {Snapshot} run
 * @param {Snapshot | undefined} free
 */
export function panelsOf(t, { weights = [] }, free) {
  const high = widest([...weights, ...(free?.weights ?? [])])
  return weights.map((W, l) => ({
    name: t('weights.layer', { layer: l + 1 }),
    histogram: histogramOf(W, { low: -high, high, bins: BINS }),
  }))
}

/** The largest |w|, rounded up to a half. @param {ArrayLike<number>[]} matrices */
function widest(matrices) {
  let most = 0
  for (const W of matrices) {
    for (let i = 0; i < W.length; i++) {
      const size = Math.abs(W[i])
      if (size > most && size < Infinity) most = size
    }
  }
  return Math.max(0.5, Math.ceil(most * 2) / 2)
}

/**
 * @param {Translate} t
 * @param {State} state   that the run is of
 * @param {Snapshot} run
 * @param {Snapshot | undefined} free
 * @returns {import('../../components/table.js').Table}
 */
export function weightsTable(t, { lr, lambda, kind }, { weights = [] }, free) {
  const within = kind === 'l1' ? pushOf(lr, lambda) : pushOf(lr, 1)
  const columns = ['head', 'all', 'zeros', 'near', 'norm', 'free'].map((key) =>
    t(`weights.${key}`, { within: plain(Number(within.toPrecision(2))) }),
  )
  const rows = weights.map((W, l) => {
    const { all, zeros, near, norm } = countWeights(W, within)
    const own = free?.weights?.[l]
    const freeNorm = own ? tidied(countWeights(own, 0).norm) : null
    return [l + 1, all, zeros, `${near} (${percent(near / all)})`, tidied(norm), freeNorm]
  })
  return { columns, rows }
}

/** @param {number} x */
function tidied(x) {
  return Number(x.toFixed(3))
}

/** Numbers as a sentence has them. @param {Record<string, number>} values */
export function written(values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, short(value)]))
}
