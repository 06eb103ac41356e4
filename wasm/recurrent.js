/** An RNN and an LSTM of the same size: core/recurrent.h has the formulas. */
import { number, oneOf, readOptions, refused, whole } from './operation.js'

/** @typedef {import('./heap.js').Heap} Heap */

/**
 * @typedef {object} RecurrentOptions
 * @property {'rnn' | 'lstm'} [cell] 'rnn' by default
 * @property {number} [steps] T, 1 to 500; 50 by default
 * @property {number} [hidden] units, 1 to 128; 32 by default
 * @property {number} [inputs] features of a step, 1 to 128; 8 by default
 * @property {number} [scale] of the weights' standard deviation, 0 to 100: 1, the default, is
 *   √(1/n_in), as `xavier`
 * @property {number} [forgetBias] of an LSTM, −100 to 100; 1 by default
 * @property {number} [seed] 0 by default; one seed gives both cells the same sequence and target
 */

/**
 * @typedef {object} RecurrentGradient
 * @property {number} loss J = ½ ‖h[T] − y‖²
 * @property {Float64Array} norm ‖∂J/∂h[t]‖ for t = 1 … T
 * @property {Float64Array} cellNorm ‖∂J/∂c[t]‖ of an LSTM; empty for an RNN
 */

/** As core/recurrent.h limits them. */
const MOST = { steps: 500, units: 128, scale: 100, bias: 100, seed: 2 ** 32 - 1 }
const RULES = Object.freeze({
  cell: oneOf(['rnn', 'lstm'], 'rnn'),
  steps: whole(1, MOST.steps, 50),
  hidden: whole(1, MOST.units, 32),
  inputs: whole(1, MOST.units, 8),
  scale: number(0, MOST.scale, 1),
  forgetBias: number(-MOST.bias, MOST.bias, 1),
  seed: whole(0, MOST.seed, 0),
})

/**
 * @param {Heap} heap
 * @param {RecurrentOptions} options
 * @returns {RecurrentGradient}
 * @throws {import('./errors.js').ConfigError}
 */
export const recurrent = (heap, options) => {
  const wish = readOptions('recurrent', { ...options }, RULES)
  const { cell, ...numbers } = wish
  const { core, replyAt } = heap
  const asked = heap.options('RecurrentOptions', { ...numbers, lstm: Number(cell === 'lstm') })
  if (core.recurrentBytes(asked, replyAt)) throw refused('recurrent', options, 'smaller')
  const { bytes } = heap.reply('Need')
  return heap.lend(bytes, (block) => run(heap, asked, block, bytes, wish.steps))
}

/**
 * @param {Heap} heap
 * @param {number} asked
 * @param {number} block
 * @param {number} bytes
 * @param {number} steps
 * @returns {RecurrentGradient}
 */
const run = (heap, asked, block, bytes, steps) => {
  heap.core.recurrent(asked, block, bytes, heap.replyAt)
  const { loss, norm, cellNorm } = heap.reply('RecurrentGradient')
  return {
    loss,
    norm: heap.float64(norm, steps).slice(),
    cellNorm: heap.float64(cellNorm, cellNorm ? steps : 0).slice(),
  }
}
