/**
 * The same run from many seeds. Pure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../engine/train.js').TrainInput} TrainInput
 * @typedef {'weights' | 'all'} Which   all: data, split, batches and masks too
 * @typedef {{x: ArrayLike<number>, low: number[], middle: number[], high: number[]}} Band
 */

export const SEEDS = 20
/** What counts as learned. */
export const GOAL = 0.95

const HIGHEST = 2 ** 32
/** Paths of the engine's seeds, and the value where a config has none. */
const PATHS = {
  weights: [['init', 'seed']],
  all: [['init', 'seed'], ['seed'], ['data', 'seed'], ['split', 'seed']],
}

/**
 * @param {TrainInput} input
 * @param {Which} which
 * @param {(path: string) => number} firstSeed   the engine's own
 * @returns {Record<string, TrainInput>} the first is the run itself
 */
export function seedInputs(input, which, firstSeed) {
  const paths = PATHS[which].filter(([group]) => group !== 'data' || !ownData(input))
  const inputs = Array.from({ length: SEEDS }, (_, nth) => {
    const config = paths.reduce((one, path) => shifted(one, path, nth, firstSeed), input.config)
    return [`seed ${nth}`, { config, bare: true }]
  })
  return Object.fromEntries(inputs)
}

/** Whether the data is given: it is the same from every seed. @param {TrainInput} input */
function ownData({ config }) {
  return config.data?.X !== undefined
}

/**
 * @param {any} config
 * @param {string[]} path
 * @param {number} nth
 * @param {(path: string) => number} firstSeed
 */
function shifted(config, [group, key], nth, firstSeed) {
  const next = (/** @type {any} */ now, /** @type {string} */ name) =>
    ((now ?? firstSeed(name)) + nth) % HIGHEST
  return key
    ? {
        ...config,
        [group]: { ...config[group], [key]: next(config[group]?.[key], `${group}.${key}`) },
      }
    : { ...config, [group]: next(config[group], group) }
}

/**
 * From the lowest to the highest, and the median, record by record. A run that left the numbers is at infinity from there on; one
 * that stopped early stays where it was.
 *
 * @param {Snapshot[]} runs
 * @param {import('./pins.js').Quantity} quantity
 * @returns {Band | null} null where nothing of it was recorded
 */
export function bandOf(runs, quantity) {
  const curves = runs.filter(({ records }) => records[quantity].length > 0)
  if (curves.length === 0) return null
  const long = curves.reduce((a, b) =>
    b.records.iteration.length > a.records.iteration.length ? b : a,
  )
  const x = long.records.iteration
  const sorted = Array.from(x, (_, i) =>
    curves.map((run) => valueAt(run, quantity, i)).sort(upwards),
  )
  return {
    x,
    low: sorted.map((values) => values[0]),
    middle: sorted.map(median),
    high: sorted.map((values) => values[values.length - 1]),
  }
}

/** @param {Snapshot} run @param {import('./pins.js').Quantity} quantity @param {number} i */
function valueAt({ records, reason }, quantity, i) {
  const values = records[quantity]
  if (i < values.length) return Number.isNaN(values[i]) ? Infinity : values[i]
  return reason === 'diverged' ? Infinity : values[values.length - 1]
}

/** @param {number} a @param {number} b */
function upwards(a, b) {
  return a < b ? -1 : Number(a > b)
}

/** @param {number[]} sorted */
export function median(sorted) {
  const half = sorted.length / 2
  const [below, above] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return below === above ? below : (below + above) / 2
}

/**
 * How many end with so many answers right.
 *
 * @param {Snapshot[]} runs
 * @param {'train' | 'dev'} part
 * @returns {number | null} null where nothing of the kind is measured
 */
export function reached(runs, part) {
  const measured = runs.filter(({ scores }) => typeof scores[part]?.accuracy === 'number')
  if (measured.length === 0) return null
  return measured.filter(({ scores, reason }) => {
    return reason !== 'diverged' && (scores[part]?.accuracy ?? 0) >= GOAL
  }).length
}

/** Their last losses, the lowest first. @param {Snapshot[]} runs @param {'train' | 'dev'} part */
export function lastLosses(runs, part) {
  const known = runs.filter(({ scores }) => scores[part])
  const losses = known.map(({ scores, reason }) =>
    reason === 'diverged' ? Infinity : (scores[part]?.loss ?? NaN),
  )
  return losses.sort(upwards)
}
