/**
 * A network that has learned from one part of its samples, and what dev sets of different sizes say of it; what picking the
 * best of many networks flatters (peek.js), and what a scaler that has seen the dev set does (leak.js).
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
 * @property {import('./peek.js').PeekStudy | null} peek   null: there is no set to pick by
 * @property {import('./leak.js').LeakStudy | null} leak
 *
 * @typedef {object} SplitNumbers
 * @property {Record<'train' | 'dev' | 'test', number | null>} accuracy
 * @property {number} truth       on the crowd
 * @property {{size: number, low: number, high: number}[]} spread
 * @property {import('./peek.js').PeekNumbers | null} peek
 * @property {import('./leak.js').LeakNumbers | null} leak
 */
import { dataPiece } from '../numpy/data.js'
import { numpyPieces } from '../numpy.js'
import { fixed } from '../format.js'
import { indented, list, python } from '../python.js'
import { settingOf } from '../setting.js'
import { leakPiece, leakPrinted } from './leak.js'
import { learnPiece } from './learn.js'
import { peekPiece, peekPrinted } from './peek.js'
import { needsOf, pieceOf } from './pieces.js'

/** @typedef {import('../setting.js').Setting} Setting */

const NETWORK = ['initialise', 'activation', 'forward', 'backward', 'update']

/**
 * @param {SplitStudy} study
 * @param {import('../studies.js').Options} options
 * @returns {import('../studies.js').Written}
 */
export function splitStudy(study, { schema, language }) {
  const setting = settingOf(schema, { ...study.config, data: study.data }, language)
  const [imports, ...others] = numpyPieces(setting)
  const { peek, leak } = study
  return {
    say: setting.say,
    needs: needsOf(setting),
    pieces: [
      imports,
      pieceOf('data', dataPiece(setting, ['', ...partsLines(setting, study)])),
      ...others.filter(({ name }) => NETWORK.includes(name)),
      pieceOf('learn', learnPiece(setting, { varied: true }), true),
      pieceOf('judge', judgePiece(setting, study)),
      ...(peek ? [pieceOf('peek', peekPiece(setting, peek))] : []),
      ...(leak ? [pieceOf('leak', leakPiece(setting, leak))] : []),
    ],
  }
}

const SHUFFLED = 'order = np.random.RandomState(seed).permutation(Y.shape[1])'

/** Which sample comes first before they are cut, in `order`. @type {Record<string, string[]>} */
const ORDERS = {
  shuffled: [SHUFFLED],
  stratified: [
    SHUFFLED,
    'at = np.empty(len(order))',
    'for label in np.unique(Y):',
    ...indented(
      'of_class = Y[0, order] == label',
      'at[of_class] = (np.arange(of_class.sum()) + 0.5) / of_class.sum()',
    ),
    'order = order[np.argsort(at, kind="stable")]',
  ],
  sorted: ['order = np.argsort(Y[0], kind="stable")'],
}

/** @param {Setting} setting @param {SplitStudy} study */
function partsLines({ say }, { order, splitSeed, sizes: { train, dev }, crowd }) {
  const samples = [crowd.samples / 2, crowd.samples / 2].join(', ')
  return [
    '',
    `def split(Y, seed):  # ${say(`split.${order}`)}`,
    ...indented(ORDERS[order], `return np.split(order, ${list([train, train + dev])})`),
    '',
    '',
    `train, dev, test = split(Y, seed=${splitSeed})`,
    `X_crowd, Y_crowd = load_data((${samples}), seed=${crowd.seed})  # ${say('split.crowd')}`,
    'X_all, Y_all = X, Y',
    'X, Y = X[:, train], Y[:, train]',
  ]
}

/** @param {Setting} setting @param {SplitStudy} study */
function judgePiece({ config, say }, { sizes, resample, ladder }) {
  const all = [...(sizes.dev || sizes.test ? [sizes.dev || sizes.test] : []), ...ladder]
  return python(
    `# ${say('judge.head')}`,
    'def right(X, Y, parameters):',
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
    `parameters = learn(X, Y, seed=${config.seed})`,
    'for name, at in [("train", train), ("dev", dev), ("test", test)]:',
    indented(
      'if len(at) > 0:',
      indented(
        'print(f"{name}: accuracy {right(X_all[:, at], Y_all[:, at], parameters).mean():.4f}")',
      ),
    ),
    'known = right(X_crowd, Y_crowd, parameters)',
    'print(f"truth: accuracy {known.mean():.4f}")',
    `for size in ${list(all)}:`,
    indented(
      'low, high = spread(known, size)',
      'print(f"dev sets of {size}: 95% from {low:.4f} to {high:.4f}")',
    ),
  )
}

/** @param {SplitStudy} _study @param {SplitNumbers} numbers @returns {import('../studies.js').Printed} */
export function splitPrinted(_study, { accuracy, truth, spread, peek, leak }) {
  const known = Object.entries({ ...accuracy, truth }).filter(([, share]) => share !== null)
  const scores = known.map(([name, share]) => `${name}: accuracy ${fixed(share, 4)}\n`)
  const sets = spread.map(
    ({ size, low, high }) =>
      `dev sets of ${size}: 95% from ${fixed(low, 4)} to ${fixed(high, 4)}\n`,
  )
  return {
    judge: [...scores, ...sets].join(''),
    ...(peek && { peek: peekPrinted(peek) }),
    ...(leak && { leak: leakPrinted(leak) }),
  }
}
