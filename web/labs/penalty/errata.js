/** What is measured for the errata: all from runs on the data and the network of now. */
import { plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { sumsOf } from '../moons/sums.js'
import { devLoss } from '../moons/seeds.js'
import { countAll, pushOf, subtractTerm } from './costs.js'
import { TOLD } from './fields.js'

/** @typedef {import('./lab.js').PenaltyLab} Lab */

export const ERRATA = ['E25', 'E26', 'E27', 'biases']

/** @param {Lab} lab @returns {Record<string, string | number> | null} null while that goes on */
export function errataValues(lab) {
  const [free, l2, l1] = [lab.beside('free'), lab.beside('l2'), lab.beside('l1')]
  if (!free || !l2?.weights || !l1?.weights) return null
  const { lr } = lab.good
  return {
    ...ofL1(l1.weights, lr),
    l1Dev: short(devLoss(l1)),
    freeDev: short(devLoss(free)),
    ...ofStep(l2.weights, lr),
    weights: sumsOf(l2.weights).count,
    biases: free.layers.reduce((sum, { units }) => sum + units, 0),
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
