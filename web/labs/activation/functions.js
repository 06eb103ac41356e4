/**
 * The activation functions and their slopes, as the engine has them; in double, for drawing and for counting. Pure.
 *
 * @typedef {object} Activation
 * @property {(z: number) => number} f
 * @property {(z: number) => number} slope   f′; at a kink, that of the left side
 * @property {number} steepest               the most that f′ can be
 * @property {number[]} jumps                where f′ is not continuous
 */

const LEAK = 0.01
const sigmoid = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z))

/** @type {Record<string, Activation>} */
export const ACTIVATIONS = {
  linear: { f: (z) => z, slope: () => 1, steepest: 1, jumps: [] },
  sigmoid: {
    f: sigmoid,
    slope: (z) => sigmoid(z) * (1 - sigmoid(z)),
    steepest: 0.25,
    jumps: [],
  },
  tanh: { f: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2, steepest: 1, jumps: [] },
  relu: { f: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0), steepest: 1, jumps: [0] },
  'leaky-relu': {
    f: (z) => (z > 0 ? z : LEAK * z),
    slope: (z) => (z > 0 ? 1 : LEAK),
    steepest: 1,
    jumps: [0],
  },
}

/**
 * What the slopes of so many layers in a row can leave of a gradient, at most.
 *
 * @param {string} name
 * @param {number} layers
 */
export function bound(name, layers) {
  return ACTIVATIONS[name].steepest ** layers
}

/** exp(z − max) / Σ exp(z − max): nothing overflows. @param {number[]} z */
export function softmax(z) {
  const top = Math.max(...z)
  return shares(z.map((one) => Math.exp(one - top)))
}

/** exp(z) / Σ exp(z), as the formula stands: beyond z ≈ 709 it is ∞ / ∞. @param {number[]} z */
export function naiveSoftmax(z) {
  return shares(z.map(Math.exp))
}

/** (eᶻ)ⁱ / Σ (eᶻ)ⁱ, i = 1, 2, …: what the notes' formula says when it is taken at its word. @param {number[]} z */
export function printedSoftmax(z) {
  return shares(z.map((one, i) => Math.exp(one) ** (i + 1)))
}

/** @param {number[]} parts */
function shares(parts) {
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / sum)
}
