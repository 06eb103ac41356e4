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
  const method = METHODS[config.normalise]
  if (!method) return ''
  const { name, lines, gives } = method
  return python(
    `# ${say('normalise.head')}`,
    `def ${name}(X):`,
    indented(...lines(say), `return ${gives}`),
    '',
    '',
    `shift, scale = ${name}(X)`,
    `constant = X.min(axis=1, keepdims=True) == X.max(axis=1, keepdims=True)  # ${say('normalise.constant')}`,
    'shift, scale = np.where(constant, X[:, :1], shift), np.where(constant, 1.0, scale)',
    config.normalise === 'robust' && 'scale = np.where(scale == 0, 1.0, scale)',
    ['', ...parts.map((part) => `_${part.name}`)].map(
      (part) => `X${part} = (X${part} - shift) / scale`,
    ),
  )
}
