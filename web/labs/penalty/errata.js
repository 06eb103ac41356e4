/** What is measured for the errata: all from runs on the data and the network of now. */
import { plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { sumsOf } from '../moons/sums.js'
import { devLoss } from '../moons/seeds.js'
import { countAll, pushOf, subtractTerm } from './costs.js'
import { TOLD } from './config.js'

export const ERRATA = ['E25', 'E26', 'E27', 'biases']

/** @param {Pick<import('../../lab/view.js').View, 's' | 'of'>} view @returns {Record<string, string | number> | null} */
export function errataValues({ s: { lr }, of }) {
  const [free, l2, l1] = [of('free'), of('l2'), of('l1')]
  if (!free || !l2?.weights || !l1?.weights) return null
  return {
    ...ofL1(l1.weights, lr),
    l1Dev: short(devLoss(l1)),
    freeDev: short(devLoss(free)),
    ...ofStep(l2.weights, lr),
    weights: sumsOf(l2.weights).count,
    biases: free.layers.reduce(
      (/** @type {number} */ sum, /** @type {{units: number}} */ { units }) => sum + units,
      0,
    ),
  }
}

/** @param {Float32Array[]} weights @param {number} lr */
function ofL1(weights, lr) {
  const within = pushOf(lr, TOLD.l1)
  const { near, all } = countAll(weights, within)
  return {
    l1Lambda: TOLD.l1,
    l1Near: percent(near / all),
    within: plain(Number(within.toPrecision(2))),
  }
}

/** @param {Float32Array[]} weights @param {number} lr */
function ofStep(weights, lr) {
  const { term, before, wrong, right } = subtractTerm(weights, TOLD.l2, lr)
  return {
    l2Lambda: TOLD.l2,
    term: short(term),
    before: short(before),
    wrong: short(wrong),
    right: short(right),
  }
}
