/** What the README trains. */
export function trained(engine) {
  const run = engine.start({ iterations: 2000, init: { name: 'he', seed: 3 } })
  run.advance(2000)
  const score = run.score('train')
  run.free()
  return score
}
