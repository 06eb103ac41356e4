/**
 * ConvNetJS: its network forward and backward, a sample at a time, as it always works. What it lacks is here: a sigmoid output
 * with cross-entropy, Adam, and a last batch that is smaller (its Trainer has neither).
 */
import convnetjs from 'convnetjs'
import { problemOf } from '../problem.mjs'

const RULES = Object.freeze({ gd, adam })

/** @type {import('../time.mjs').Prepare} */
export async function prepare(workload, bytes) {
  const problem = await problemOf(workload, bytes)
  const volumes = problem.X.map((x) => new convnetjs.Vol(Array.from(x)))
  const labels = problem.Y.map((y) => (y.length === 1 ? y[0] : y.indexOf(1)))
  return () => start(problem, volumes, labels)
}

/**
 * @param {import('../problem.mjs').Problem} problem
 * @param {any[]} volumes
 * @param {number[]} labels
 * @returns {import('../time.mjs').Trainer}
 */
function start({ layers, output, optimizer: { name, learningRate }, batches }, volumes, labels) {
  const net = networkOf(layers, output)
  const update = RULES[name](net.getParamsAndGrads(), learningRate)
  const picks = batches()
  const step = () => {
    const pick = picks.next().value
    for (let i = 0; i < pick.length; i++) {
      net.forward(volumes[pick[i]], true)
      net.backward(labels[pick[i]])
    }
    update(pick.length)
  }
  const lossOf = (/** @type {any} */ x, /** @type {number} */ j) => {
    net.forward(x, false)
    return net.layers.at(-1).lossOf(labels[j])
  }
  return {
    advance: (iterations) => {
      for (let i = 0; i < iterations; i++) step()
    },
    loss: () => volumes.reduce((sum, x, j) => sum + lossOf(x, j), 0) / volumes.length,
  }
}

/** @type {(layers: import('../problem.mjs').Layer[], output: string) => any} */
function networkOf(layers, output) {
  const net = new convnetjs.Net()
  const hidden = layers.slice(0, -1)
  const { units } = layers[layers.length - 1]
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: layers[0].inputs },
    ...hidden.map((layer) => ({ type: 'fc', num_neurons: layer.units, activation: 'relu' })),
    output === 'softmax'
      ? { type: 'softmax', num_classes: units }
      : { type: 'regression', num_neurons: units },
  ])
  if (output === 'sigmoid') net.layers.splice(-1, 1, new SigmoidOutput())
  else net.layers.at(-1).lossOf = softmaxLoss
  const connected = net.layers.filter((/** @type {any} */ one) => one.layer_type === 'fc')
  layers.forEach(({ W, b, inputs }, l) => {
    connected[l].filters.forEach((/** @type {any} */ { w }, /** @type {number} */ i) =>
      w.set(W.subarray(i * inputs, (i + 1) * inputs)),
    )
    connected[l].biases.w.set(b)
  })
  return net
}

/** @this {any} @param {number} label */
function softmaxLoss(label) {
  return -Math.log(this.es[label])
}

/** A layer as ConvNetJS asks for: a = σ(z), and dz = a − y, which is what cross-entropy leaves. */
class SigmoidOutput {
  /** @param {any} z */
  forward(z) {
    this.z = z
    this.a = 1 / (1 + Math.exp(-z.w[0]))
    return z
  }

  /** @param {number} y */
  backward(y) {
    const { z, a = NaN } = this
    z.dw[0] = a - y
    return this.lossOf(y)
  }

  /** @param {number} y */
  lossOf(y) {
    return -Math.log(y ? (this.a ?? NaN) : 1 - (this.a ?? NaN))
  }

  getParamsAndGrads() {
    return []
  }
}

/**
 * @typedef {{params: Float64Array, grads: Float64Array}} Parameters of one unit; grads are sums over the samples
 * @typedef {(parameters: Parameters[], rate: number) => (samples: number) => void} Rule
 */

/** @type {Rule} */
function gd(parameters, rate) {
  return (samples) => {
    for (const { params, grads } of parameters) {
      for (let i = 0; i < params.length; i++) params[i] -= (rate * grads[i]) / samples
      grads.fill(0)
    }
  }
}

/** @type {Rule} */
function adam(parameters, rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8) {
  const zeros = () => parameters.map(({ params }) => new Float64Array(params.length))
  const [v, s] = [zeros(), zeros()]
  let t = 0
  const move = (/** @type {Parameters} */ { params, grads }, k = 0, samples = 1) => {
    const [fix1, fix2] = [1 - beta1 ** t, 1 - beta2 ** t]
    const [vk, sk] = [v[k], s[k]]
    for (let i = 0; i < params.length; i++) {
      const d = grads[i] / samples
      vk[i] = beta1 * vk[i] + (1 - beta1) * d
      sk[i] = beta2 * sk[i] + (1 - beta2) * d * d
      params[i] -= (rate * (vk[i] / fix1)) / (Math.sqrt(sk[i] / fix2) + epsilon)
    }
    grads.fill(0)
  }
  return (samples) => {
    t++
    parameters.forEach((unit, k) => move(unit, k, samples))
  }
}
