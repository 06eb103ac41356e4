/** Data, network and training, as fields that both labs have alike. */
import { linearStops, logStops } from '../../components/stops.js'
import { HIGHEST_SEED } from './config.js'

const FEWEST = 100
const MOST = 20000
const MOST_LAYERS = 4
const WIDEST = 64
/** Those that are folded away. */
export const MOONS_MORE = ['layers', 'iterations', 'noise', 'seed']

/**
 * @param {import('../../lab/define.js').Option} option
 * @param {number[]} layers   hidden ones, at first
 * @param {number} [widest]   units of a layer
 * @returns {import('../../lab/define.js').LabField[]}
 */
export function moonsFields(option, layers, widest = WIDEST) {
  return [
    option('lr', 'optimizer.learningRate', { default: 0.1, stops: logStops(1e-3, 1) }),
    option('iterations', 'iterations', {
      default: 4000,
      min: FEWEST,
      max: MOST,
      stops: logStops(FEWEST, MOST, { ticks: [100, 1000, 10000] }),
    }),
    option('noise', 'data.noise', {
      default: 0.3,
      stops: linearStops(0, 0.5, 0.01, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
    }),
    option('layers', 'hidden', {
      default: layers,
      longest: MOST_LAYERS,
      shortest: 1,
      max: widest,
      most: MOST_LAYERS,
    }),
    option('seed', 'seed', { max: HIGHEST_SEED, seed: true }),
  ]
}
