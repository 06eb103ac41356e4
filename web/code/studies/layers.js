/**
 * How the gradient reaches the layers of a deep network: ‖dW‖ and the spread of the activations, layer by layer, at the
 * start and after some steps.
 *
 * @typedef {{config: any, steps: number}} LayersStudy   config: of the engine
 */
import { hasModes } from '../numpy/propagation.js'
import { numpyPieces } from '../numpy.js'
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
