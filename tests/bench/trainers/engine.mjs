/** This engine; variant: 'simd' or 'plain'. */
import { loadEngine } from '../../../wasm/engine.js'
import { configOf } from '../problem.mjs'

/** @type {import('../time.mjs').Prepare} */
export async function prepare(workload, bytes, variant) {
  const engine = await loadEngine({ module: /** @type {'simd' | 'plain'} */ (variant) })
  if (engine.module !== variant) throw new Error(`the module says that it is ${engine.module}`)
  const config = configOf(workload, bytes)
  return () => {
    const run = engine.start(config)
    return {
      advance: (iterations) => {
        const progress = run.advance(iterations)
        if (progress.iteration !== iterations) throw new Error(`ended at ${progress.iteration}`)
      },
      loss: () => run.score('train')?.loss ?? NaN,
      free: () => run.free(),
    }
  }
}
