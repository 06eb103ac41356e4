/** One step of the optimiser; the learning rate of an epoch; clipping. */
import { indented, number, python } from '../python.js'

/** @typedef {import('../setting.js').Setting} Setting */

/** What an optimiser keeps of each parameter, and the lines that turn a gradient d into a step. */
const RULES = /** @type {Record<string, {keeps: string[], lines: string[], step: string}>} */ ({
  gd: { keeps: [], lines: [], step: 'd' },
  momentum: {
    keeps: ['v'],
    lines: ['v[key] = beta1 * v[key] + (1 - beta1) * d'],
    step: 'v[key]',
  },
  nesterov: {
    keeps: ['v'],
    lines: ['v[key] = beta1 * v[key] + (1 - beta1) * d'],
    step: '(beta1 * v[key] + (1 - beta1) * d)',
  },
  rmsprop: {
    keeps: ['s'],
    lines: ['s[key] = beta2 * s[key] + (1 - beta2) * d * d'],
    step: 'd / (np.sqrt(s[key]) + epsilon)',
  },
  adam: {
    keeps: ['v', 's'],
    lines: [
      'v[key] = beta1 * v[key] + (1 - beta1) * d',
      's[key] = beta2 * s[key] + (1 - beta2) * d * d',
      'v_hat, s_hat = v[key] / (1 - beta1**t), s[key] / (1 - beta2**t)',
    ],
    step: 'v_hat / (np.sqrt(s_hat) + epsilon)',
  },
})

/** @param {Setting} setting */
export function updatePiece({ config, say }) {
  const { optimizer, l1, l1Step, clipNorm } = config
  const { keeps, lines, step } = RULES[optimizer.name]
  const names = ['beta1', 'beta2', 'epsilon'].filter((name) =>
    [...lines, step].some((line) => line.includes(name)),
  )
  const proximal = l1 > 0 && l1Step === 'proximal'
  return python(
    `# ${say('update.head')}`,
    names.length > 0 && [
      `${names.join(', ')} = ${names.map((name) => number(optimizer[name])).join(', ')}`,
      keeps.map(
        (kept) => `${kept} = {key: np.zeros_like(value) for key, value in parameters.items()}`,
      ),
      '',
      '',
    ],
    clipNorm > 0 && [clip(clipNorm, say), '', ''],
    `def update_parameters(parameters, grads, learning_rate${optimizer.name === 'adam' ? ', t' : ''}):`,
    indented(
      'for key in parameters:',
      indented(
        keeps.length > 0 && 'd = grads["d" + key]',
        lines,
        `parameters[key] = parameters[key] - learning_rate * ${step === 'd' ? 'grads["d" + key]' : step}`,
        proximal && [
          `if key[0] == "W":  # ${say('update.proximal')}`,
          indented(
            'W = parameters[key]',
            'parameters[key] = np.sign(W) * np.maximum(np.abs(W) - learning_rate * lambd1 / m, 0)',
          ),
        ],
      ),
      'return parameters',
    ),
  )
}

/** @param {number} most @param {import('../setting.js').Say} say */
function clip(most, say) {
  return [
    `def clip(grads):  # ${say('update.clip')}`,
    ...indented(
      'norm = np.sqrt(sum((d**2).sum() for d in grads.values()))',
      `shrink = min(1.0, ${number(most)} / norm) if norm > 0 else 1.0`,
      'return {key: d * shrink for key, d in grads.items()}',
    ),
  ]
}
