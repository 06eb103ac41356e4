/**
 * What is to be seen of a whole network: each unit as a map over the plane, the class that is answered at each place, who
 * was taken for whom, units that are dead.
 *
 * A class here is what a reader would call one: with one output 0 or 1; with softmax the largest output; with two outputs
 * that do not exclude each other, all four pairs: 0 neither, 1 the first, 2 the second, 3 both.
 *
 * @typedef {object} Sights
 * @property {number} side                cells a side of each map
 * @property {Float32Array[][]} maps      layer by layer, unit by unit: A, row after row, the lowest x₂ first
 * @property {number} classes
 * @property {Uint8Array | null} kinds    the class answered in each cell of the terrain; null with two classes
 * @property {import('./terrain.js').Points} train   with their classes as labels
 * @property {import('./terrain.js').Points | null} dev
 * @property {Record<'train' | 'dev' | 'test', Float64Array | null>} confusion   (classes, classes): true class after true
 *   class, how many were answered as which
 * @property {number[] | null} dead       of each layer; null while the run goes on
 */
import { grid, rows } from './terrain.js'

/** @typedef {import('../../wasm/engine.js').Run} Run */
/** @typedef {import('../../wasm/engine.js').PartData} PartData */
/** @typedef {(values: ArrayLike<number>, i: number, m: number) => number} ClassOf */

const SIDE = 20
const LEAST_SIDE = 4
/** Multiplications for all maps together. */
const WORK = 1e8
/** As many as are drawn. */
const MOST_UNITS = 16
const FIRST_LAYERS = 7
const MOST_POINTS = 2000
const MOST_INSPECTED = 2000
const HALF = 0.5

/**
 * @param {Run} run
 * @param {import('./terrain.js').Terrain} terrain
 * @param {string | undefined} output   as the config has it
 * @param {boolean} over
 * @returns {Sights}
 */
export function sightsOf(run, terrain, output, over) {
  const parts = { train: run.part('train'), dev: run.part('dev'), test: run.part('test') }
  const { outputs = 1 } = parts.train ?? {}
  const { count, of } = classing(outputs, output)
  const look = (/** @type {PartData | null} */ part) => part && seen(run, part, of)
  const [train, dev, test] = [look(parts.train), look(parts.dev), look(parts.test)]
  const all = { train, dev, test }
  const confusion = Object.entries(all).map(([name, one]) => [name, one && confused(one, count)])
  return {
    ...mapsOf(run, terrain),
    classes: count,
    kinds: outputs === 1 ? null : kindsOf(run.predict(grid(terrain, terrain.size)), outputs, of),
    train: /** @type {Seen} */ (train).points,
    dev: dev && dev.points,
    confusion: Object.fromEntries(confusion),
    dead: over ? deadOf(run) : null,
  }
}

/**
 * @param {number} outputs
 * @param {string} [output]
 * @returns {{count: number, of: ClassOf}}
 */
function classing(outputs, output) {
  if (outputs === 1) return { count: 2, of: (values, i) => Number(values[i] >= HALF) }
  if (outputs === 2 && output !== 'softmax') return { count: 4, of: pairAt }
  return { count: outputs, of: (values, i, m) => largestAt(values, i, m, outputs) }
}

/** @type {ClassOf} */
function pairAt(values, i, m) {
  return Number(values[i] >= HALF) + 2 * Number(values[m + i] >= HALF)
}

/** @param {ArrayLike<number>} values @param {number} i @param {number} m @param {number} outputs */
function largestAt(values, i, m, outputs) {
  let best = 0
  for (let k = 1; k < outputs; k++) if (values[k * m + i] > values[best * m + i]) best = k
  return best
}

/** @param {ArrayLike<number>} values @param {number} outputs @param {ClassOf} of */
function kindsOf(values, outputs, of) {
  const m = values.length / outputs
  return Uint8Array.from({ length: m }, (_, i) => of(values, i, m))
}

/**
 * @typedef {{points: import('./terrain.js').Points, truth: Uint8Array, said: Uint8Array}} Seen
 *
 * @param {Run} run
 * @param {PartData} part
 * @param {ClassOf} of
 * @returns {Seen}
 */
function seen(run, { X, Y, samples, outputs }, of) {
  const answers = run.predict(X)
  const [truth, said] = [kindsOf(Y, outputs, of), kindsOf(answers, outputs, of)]
  const few = Math.min(samples, MOST_POINTS)
  const points = {
    x1: X.slice(0, few),
    x2: X.slice(samples, samples + few),
    label: truth.slice(0, few),
    p: outputs === 1 ? answers.slice(0, few) : Float32Array.from(said.subarray(0, few)),
  }
  return { points, truth, said }
}

/** @param {Seen} seen @param {number} classes */
function confused({ truth, said }, classes) {
  const counts = new Float64Array(classes * classes)
  truth.forEach((label, i) => counts[label * classes + said[i]]++)
  return counts
}

/**
 * A map for each unit that can be drawn; coarser ones where the network is large.
 *
 * @param {Run} run
 * @param {import('./terrain.js').Window} window
 */
function mapsOf(run, window) {
  const layers = run.layers()
  const weights = layers.reduce((sum, { units, inputs }) => sum + units * inputs, 0)
  const shown = Math.min(layers.length, FIRST_LAYERS + 1)
  const fitting = Math.floor(Math.sqrt(WORK / (weights * shown)))
  const side = Math.max(LEAST_SIDE, Math.min(SIDE, fitting))
  const X = grid(window, side)
  const maps = layers.map(({ units }, l) => {
    if (l >= FIRST_LAYERS && l < layers.length - 1) return []
    return rows(run.activations(l + 1, X).A, units).slice(0, MOST_UNITS)
  })
  return { side, maps }
}

/** @param {Run} run */
function deadOf(run) {
  const inspected = run.statistics({ bins: 0, samples: MOST_INSPECTED })
  return inspected ? inspected.layers.map(({ dead }) => dead) : []
}
