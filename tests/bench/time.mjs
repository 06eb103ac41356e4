/** One job of a contestant in JavaScript, in Node or in a worker: opens its trainer, trains, looks at the clock. */
import { workloadNamed } from './workloads.mjs'

/**
 * @typedef {object} Trainer
 * @property {(iterations: number) => void} advance
 * @property {() => number} loss on the whole training set, with the weights of now
 * @property {() => void} [free]
 *
 * @typedef {object} Job
 * @property {string} workload
 * @property {string} trainer file in trainers/
 * @property {string} [variant] what the trainer has more than one of: a module, a backend
 * @property {number} iterations of a run
 * @property {number} runs the first of them is cold
 *
 * @typedef {{seconds: number[], loss: number}} Timing a time a run, the loss of the last
 *
 * @typedef {(workload: import('./workloads.mjs').Workload, bytes: Uint8Array | null, variant?: string) =>
 *   Promise<() => Trainer>} Prepare loads what is to be loaded; what it returns starts a run from the beginning
 */

const TRAINERS = Object.freeze({
  engine: () => import('./trainers/engine.mjs'),
  tensorflow: () => import('./trainers/tensorflow.mjs'),
  convnet: () => import('./trainers/convnet.mjs'),
  neataptic: () => import('./trainers/neataptic.mjs'),
  synaptic: () => import('./trainers/synaptic.mjs'),
})

/**
 * @param {Job} job
 * @param {(name: string) => Promise<Uint8Array>} read the bytes of a workload
 * @returns {Promise<Timing>}
 */
export async function timeJob({ workload: name, trainer, variant, iterations, runs }, read) {
  const workload = workloadNamed(name)
  const bytes = workload.shape ? await read(name) : null
  const { prepare } = await TRAINERS[/** @type {keyof typeof TRAINERS} */ (trainer)]()
  const start = await prepare(workload, bytes, variant)
  /** @type {number[]} */
  const seconds = []
  let loss = NaN
  for (let i = 0; i < runs; i++) {
    const run = start()
    const from = performance.now()
    run.advance(iterations)
    seconds.push((performance.now() - from) / 1000)
    loss = run.loss()
    run.free?.()
  }
  return { seconds, loss }
}

/**
 * The register-only loop of peak.c.
 * @param {BufferSource} code
 * @param {{rounds: number, runs: number}} how much
 * @returns {Promise<{seconds: number[], flops: number}>} flops of a run
 */
export async function timePeak(code, { rounds, runs }) {
  const env = { emscripten_notify_memory_growth: () => {} }
  const { instance } = await WebAssembly.instantiate(code, { env })
  const { run, flops, _initialize } = /** @type {Record<string, (x?: number) => number>} */ (
    instance.exports
  )
  _initialize()
  const seconds = Array.from({ length: runs }, () => {
    const from = performance.now()
    run(rounds)
    return (performance.now() - from) / 1000
  })
  return { seconds, flops: flops() * rounds }
}
