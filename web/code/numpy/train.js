/** The loop: it prints the losses that the page shows, at the same iterations. */
import { indented, number, python } from '../python.js'
import { hasModes } from './propagation.js'

/** @typedef {import('../setting.js').Setting} Setting */

/** @param {Setting} setting */
export function trainPiece(setting) {
  const { config, say, drops, shuffles } = setting
  const { iterations, recordEvery, optimizer, earlyStopping, clipNorm } = config
  const stops = earlyStopping.patience > 0 && hasDev(setting)
  const t = optimizer.name === 'adam' ? ', t=i + 1' : ''
  return python(
    `# ${say('train.head')}`,
    `learning_rate = ${number(optimizer.learningRate)}`,
    (drops || shuffles) && `np.random.seed(${config.seed})  # ${say('train.seed')}`,
    shuffles && 'at, epoch = m, -1',
    stops && 'best, since = np.inf, 0',
    `for i in range(${iterations}):`,
    indented(
      shuffles && [
        `if at >= m:  # ${say('train.shuffle')}`,
        indented('at, epoch = 0, epoch + 1', 'order = np.random.permutation(m)'),
        `pick = order[at : at + ${config.batch}]  # ${say('train.batch')}`,
        `at += ${config.batch}`,
      ],
      forwardLine(setting),
      `if i % ${recordEvery} == 0:  # ${say('train.record')}`,
      indented(record(setting), stops && stopping(setting)),
      `grads = backward_propagation(AL, ${batchOf('Y', shuffles)}, cache, parameters)`,
      clipNorm > 0 && 'grads = clip(grads)',
      `parameters = update_parameters(parameters, grads, ${rate(setting)}${t})`,
    ),
    stops && `parameters.update(best_parameters)  # ${say('train.restore')}`,
  )
}

/** @param {Setting} setting */
function hasDev({ parts }) {
  return parts.some(({ name }) => name === 'dev')
}

/** @param {'X' | 'Y'} name @param {boolean} shuffles */
function batchOf(name, shuffles) {
  return shuffles ? `${name}[:, pick]` : name
}

/** @param {Setting} setting */
function forwardLine(setting) {
  const mode = hasModes(setting) ? ', training=True' : ''
  const X = batchOf('X', setting.shuffles)
  return `AL, cache = forward_propagation(${X}, parameters${mode})`
}

/** @param {Setting} setting */
function record(setting) {
  const { config, shuffles } = setting
  const penalty = config.l1 > 0 || config.l2 > 0
  const cost = `compute_cost(cache["Z" + str(L)], ${batchOf('Y', shuffles)})`
  const dev = hasDev(setting)
  return [
    `J = ${cost}${penalty ? ' + compute_penalty(parameters, m)' : ''}`,
    dev && [
      '_, cache_dev = forward_propagation(X_dev, parameters)',
      'J_dev = compute_cost(cache_dev["Z" + str(L)], Y_dev)',
    ],
    `print(f"iteration {i}  loss {J:.7g}${dev ? '  dev {J_dev:.7g}' : ''}")`,
  ]
}

/** @param {Setting} setting */
function stopping({ config, say }) {
  const kept = config.batchNorm
    ? '{key: value for key, value in parameters.items() if key[0] in "Wb" and key[:4] != "beta"}'
    : 'dict(parameters)'
  return [
    `if J_dev < best:  # ${say('train.E34')}`,
    indented(`best, best_iteration, best_parameters, since = J_dev, i, ${kept}, 0`),
    'else:',
    indented('since += 1', `if since >= ${config.earlyStopping.patience}:`, indented('break')),
  ]
}

/** @param {Setting} setting */
function rate({ config: { decay }, shuffles }) {
  const epoch = shuffles ? 'epoch' : 'i'
  if (decay.name === 'inverse') return `learning_rate / (1 + ${number(decay.rate)} * ${epoch})`
  if (decay.name === 'exponential') return `learning_rate * ${number(decay.rate)} ** ${epoch}`
  return 'learning_rate'
}

/** @type {Record<string, string>} */
const ACCURACIES = {
  sigmoid: '((A > 0.5) == (Y_part > 0.5)).mean()',
  softmax: '(A.argmax(axis=0) == Y_part.argmax(axis=0)).mean()',
}

/** Losses and shares of right answers at the end, without masks and penalties. @param {Setting} setting */
export function scorePiece({ config, say, parts }) {
  const right = ACCURACIES[config.output]
  const stops = config.earlyStopping.patience > 0 && parts.some(({ name }) => name === 'dev')
  const rows = [['train', 'X', 'Y'], ...parts.map(({ name }) => [name, `X_${name}`, `Y_${name}`])]
  const all = rows.map(([name, X, Y]) => `("${name}", ${X}, ${Y})`).join(', ')
  return python(
    `# ${say('score.head')}`,
    stops && 'print(f"best iteration {best_iteration}")',
    `for name, X_part, Y_part in [${all}]:`,
    indented(
      'A, cache = forward_propagation(X_part, parameters)',
      'J = compute_cost(cache["Z" + str(L)], Y_part)',
      right
        ? [`accuracy = ${right}`, 'print(f"{name}: loss {J:.7g}, accuracy {accuracy:.4f}")']
        : 'print(f"{name}: loss {J:.7g}")',
    ),
  )
}
