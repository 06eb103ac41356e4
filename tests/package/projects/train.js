import { loadEngine } from 'nnlab'

/** What the README trains. */
export async function train(options) {
  const engine = await loadEngine(options)
  const run = engine.start({ iterations: 2000, init: { name: 'he', seed: 3 } })
  run.advance(2000)
  const score = run.score('train')
  run.free()
  return score
}
