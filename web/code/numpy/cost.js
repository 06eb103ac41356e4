/** J: the data's part from the output layer's Z, and what penalties add to it. */
import { indented, python } from '../python.js'

/** @typedef {import('../setting.js').Setting} Setting */

/** @type {Record<string, string>} */
const COSTS = {
  sigmoid: '(np.logaddexp(0, ZL) - Y * ZL).sum() / Y.shape[1]',
  softmax: '(np.logaddexp.reduce(ZL, axis=0) - (Y * ZL).sum(axis=0)).sum() / Y.shape[1]',
  linear: '((ZL - Y) ** 2).sum() / (2 * Y.shape[1])',
}

/** @param {Setting} setting */
export function costPiece({ config, say }) {
  const { l1, l2, output } = config
  return python(
    `# ${say('cost.head')}`,
    'def compute_cost(ZL, Y):',
    indented(`return ${COSTS[output]}  # ${say(output === 'linear' ? 'cost.linear' : 'cost.E9')}`),
    (l1 > 0 || l2 > 0) && [
      '',
      '',
      l2 > 0 && `lambd = ${l2}`,
      l1 > 0 && `lambd1 = ${l1}`,
      '',
      '',
      `def compute_penalty(parameters, m):  # ${say(l2 > 0 ? 'cost.l2' : 'cost.E25')}`,
      indented(
        'Ws = [parameters["W" + str(l)] for l in range(1, L + 1)]',
        `return ${penalties(config).join(' + ')}`,
      ),
    ],
  )
}

/** @param {any} config */
function penalties({ l1, l2 }) {
  return [
    ...(l2 > 0 ? ['lambd / (2 * m) * sum((W**2).sum() for W in Ws)'] : []),
    ...(l1 > 0 ? ['lambd1 / m * sum(np.abs(W).sum() for W in Ws)'] : []),
  ]
}
