/** What the engine's options are called in a link to the playground: as in the other labs, where these have them. */

/** @type {Record<string, string>} */
const NAMES = {
  'data.name': 'data',
  'data.seed': 'dataseed',
  'data.share': 'portion',
  'data.dev.samples': 'dev',
  'data.test.samples': 'test',
  'split.fractions': 'split',
  hidden: 'layers',
  activation: 'act',
  'init.name': 'init',
  'init.scale': 'scale',
  'init.seed': 'initseed',
  batchNorm: 'bn',
  'dropout.input': 'dropin',
  'dropout.hidden': 'dropout',
  'optimizer.name': 'opt',
  'optimizer.learningRate': 'lr',
  'optimizer.epsilon': 'eps',
  'decay.name': 'decay',
  'decay.rate': 'rate',
  clipNorm: 'clip',
  iterations: 'iters',
  recordEvery: 'every',
}

/** Others have the last word of their path, with the one before it where that is no name yet: devseed, splitseed. */
const OWNERS = ['dev', 'test', 'split']

/** @param {string} path */
export function linkName(path) {
  const [word, owner = ''] = path.split('.').reverse()
  return NAMES[path] ?? `${OWNERS.includes(owner) ? owner : ''}${word}`.toLowerCase()
}
