/**
 * Many runs side by side, each to its end, in threads of Node: the engine's answer to the experiments of
 * tests/golden/experiments.py, in the same words.
 */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { loadEngine } from '../../wasm/engine.js'

/**
 * @typedef {object} Outcome
 * @property {{loss: number, accuracy: number}} train
 * @property {{loss: number, accuracy: number}} [dev]
 * @property {{loss: number, iteration: number}} [lowest]  the lowest dev loss that was recorded
 * @property {number} weightNorm                           of all W together
 * @property {number[]} gradientNorm                       ‖dW‖ a layer, before the first update
 */

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {object} config
 * @returns {Outcome}
 */
export function outcome(engine, config) {
  const run = engine.start(config)
  run.advance(Infinity)
  const { devLoss, iteration, gradientNorm, layers } = run.records()
  const squares = run.layers().map(({ W }) => W.reduce((sum, w) => sum + w * w, 0))
  const at = devLoss ? devLoss.indexOf(Math.min(...devLoss)) : -1
  const ended = {
    train: run.score('train'),
    dev: run.score('dev'),
    ...(devLoss && { lowest: { loss: devLoss[at], iteration: iteration[at] } }),
    weightNorm: Math.sqrt(squares.reduce((sum, square) => sum + square, 0)),
    gradientNorm: [...gradientNorm.slice(0, layers)],
  }
  run.free()
  return ended
}

/**
 * @param {object[]} configs
 * @returns {Promise<Outcome[]>} in the order of the configs
 */
export async function outcomes(configs) {
  /** @type {Outcome[]} */
  const ended = []
  let next = 0
  const thread = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url))
      const give = () => (next < configs.length ? ask(next++) : resolve(worker.terminate()))
      const ask = (at) => worker.postMessage({ at, config: configs[at] })
      worker.on('error', reject)
      worker.on('message', ({ at, outcome: one }) => {
        ended[at] = one
        give()
      })
      give()
    })
  await Promise.all(Array.from({ length: availableParallelism() }, thread))
  return ended
}

if (!isMainThread && parentPort) {
  const engine = await loadEngine()
  parentPort.on('message', ({ at, config }) =>
    parentPort.postMessage({ at, outcome: outcome(engine, config) }),
  )
}
