/** Training as a function, for those who train more than one network. */
import { indented, number, python } from '../python.js'

/**
 * @param {import('../setting.js').Setting} setting   trained by Adam, in batches
 * @param {{varied?: boolean}} [options]   varied: in width and learning rate, too
 */
export function learnPiece({ config, say }, { varied = false } = {}) {
  const rate = number(config.optimizer.learningRate)
  const [dims, alpha] = varied ? ['dims', 'learning_rate'] : ['layers_dims', rate]
  return python(
    `# ${say('train.head')}`,
    `def learn(X, Y, seed${varied ? `, dims=layers_dims, learning_rate=${rate}` : ''}):`,
    indented(
      'm = X.shape[1]',
      'np.random.seed(seed)',
      `parameters = initialize_parameters_${config.init.name}(${dims})`,
      'for key, value in parameters.items():',
      indented('v[key], s[key] = np.zeros_like(value), np.zeros_like(value)'),
      'np.random.seed(seed)',
      'at = m',
      `for i in range(${config.iterations}):`,
      indented(
        `if at >= m:  # ${say('train.shuffle')}`,
        indented('at, order = 0, np.random.permutation(m)'),
        `pick = order[at : at + ${config.batch}]  # ${say('train.batch')}`,
        `at += ${config.batch}`,
        'AL, cache = forward_propagation(X[:, pick], parameters)',
        'grads = backward_propagation(AL, Y[:, pick], cache, parameters)',
        `update_parameters(parameters, grads, ${alpha}, t=i + 1)`,
      ),
      'return parameters',
    ),
  )
}
