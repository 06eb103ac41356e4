/** TensorFlow.js as its manual says: variables, a loss, an optimizer's minimize(); variant: the backend, 'wasm' or 'cpu'. */
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { problemOf } from '../problem.mjs'

const WASM = '../node_modules/@tensorflow/tfjs-backend-wasm/dist/'
const BETA1 = 0.9
const BETA2 = 0.999
const EPSILON = 1e-8

const LOSSES = Object.freeze({
  sigmoid: tf.losses.sigmoidCrossEntropy,
  softmax: tf.losses.softmaxCrossEntropy,
})

/** @type {import('../time.mjs').Prepare} */
export async function prepare(workload, bytes, variant = 'wasm') {
  setWasmPaths(new URL(WASM, import.meta.url).href)
  if (!(await tf.setBackend(variant))) throw new Error(`TensorFlow.js has no backend ${variant}`)
  await tf.ready()
  const problem = await problemOf(workload, bytes)
  const X = tf.tensor2d(problem.X)
  const Y = tf.tensor2d(problem.Y)
  return () => start(problem, X, Y)
}

/**
 * @param {import('../problem.mjs').Problem} problem
 * @param {any} X (samples, features)
 * @param {any} Y (samples, outputs)
 * @returns {import('../time.mjs').Trainer}
 */
function start({ layers, output, optimizer: { name, learningRate }, batches }, X, Y) {
  const W = layers.map(({ W: w, units, inputs }) => tf.tidy(() => variable(w, [units, inputs])))
  const b = layers.map(({ b: bias }) => tf.variable(tf.tensor1d(bias)))
  const optimizer =
    name === 'adam'
      ? tf.train.adam(learningRate, BETA1, BETA2, EPSILON)
      : tf.train.sgd(learningRate)
  const last = W.length - 1
  const logits = (/** @type {any} */ x) =>
    W.reduce((A, w, l) => {
      const Z = tf.add(tf.matMul(A, w), b[l])
      return l === last ? Z : tf.relu(Z)
    }, x)
  const loss = (/** @type {any} */ x, /** @type {any} */ y) => LOSSES[output](y, logits(x))
  const picks = batches()
  const whole = X.shape[0]
  const step = () => {
    const pick = picks.next().value
    if (pick.length === whole) return optimizer.minimize(() => loss(X, Y))
    const indices = tf.tensor1d(pick, 'int32')
    const [x, y] = [tf.gather(X, indices), tf.gather(Y, indices)]
    return optimizer.minimize(() => loss(x, y))
  }
  return {
    advance: (iterations) => {
      for (let i = 0; i < iterations; i++) tf.tidy(step)
    },
    loss: () => tf.tidy(() => loss(X, Y).dataSync()[0]),
    free: () => {
      tf.dispose([W, b])
      optimizer.dispose()
    },
  }
}

/** TensorFlow's W is the transpose. @type {(W: Float32Array, shape: number[]) => any} */
const variable = (W, shape) => tf.variable(tf.transpose(tf.tensor2d(W, shape)))
