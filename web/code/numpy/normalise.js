/** Normalising: fitted on the training set alone, applied to every part. */
import { indented, python } from '../python.js'

/** @typedef {import('../setting.js').Setting} Setting */

const MU = 'mu = X.mean(axis=1, keepdims=True)'
const [LOW, HIGH] = ['low', 'high'].map(
  (name) => `${name} = X.${name === 'low' ? 'min' : 'max'}(axis=1, keepdims=True)`,
)

/**
 * By the engine's name: the notes' name for it, what it computes, what is subtracted and what divides.
 *
 * @type {Record<string, {name: string, lines: (say: import('../setting.js').Say) => string[], gives: string}>}
 */
const METHODS = {
  'z-score': {
    name: 'z_score',
    lines: (say) => [
      MU,
      `sigma = np.sqrt(((X - mu) ** 2).mean(axis=1, keepdims=True))  # ${say('normalise.E37')}`,
    ],
    gives: 'mu, sigma',
  },
  'z-score-notes': {
    name: 'z_score_notes',
    lines: (say) => [
      MU,
      `sigma = np.sqrt((X**2).mean(axis=1, keepdims=True))  # ${say('normalise.notes')}`,
    ],
    gives: 'mu, sigma',
  },
  'min-max': { name: 'min_max', lines: () => [LOW, HIGH], gives: 'low, high - low' },
  mean: { name: 'mean_norm', lines: () => [MU, LOW, HIGH], gives: 'mu, high - low' },
  centre: { name: 'centralisation', lines: () => [MU], gives: 'mu, np.ones_like(mu)' },
  robust: {
    name: 'robust',
    lines: () => ['low, mid, high = np.quantile(X, [0.25, 0.5, 0.75], axis=1, keepdims=True)'],
    gives: 'mid, high - low',
  },
}

/** @param {Setting} setting @returns {string} nothing where the data stay as they are */
export function normalisePiece({ config, parts, say }) {
  if (!METHODS[config.normalise]) return ''
  const { name, lines } = methodOf(config.normalise, say)
  return python(
    `# ${say('normalise.head')}`,
    lines,
    '',
    '',
    `shift, scale = ${name}(X)`,
    constantLine(say),
    'shift, scale = np.where(constant, X[:, :1], shift), np.where(constant, 1.0, scale)',
    config.normalise === 'robust' && 'scale = np.where(scale == 0, 1.0, scale)',
    ['', ...parts.map((part) => `_${part.name}`)].map(
      (part) => `X${part} = (X${part} - shift) / scale`,
    ),
  )
}

/**
 * The function that measures X.
 *
 * @param {string} method   the engine's name
 * @param {import('../setting.js').Say} say
 */
export function methodOf(method, say) {
  const { name, lines, gives } = METHODS[method]
  return { name, lines: [`def ${name}(X):`, ...indented(...lines(say), `return ${gives}`)] }
}

/** @param {import('../setting.js').Say} say */
export function constantLine(say) {
  const found = 'constant = X.min(axis=1, keepdims=True) == X.max(axis=1, keepdims=True)'
  return `${found}  # ${say('normalise.constant')}`
}
