/**
 * Of the split study: many splits, each with a scaler that is fitted on the training set alone, and with one that is fitted
 * on all samples.
 *
 * @typedef {object} LeakStudy
 * @property {number} splits
 * @property {number} firstSeed  of the first split; each has the next
 * @property {string} method     the engine's normaliser
 * @property {'dev' | 'test'} part   on which accuracy is measured
 *
 * @typedef {object} LeakNumbers
 * @property {number} honest     mean accuracy: the scaler is fitted on the training set
 * @property {number} leaked     on all samples
 * @property {number} points     difference in percentage points
 * @property {number} error      of that
 * @property {number} differ     splits in which there is a difference
 * @property {number} splits
 */
import { constantLine, methodOf } from '../numpy/normalise.js'
import { fixed } from '../format.js'
import { indented, python } from '../python.js'

/** @param {import('../setting.js').Setting} setting @param {LeakStudy} study */
export function leakPiece({ config, say }, { splits, firstSeed, method, part }) {
  const { name, lines } = methodOf(method, say)
  return python(
    `# ${say('leak.head')}`,
    lines,
    '',
    '',
    'def scaler(X):',
    indented(
      `shift, scale = ${name}(X)`,
      constantLine(say),
      'return np.where(constant, X[:, :1], shift), np.where(constant, 1.0, scale)',
    ),
    '',
    '',
    `def ${part}_accuracy(seed, whole):  # ${say('leak.seen')}`,
    indented(
      'train, dev, test = split(Y_all, seed)',
      'shift, scale = scaler(X_all if whole else X_all[:, train])',
      'X = (X_all - shift) / scale',
      `parameters = learn(X[:, train], Y_all[:, train], seed=${config.seed})`,
      `return right(X[:, ${part}], Y_all[:, ${part}], parameters).mean()`,
    ),
    '',
    '',
    `seeds = range(${firstSeed}, ${firstSeed + splits})`,
    `honest = np.array([${part}_accuracy(seed, whole=False) for seed in seeds])`,
    `leaked = np.array([${part}_accuracy(seed, whole=True) for seed in seeds])`,
    'gaps = leaked - honest',
    `error = gaps.std(ddof=1) / np.sqrt(len(gaps))  # ${say('leak.error')}`,
    'print(f"scaler of the training set: accuracy {honest.mean():.4f}")',
    'print(f"scaler of all samples: accuracy {leaked.mean():.4f}")',
    'print(f"difference: {100 * gaps.mean():.4f} points, standard error {100 * error:.4f}")',
    'print(f"splits that differ: {(gaps != 0).sum()} of {len(gaps)}")',
  )
}

/** @param {LeakNumbers} numbers */
export function leakPrinted({ honest, leaked, points, error, differ, splits }) {
  return [
    `scaler of the training set: accuracy ${fixed(honest, 4)}`,
    `scaler of all samples: accuracy ${fixed(leaked, 4)}`,
    `difference: ${fixed(points, 4)} points, standard error ${fixed(error, 4)}`,
    `splits that differ: ${differ} of ${splits}\n`,
  ].join('\n')
}
