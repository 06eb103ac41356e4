/**
 * The task of a run for the files that a reader takes home: all that the command line prints of it, and its weights.
 *
 * @typedef {object} Resulting
 * @property {import('../../wasm/result.js').Result} result   the oracle's output
 * @property {Pick<import('../../wasm/run.js').LayerState, 'units' | 'inputs' | 'W' | 'b' | 'batchNorm'>[]} layers
 */

import { drawn } from './deep.js'

/** Iterations between two looks at the clock. */
const CHUNK = 64

/**
 * A recipe may ask for noise, which the engine does not draw as data: `data.randn`, {features, samples, seed}.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {any} config
 */
export function engineConfig(engine, config) {
  const noise = config.data?.randn
  return noise ? { ...config, data: drawn(engine, noise) } : config
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {{config: any}} input
 * @returns {Generator<import('./server.js').Pause, Resulting, import('./server.js').Slice>}
 */
export function* result(engine, { config }) {
  const run = engine.start(engineConfig(engine, config))
  try {
    let { until = 0 } = yield {}
    while (!run.advance(CHUNK).done) {
      if (performance.now() >= until) ({ until = 0 } = yield {})
    }
    const layers = run
      .layers()
      .map(({ units, inputs, W, b, batchNorm }) => ({ units, inputs, W, b, batchNorm }))
    return { result: run.result(), layers }
  } finally {
    run.free()
  }
}
