/**
 * How the gradient reaches the layers of a deep network: ‖dW‖ and the spread of the activations, layer by layer, at the
 * start and after some steps.
 *
 * @typedef {{config: any, steps: number}} LayersStudy   config: of the engine
 *
 * @typedef {{norms: number[], deviations: number[]}} Moment   ‖dW‖ and the spread of A, layer by layer
 *
 * @typedef {object} LayersNumbers
 * @property {Moment | null} before   null: not finite in float32, in which the engine computes; double goes on there
 * @property {Moment | null} after    the steps
 * @property {number} loss          before the first update; NaN: there is none
 */
import { hasModes } from '../numpy/propagation.js'
import { numpyPieces } from '../numpy.js'
import { general } from '../format.js'
import { recordLine } from '../output.js'
import { indented, python } from '../python.js'
import { settingOf } from '../setting.js'
import { needsOf, pieceOf } from './pieces.js'

/**
 * @param {LayersStudy} study
 * @param {import('../studies.js').Options} options
 * @returns {import('../studies.js').Written}
 */
export function layersStudy({ config, steps }, { schema, language }) {
  const iterations = Math.max(1, steps)
  const setting = settingOf(schema, { ...config, iterations, recordEvery: iterations }, language)
  const pieces = numpyPieces(setting)
  const until = (/** @type {string} */ name) => pieces.findIndex((piece) => piece.name === name)
  return {
    say: setting.say,
    needs: needsOf(setting),
    pieces: [
      ...pieces.slice(0, until('update')),
      pieceOf('layers', layersPiece(setting)),
      ...(steps > 0
        ? [...pieces.slice(until('update'), until('score')), pieceOf('after', `show(${steps})`)]
        : []),
    ],
  }
}

/** @param {import('../setting.js').Setting} setting */
function layersPiece(setting) {
  const { say } = setting
  const mode = hasModes(setting) ? ', training=True' : ''
  return python(
    `# ${say('layers.head')}`,
    'def show(step):',
    indented(
      `AL, cache = forward_propagation(X, parameters${mode})`,
      'grads = backward_propagation(AL, Y, cache, parameters)',
      `cache["A" + str(L)] = AL`,
      'for l in range(1, L + 1):',
      indented(
        'norm = np.linalg.norm(grads["dW" + str(l)])',
        'print(f"step {step}  layer {l}: |dW| {norm:.6g}, sd of A {cache[\'A\' + str(l)].std():.6g}")',
      ),
    ),
    '',
    '',
    'show(0)',
  )
}

/** @param {LayersStudy} study @param {LayersNumbers} numbers @returns {import('../studies.js').Printed} */
export function layersPrinted({ steps }, { before, after, loss }) {
  const train = Number.isFinite(loss) ? recordLine(0, loss) : ''
  return { layers: momentLines(0, before), train, after: momentLines(steps, after) }
}

/** @param {number} step @param {Moment | null} moment */
function momentLines(step, moment) {
  const lines = moment?.norms.map((norm, i) => {
    const sd = general(moment.deviations[i])
    return `step ${step}  layer ${i + 1}: |dW| ${general(norm)}, sd of A ${sd}\n`
  })
  return lines?.join('') ?? ''
}
