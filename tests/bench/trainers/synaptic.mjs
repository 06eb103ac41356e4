/**
 * Synaptic: it knows no batch. The nearest: a step after each sample, at the learning rate over the number of samples. So its
 * loss ends near the others', not at it.
 */
import synaptic from 'synaptic'
import { withLists } from './lists.mjs'

const { Architect, Neuron } = synaptic

/** @type {import('./lists.mjs').Start} */
function start({ layers, optimizer }, X, Y) {
  const net = networkOf(layers)
  const rate = optimizer.learningRate / X.length
  const lossOf = (/** @type {number[]} */ x, /** @type {number} */ j) => {
    const [a] = net.activate(x)
    return -Math.log(Y[j][0] ? a : 1 - a)
  }
  return {
    advance: (iterations) => {
      for (let i = 0; i < iterations; i++) {
        for (let j = 0; j < X.length; j++) {
          net.activate(X[j])
          net.propagate(rate, Y[j])
        }
      }
    },
    loss: () => X.reduce((sum, x, j) => sum + lossOf(x, j), 0) / X.length,
  }
}

export const prepare = withLists(start)

/** @param {import('../problem.mjs').Layer[]} layers */
function networkOf(layers) {
  const net = new Architect.Perceptron(layers[0].inputs, ...layers.map(({ units }) => units))
  const last = layers.length - 1
  const all = [net.layers.input, ...net.layers.hidden, net.layers.output]
  layers.forEach(({ inputs, W, b }, l) => {
    all[l + 1].list.forEach((/** @type {any} */ neuron, /** @type {number} */ i) => {
      neuron.bias = b[i]
      neuron.squash = l === last ? Neuron.squash.LOGISTIC : Neuron.squash.RELU
      for (const connection of Object.values(neuron.connections.inputs)) {
        connection.weight = W[i * inputs + all[l].list.indexOf(connection.from)]
      }
    })
  })
  return net
}
