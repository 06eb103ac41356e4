/** Forward and backward, beside one another; each has only what the config asks for. */
import { indented, python } from '../python.js'
import { activated, slope } from './activations.js'

/** @typedef {import('../setting.js').Setting} Setting */

const OUTPUTS = /** @type {Record<string, string>} */ ({
  sigmoid: 'sigmoid(ZL)',
  softmax: 'softmax(ZL)',
  linear: 'ZL',
})

/** What a training pass does otherwise than an evaluation. @param {Setting} setting */
export function hasModes({ drops, config }) {
  return drops || (config.batchNorm && config.hidden.length > 0)
}

/** @param {Setting} setting */
export function forwardPiece(setting) {
  const { say, config } = setting
  const { dropout, hidden, batchNorm } = config
  const mode = hasModes(setting) ? ', training=False' : ''
  return python(
    `# ${say('forward.head')}`,
    batchNorm && hidden.length > 0 && [normForward(say), '', ''],
    dropoutRates(setting),
    `def forward_propagation(X, parameters${mode}):`,
    indented(
      'cache = {"A0": X}',
      dropout.input > 0 && [
        'if training:',
        indented(
          'D = np.random.rand(*X.shape) < keep_input',
          `cache["A0"] = X * D${dropout.inverted ? ' / keep_input' : ''}`,
        ),
      ],
      hidden.length > 0 && ['for l in range(1, L):', indented(hiddenLayer(setting))],
      'ZL = parameters["W" + str(L)] @ cache["A" + str(L - 1)] + parameters["b" + str(L)]',
      'cache["Z" + str(L)] = ZL',
      `return ${OUTPUTS[config.output]}, cache`,
    ),
  )
}

/** @param {Setting} setting */
function hiddenLayer(setting) {
  const { say, config } = setting
  const { dropout, batchNorm } = config
  return [
    `# ${say('forward.E14')}`,
    'Z = parameters["W" + str(l)] @ cache["A" + str(l - 1)] + parameters["b" + str(l)]',
    batchNorm && 'Z = batch_norm_forward(Z, l, parameters, cache, training)',
    `A = ${activated(setting, 'Z')}`,
    dropout.hidden > 0 && [
      'if training:',
      indented(
        `D = np.random.rand(*A.shape) < keep_prob  # ${say('dropout.E29')}`,
        dropout.inverted
          ? `A = A * D / keep_prob  # ${say('dropout.E28')}`
          : `A = A * D  # ${say('dropout.notes')}`,
        'cache["D" + str(l)] = D',
      ),
    ],
    'cache["Z" + str(l)], cache["A" + str(l)] = Z, A',
  ]
}

/** @param {Setting} setting */
function dropoutRates({ config: { dropout, hidden }, drops, say }) {
  if (!drops) return []
  return [
    dropout.input > 0 && `keep_input = 1 - ${dropout.input}`,
    dropout.hidden > 0 &&
      hidden.length > 0 &&
      `keep_prob = 1 - ${dropout.hidden}  # ${say('dropout.keep')}`,
    '',
    '',
  ]
}

/** @param {import('../setting.js').Say} say */
function normForward(say) {
  return [
    `running = {}  # ${say('norm.running')}`,
    'for l in range(1, L):',
    ...indented(
      'running["mu" + str(l)] = np.zeros((layers_dims[l], 1))',
      'running["var" + str(l)] = np.ones((layers_dims[l], 1))',
    ),
    '',
    '',
    `def batch_norm_forward(Z, l, parameters, cache, training):  # ${say('norm.head')}`,
    ...indented(
      'mu, var = running["mu" + str(l)], running["var" + str(l)]',
      'if training:',
      indented(
        'running["mu" + str(l)] = 0.9 * mu + 0.1 * Z.mean(axis=1, keepdims=True)',
        'running["var" + str(l)] = 0.9 * var + 0.1 * Z.var(axis=1, keepdims=True)',
        'mu, var = Z.mean(axis=1, keepdims=True), Z.var(axis=1, keepdims=True)',
      ),
      'cache["inv" + str(l)] = 1 / np.sqrt(var + 1e-5)',
      'cache["hat" + str(l)] = (Z - mu) * cache["inv" + str(l)]',
      'return parameters["gamma" + str(l)] * cache["hat" + str(l)] + parameters["beta" + str(l)]',
    ),
  ]
}

/**
 * Mistakes that can be made on purpose; engine/textbook.js says what each of them is.
 *
 * @typedef {'none' | 'derivative' | 'point' | 'mask' | 'mean' | 'penalty' | 'output' | 'norm'} Fault
 */

/** @param {Setting} setting @param {Fault} [fault]   the line that it changes is marked */
export function backwardPiece(setting, fault = 'none') {
  const { say, config, dims } = setting
  const normed = config.batchNorm && config.hidden.length > 0
  const { mark, or } = planted(say, fault)
  const mean = or('mean', ' / n', '')
  return python(
    `# ${say('backward.head')}`,
    normed && [normBackward(or), '', ''],
    'def backward_propagation(AL, Y, cache, parameters):',
    indented(
      'n, grads = Y.shape[1], {}',
      or(
        'output',
        `dZ = AL - Y  # ${say(`backward.${config.output}`)}`,
        `dZ = (AL - Y) * AL * (1 - AL)${mark}`,
      ),
      'for l in range(L, 0, -1):',
      indented(
        normed && [
          'if l < L:',
          indented('dZ = batch_norm_backward(dZ, l, parameters, cache, grads)'),
        ],
        `grads["dW" + str(l)] = dZ @ cache["A" + str(l - 1)].T${mean}${or('mean', '', mark)}`,
        penaltyLines(setting, or, mark),
        `grads["db" + str(l)] = dZ.sum(axis=1, keepdims=True)${mean}${or('mean', '', mark)}`,
        dims.length > 2 && ['if l > 1:', indented(backInto(setting, or, mark))],
      ),
      'return grads',
    ),
  )
}

/**
 * @typedef {(which: Fault, right: string, wrong: string) => string} Or   wrong where that is the mistake
 *
 * @param {import('../setting.js').Say} say
 * @param {Fault} fault
 * @returns {{mark: string, or: Or}}
 */
function planted(say, fault) {
  return {
    mark: `  # ${say('check.planted')}`,
    or: (which, right, wrong) => (which === fault ? wrong : right),
  }
}

/** @param {Setting} setting @param {Or} or @param {string} mark */
function penaltyLines({ config, say }, or, mark) {
  const penalties = gradientOfPenalty(config)
  if (penalties.length === 0) return []
  const line = `grads["dW" + str(l)] += ${penalties.join(' + ')}`
  return [`# ${say('backward.E26')}`, or('penalty', line, `# ${line}${mark}`)]
}

/** @param {Setting} setting @param {Or} or @param {string} mark */
function backInto(setting, or, mark) {
  const { dropout } = setting.config
  const kept = dropout.inverted ? ' / keep_prob' : ''
  const masked = `dA = dA * cache["D" + str(l - 1)]${kept}`
  const Z = 'cache["Z" + str(l - 1)]'
  const at = or('point', Z, activated(setting, Z, 'l - 1'))
  return [
    'dA = parameters["W" + str(l)].T @ dZ',
    dropout.hidden > 0 &&
      or('mask', `${masked}  # ${setting.say('dropout.backward')}`, `# ${masked}${mark}`),
    or('derivative', `dZ = dA * ${slope(setting, at)}${or('point', '', mark)}`, `dZ = dA${mark}`),
  ]
}

/** @param {any} config */
function gradientOfPenalty({ l1, l2, l1Step }) {
  return [
    ...(l2 > 0 ? ['lambd / m * parameters["W" + str(l)]'] : []),
    ...(l1 > 0 && l1Step !== 'proximal' ? ['lambd1 / m * np.sign(parameters["W" + str(l)])'] : []),
  ]
}

/** @param {Or} or */
function normBackward(or) {
  const through = 'cache["inv" + str(l)] * (dhat - mean - hat * along)'
  return [
    'def batch_norm_backward(dZ, l, parameters, cache, grads):',
    ...indented(
      'hat, n = cache["hat" + str(l)], dZ.shape[1]',
      'grads["dgamma" + str(l)] = (dZ * hat).sum(axis=1, keepdims=True) / n',
      'grads["dbeta" + str(l)] = dZ.sum(axis=1, keepdims=True) / n',
      'dhat = dZ * parameters["gamma" + str(l)]',
      'mean, along = dhat.mean(axis=1, keepdims=True), (dhat * hat).mean(axis=1, keepdims=True)',
      `return ${or('norm', through, 'cache["inv" + str(l)] * dhat')}`,
    ),
  ]
}
