/** The notes' functions of the same names, with what was wrong in them put right. */
import { indented, list, number, python } from '../python.js'

/** @typedef {import('../setting.js').Setting} Setting */

const SHAPE = 'layers_dims[l], layers_dims[l - 1]'
const RANDN = `np.random.randn(${SHAPE})`

/**
 * By the engine's name: W of layer l, by what it is multiplied, and what is said beside it.
 *
 * @type {Record<string, (scale: number) => {W: string, times?: string, says?: string}>}
 */
const STARTS = {
  zeros: () => ({ W: `np.zeros((${SHAPE}))`, says: 'init.E4' }),
  constant: (scale) => ({ W: `np.full((${SHAPE}), ${number(scale)})`, says: 'init.E4' }),
  random: (scale) => ({ W: RANDN, times: number(scale), says: 'init.E8' }),
  xavier: () => ({ W: RANDN, times: 'np.sqrt(1.0 / layers_dims[l - 1])', says: 'init.E13' }),
  glorot: () => ({ W: RANDN, times: 'np.sqrt(2.0 / (layers_dims[l - 1] + layers_dims[l]))' }),
  he: () => ({ W: RANDN, times: 'np.sqrt(2.0 / layers_dims[l - 1])', says: 'init.E11' }),
}

/** @param {Setting} setting */
export function initialisePiece({ config, dims, say }) {
  const { name, scale } = config.init
  const { W, times, says } = STARTS[name](scale)
  const zeros = name === 'random' ? `  # ${say('init.E6')}` : ''
  return python(
    `# ${say('init.head')}`,
    `def initialize_parameters_${name}(layers_dims):`,
    indented(
      says && `# ${say(says)}`,
      'parameters = {}',
      'for l in range(1, len(layers_dims)):',
      indented(
        times
          ? [`W = ${W}`, `parameters["W" + str(l)] = W * ${times}`]
          : `parameters["W" + str(l)] = ${W}`,
        `parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))${zeros}`,
      ),
      config.batchNorm && [
        'for l in range(1, len(layers_dims) - 1):',
        indented(
          'parameters["gamma" + str(l)] = np.ones((layers_dims[l], 1))',
          'parameters["beta" + str(l)] = np.zeros((layers_dims[l], 1))',
        ),
      ],
      'return parameters',
    ),
    '',
    '',
    `layers_dims = ${list(dims)}  # ${say('init.dims')}`,
    `L = len(layers_dims) - 1  # ${say('init.E27')}`,
    !['zeros', 'constant'].includes(name) && `np.random.seed(${config.init.seed})`,
    `parameters = initialize_parameters_${name}(layers_dims)`,
  )
}
