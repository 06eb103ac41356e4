/** Who takes part, where it runs, and how it is asked: a job in, {seconds, loss} of each run out. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bytesAt } from './problem.mjs'

/**
 * @typedef {import('./workloads.mjs').Workload} Workload
 * @typedef {import('./chromium.mjs').Chromium} Chromium
 * @typedef {'numpy' | 'native' | 'node' | 'chromium'} Place
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {Place} place
 * @property {string} [trainer] file in trainers/
 * @property {string} [variant]
 * @property {number} runs of a round, the first of them cold
 * @property {boolean} [brief] so slow that a run is Workload.brief
 * @property {string} [remark] what differs: its loss is then shown, and not checked
 * @property {boolean} [peak] shares the peak of its place: it uses the vector unit as that loop does
 * @property {string[]} [only] names of the workloads that it can do; all of them by default
 *
 * @typedef {object} Outcome
 * @property {number[]} seconds
 * @property {number} [loss] at the end
 * @property {Record<string, number>} [losses] by iterations done: NumPy's, which all others are measured by
 * @property {string} [numpy] its version
 * @property {string} [blas]
 */

const RUNS = 6
const RUNS_BRIEF = 2

const SIMD = { trainer: 'engine', variant: 'simd', runs: RUNS, peak: true }
const PLAIN = { trainer: 'engine', variant: 'plain', runs: RUNS_BRIEF, brief: true }
const OTHER = { runs: RUNS_BRIEF, brief: true }
/** Others draw other dropout masks, and so cannot end at the same loss. */
const NO_DROPOUT = ['notes', 'digits', 'cats']

/** The name of whom all others are measured by. */
export const UNIT = 'NumPy, plain loop'
/** The name of whom the aims are for. */
export const AIMING = 'nnlab SIMD, Chromium'

/** @type {readonly Contestant[]} */
export const CONTESTANTS = Object.freeze([
  { name: UNIT, place: 'numpy', runs: 1 },
  { name: 'nnlab native C', place: 'native', runs: RUNS, peak: true },
  { name: 'nnlab SIMD, Node', place: 'node', ...SIMD },
  { name: AIMING, place: 'chromium', ...SIMD },
  { name: 'nnlab plain, Node', place: 'node', ...PLAIN },
  { name: 'nnlab plain, Chromium', place: 'chromium', ...PLAIN },
  {
    name: 'TensorFlow.js wasm, Chromium',
    place: 'chromium',
    trainer: 'tensorflow',
    variant: 'wasm',
    only: NO_DROPOUT,
    ...OTHER,
  },
  {
    name: 'TensorFlow.js cpu, Chromium',
    place: 'chromium',
    trainer: 'tensorflow',
    variant: 'cpu',
    only: NO_DROPOUT,
    ...OTHER,
  },
  { name: 'ConvNetJS, Node', place: 'node', trainer: 'convnet', only: NO_DROPOUT, ...OTHER },
  { name: 'Neataptic, Node', place: 'node', trainer: 'neataptic', only: ['notes'], ...OTHER },
  {
    name: 'Synaptic, Node',
    place: 'node',
    trainer: 'synaptic',
    only: ['notes'],
    remark: 'a step after each sample, at rate ÷ samples',
    ...OTHER,
  },
])

/** @param {Contestant} contestant @param {Workload} workload */
export const takesPart = ({ only }, workload) => !only || only.includes(workload.name)

/** @param {Contestant} contestant @param {Workload} workload */
export const iterationsOf = ({ brief }, workload) => (brief ? workload.brief : workload.iterations)

const here = (/** @type {string} */ name) => new URL(name, import.meta.url).pathname

/** @param {string} program @param {string[]} words */
async function output(program, ...words) {
  const { stdout } = await promisify(execFile)(program, words)
  return JSON.parse(stdout)
}

const inNode = (/** @type {object} */ job) =>
  output(process.execPath, here('child.mjs'), JSON.stringify(job))
const inNative = (/** @type {string[]} */ ...words) =>
  output(here('../../build/fast/bench'), ...words)

/** @param {Contestant} contestant @param {Workload} workload */
const jobOf = (contestant, workload) => ({
  workload: workload.name,
  trainer: contestant.trainer,
  variant: contestant.variant,
  runs: contestant.runs,
  iterations: iterationsOf(contestant, workload),
})

/** @param {Workload} workload */
function inNumpy({ name, shape, config, iterations, brief }) {
  const data = shape && { path: bytesAt(name).pathname, ...shape }
  const python = process.env.PYTHON ?? '/usr/bin/python3'
  const job = JSON.stringify({ config, data, iterations, brief })
  return output(python, here('numpy_loop.py'), job)
}

/** @param {number} runs @param {Workload} workload */
function inC(runs, { name, shape, config, iterations }) {
  const { features, outputs, samples, scale } = shape ?? {}
  const data = shape ? [bytesAt(name).pathname, features, outputs, samples, scale] : ['drawn']
  return inNative('train', ...[runs, iterations, ...data].map(String), ...optionsOf(config))
}

/**
 * The leaves of a config as bench.c reads them: path=value.
 * @param {Record<string, any>} config
 * @param {string} [group]
 * @returns {string[]}
 */
const optionsOf = (config, group = '') =>
  Object.entries(config).flatMap(([key, value]) => {
    const isLeaf = typeof value !== 'object' || Array.isArray(value)
    return isLeaf ? `${group}${key}=${value}` : optionsOf(value, `${group}${key}.`)
  })

/**
 * One round of one contestant: a fresh process or browser.
 * @param {Contestant} contestant
 * @param {Workload} workload
 * @param {Chromium} chromium
 * @returns {Promise<Outcome>}
 */
export async function compete(contestant, workload, chromium) {
  switch (contestant.place) {
    case 'numpy':
      return inNumpy(workload)
    case 'native':
      return inC(contestant.runs, workload)
    case 'node':
      return inNode(jobOf(contestant, workload))
    case 'chromium':
      return chromium.run(jobOf(contestant, workload))
  }
}

const PEAK = Object.freeze({ peak: '../../build/bench/peak.wasm', rounds: 25e6, runs: 5 })

/**
 * The register-only loop at each place that has one.
 * @param {Chromium} chromium
 * @returns {Promise<Partial<Record<Place, {seconds: number[], flops: number}>>>}
 */
export const peaks = async (chromium) => ({
  native: await inNative('peak', `${PEAK.rounds}`),
  node: await inNode(PEAK),
  chromium: await chromium.run(PEAK),
})

/** @returns {Promise<import('./growth.mjs').Growth[]>} */
export const growth = () => inNode({ growth: true })
