/**
 * Handwritten digits, learned from alone and with changed copies beside them: how many of others are known then. Pictures are
 * changed as OpenCV does it, to the last bit, which takes a few lines of whole numbers.
 *
 * @typedef {{name: string, [key: string]: any}} Operation   the engine's
 *
 * @typedef {object} DigitsStudy
 * @property {any} config           of the engine, but for the data; its seed is that of the first draw
 * @property {number[]} seeds       of draws of digits and weights
 * @property {number} count         digits to learn from
 * @property {number} dev           digits to ask about
 * @property {Operation[][]} copies  each digit is learned from once more for each of these
 * @property {Operation[][]} asked   how the digits that are asked about are changed, in turn
 * @property {number} noiseStep     from the seed of one digit's noise to that of the next
 *
 * @typedef {{alone: number, helped: number}} Scores   shares of right answers, without copies and with them
 * @typedef {{each: Scores[], mean: Scores}} DigitsNumbers   each: by seed
 */
import { activationPiece } from '../numpy/activations.js'
import { initialisePiece } from '../numpy/initialise.js'
import { backwardPiece, forwardPiece } from '../numpy/propagation.js'
import { updatePiece } from '../numpy/update.js'
import { fixed } from '../format.js'
import { indented, list, python } from '../python.js'
import { settingOf } from '../setting.js'
import { learnPiece } from './learn.js'
import { changesPiece, recipes } from './pictures.js'
import { pieceOf } from './pieces.js'

const [PIXELS, CLASSES] = [64, 10]

/** @typedef {import('../setting.js').Setting} Setting */

/**
 * @param {DigitsStudy} study
 * @param {import('../studies.js').Options} options
 * @returns {import('../studies.js').Written}
 */
export function digitsStudy(study, { schema, language }) {
  const data = { X: new Array(PIXELS).fill([0]), Y: new Array(CLASSES).fill([0]) }
  const setting = settingOf(schema, { ...study.config, data }, language)
  return {
    say: setting.say,
    needs: ['numpy', 'scikit-learn'],
    pieces: [
      pieceOf('import', 'import numpy as np\nfrom sklearn.datasets import load_digits'),
      pieceOf('pictures', changesPiece(setting.say, study), true),
      pieceOf('copies', copiesPiece(setting, study)),
      pieceOf('initialise', initialisePiece(setting)),
      pieceOf('activation', activationPiece(setting), true),
      pieceOf('forward', forwardPiece(setting), true),
      pieceOf('backward', backwardPiece(setting), true),
      pieceOf('update', updatePiece(setting)),
      pieceOf('learn', learnPiece(setting), true),
      pieceOf('digits', digitsPiece(setting, study)),
    ],
  }
}

/** @param {Setting} setting @param {DigitsStudy} study */
function copiesPiece({ say }, study) {
  return python(
    `# ${say('digits.head')}`,
    `digits = load_digits()  # ${say('digits.ink')}`,
    `images, labels = digits.images.astype(int) * 15, digits.target`,
    recipes('copies', study.copies, study.noiseStep),
    recipes('asked', study.asked, study.noiseStep),
    '',
    '',
    'def samples(pictures, y):',
    indented(
      `X = np.stack([picture.ravel() / 240 for picture in pictures], axis=1)`,
      `return X, np.eye(${CLASSES})[y].T`,
    ),
  )
}

/** @param {Setting} setting @param {DigitsStudy} study */
function digitsPiece({ say }, { seeds, count, dev }) {
  return python(
    `# ${say('digits.compare')}`,
    'scores = []',
    `for seed in ${list(seeds)}:`,
    indented(
      'order = np.random.RandomState(seed).permutation(len(images))',
      `train, dev = order[:${count}], order[${count} : ${count + dev}]`,
      'pictures = [asked[k % len(asked)](images[i], i) for k, i in enumerate(dev)]',
      'X_dev, Y_dev = samples(pictures, labels[dev])',
      'score = []',
      `for changes in [[], copies]:  # ${say('digits.both')}`,
      indented(
        'each = [[images[i], *(f(images[i], i) for f in changes)] for i in train]',
        'pictures = [picture for own in each for picture in own]',
        'X, Y = samples(pictures, np.repeat(labels[train], 1 + len(changes)))',
        'AL, _ = forward_propagation(X_dev, learn(X, Y, seed))',
        'score.append((AL.argmax(axis=0) == Y_dev.argmax(axis=0)).mean())',
      ),
      'print(f"seed {seed}: accuracy {score[0]:.4f} alone, {score[1]:.4f} with copies")',
      'scores.append(score)',
    ),
    'alone, helped = np.mean(scores, axis=0)',
    'print(f"mean: accuracy {alone:.4f} alone, {helped:.4f} with copies")',
  )
}

/** @param {DigitsStudy} study @param {DigitsNumbers} numbers @returns {import('../studies.js').Printed} */
export function digitsPrinted({ seeds }, { each, mean }) {
  const line = (/** @type {string} */ who, /** @type {Scores} */ { alone, helped }) =>
    `${who}: accuracy ${fixed(alone, 4)} alone, ${fixed(helped, 4)} with copies\n`
  const lines = each.map((scores, i) => line(`seed ${seeds[i]}`, scores))
  return { digits: [...lines, line('mean', mean)].join('') }
}
