/** Where the samples come from: scikit-learn's generators, or drawn here in the order in which these draw. */
import { indented, list, matrix, number, python } from '../python.js'
import { sizesOf } from '../setting.js'

/** @typedef {import('../setting.js').Setting} Setting */

/** @type {Record<string, string>} of sklearn.datasets */
const FROM_SKLEARN = { circles: 'make_circles', moons: 'make_moons', blobs: 'make_blobs' }
const SQUARES = ['xor', 'quadrants']

/** @param {Setting} setting @returns {string} the import it takes, or nothing */
export function dataImport({ X, noise, config }) {
  const name = X || noise ? '' : FROM_SKLEARN[config.data.name]
  return name ? `from sklearn.datasets import ${name}` : ''
}

/** @param {Setting} setting @param {import('../python.js').Lines} [split]   how they are cut, where not as the engine does */
export function dataPiece(setting, split = splitLines(setting)) {
  const { say, parts, config } = setting
  const drawn = parts.flatMap(({ name, drawn: own }) => (own ? [{ name, ...own }] : []))
  const sets = drawn.map(({ name, ...own }) => [
    `X_${name}, Y_${name} = ${call({ ...config.data, ...own })}`,
  ])
  return python(
    `# ${say('data.head')}`,
    samplesLines(setting),
    sets,
    split,
    `m = X.shape[1]  # ${say('data.m')}`,
  )
}

/** @param {Setting} setting */
function samplesLines(setting) {
  const { X, Y, noise, say } = setting
  if (X && Y) return [...matrix('X', X), ...matrix('Y', Y)]
  if (!noise) return [loader(setting), `X, Y = ${call(setting.config.data)}`]
  const { features, samples, seed } = noise
  return [
    `X = np.random.RandomState(${seed}).randn(${features}, ${samples})`,
    `Y = (X[:1] > 0) * 1.0  # ${say('data.noise')}`,
  ]
}

/** @param {any} data */
function call({ name, samples, seed, share }) {
  const size = name === 'blobs' || SQUARES.includes(name)
  const what = size ? number(samples) : `(${sizesOf(samples, share).join(', ')})`
  return `load_data(${what}, seed=${seed})`
}

/** @param {Setting} setting */
function loader({ config, say }) {
  const { name, noise, classes } = config.data
  if (SQUARES.includes(name)) return squareLoader(name, noise, say)
  if (name === 'blobs') {
    return [
      'def load_data(samples, seed):',
      ...indented(
        `X, y = make_blobs(samples, centers=${classes}, cluster_std=${noise}, random_state=seed)`,
        `return X.T, np.eye(${classes})[y].T  # ${say('data.one-hot')}`,
      ),
      '',
      '',
    ]
  }
  if (name in FROM_SKLEARN) {
    return [
      `def load_data(sizes, seed):  # ${say('data.sizes')}`,
      ...indented(
        `X, y = ${FROM_SKLEARN[name]}(sizes, noise=${noise}, random_state=seed)`,
        'return X.T, y.reshape(1, -1).astype(float)',
      ),
      '',
      '',
    ]
  }
  return drawnLoader(name, noise, say)
}

/** @param {string} name @param {number} noise @param {import('../setting.js').Say} say */
function drawnLoader(name, noise, say) {
  const clean =
    name === 'spiral'
      ? [
          'def spiral(size, sign):',
          ...indented(
            't = np.arange(1, size + 1) / max(size, 1)',
            'arm = [t * np.cos(3.5 * np.pi * t), t * np.sin(3.5 * np.pi * t)]',
            'return sign * np.stack(arm, axis=1)',
          ),
          '',
          '',
        ]
      : []
  const both =
    name === 'spiral'
      ? 'X = np.vstack([spiral(sizes[0], 1), spiral(sizes[1], -1)])'
      : 'X = np.vstack([np.full((sizes[0], 2), -1.0), np.full((sizes[1], 2), 1.0)])'
  return [
    clean,
    `def load_data(sizes, seed):  # ${say('data.sizes')}`,
    ...indented(
      'rs = np.random.RandomState(seed)',
      both,
      'y = np.repeat([0, 1], sizes)',
      'order = rs.permutation(len(y))',
      `X = X[order] + rs.normal(scale=${noise}, size=X.shape)`,
      'return X.T, y[order].reshape(1, -1).astype(float)',
    ),
    '',
    '',
  ]
}

/** @param {string} name @param {number} noise @param {import('../setting.js').Say} say */
function squareLoader(name, noise, say) {
  const labels = name === 'xor' ? '[right != above]' : '[right, above]'
  return [
    'def load_data(samples, seed):',
    ...indented(
      'rs = np.random.RandomState(seed)',
      'X = rs.uniform(-1, 1, (samples, 2))',
      `right, above = (X > 0).T  # ${say('data.signs')}`,
      `Y = np.array(${labels}, dtype=float)`,
      `X = X + rs.normal(scale=${noise}, size=X.shape)`,
      'return X.T, Y',
    ),
    '',
    '',
  ]
}

/** @param {Setting} setting */
function splitLines({ cuts, parts, config, say }) {
  if (!cuts) return []
  const off = parts.filter(({ drawn }) => !drawn)
  const [train, dev] = cuts
  return [
    '',
    `# ${say('split.head')}`,
    `order = np.random.RandomState(${config.split.seed}).permutation(X.shape[1])`,
    `train, dev, test = np.split(order, ${list([train, train + dev])})`,
    off.map(({ name }) => `X_${name}, Y_${name} = X[:, ${name}], Y[:, ${name}]`),
    'X, Y = X[:, train], Y[:, train]',
  ]
}
