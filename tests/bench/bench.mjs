/* make bench: every workload by everything that can do it here, in turn, several rounds; prints one table. ROUNDS=… for more
 * rounds, ONLY=digits for one workload. Fails where a loss is not NumPy's; never because of a time. */
import { cpus, loadavg } from 'node:os'
import { Chromium } from './chromium.mjs'
import { compete, CONTESTANTS, growth, iterationsOf, peaks, takesPart } from './contestants.mjs'
import { makeData } from './data.mjs'
import { aims, growthTable, heatTable, peakLine } from './table.mjs'
import { WORKLOADS, workloadNamed } from './workloads.mjs'

/**
 * @typedef {import('./workloads.mjs').Workload} Workload
 * @typedef {import('./contestants.mjs').Outcome} Outcome
 * @typedef {import('./table.mjs').Row} Row
 * @typedef {import('./table.mjs').Heat} Heat
 */

const { ROUNDS: rounds = '3', ONLY: only } = process.env
const ROUNDS = Number(rounds)
if (!Number.isInteger(ROUNDS) || ROUNDS < 1) throw new Error(`ROUNDS is a count, not ${rounds}`)
const CHOSEN = only ? [workloadNamed(only)] : WORKLOADS

/** @param {Row} row @param {Workload} workload @param {Outcome} outcome @param {Outcome} numpy */
function enter(row, workload, outcome, numpy) {
  const { contestant, cold, warm } = row
  const iterations = iterationsOf(contestant, workload)
  const times = outcome.seconds.map((seconds) => seconds / iterations)
  if (times.length > 1) cold.push(times[0])
  warm.push(...times.slice(times.length > 1 ? 1 : 0))
  const expected = numpy.losses?.[iterations] ?? NaN
  row.loss = outcome.loss ?? expected
  row.off = Math.abs(row.loss / expected - 1)
  if (!contestant.remark && !(row.off <= workload.tolerance)) {
    const who = `${contestant.name}, ${workload.name}`
    throw new Error(`${who}: ends at loss ${row.loss}, NumPy at ${expected}`)
  }
}

/**
 * One round of a workload. NumPy, the first, says what all must end at.
 * @param {Heat} heat
 * @param {Chromium} chromium
 */
async function race({ workload, rows }, chromium) {
  /** @type {Outcome | undefined} */
  let numpy
  for (const row of rows) {
    const outcome = await compete(row.contestant, workload, chromium)
    numpy ??= outcome
    enter(row, workload, outcome, numpy)
  }
  return numpy
}

/** @returns {Heat[]} */
const heatsOf = () =>
  CHOSEN.map((workload) => ({
    workload,
    rows: CONTESTANTS.filter((one) => takesPart(one, workload)).map((contestant) => ({
      contestant,
      cold: [],
      warm: [],
      loss: NaN,
      off: NaN,
    })),
  }))

/** @param {Chromium} chromium */
async function measure(chromium) {
  const heats = heatsOf()
  /** @type {Record<string, number[]>} */
  const seen = {}
  let numpy
  for (let round = 0; round < ROUNDS; round++) {
    for (const heat of heats) {
      process.stderr.write(`round ${round + 1} of ${ROUNDS}: ${heat.workload.name}\n`)
      numpy = await race(heat, chromium)
    }
    for (const [place, { seconds, flops }] of Object.entries(await peaks(chromium))) {
      seen[place] = [...(seen[place] ?? []), ...seconds.map((time) => flops / time)]
    }
  }
  const peak = Object.fromEntries(
    Object.entries(seen).map(([place, all]) => [place, Math.max(...all)]),
  )
  return { heats, numpy, peak }
}

/** @param {Chromium} chromium */
async function bench(chromium) {
  const [busy] = loadavg()
  await makeData()
  const { heats, numpy, peak } = await measure(chromium)
  console.log(`Medians of ${ROUNDS} rounds, the contestants in turn, each in a fresh process`)
  console.log(`${cpus()[0].model.trim()}; Node ${process.version}; Chromium ${chromium.version}`)
  console.log(`${cpus().length} processors, at work when this began: ${busy.toFixed(1)}`)
  console.log(`NumPy ${numpy?.numpy} in float64, its BLAS: ${numpy?.blas}`)
  console.log(peakLine(peak))
  for (const heat of heats) console.log(`\n${heatTable(heat, peak)}`)
  console.log(`\n${aims(heats, peak)}`)
  if (CHOSEN.length < WORKLOADS.length) return
  console.log('\nHow the cost of a step grows, nnlab SIMD, Node (÷ linear: below 1 is better)')
  for (const axis of await growth()) console.log(growthTable(axis))
}

const chromium = new Chromium()
await chromium.start()
try {
  await bench(chromium)
} finally {
  await chromium.stop()
}
