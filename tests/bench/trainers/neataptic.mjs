/** Neataptic: nodes and connections, a sample at a time, weights moved after the whole set, as its batchSize does it. */
import neataptic from 'neataptic'
import { withLists } from './lists.mjs'

const { architect, methods } = neataptic

/** @type {import('./lists.mjs').Start} */
function start({ layers, optimizer }, X, Y) {
  const net = networkOf(layers)
  const rate = optimizer.learningRate / X.length // it adds up where the others take the mean
  const last = X.length - 1
  const step = () => {
    for (let j = 0; j <= last; j++) {
      net.activate(X[j], true)
      net.propagate(rate, 0, j === last, Y[j])
    }
  }
  return {
    advance: (iterations) => {
      for (let i = 0; i < iterations; i++) step()
    },
    loss: () =>
      net.test(
        X.map((input, j) => ({ input, output: Y[j] })),
        methods.cost.CROSS_ENTROPY,
      ).error,
  }
}

export const prepare = withLists(start)

/** @param {import('../problem.mjs').Layer[]} layers */
function networkOf(layers) {
  const sizes = [layers[0].inputs, ...layers.map(({ units }) => units)]
  const net = new architect.Perceptron(...sizes)
  const last = layers.length - 1
  let at = sizes[0]
  layers.forEach(({ units, inputs, W, b }, l) => {
    const nodes = net.nodes.slice(at, at + units)
    const first = at - inputs
    nodes.forEach((/** @type {any} */ node, /** @type {number} */ i) => {
      node.bias = b[i]
      node.squash = l === last ? methods.activation.LOGISTIC : methods.activation.RELU
      for (const connection of node.connections.in) {
        connection.weight = W[i * inputs + net.nodes.indexOf(connection.from) - first]
      }
    })
    at += units
  })
  return net
}
