/** How the cost of a step grows with width, depth, samples and batch: this engine's SIMD module, in Node. */
import { loadEngine } from '../../wasm/engine.js'
import { median } from './statistics.mjs'
import { productFlops } from './workloads.mjs'

/**
 * @typedef {object} Point
 * @property {number} value
 * @property {number} flops of a step's products
 * @property {number} seconds of a step
 *
 * @typedef {{name: string, points: Point[]}} Growth
 * @typedef {{hidden: number[], samples: number, batch: number}} Case
 */

const ROUNDS = 5
const FLOPS_OF_A_RUN = 5e8
const FEWEST_STEPS = 4
const HIDDEN = 32
const SAMPLES = 304
const [FEATURES, OUTPUTS] = [2, 1]

/** @type {readonly {name: string, values: number[], make: (value: number) => Case}[]} */
const AXES = Object.freeze([
  {
    name: `width: two hidden layers of n units, ${SAMPLES} samples`,
    values: [16, 32, 64, 128, 256, 512],
    make: (n) => ({ hidden: [n, n], samples: SAMPLES, batch: 0 }),
  },
  {
    name: `depth: n hidden layers of ${HIDDEN} units, ${SAMPLES} samples`,
    values: [2, 4, 8, 16, 32],
    make: (n) => ({ hidden: Array(n).fill(HIDDEN), samples: SAMPLES, batch: 0 }),
  },
  {
    name: `samples: n in each step, 2-${HIDDEN}-${HIDDEN}-1`,
    values: [100, 300, 1000, 3000, 10000, 30000],
    make: (n) => ({ hidden: [HIDDEN, HIDDEN], samples: n, batch: 0 }),
  },
  {
    name: `batch: n of 4096 samples in each step, 2-${HIDDEN}-${HIDDEN}-1`,
    values: [16, 32, 64, 128, 256, 512, 1024],
    make: (n) => ({ hidden: [HIDDEN, HIDDEN], samples: 4096, batch: n }),
  },
])

/** @param {Case} one */
const flopsOf = ({ hidden, samples, batch }) =>
  productFlops([FEATURES, ...hidden, OUTPUTS], batch || samples)

/**
 * Seconds of one step, over as many as fill the time.
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {Case} one
 */
function timeStep(engine, one) {
  const { hidden, samples, batch } = one
  const steps = Math.max(FEWEST_STEPS, Math.round(FLOPS_OF_A_RUN / flopsOf(one)))
  const run = engine.start({ data: { samples }, hidden, batch, iterations: steps + 1 })
  run.advance(1) // its first touches of memory are not the step's cost
  const from = performance.now()
  const { iteration } = run.advance(steps)
  const seconds = (performance.now() - from) / 1000
  run.free()
  if (iteration !== steps + 1) throw new Error(`ended at iteration ${iteration}`)
  return seconds / steps
}

/** @returns {number[]} */
const emptyList = () => []

/** @returns {Promise<Growth[]>} */
export async function timeGrowth() {
  const engine = await loadEngine({ module: 'simd' })
  const axes = AXES.map(({ name, values, make }) => ({
    name,
    points: values.map((value) => ({ value, one: make(value), times: emptyList() })),
  }))
  const all = axes.flatMap(({ points }) => points)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { one, times } of all) times.push(timeStep(engine, one))
  }
  return axes.map(({ name, points }) => ({
    name,
    points: points.map(({ value, one, times }) => ({
      value,
      flops: flopsOf(one),
      seconds: median(times),
    })),
  }))
}
