/**
 * The curves of the loss figure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../components/chart_options.js').Series} Series
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */
import { DASHES, GHOSTS, NOTES } from './initialisers.js'

const DEV_DASH = [7, 4]
/** Above and below a curve that is looked at closely, as a share of its height, or where it has none of its size. */
const ROOM = 0.15
const LEAST = 1e-6

/**
 * The run itself, with what it is compared with behind it.
 *
 * @param {Translate} t
 * @param {string} init
 * @param {Snapshot} run
 * @param {Map<string, Snapshot>} others   to compare it with
 * @returns {Series[]}
 */
export function runCurves(t, init, run, others) {
  const name = t(`init.${init}`)
  const { iteration: x, loss, devLoss } = run.records
  return [
    {
      name: t('curve.train', { name }),
      x,
      y: loss,
      tone: 'train',
      label: true,
      points: x.length === 1,
    },
    { name: t('curve.dev', { name }), x, y: devLoss, tone: 'dev', dash: DEV_DASH, label: true },
    ...GHOSTS.filter((other) => other !== init).flatMap((other) =>
      ghost(t, other, others.get(other)),
    ),
  ]
}

/**
 * @param {Translate} t
 * @param {string} init
 * @param {Snapshot | undefined} run
 */
function ghost(t, init, run) {
  return run ? [line(t(`init.${init}`), run, DASHES[init])] : []
}

/**
 * @param {string} name
 * @param {Snapshot} run
 * @param {number[]} dash
 * @returns {Series}
 */
function line(name, { records }, dash) {
  return { name, x: records.iteration, y: records.loss, tone: 'ghost', dash, label: true }
}

/**
 * The vertical axis around a curve that hardly moves.
 *
 * @param {Snapshot} run
 * @returns {import('../../components/chart_options.js').Axis | null} null where the curve leaves every axis
 */
export function zoomed({ records: { loss } }) {
  const [low, high] = [Math.min(...loss), Math.max(...loss)]
  if (!Number.isFinite(high - low)) return null
  const room = (high - low) * ROOM || Math.abs(high) * LEAST || LEAST
  const digits = Math.ceil(-Math.log10(high - low + 2 * room)) + 1
  const format = (/** @type {number} */ x) => x.toFixed(Math.max(0, digits))
  return { min: low - room, max: high + room, format }
}

/**
 * The six curves of the notes; the one that ends lowest stands out.
 *
 * @param {Translate} t
 * @param {Map<string, Snapshot>} results
 * @param {string} lowest
 * @param {number} [bigStart]   where N(0, 10²) starts by the notes' own formula
 * @returns {Series[]}
 */
export function notesCurves(t, results, lowest, bigStart) {
  return NOTES.flatMap((init) => {
    const run = results.get(init)
    if (!run) return []
    const curve = { ...line(t(`init.${init}`), run, DASHES[init]), points: true }
    if (init === 'random-10' && bigStart !== undefined)
      curve.y = Float64Array.from(curve.y, (loss, i) => (i === 0 ? bigStart : loss))
    return init === lowest
      ? [{ ...curve, tone: /** @type {const} */ ('train'), dash: [] }]
      : [curve]
  })
}
