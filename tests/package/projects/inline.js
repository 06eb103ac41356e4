import { loadEngine } from 'nnlab/inline'
import { say } from './say.js'

loadEngine().then((engine) => {
  const run = engine.start({ iterations: 2000, init: { name: 'he', seed: 3 } })
  run.advance(2000)
  say('page', run.score('train'))
  run.free()
})
