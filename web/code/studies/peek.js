/**
 * Of the split study: many networks, and the one that does best on a dev set. How good does it look, and how good is it?
 *
 * @typedef {object} PeekStudy
 * @property {number} tries      networks
 * @property {number} firstSeed  of the first network; each has the next
 * @property {number[]} widths   of the hidden layer, in turn
 * @property {number[]} rates    learning rates, in turn
 * @property {number} size       of a dev set
 * @property {number} devSets    over which that is the mean
 * @property {number} seed       of these
 *
 * @typedef {{best: ArrayLike<number>, real: ArrayLike<number>}} PeekNumbers   of the best of the first k
 */
import { fixed } from '../format.js'
import { indented, list, python } from '../python.js'

/** Of so many networks the best is told. */
const COUNTS = [1, 2, 5, 10, 20, 50]

/** @param {import('../setting.js').Setting} setting @param {PeekStudy} study */
export function peekPiece({ dims, say }, study) {
  const { tries, firstSeed, widths, rates, size, devSets, seed } = study
  return python(
    `# ${say('peek.head')}`,
    `widths, rates = ${list(widths)}, ${list(rates)}`,
    'known = []',
    `for k in range(${tries}):`,
    indented(
      `dims, alpha = [${dims[0]}, widths[k % ${widths.length}], 1], rates[k % ${rates.length}]`,
      `parameters = learn(X, Y, seed=${firstSeed} + k, dims=dims, learning_rate=alpha)`,
      'known.append(right(X_crowd, Y_crowd, parameters))',
    ),
    'known = np.array(known)',
    `truth = known.mean(axis=1)  # ${say('peek.truth')}`,
    `best, real = np.zeros((2, ${tries}))`,
    `rs = np.random.RandomState(${seed})`,
    `for _ in range(${devSets}):  # ${say('peek.sets')}`,
    indented(
      `at = (rs.rand(${size}) * known.shape[1]).astype(int)`,
      'scores = known[:, at].mean(axis=1)',
      `picked = np.array([scores[: k + 1].argmax() for k in range(${tries})])`,
      `best, real = best + scores[picked] / ${devSets}, real + truth[picked] / ${devSets}`,
    ),
    `for k in ${list(COUNTS.filter((k) => k <= tries))}:`,
    indented(
      'print(f"best of {k}: dev accuracy {best[k - 1]:.4f}, true accuracy {real[k - 1]:.4f}")',
    ),
  )
}

/** @param {PeekNumbers} numbers */
export function peekPrinted({ best, real }) {
  return COUNTS.filter((k) => k <= best.length)
    .map((k) => {
      const [looks, is] = [best[k - 1], real[k - 1]].map((share) => fixed(share, 4))
      return `best of ${k}: dev accuracy ${looks}, true accuracy ${is}\n`
    })
    .join('')
}
