/**
 * The loss of a linear regression is a bowl: J(θ) = ½ θᵀHθ − gᵀθ + c, with θ = (w₁, …, b), H = A Aᵀ / m, g = A y / m,
 * c = ½ ‖y‖² / m, where A is the features with a row of ones below. All that gradient descent does in it follows from
 * the eigenvalues of H, its curvatures.
 *
 * @typedef {object} Bowl
 * @property {number[][]} H
 * @property {number[]} g
 * @property {number} c
 * @property {number[]} curvatures   eigenvalues of H, the smallest first
 * @property {number[]} bottom       the θ where J is smallest
 *
 * @typedef {object} Descent         what is true of gradient descent from any start
 * @property {number} kappa          κ = λmax / λmin
 * @property {number} limit          2 / λmax: at this learning rate it no longer comes nearer, above it blows up
 * @property {number} best           2 / (λmin + λmax), the rate with the best guarantee
 * @property {number} steps          at that rate the distance to the bottom shrinks by (κ − 1) / (κ + 1) a step at
 *                                   least: the first step at which that guarantees a millionth of it
 */
import { symmetricEigen } from './eigen.js'
import { mean } from '../statistics.js'

const NEAR = 1e-6

/**
 * @param {ArrayLike<number>[]} features
 * @param {ArrayLike<number>} target
 * @returns {Bowl}
 */
export function bowlOf(features, target) {
  const rows = [...features, Array.from(target, () => 1)]
  const H = rows.map((row) => rows.map((other) => meanProduct(row, other)))
  const g = rows.map((row) => meanProduct(row, target))
  const { values, vectors } = symmetricEigen(H)
  const bottom = solve(values, vectors, g)
  return { H, g, c: meanProduct(target, target) / 2, curvatures: values, bottom }
}

/**
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 */
function meanProduct(a, b) {
  return mean(Array.from(a, (x, i) => x * b[i]))
}

/**
 * H⁻¹ g, from the eigenvalues and eigenvectors of H.
 *
 * @param {number[]} values
 * @param {number[][]} vectors
 * @param {number[]} g
 */
function solve(values, vectors, g) {
  return g.map((_, i) =>
    values.reduce((sum, lambda, k) => sum + (vectors[k][i] * dot(vectors[k], g)) / lambda, 0),
  )
}

/**
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 */
function dot(a, b) {
  return Array.from(a).reduce((sum, x, i) => sum + x * b[i], 0)
}

/**
 * @param {Bowl} bowl
 * @param {ArrayLike<number>} theta
 * @returns {number} J
 */
export function lossAt({ H, g, c }, theta) {
  const Htheta = H.map((row) => dot(row, theta))
  return dot(Htheta, theta) / 2 - dot(g, theta) + c
}

/**
 * @param {Bowl} bowl
 * @returns {Descent}
 */
export function descentIn({ curvatures }) {
  const [low, high] = [curvatures[0], curvatures[curvatures.length - 1]]
  const kappa = high / low
  return {
    kappa,
    limit: 2 / high,
    best: 2 / (low + high),
    steps: stepsFor((kappa - 1) / (kappa + 1)),
  }
}

/**
 * The first step at which a learning rate guarantees a millionth of the distance; Infinity where it never does.
 *
 * @param {Bowl} bowl
 * @param {number} rate   α
 */
export function stepsAt({ curvatures }, rate) {
  const slowest = Math.max(...curvatures.map((lambda) => Math.abs(1 - rate * lambda)))
  return slowest < 1 ? stepsFor(slowest) : Infinity
}

/** @param {number} shrink   of the distance, in a step */
function stepsFor(shrink) {
  return Math.ceil(Math.log(NEAR) / Math.log(shrink))
}

/**
 * The cut through the bowl at one b: again a bowl, over the weights alone.
 *
 * @typedef {object} Slice
 * @property {number[]} centre       the weights where J is smallest in it
 * @property {number} floor          J there
 * @property {number[]} curvatures   of the cut, the smallest first
 * @property {number} angle          of the direction of the smallest, from w₁ towards w₂
 */

/**
 * @param {Bowl} bowl   of two features
 * @param {number} b
 * @returns {Slice}
 */
export function sliceAt(bowl, b) {
  const { H, g } = bowl
  const { values, vectors } = symmetricEigen([H[0].slice(0, 2), H[1].slice(0, 2)])
  const centre = solve(values, vectors, [g[0] - H[0][2] * b, g[1] - H[1][2] * b])
  const [along] = vectors
  return {
    centre,
    floor: lossAt(bowl, [...centre, b]),
    curvatures: values,
    angle: Math.atan2(along[1], along[0]),
  }
}

/**
 * The ellipse on which J lies `above` the floor of the slice: its half axes, the longer first.
 *
 * @param {Slice} slice
 * @param {number} above
 */
export function halfAxes({ curvatures }, above) {
  return curvatures.map((lambda) => Math.sqrt((2 * above) / lambda))
}

/**
 * Where gradient descent from 0 stands after n steps, without walking there: along each eigenvector the distance to the
 * bottom shrinks by (1 − αλ) a step.
 *
 * @param {Bowl} bowl
 * @param {number} rate   α
 * @param {number} n
 * @returns {number[]} θ
 */
export function positionAfter({ H, bottom }, rate, n) {
  const { values, vectors } = symmetricEigen(H)
  const left = values.map((lambda, k) => -dot(vectors[k], bottom) * (1 - rate * lambda) ** n)
  return bottom.map((x, i) => x + left.reduce((sum, part, k) => sum + part * vectors[k][i], 0))
}
