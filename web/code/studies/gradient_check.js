/**
 * Backpropagation held to central differences, number by number, with a mistake or without.
 *
 * @typedef {object} GradientCheckStudy
 * @property {any} config      of the engine
 * @property {number} trained  iterations before the check
 * @property {import('../numpy/propagation.js').Fault} fault
 * @property {number} step     h / max(1, |θ|)
 * @property {number} seed     of the masks
 *
 * @typedef {object} CheckNumbers
 * @property {{error: number, compared: number, kinks: number}[]} layers
 * @property {number} error    of all of them together; NaN: there is nothing to compare
 * @property {import('../../../wasm/result.js').Result | null} run   the training; null: there was none
 */
import { backwardPiece, hasModes } from '../numpy/propagation.js'
import { numpyPieces } from '../numpy.js'
import { general } from '../format.js'
import { outputOf } from '../output.js'
import { indented, number, python } from '../python.js'
import { settingOf } from '../setting.js'
import { needsOf, pieceOf } from './pieces.js'

/** Of a run; what is done with it comes after. */
const NETWORK = ['import', 'data', 'normalise', 'initialise', 'activation', 'forward', 'cost']
const TRAINING = ['backward', 'update', 'train']

/**
 * @param {GradientCheckStudy} study
 * @param {import('../studies.js').Options} options
 * @returns {import('../studies.js').Written}
 */
export function gradientCheckStudy({ config, trained, fault, step, seed }, { schema, language }) {
  const iterations = Math.max(1, trained)
  const setting = settingOf(schema, { ...config, iterations, recordEvery: iterations }, language)
  const pieces = numpyPieces(setting)
  const named = (/** @type {string[]} */ names) => pieces.filter(({ name }) => names.includes(name))
  return {
    say: setting.say,
    needs: needsOf(setting),
    pieces: [
      ...named(NETWORK),
      ...(trained > 0 ? named(TRAINING) : []),
      pieceOf('same', samePiece(setting)),
      pieceOf('backward', backwardPiece(setting, fault), true),
      pieceOf('check', checkPiece(setting, step, seed)),
    ],
  }
}

/** @typedef {import('../setting.js').Setting} Setting */

/** The page's network holds float32. @param {Setting} setting */
function samePiece({ say }) {
  return python(
    `# ${say('check.single')}`,
    'X, Y = [Z.astype(np.float32).astype(float) for Z in (X, Y)]',
    'parameters = {key: value.astype(np.float32).astype(float) for key, value in parameters.items()}',
  )
}

/** @param {Setting} setting @param {number} step @param {number} seed */
function checkPiece(setting, step, seed) {
  const { say } = setting
  return python(
    `# ${say('check.head')}`,
    `step = ${number(step)}  # ${say('check.step')}`,
    '',
    '',
    costAt(setting, seed),
    bends(setting.config) && ['', '', sidesOf(setting)],
    '',
    '',
    'def relative_error(g, d):',
    indented(
      `if len(g) == 0:  # ${say('check.none')}`,
      indented('return np.nan'),
      'g, d = np.array(g), np.array(d)',
      'size = np.linalg.norm(g) + np.linalg.norm(d)',
      'return np.linalg.norm(g - d) / size if size > 0 else 0.0',
    ),
    '',
    '',
    'cost, cache, AL = cost_at(parameters)',
    'grads = backward_propagation(AL, Y, cache, parameters)',
    'all_g, all_d = [], []',
    'for l in range(1, L + 1):',
    indented(layerLines(setting)),
    'print(f"all: relative error {relative_error(all_g, all_d):.6g}")',
  )
}

/** J with the same masks whenever it is asked for. @param {Setting} setting @param {number} seed */
function costAt(setting, seed) {
  const { config, drops, say } = setting
  const penalty = config.l1 > 0 || config.l2 > 0 ? ' + compute_penalty(parameters, m)' : ''
  const mode = hasModes(setting) ? ', training=True' : ''
  return [
    'def cost_at(parameters):',
    ...indented(
      drops && `np.random.seed(${seed})  # ${say('check.masks')}`,
      `AL, cache = forward_propagation(X, parameters${mode})`,
      `return compute_cost(cache["Z" + str(L)], Y)${penalty}, cache, AL`,
    ),
  ]
}

/** @param {Setting} setting */
function layerLines(setting) {
  const names = setting.config.batchNorm ? '["W", "b", "gamma", "beta"]' : '["W", "b"]'
  return [
    'g, d, kinks = [], [], 0',
    `for key in [name + str(l) for name in ${names} if name + str(l) in parameters]:`,
    ...indented(
      'theta = parameters[key]',
      'for at in np.ndindex(theta.shape):',
      indented(differenceLines(setting)),
    ),
    'print(f"layer {l}: relative error {relative_error(g, d):.6g}, {len(g)} compared, {kinks} at a kink")',
    'all_g, all_d = all_g + g, all_d + d',
  ]
}

/** @param {Setting} setting */
function differenceLines(setting) {
  const kink = kinkOf(setting.config)
  return [
    'middle = theta[at]',
    'h = step * max(1, abs(middle))',
    'theta[at] = middle + h',
    'above, cache_above, _ = cost_at(parameters)',
    'theta[at] = middle - h',
    'below, cache_below, _ = cost_at(parameters)',
    'theta[at] = middle',
    kink && [`if ${kink}:  # ${setting.say('check.kink')}`, indented('kinks += 1', 'continue')],
    'g.append(grads["d" + key][at])',
    `d.append((above - below) / (2 * h))  # ${setting.say('check.central')}`,
  ]
}

/** Whether an activation of the network has a corner. @param {any} config */
function bends({ activation, hidden }) {
  const names = hidden.length > 0 ? [activation].flat() : []
  return names.some((/** @type {string} */ name) => name.endsWith('relu'))
}

/** @param {Setting} setting */
function sidesOf({ say }) {
  return [
    `def sides(cache):  # ${say('check.sides')}`,
    ...indented('return np.concatenate([cache["A" + str(l)].ravel() > 0 for l in range(1, L)])'),
  ]
}

/** Whether J has a corner between both points; nothing where it has none at all. @param {any} config */
function kinkOf(config) {
  const { l1, l1Step } = config
  const turned = '(sides(cache_above) != sides(cache_below)).any()'
  const signs = l1 > 0 && l1Step !== 'proximal'
  return [
    ...(bends(config) ? [turned] : []),
    ...(signs ? ['(key[0] == "W" and 0 < abs(middle) <= h)'] : []),
  ].join(' or ')
}

/** @param {GradientCheckStudy} _study @param {CheckNumbers} numbers @returns {import('../studies.js').Printed} */
export function gradientCheckPrinted(_study, { layers, error, run }) {
  const train = run ? outputOf(run).train : ''
  const lines = layers.map(({ error: own, compared, kinks }, i) => {
    const counts = `${compared} compared, ${kinks} at a kink`
    return `layer ${i + 1}: relative error ${general(own)}, ${counts}\n`
  })
  return { train, check: `${lines.join('')}all: relative error ${general(error)}\n` }
}
