/* The notes' 15,000 iterations through the engine, timed. The same code runs in Node and in a worker of a page. */
import { loadEngine } from '../../wasm/engine.js'

/**
 * Trains the default config, which is the notes', several times. The first run is the cold one.
 * @param {'simd' | 'plain'} module
 * @param {number} runs
 * @returns {Promise<{module: string, load: number, seconds: number[], loss: number}>}
 */
export async function timeNotes(module, runs) {
  const begin = performance.now()
  const engine = await loadEngine({ module })
  const load = (performance.now() - begin) / 1000
  const seconds = []
  let loss = NaN
  for (let i = 0; i < runs; i++) {
    const run = engine.start({})
    const start = performance.now()
    const { iteration } = run.advance(15000)
    seconds.push((performance.now() - start) / 1000)
    if (iteration !== 15000) throw new Error(`the run ended at iteration ${iteration}`)
    loss = run.records().loss.at(-1) ?? NaN
    run.free()
  }
  return { module: engine.module, load, seconds, loss }
}
