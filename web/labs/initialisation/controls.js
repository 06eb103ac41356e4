/** The stops of the sliders. */
import { linearStops, logStops } from '../../components/stops.js'
import { INITIALISERS } from './initialisers.js'

/** @typedef {import('../../components/stops.js').Stop} Stop */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Translate */

const RULES = ['xavier', 'glorot', 'he']
const ACTIVATIONS = ['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu']

/** @type {Record<string, Stop[]>} */
export const STOPS = {
  dropout: linearStops(0, 0.8, 0.05, [0, 0.2, 0.4, 0.6, 0.8]),
  l2: logStops(1e-3, 10, { zero: true, ticks: [0.01, 0.1, 1, 10] }),
  lr: logStops(1e-4, 10),
  iters: logStops(100, 1e5),
  samples: logStops(20, 2000, { ticks: [20, 100, 500, 2000] }),
  noise: linearStops(0, 0.5, 0.01, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
  share: linearStops(0.05, 0.95, 0.05, [0.1, 0.3, 0.5, 0.7, 0.9]),
  spread: linearStops(0, 5, 0.1, [0, 1, 2, 3, 4, 5]),
}

/** @param {Translate} t @returns {Stop[]} */
export function initStops(t) {
  return Object.keys(INITIALISERS).map((value) => ({
    value,
    text: t(RULES.includes(value) ? `rule.${value}` : `init.${value}`),
    tick: t(`tick.${value}`),
  }))
}

/** @param {Translate} t @returns {Stop[]} */
export function activationStops(t) {
  return ACTIVATIONS.map((value) => ({
    value,
    text: t(`act.${value}`),
    tick: t(value === 'leaky-relu' ? 'act.tick.leaky-relu' : `act.${value}`),
  }))
}

/** @param {Translate} t @returns {Stop[]} */
export function everyStops(t) {
  const text = t('every.auto')
  return [
    { value: 'auto', text, tick: text },
    ...['1', '10', '100', '1000'].map((value) => ({ value, text: value, tick: value })),
  ]
}
