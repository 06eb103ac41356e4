/**
 * The part of the plane of weights that a figure shows: a square, so that round is round, and the same for all learning
 * rates and steps, so that nothing moves but the path.
 *
 * @typedef {object} Frame
 * @property {number} left     w₁ at the left edge
 * @property {number} bottom   w₂ at the lower edge
 * @property {number} width    of both sides
 */
import { descentIn, positionAfter, sliceAt } from './bowl.js'

const ROOM = 1.12
const SAMPLED = 1.1

/**
 * Around the whole journey from 0 to the bottom, at the rate with the best guarantee, and around the valley that it goes
 * for: its floor where the walk begins and where it ends lie about the middle.
 *
 * @param {import('./bowl.js').Bowl} bowl
 * @returns {Frame}
 */
export function frameOf(bowl) {
  const floors = [sliceAt(bowl, 0).centre, bowl.bottom]
  const points = [...journey(bowl), ...floors]
  const [x, y] = [0, 1].map((i) => (floors[0][i] + floors[1][i]) / 2)
  const reach = points.map((point) => Math.max(Math.abs(point[0] - x), Math.abs(point[1] - y)))
  const half = ROOM * Math.max(...reach)
  return { left: x - half, bottom: y - half, width: 2 * half }
}

/** @param {import('./bowl.js').Bowl} bowl */
function journey(bowl) {
  const { best, steps } = descentIn(bowl)
  const points = [[0, 0]]
  for (let n = 1; n < steps; n = Math.max(n + 1, Math.floor(n * SAMPLED))) {
    points.push(positionAfter(bowl, best, n), positionAfter(bowl, best, n + 1))
  }
  return points
}

const STEPS = [1, 2, 5]

/**
 * @param {number} from
 * @param {number} to
 * @param {number} most   how many at most
 * @returns {number[]} round numbers between
 */
export function ticks(from, to, most) {
  const rough = (to - from) / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((s) => s * power >= rough) ?? 10) * power
  const first = Math.ceil(from / step)
  const count = Math.floor(to / step) - first + 1
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(10)))
}
