/** The loop: it prints the losses that the page shows, at the same iterations. */
import {
  decayed,
  hasDev,
  loopStart,
  pickLines,
  printRecord,
  scoreLines,
  stoppingLines,
  stopsEarly,
} from '../loop.js'
import { indented, number, python } from '../python.js'
import { hasModes } from './propagation.js'

/** @typedef {import('../setting.js').Setting} Setting */

/** @param {Setting} setting */
export function trainPiece(setting) {
  const { config, say } = setting
  const t = config.optimizer.name === 'adam' ? ', t=i + 1' : ''
  const rate = decayed(setting) || 'learning_rate'
  const [X, Y] = ['X', 'Y'].map((name) => (setting.shuffles ? `${name}[:, pick]` : name))
  const mode = hasModes(setting) ? ', training=True' : ''
  return python(
    `# ${say('train.head')}`,
    `learning_rate = ${number(config.optimizer.learningRate)}`,
    loopStart(setting),
    indented(
      pickLines(setting),
      `AL, cache = forward_propagation(${X}, parameters${mode})`,
      `if i % ${config.recordEvery} == 0:  # ${say('train.record')}`,
      indented(
        record(setting, Y),
        stoppingLines(
          setting,
          evaluated(setting).map((name) => `best_${name} = dict(${name})`),
        ),
      ),
      `grads = backward_propagation(AL, ${Y}, cache, parameters)`,
      config.clipNorm > 0 && 'grads = clip(grads)',
      `parameters = update_parameters(parameters, grads, ${rate}${t})`,
    ),
    stopsEarly(setting) && [
      `# ${say('train.restore')}`,
      evaluated(setting).map((name) => `${name}.update(best_${name})`),
    ],
  )
}

/** The dictionaries that an evaluation reads. @param {Setting} setting */
function evaluated({ config: { batchNorm, hidden } }) {
  return batchNorm && hidden.length > 0 ? ['parameters', 'running'] : ['parameters']
}

/** @param {Setting} setting @param {string} Y */
function record(setting, Y) {
  const { l1, l2 } = setting.config
  const penalty = l1 > 0 || l2 > 0 ? ' + compute_penalty(parameters, m)' : ''
  return [
    `J = compute_cost(cache["Z" + str(L)], ${Y})${penalty}`,
    hasDev(setting) && [
      '_, cache_dev = forward_propagation(X_dev, parameters)',
      'J_dev = compute_cost(cache_dev["Z" + str(L)], Y_dev)',
    ],
    printRecord(setting, 'J'),
  ]
}

/** @type {Record<string, string>} */
const ACCURACIES = {
  sigmoid: '((A > 0.5) == (Y_part > 0.5)).mean()',
  softmax: '(A.argmax(axis=0) == Y_part.argmax(axis=0)).mean()',
}

/** Losses and shares of right answers at the end, without masks and penalties. @param {Setting} setting */
export function scorePiece(setting) {
  const right = ACCURACIES[setting.config.output]
  const lines = [
    'A, cache = forward_propagation(X_part, parameters)',
    'J = compute_cost(cache["Z" + str(L)], Y_part)',
    ...(right ? [`accuracy = ${right}`] : []),
  ]
  return python(scoreLines(setting, lines, Boolean(right)))
}
