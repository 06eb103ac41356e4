/** What the loops of both libraries have alike: batches, the learning rate of an epoch, when to stop. */
import { indented, number, python } from './python.js'

/** @typedef {import('./setting.js').Setting} Setting */

/** @param {Setting} setting */
export function hasDev({ parts }) {
  return parts.some(({ name }) => name === 'dev')
}

/** @param {Setting} setting */
export function stopsEarly(setting) {
  return setting.config.earlyStopping.patience > 0 && hasDev(setting)
}

/** What stands before the loop. @param {Setting} setting */
export function loopStart(setting) {
  const { config, say, drops, shuffles, plots } = setting
  return [
    plots && 'history = []',
    (drops || shuffles) && `np.random.seed(${config.seed})  # ${say('train.seed')}`,
    shuffles && 'at, epoch = m, -1',
    stopsEarly(setting) && 'best, since = np.inf, 0',
    `for i in range(${config.iterations}):`,
  ]
}

/** The samples of this step, where they are not all. @param {Setting} setting */
export function pickLines({ config: { batch }, say, shuffles }) {
  if (!shuffles) return []
  return [
    `if at >= m:  # ${say('train.shuffle')}`,
    indented('at, epoch = 0, epoch + 1', 'order = np.random.permutation(m)'),
    `pick = order[at : at + ${batch}]  # ${say('train.batch')}`,
    `at += ${batch}`,
  ]
}

/**
 * Without better dev loss for so many records it ends.
 *
 * @param {Setting} setting
 * @param {string[]} keep   lines that remember the parameters of now
 */
export function stoppingLines(setting, keep) {
  if (!stopsEarly(setting)) return []
  const { config, say } = setting
  return [
    `if J_dev < best:  # ${say('train.E34')}`,
    indented('best, best_iteration, since = J_dev, i, 0', keep),
    'else:',
    indented('since += 1', `if since >= ${config.earlyStopping.patience}:`, indented('break')),
  ]
}

/** The learning rate of a step where it decays; nothing where it does not. @param {Setting} setting */
export function decayed({ config: { decay }, shuffles }) {
  const epoch = shuffles ? 'epoch' : 'i'
  if (decay.name === 'inverse') return `learning_rate / (1 + ${number(decay.rate)} * ${epoch})`
  return decay.name === 'exponential' ? `learning_rate * ${number(decay.rate)} ** ${epoch}` : ''
}

/** @param {Setting} setting @param {string} loss   an expression */
export function printRecord(setting, loss) {
  const dev = hasDev(setting)
  return [
    setting.plots && `history.append((i, ${loss}${dev ? ', J_dev' : ''}))`,
    `print(f"iteration {i}  loss {${loss}:.6g}${dev ? '  dev {J_dev:.6g}' : ''}")`,
  ]
}

/** Draws the losses where there is something to draw them with. @param {Setting} setting */
export function plotPiece({ say }) {
  return python(
    'try:',
    indented('import matplotlib.pyplot as plt'),
    `except ImportError:  # ${say('plot.without')}`,
    indented('plt = None'),
    '',
    '',
    'def plot_losses(history):',
    indented(
      'if plt is None:',
      indented('return'),
      'at, *curves = zip(*history)',
      'for name, losses in zip(["train", "dev"], curves):',
      indented('plt.plot(at, losses, label=name)'),
      'plt.xlabel("iteration")',
      'plt.ylabel("J")',
      'plt.legend()',
      'plt.show()',
    ),
  )
}

/**
 * The loop over the parts that prints what each came to.
 *
 * @param {Setting} setting
 * @param {string[]} lines   that find J, and accuracy where there is one
 * @param {boolean} right    whether there is one
 */
export function scoreLines(setting, lines, right) {
  const { say, parts } = setting
  const names = ['train', ...parts.map(({ name }) => name)]
  const rows = names.map((name) => {
    const part = name === 'train' ? '' : `_${name}`
    return `("${name}", X${part}, Y${part})`
  })
  return [
    `# ${say('score.head')}`,
    stopsEarly(setting) && 'print(f"best iteration {best_iteration}")',
    `for name, X_part, Y_part in [${rows.join(', ')}]:`,
    indented(lines, `print(f"{name}: loss {J:.6g}${right ? ', accuracy {accuracy:.4f}' : ''}")`),
  ]
}
