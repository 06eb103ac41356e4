/**
 * Backpropagation as a textbook has it, in double, a line a step: what one would write oneself, and the mistakes that one
 * would make. The engine's own is fast and in float32 (core/network.c); both are held to the same differences.
 *
 *   forward    Z = W A + b     (Z = γ (Z − μ)/√(σ² + ε) + β)     A = f(Z) ⊙ mask
 *   backward   dZᴸ = A − Y     dW = dZ Aᵀ/n + (λ₂ W + λ₁ sign W)/m     db = Σ dZ/n     dA = Wᵀ dZ     dZ = dA ⊙ mask ⊙ f′(Z)
 *
 * n is the batch, m the training set.
 *
 * @typedef {Float64Array[]} Rows   a row for each unit, a number for each sample
 *
 * @typedef {object} Layer
 * @property {number[][]} W
 * @property {number[]} b
 * @property {number[]} [gamma]
 * @property {number[]} [beta]
 *
 * @typedef {object} Setting
 * @property {string} activation
 * @property {string} output
 * @property {number} l1
 * @property {number} l2
 * @property {number} m
 * @property {(Rows | null)[]} masks    of the input and of each hidden layer; null: nothing is dropped
 *
 * @typedef {import('../code/numpy/propagation.js').Fault} Fault
 * @typedef {{dW: number[][], db: number[], dgamma?: number[], dbeta?: number[]}} Gradient
 * @typedef {{mean: number, scale: number, hat: Float64Array}} Unit   of batch norm: μ, 1/√(σ² + ε), (Z − μ)·scale
 * @typedef {{Z: Rows, A: Rows, units: Unit[] | null}} Passed
 */

/** What can be left out or done twice: see backward. @type {Fault[]} */
export const FAULTS = ['none', 'derivative', 'mask', 'mean', 'penalty', 'output', 'point', 'norm']

const EPSILON = 1e-5
const LEAK = 0.01
const sigmoid = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z))

/** @type {Record<string, {f: (z: number) => number, slope: (z: number) => number}>} */
const FUNCTIONS = {
  linear: { f: (z) => z, slope: () => 1 },
  sigmoid: { f: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) },
  tanh: { f: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  relu: { f: (z) => Math.max(z, 0), slope: (z) => Number(z > 0) },
  'leaky-relu': { f: (z) => (z > 0 ? z : LEAK * z), slope: (z) => (z > 0 ? 1 : LEAK) },
}

// ---- forward ----

/**
 * @param {Layer[]} layers
 * @param {Rows} X
 * @param {Setting} setting
 * @returns {Passed[]} the input first
 */
export function forward(layers, X, { activation, output, masks }) {
  const { f } = FUNCTIONS[activation]
  const passed = [{ Z: X, A: masked(X, masks[0]), units: /** @type {Unit[] | null} */ (null) }]
  layers.forEach((layer, i) => {
    const last = i === layers.length - 1
    const sums = weigh(layer, passed[i].A)
    const units = layer.gamma ? sums.map(unitOf) : null
    const Z = units
      ? units.map(({ hat }, k) => hat.map((x) => gain(layer, k) * x + shift(layer, k)))
      : sums
    const A = last
      ? answer(Z, output)
      : masked(
          Z.map((row) => row.map(f)),
          masks[i + 1],
        )
    passed.push({ Z, A, units })
  })
  return passed
}

/** Z = W A + b @param {Layer} layer @param {Rows} A */
function weigh({ W, b }, A) {
  return W.map((row, i) => A[0].map((_, s) => row.reduce((sum, w, k) => sum + w * A[k][s], b[i])))
}

/** @param {Float64Array} z @returns {Unit} */
function unitOf(z) {
  const mean = average(z)
  const scale = 1 / Math.sqrt(average(z.map((x) => (x - mean) ** 2)) + EPSILON)
  return { mean, scale, hat: z.map((x) => (x - mean) * scale) }
}

/** @param {Layer} layer @param {number} k */
const gain = ({ gamma = [] }, k) => gamma[k]
/** @param {Layer} layer @param {number} k */
const shift = ({ beta = [] }, k) => beta[k]

/** @param {Rows} Z @param {string} output @returns {Rows} */
function answer(Z, output) {
  if (output === 'linear') return Z
  if (output === 'sigmoid') return Z.map((row) => row.map(sigmoid))
  const top = Z[0].map((_, s) => Math.max(...Z.map((row) => row[s])))
  const E = Z.map((row) => row.map((z, s) => Math.exp(z - top[s])))
  const sum = top.map((_, s) => E.reduce((all, row) => all + row[s], 0))
  return E.map((row) => row.map((e, s) => e / sum[s]))
}

// ---- backward ----

/**
 * Of every layer, first to last. With a fault it is wrong, in the one way that the fault names:
 *
 *   derivative  dZ = dA ⊙ mask           f′ is forgotten
 *   point       f′ is taken at a, and not at z
 *   mask        dZ = dA ⊙ f′(Z)          the mask is forgotten, as in the notes
 *   mean        dW = dZ Aᵀ               nobody divides by n
 *   penalty     the penalty is in J, but not in dW
 *   output      dZᴸ = (A − Y) ⊙ A(1 − A) the loss has that factor already
 *   norm        μ and σ of batch norm are taken for constants
 *
 * @param {Layer[]} layers
 * @param {Passed[]} passed
 * @param {Rows} Y
 * @param {Setting} setting
 * @param {Fault} [fault]
 * @returns {Gradient[]}
 */
export function backward(layers, passed, Y, setting, fault = 'none') {
  const { A } = passed[layers.length]
  /** @type {Rows} */
  let dZ = A.map((row, k) =>
    row.map((a, s) => (a - Y[k][s]) * (fault === 'output' ? a * (1 - a) : 1)),
  )
  /** @type {Gradient[]} */
  const gradients = []
  for (let i = layers.length - 1; i >= 0; i--) {
    const { units } = passed[i + 1]
    const own = units ? throughNorm(layers[i], units, dZ, fault) : { dZ }
    const before = passed[i]
    gradients.unshift({ ...weights(layers[i], own.dZ, before.A, setting, fault), ...own })
    if (i > 0) dZ = throughLayer(layers[i], own.dZ, before, i, setting, fault)
  }
  return gradients
}

/**
 * dW and db.
 *
 * @param {Layer} layer
 * @param {Rows} dZ
 * @param {Rows} A
 * @param {Setting} setting
 * @param {Fault} fault
 */
function weights({ W }, dZ, A, { l1, l2, m }, fault) {
  const n = fault === 'mean' ? 1 : A[0].length
  const [first, second] = fault === 'penalty' ? [0, 0] : [l1 / m, l2 / m]
  const dW = W.map((row, i) =>
    row.map((w, k) => dot(dZ[i], A[k]) / n + second * w + first * Math.sign(w)),
  )
  return { dW, db: dZ.map((row) => total(row) / n) }
}

/**
 * dZ of the layer before.
 *
 * @param {Layer} layer
 * @param {Rows} dZ
 * @param {Passed} before
 * @param {number} at
 * @param {Setting} setting
 * @param {Fault} fault
 */
function throughLayer({ W }, dZ, before, at, { activation, masks }, fault) {
  const { f, slope } = FUNCTIONS[activation]
  const dA = before.Z.map((row, k) =>
    row.map((_, s) => W.reduce((sum, w, i) => sum + w[k] * dZ[i][s], 0)),
  )
  const kept = fault === 'mask' ? dA : masked(dA, masks[at])
  if (fault === 'derivative') return kept
  const slopeAt = fault === 'point' ? (/** @type {number} */ z) => slope(f(z)) : slope
  return kept.map((row, k) => row.map((d, s) => d * slopeAt(before.Z[k][s])))
}

/**
 * @param {Layer} layer
 * @param {Unit[]} units
 * @param {Rows} dU   of what batch norm gives
 * @param {Fault} fault
 */
function throughNorm(layer, units, dU, fault) {
  const n = dU[0].length
  const dZ = units.map(({ scale, hat }, k) => {
    const dx = dU[k].map((d) => d * gain(layer, k))
    if (fault === 'norm') return dx.map((d) => d * scale)
    const [mean, along] = [average(dx), dot(dx, hat) / n]
    return dx.map((d, s) => scale * (d - mean - hat[s] * along))
  })
  const dgamma = units.map(({ hat }, k) => dot(dU[k], hat) / n)
  return { dZ, dgamma, dbeta: dU.map(average) }
}

// ---- sums ----

/** @param {Rows} rows @param {Rows | null} mask */
function masked(rows, mask) {
  return mask ? rows.map((row, k) => row.map((x, s) => x * mask[k][s])) : rows
}

/** @param {Float64Array} row */
function total(row) {
  return row.reduce((sum, x) => sum + x, 0)
}

/** @param {Float64Array} row */
function average(row) {
  return total(row) / row.length
}

/** @param {Float64Array} a @param {Float64Array} b */
function dot(a, b) {
  return a.reduce((sum, x, s) => sum + x * b[s], 0)
}
