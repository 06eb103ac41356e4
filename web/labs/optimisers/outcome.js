/**
 * How the walkers did, from their walks alone.
 *
 * @typedef {import('../../engine/walk.js').Walk} Walk
 * @typedef {import('./rules.js').Rule} Rule
 * @typedef {{rule: Rule, steps: number, excess: number}} Arrival   steps: Infinity where it never arrived
 */

import { lossAt } from '../bowl/bowl.js'
import { RULES } from './rules.js'

/** Arrived: J is no more than this above the floor of the bowl. */
export const NEAR = 1e-3

/**
 * J − J*, how far above the floor, at each step told of. Rounding may put a walker below the floor: that is 0.
 *
 * @param {Walk} walk
 * @param {number} floor   J*
 */
export function excessOf({ loss }, floor) {
  return Array.from(loss, (J) => Math.max(0, J - floor))
}

/**
 * The first step from which on it stays near the floor. Momentum may pass the bottom and come back: passing is not
 * arriving.
 *
 * @param {Walk} walk
 * @param {number} floor
 */
export function arrivalOf(walk, floor) {
  const excess = excessOf(walk, floor)
  const away = excess.findLastIndex((above) => !(above <= NEAR))
  return walk.event || away === excess.length - 1 ? Infinity : walk.step[away + 1]
}

/**
 * @param {Map<Rule, Walk>} walks
 * @param {number} floor
 * @returns {Arrival[]} who arrived first; of those who did not, who is nearer
 */
export function ranking(walks, floor) {
  const arrivals = [...walks].map(([rule, walk]) => ({ rule, ...endOf(walk, floor) }))
  return arrivals.sort(sooner)
}

/**
 * @param {Walk} walk
 * @param {number} floor
 */
function endOf(walk, floor) {
  const above = excessOf(walk, floor).at(-1) ?? Infinity
  return { steps: arrivalOf(walk, floor), excess: walk.event ? Infinity : above }
}

/**
 * @param {{steps: number, excess: number}} a
 * @param {{steps: number, excess: number}} b
 */
function sooner(a, b) {
  return sign(a.steps, b.steps) || sign(a.excess, b.excess)
}

/**
 * @param {number} a
 * @param {number} b
 */
function sign(a, b) {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Learning rates that are tried for the best one: twelve a decade. */
export const TRIED = Array.from({ length: 61 }, (_, i) =>
  Number((1e-3 * 10 ** (i / 12)).toPrecision(3)),
)

/**
 * Of walks at all rates tried, for each rule the one that arrives first; of equals the one at the smaller rate.
 *
 * @param {Map<string, Walk[]>} tried   by rule, a walk for each of TRIED
 * @param {import('../bowl/model.js').BowlModel} model
 * @returns {Map<Rule, {rate: number, walk: Walk}>}
 */
export function bestRates(tried, model) {
  const floor = floorOf(model)
  const best = (/** @type {Walk[]} */ walks) =>
    walks
      .map((walk, i) => ({ rate: TRIED[i], walk, ...endOf(walk, floor) }))
      .sort((a, b) => sooner(a, b) || a.rate - b.rate)[0]
  return new Map(
    RULES.filter((rule) => tried.has(rule)).map((rule) => {
      const { rate, walk } = best(tried.get(rule) ?? [])
      return [rule, { rate, walk }]
    }),
  )
}

/** J*, the loss at the bottom. @param {import('../bowl/model.js').BowlModel} model */
export function floorOf({ bowl }) {
  return lossAt(bowl, bowl.bottom)
}
