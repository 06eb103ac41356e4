/**
 * The gradient through time: what of the last step's reaches each step before it. Pure.
 *
 * @typedef {import('../../../wasm/recurrent.js').RecurrentGradient} RecurrentGradient
 * @typedef {import('../../components/series.js').Series} Series
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */
import { plain } from '../../components/stops.js'

/**
 * An RNN, an LSTM without forget bias, and the LSTM that is set.
 *
 * @param {import('../fields.js').State} state
 * @returns {import('../../../wasm/recurrent.js').RecurrentOptions[]}
 */
export function cellsOf({ length: steps, forget: forgetBias, cellseed: seed }) {
  return [
    { cell: 'rnn', steps, seed },
    { cell: 'lstm', steps, seed, forgetBias: 0 },
    { cell: 'lstm', steps, seed, forgetBias },
  ]
}

/** @param {import('../fields.js').State} state */
export function cellJobs(state) {
  return { cells: { task: 'recurrent', input: { cells: cellsOf(state) } } }
}

/** ‖∂J/∂h[t]‖ / ‖∂J/∂h[T]‖ for t = 1 … T. @param {RecurrentGradient} gradient */
export function sharesOf({ norm }) {
  return norm.map((one) => one / norm[norm.length - 1])
}

/**
 * @param {Translate} t
 * @param {RecurrentGradient[]} gradients   of cellsOf
 * @param {number} forget
 * @returns {Series[]}
 */
export function shareCurves(t, [rnn, bare, lstm], forget) {
  const x = Float64Array.from(rnn.norm, (_, i) => i + 1)
  const curve = (/** @type {RecurrentGradient} */ one) => ({ x, y: sharesOf(one), label: true })
  return [
    { name: t('time.lstm', { forget: plain(forget) }), ...curve(lstm), tone: 'train' },
    { name: t('time.lstm', { forget: 0 }), ...curve(bare), tone: 'ghost', dash: [6, 3] },
    { name: 'RNN', ...curve(rnn), tone: 'dev' },
  ]
}

/** Of a gate as it is shown: a power of it, which a last figure more or less would change a lot. */
const FIGURES = 6

/**
 * The share of a gradient that a forget gate of this bias alone lets through.
 *
 * @param {number} forget
 * @param {number} length   of the sequence
 */
export function keptOf(forget, length) {
  const gate = Number((1 / (1 + Math.exp(-forget))).toPrecision(FIGURES))
  return { gate, steps: length - 1, share: gate ** (length - 1) }
}
