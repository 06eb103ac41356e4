/** Functions and their derivatives; only those that the network has. */
import { indented, python } from '../python.js'

/** @typedef {import('../setting.js').Setting} Setting */

/** By the engine's name: Python's, f(Z) and f′(Z). */
const FUNCTIONS = {
  linear: { name: 'linear', f: 'Z', prime: 'np.ones_like(Z)' },
  sigmoid: {
    name: 'sigmoid',
    f: '1 / (1 + np.exp(-Z))',
    prime: 'sigmoid(Z) * (1 - sigmoid(Z))',
  },
  tanh: { name: 'tanh', f: 'np.tanh(Z)', prime: '1 - np.tanh(Z) ** 2' },
  relu: { name: 'relu', f: 'np.maximum(Z, 0)', prime: '(Z > 0) * 1.0' },
  'leaky-relu': {
    name: 'leaky_relu',
    f: 'np.where(Z > 0, Z, 0.01 * Z)',
    prime: 'np.where(Z > 0, 1.0, 0.01)',
  },
}

/** @param {Setting} setting @returns {(keyof typeof FUNCTIONS)[]} of the hidden layers, each once */
function hiddenNames({ config: { activation, hidden } }) {
  const all = hidden.length === 0 ? [] : [activation].flat()
  return [...new Set(all)]
}

/** Whether the hidden layers have different functions. @param {Setting} setting */
function isMixed(setting) {
  return hiddenNames(setting).length > 1
}

/** @param {Setting} setting @param {string} Z @param {string} [l]   its layer */
export function activated(setting, Z, l = 'l') {
  const [first] = hiddenNames(setting)
  return isMixed(setting) ? `activations[${l}][0](${Z})` : `${FUNCTIONS[first].name}(${Z})`
}

/** @param {Setting} setting @param {string} Z   of layer l - 1 */
export function slope(setting, Z) {
  const [first] = hiddenNames(setting)
  return isMixed(setting) ? `activations[l - 1][1](${Z})` : `${FUNCTIONS[first].name}_prime(${Z})`
}

/** @param {Setting} setting */
export function activationPiece(setting) {
  const { say, config } = setting
  const names = hiddenNames(setting)
  const alone = config.output === 'sigmoid' && !names.includes('sigmoid')
  const head = names.length > 0 || config.output !== 'linear'
  return python(
    head && `# ${say('activation.head')}`,
    names.map((name, i) => [i > 0 && ['', ''], both(name, say)]),
    alone && [names.length > 0 && ['', ''], define('sigmoid', 'f')],
    config.output === 'softmax' && [names.length > 0 && ['', ''], softmax(say)],
    isMixed(setting) && ['', '', table(config.activation)],
  )
}

/** @param {keyof typeof FUNCTIONS} name @param {import('../setting.js').Say} say */
function both(name, say) {
  return [
    define(name, 'f'),
    '',
    '',
    define(name, 'prime', name === 'relu' && say('activation.E20')),
  ]
}

/**
 * @param {keyof typeof FUNCTIONS} key
 * @param {'f' | 'prime'} which
 * @param {string | false} [said]
 */
function define(key, which, said) {
  const { name } = FUNCTIONS[key]
  const comment = said ? `  # ${said}` : ''
  return [
    `def ${name}${which === 'prime' ? '_prime' : ''}(Z):`,
    ...indented(`return ${FUNCTIONS[key][which]}${comment}`),
  ]
}

/** @param {import('../setting.js').Say} say */
function softmax(say) {
  return [
    'def softmax(Z):',
    ...indented(
      `E = np.exp(Z - Z.max(axis=0))  # ${say('activation.E17')}`,
      'return E / E.sum(axis=0)',
    ),
  ]
}

/** By layer, from 1. @param {(keyof typeof FUNCTIONS)[]} names */
function table(names) {
  const pairs = names.map((key) => `(${FUNCTIONS[key].name}, ${FUNCTIONS[key].name}_prime)`)
  return `activations = [None, ${pairs.join(', ')}]`
}
