/** The stops of the sliders. */
import { logStops } from '../../components/stops.js'
import { BEST, MOST_STEPS, RATES, TAME } from './fields.js'
import { METHODS } from './methods.js'

/** @typedef {import('../../components/stops.js').Stop} Stop */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Translate */

const RATE_TICKS = ['0.2', '0.4', '0.6', '0.8', '1']
const STEP_TICKS = [10, 100, 1e3, 1e5]

/** @param {Translate} t @returns {Stop[]} */
export function methodStops(t) {
  return METHODS.map((value) => ({ value, text: t(`rule.${value}`), tick: t(`tick.${value}`) }))
}

/** @param {Translate} t @returns {Stop[]} */
export function rateStops(t) {
  return RATES.map((value) => {
    if (value === BEST) return { value, text: t('rate.best'), tick: t('rate.tick.best') }
    const text = `${value} ×`
    return RATE_TICKS.includes(value) ? { value, text, tick: value } : { value, text }
  })
}

const WILD = [10, 20, 50, 100, 200, 500, 1000]
const WILD_TICKS = [10, 50, 200, 1000]

/** @param {Translate} t @returns {Stop[]} */
export function outlierStops(t) {
  const text = t('outlier.none')
  return [
    { value: TAME, text, tick: text },
    ...WILD.map((value) => ({
      value,
      text: String(value),
      ...(WILD_TICKS.includes(value) && { tick: String(value) }),
    })),
  ]
}

/** Nobody takes half a step. */
export const STEP_STOPS = logStops(1, MOST_STEPS, { zero: true, ticks: STEP_TICKS }).filter(
  ({ value }) => Number.isInteger(value),
)
