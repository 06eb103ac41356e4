const { loadEngine } = require('nnlab')

loadEngine().then((engine) => {
  const run = engine.start({ iterations: 2000, init: { name: 'he', seed: 3 } })
  run.advance(2000)
  console.log(run.score('train').loss)
  console.log(require('nnlab/package.json').name)
})
