/**
 * A network that has learned from one part of its samples, and what dev sets of different sizes say of it.
 *
 * @typedef {object} SplitStudy
 * @property {{name: string, samples: number, noise: number, seed: number}} data   the engine's
 * @property {'shuffled' | 'stratified' | 'sorted'} order
 * @property {number} splitSeed
 * @property {{train: number, dev: number, test: number}} sizes
 * @property {any} config         the engine's, but for the data
 * @property {{samples: number, seed: number}} crowd   new samples, to know how good it really is
 * @property {{count: number, seed: number}} resample  dev sets drawn from these
 * @property {number[]} ladder    sizes of dev set
 */
import { dataPiece } from '../numpy/data.js'
import { numpyPieces } from '../numpy.js'
import { indented, list, python } from '../python.js'
import { settingOf } from '../setting.js'
import { needsOf, pieceOf } from './pieces.js'

/** @typedef {import('../setting.js').Setting} Setting */

/**
 * @param {SplitStudy} study
 * @param {import('../studies.js').Options} options
 * @returns {import('../studies.js').Written}
 */
export function splitStudy(study, { schema, language }) {
  const { sizes, config } = study
  const batch = config.batch < sizes.train ? config.batch : 0
  const whole = settingOf(schema, { ...config, batch, data: study.data }, language)
  const setting = { ...whole, m: sizes.train, shuffles: batch > 0 }
  const pieces = numpyPieces(setting).filter(({ name }) => name !== 'score')
  const [imports, , ...others] = pieces
  return {
    say: setting.say,
    needs: needsOf(setting),
    pieces: [
      imports,
      pieceOf('data', dataPiece(setting, ['', ...partsLines(setting, study)])),
      ...others,
      pieceOf('judge', judgePiece(setting, study)),
    ],
  }
}

/** Which sample comes first before they are cut, in `order`. @type {Record<string, string[]>} */
const ORDERS = {
  shuffled: [],
  stratified: [
    'at = np.empty(len(order))',
    'for label in np.unique(Y):',
    '    of_class = Y[0, order] == label',
    '    at[of_class] = (np.arange(of_class.sum()) + 0.5) / of_class.sum()',
    'order = order[np.argsort(at, kind="stable")]',
  ],
  sorted: ['order = np.argsort(Y[0], kind="stable")'],
}

/** @param {Setting} setting @param {SplitStudy} study */
function partsLines({ say }, { order, splitSeed, sizes: { train, dev }, crowd }) {
  const samples = [crowd.samples / 2, crowd.samples / 2].join(', ')
  return [
    `# ${say(`split.${order}`)}`,
    `order = np.random.RandomState(${splitSeed}).permutation(X.shape[1])`,
    ...ORDERS[order],
    `train, dev, test = np.split(order, ${list([train, train + dev])})`,
    'parts = [(name, X[:, at], Y[:, at]) for name, at in [("train", train), ("dev", dev), ("test", test)]]',
    `X_crowd, Y_crowd = load_data((${samples}), seed=${crowd.seed})  # ${say('split.crowd')}`,
    'X, Y = X[:, train], Y[:, train]',
  ]
}

/** @param {Setting} setting @param {SplitStudy} study */
function judgePiece({ say }, { sizes, resample, ladder }) {
  const all = [...(sizes.dev || sizes.test ? [sizes.dev || sizes.test] : []), ...ladder]
  return python(
    `# ${say('judge.head')}`,
    'def right(X, Y):',
    indented('AL, _ = forward_propagation(X, parameters)', 'return (AL > 0.5)[0] == (Y > 0.5)[0]'),
    '',
    '',
    'def spread(known, size):',
    indented(
      `rs = np.random.RandomState(${resample.seed})`,
      `draws = [known[(rs.rand(size) * len(known)).astype(int)].mean() for _ in range(${resample.count})]`,
      `off = int(0.025 * len(draws))  # ${say('judge.middle')}`,
      'return np.sort(draws)[[off, -1 - off]]',
    ),
    '',
    '',
    'for name, X_part, Y_part in parts:',
    indented(
      'if Y_part.size > 0:',
      indented('print(f"{name}: accuracy {right(X_part, Y_part).mean():.4f}")'),
    ),
    'known = right(X_crowd, Y_crowd)',
    'print(f"truth: accuracy {known.mean():.4f}")',
    `for size in ${list(all)}:`,
    indented(
      'low, high = spread(known, size)',
      'print(f"dev sets of {size}: 95% from {low:.4f} to {high:.4f}")',
    ),
  )
}
