import { ConfigError, loadEngine, type Config, type Operation, type Run } from 'nnlab'
import { loadEngine as loadInline } from 'nnlab/inline'

const config: Config = {
  iterations: 20,
  hidden: [4, 3],
  activation: ['relu', 'tanh'],
  init: { name: 'he' },
  data: { X: [[1, 2]], Y: Float32Array.of(0, 1), samples: 2 },
  optimizer: { name: 'adam', learningRate: 0.01 },
}
const engine = await loadEngine({ module: 'plain' })
const run: Run = engine.start(config)
const losses: ArrayLike<number> = run.records().loss
const first: number = losses[0] + engine.normalise([1, 2], 'z-score').values[0]
const turn: Operation = { name: 'rotate', angle: 30 }
run.change({ l2: first, dropout: { hidden: 0.2 } })
await loadInline({ source: { href: 'file:///core.wasm' } })
await loadEngine({ source: async (module) => (module === 'simd' ? new Uint8Array(8) : '/plain') })
export const said = (error: unknown) => (error instanceof ConfigError ? error.field : turn)

// @ts-expect-error a name that is none
engine.start({ iteration: 20 })
// @ts-expect-error inside of a group, too
engine.start({ optimizer: { learningrate: 1 } })
// @ts-expect-error a choice that is none
engine.start({ init: { name: 'kaiming' } })
// @ts-expect-error in a list of choices
engine.start({ activation: ['relu', 'swish'] })
// @ts-expect-error a text for a number
engine.bytes({ iterations: '20' })
// @ts-expect-error another name for a setting of a run
run.change({ L2: 3 })
// @ts-expect-error a method that is none
engine.normalise([1, 2], 'zscore')
// @ts-expect-error an option of another operation
engine.augment({ data: new Uint8ClampedArray(4), width: 1, height: 1 }, { name: 'rotate', sd: 3 })
// @ts-expect-error a text for a number
run.advance('far')
