/**
 * What each layer of a trained network receives and passes on: Zˡ = Wˡ Aˡ⁻¹ + bˡ, Aˡ = f(Zˡ), over the training samples.
 * Pure; in double, from the engine's weights. The networks of this lab are narrow enough for the page to have all of them.
 *
 * @typedef {object} LayerSums
 * @property {Float64Array[]} Z     a row for each unit, a number for each sample
 * @property {Float64Array[]} A
 * @property {number} slope         mean of f′(z) over units and samples
 * @property {number} flat          share of z where f′ is below a hundredth of the most that it can be
 * @property {number} dead          units with f′ = 0 at every sample: no gradient comes through to their weights
 *
 * @typedef {{units: number, W: ArrayLike<number>[], b: ArrayLike<number>}} Weights
 */
import { ACTIVATIONS } from './functions.js'

const LITTLE = 0.01

/**
 * Of the hidden layers; the last layer is the output and not among them.
 *
 * @param {Weights[]} layers
 * @param {ArrayLike<number>[]} X   a row for each feature
 * @param {string} activation
 * @returns {LayerSums[]}
 */
export function layerSums(layers, X, activation) {
  const { f } = ACTIVATIONS[activation]
  let before = X
  return layers.slice(0, -1).map((layer) => {
    const Z = forward(layer, before)
    const A = Z.map((row) => row.map(f))
    before = A
    return { Z, A, ...slopesOf(Z, activation) }
  })
}

/**
 * Z = W A + b
 *
 * @param {Weights} layer
 * @param {ArrayLike<number>[]} A
 */
export function forward({ W, b }, A) {
  const m = A[0].length
  return W.map((row, unit) =>
    Float64Array.from({ length: m }, (_, s) => {
      let z = b[unit]
      for (let i = 0; i < row.length; i++) z += row[i] * A[i][s]
      return z
    }),
  )
}

/**
 * @param {Float64Array[]} Z
 * @param {string} activation
 */
function slopesOf(Z, activation) {
  const { slope, steepest } = ACTIVATIONS[activation]
  const count = Z.length * Z[0].length
  const over = (/** @type {(s: number) => number} */ weigh) =>
    Z.reduce((sum, row) => row.reduce((part, z) => part + weigh(slope(z)), sum), 0)
  return {
    slope: over((s) => s) / count,
    flat: over((s) => Number(s < LITTLE * steepest)) / count,
    dead: Z.filter((row) => row.every((z) => slope(z) === 0)).length,
  }
}

/**
 * How much of a gradient the slopes alone let through on its way from the output back to each layer: the product of the mean
 * slopes of that layer and of all behind it.
 *
 * @param {{slope: number}[]} layers
 * @returns {number[]}
 */
export function passed(layers) {
  return layers.map((_, l) => layers.slice(l).reduce((product, { slope }) => product * slope, 1))
}

/** @param {Float64Array[]} rows */
export function flatten(rows) {
  const all = new Float64Array(rows.length * (rows[0]?.length ?? 0))
  rows.forEach((row, i) => all.set(row, i * row.length))
  return all
}
