/**
 * What normalising does to two features, and to the bowl that gradient descent of a regression on them walks down.
 *
 * @typedef {object} NormalisationStudy
 * @property {any} config        of the engine: own data of two features, no hidden layer
 * @property {string[]} names    of the features
 * @property {number | null} share  the learning rate, as a part of the largest that does not blow up; null: the best
 *
 * @typedef {object} Side
 * @property {{mean: number, sd: number, min: number, max: number}[]} summaries   of the features
 * @property {{kappa: number, rate: number, steps: number, floor: number}} bowl
 *
 * @typedef {{before: Side, after: Side}} NormalisationNumbers
 */
import { normalisePiece } from '../numpy/normalise.js'
import { dataPiece } from '../numpy/data.js'
import { fixed, general } from '../format.js'
import { indented, number, python, quoted } from '../python.js'
import { settingOf } from '../setting.js'
import { needsOf, pieceOf } from './pieces.js'

/**
 * @param {NormalisationStudy} study
 * @param {import('../studies.js').Options} options
 * @returns {import('../studies.js').Written}
 */
export function normalisationStudy({ config, names, share }, { schema, language }) {
  const setting = settingOf(schema, config, language)
  return {
    say: setting.say,
    needs: needsOf(setting),
    pieces: [
      pieceOf('import', 'import numpy as np'),
      pieceOf('data', dataPiece(setting)),
      pieceOf('describe', describePiece(setting, names), true),
      pieceOf('bowl', bowlPiece(setting, share), true),
      pieceOf('before', shown('before')),
      pieceOf('normalise', normalisePiece(setting)),
      pieceOf('after', shown('after')),
    ],
  }
}

/** @param {string} when */
function shown(when) {
  return python(`describe(${quoted(when)}, X)`, `bowl(${quoted(when)}, X)`)
}

/** @param {import('../setting.js').Setting} setting @param {string[]} names */
function describePiece({ say }, names) {
  return python(
    `# ${say('describe.head')}`,
    'def describe(when, X):',
    indented(
      `for name, x in zip([${names.map(quoted).join(', ')}], X):`,
      indented(
        'numbers = f"mean {x.mean():.6g}, sd {x.std():.6g}, min {x.min():.6g}, max {x.max():.6g}"',
        'print(f"{when} {name}: {numbers}")',
      ),
    ),
  )
}

/** @param {import('../setting.js').Setting} setting @param {number | null} share */
function bowlPiece({ say }, share) {
  const alpha =
    share === null
      ? `2 / (low + high)  # ${say('bowl.best')}`
      : `${number(share)} * 2 / high  # ${say('bowl.limit')}`
  return python(
    `# ${say('bowl.head')}`,
    'def bowl(when, X):',
    indented(
      'A = np.vstack([X, np.ones((1, m))])',
      'H, g = A @ A.T / m, A @ Y[0] / m',
      `curvatures = np.linalg.eigvalsh(H)  # ${say('bowl.curvatures')}`,
      'low, high = curvatures[[0, -1]]',
      `alpha = ${alpha}`,
      `shrink = np.abs(1 - alpha * curvatures).max()  # ${say('bowl.shrink')}`,
      'steps = np.ceil(np.log(1e-6) / np.log(shrink)) if shrink < 1 else np.inf',
      'floor = ((np.linalg.solve(H, g) @ A - Y[0]) ** 2).mean() / 2',
      'print(f"{when}: kappa {high / low:.6g}, learning rate {alpha:.6g}, steps {steps:.0f}, floor {floor:.6g}")',
    ),
  )
}

/** @param {NormalisationStudy} study @param {NormalisationNumbers} numbers @returns {import('../studies.js').Printed} */
export function normalisationPrinted({ names }, { before, after }) {
  return { before: sideLines('before', names, before), after: sideLines('after', names, after) }
}

/** @param {string} when @param {string[]} names @param {Side} side */
function sideLines(when, names, { summaries, bowl }) {
  const described = summaries.map((summary, i) => {
    const [mean, sd, min, max] = [summary.mean, summary.sd, summary.min, summary.max].map(general)
    return `${when} ${names[i]}: mean ${mean}, sd ${sd}, min ${min}, max ${max}\n`
  })
  const [kappa, rate, floor] = [bowl.kappa, bowl.rate, bowl.floor].map(general)
  const steps = fixed(bowl.steps, 0)
  const last = `${when}: kappa ${kappa}, learning rate ${rate}, steps ${steps}, floor ${floor}\n`
  return described.join('') + last
}
