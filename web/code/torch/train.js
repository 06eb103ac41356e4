/** Cost, optimiser and loop in PyTorch: it prints the same losses at the same iterations. */
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

/** @typedef {import('../setting.js').Setting} Setting */

/** @type {Record<string, string>} */
const COSTS = {
  sigmoid: 'nn.functional.binary_cross_entropy_with_logits(Z, Y, reduction="sum") / len(Y)',
  softmax: '(torch.logsumexp(Z, dim=1) - (Y * Z).sum(dim=1)).sum() / len(Y)',
  linear: '((Z - Y) ** 2).sum() / (2 * len(Y))',
}

/** @type {Record<string, string>} */
const ACCURACIES = {
  sigmoid: '((Z > 0) == (Y > 0.5)).double().mean().item()',
  softmax: '(Z.argmax(dim=1) == Y.argmax(dim=1)).double().mean().item()',
}

/** @param {Setting} setting */
export function torchCostPiece({ config, say }) {
  const { l1, l2, output } = config
  const right = ACCURACIES[output]
  return python(
    `# ${say('cost.head')}`,
    'def compute_cost(Z, Y):',
    indented(`return ${COSTS[output]}`),
    l2 > 0 && ['', '', `lambd = ${number(l2)}`, '', '', ...penalty('l2', say)],
    l1 > 0 && ['', '', `lambd1 = ${number(l1)}`, '', '', ...penalty('l1', say)],
    '',
    '',
    `def evaluate(X, Y):  # ${say('torch.evaluate')}`,
    indented(
      'net.eval()',
      'with torch.no_grad():',
      indented('Z = net(X)', 'J = compute_cost(Z, Y).item()'),
      'net.train()',
      right ? `return J, ${right}` : 'return J, None',
    ),
  )
}

/** @param {'l1' | 'l2'} kind @param {import('../setting.js').Say} say */
function penalty(kind, say) {
  const sum =
    kind === 'l2'
      ? 'lambd / (2 * m) * sum((layer.weight**2).sum() for layer in linears)'
      : 'lambd1 / m * sum(layer.weight.abs().sum() for layer in linears)'
  return [
    `def ${kind}_penalty():  # ${say(kind === 'l2' ? 'cost.l2' : 'cost.E25')}`,
    ...indented(`return ${sum}`),
  ]
}

/**
 * v averages gradients by β and 1 − β; PyTorch's sums them, and the learning rate takes the factor.
 *
 * @param {any} optimizer
 */
function optimiserOf({ name, learningRate, beta1, beta2, epsilon }) {
  const lr = number(learningRate)
  const momentum = `lr=learning_rate * (1 - ${beta1}), momentum=${beta1}`
  /** @type {Record<string, {call: string, factor?: string}>} */
  const calls = {
    gd: { call: 'SGD(net.parameters(), lr=learning_rate)' },
    momentum: { call: `SGD(net.parameters(), ${momentum})`, factor: ` * (1 - ${beta1})` },
    nesterov: {
      call: `SGD(net.parameters(), ${momentum}, nesterov=True)`,
      factor: ` * (1 - ${beta1})`,
    },
    rmsprop: {
      call: `RMSprop(net.parameters(), lr=learning_rate, alpha=${beta2}, eps=${epsilon})`,
    },
    adam: {
      call: `Adam(net.parameters(), lr=learning_rate, betas=(${beta1}, ${beta2}), eps=${epsilon})`,
    },
  }
  const { call, factor = '' } = calls[name]
  return { lines: [`learning_rate = ${lr}`, `optimizer = torch.optim.${call}`], factor }
}

/** @param {Setting} setting */
export function torchTrainPiece(setting) {
  const { config, say } = setting
  const { lines, factor } = optimiserOf(config.optimizer)
  const [learningRate, optimiser] = lines
  return python(
    `# ${say('train.head')}`,
    learningRate,
    factor ? `${optimiser}  # ${say('torch.momentum')}` : optimiser,
    loopStart(setting),
    indented(
      pickLines(setting),
      lossLines(setting),
      `if i % ${config.recordEvery} == 0:  # ${say('train.record')}`,
      indented(record(setting), stoppingLines(setting, ['best_net = deepcopy(net)'])),
      stepLines(setting, factor),
    ),
    stopsEarly(setting) && `net = best_net  # ${say('train.restore')}`,
  )
}

/** @param {any} config */
function isProximal({ l1, l1Step }) {
  return l1 > 0 && l1Step === 'proximal'
}

/** @param {Setting} setting */
function lossLines({ config, shuffles }) {
  const pick = shuffles ? '[pick]' : ''
  return [
    `J = compute_cost(net(X${pick}), Y${pick})`,
    config.l2 > 0 && 'J = J + l2_penalty()',
    config.l1 > 0 && !isProximal(config) && 'J = J + l1_penalty()',
  ]
}

/** @param {Setting} setting */
function record(setting) {
  const loss = isProximal(setting.config) ? '(J + l1_penalty()).item()' : 'J.item()'
  return [hasDev(setting) && 'J_dev, _ = evaluate(X_dev, Y_dev)', printRecord(setting, loss)]
}

/** @param {Setting} setting @param {string} factor */
function stepLines(setting, factor) {
  const { config, say } = setting
  const rate = decayed(setting)
  return [
    'optimizer.zero_grad()',
    'J.backward()',
    config.clipNorm > 0 && `nn.utils.clip_grad_norm_(net.parameters(), ${number(config.clipNorm)})`,
    rate && ['for group in optimizer.param_groups:', indented(`group["lr"] = (${rate})${factor}`)],
    'optimizer.step()',
    isProximal(config) && threshold(rate || 'learning_rate', say),
  ]
}

/** @param {string} lr @param {import('../setting.js').Say} say */
function threshold(lr, say) {
  return [
    `with torch.no_grad():  # ${say('update.proximal')}`,
    indented(
      'for layer in linears:',
      indented(
        'W = layer.weight',
        `W.copy_(W.sign() * (W.abs() - ${lr} * lambd1 / m).clamp(min=0))`,
      ),
    ),
  ]
}

/** @param {Setting} setting */
export function torchScorePiece(setting) {
  const right = setting.config.output in ACCURACIES
  return python(scoreLines(setting, ['J, accuracy = evaluate(X_part, Y_part)'], right))
}
