/** What `make bench` prints. */
import { AIMING, UNIT } from './contestants.mjs'
import { median } from './statistics.mjs'
import { flopsOf } from './workloads.mjs'

/**
 * @typedef {import('./workloads.mjs').Workload} Workload
 *
 * @typedef {object} Row a contestant's rounds at one workload; times are seconds an iteration
 * @property {import('./contestants.mjs').Contestant} contestant
 * @property {number[]} cold
 * @property {number[]} warm
 * @property {number} loss
 * @property {number} off how far, relatively, its loss is from NumPy's after as many iterations
 *
 * @typedef {{workload: Workload, rows: Row[]}} Heat
 * @typedef {Partial<Record<string, number>>} Peaks flops a second, by place
 */

const NAME = 30
const COLUMN = 10
const GIGA = 1e9
const DROPOUT_MAY_ADD = 60 // per cent

/** @param {number} value @param {number} [digits] */
const figure = (value, digits = 3) => (Number.isFinite(value) ? value.toPrecision(digits) : '')

/** @param {string} name @param {string[]} cells */
const line = (name, cells) =>
  (name.padEnd(NAME) + cells.map((cell) => cell.padStart(COLUMN)).join('')).trimEnd()

/** @param {Row[]} rows @param {string} name @param {(times: number[]) => number} [of] */
const timeOf = (rows, name, of = median) =>
  of(rows.find((row) => row.contestant.name === name)?.warm ?? [NaN])

/**
 * Flops of the products over time, over what the place can do.
 * @param {Row} row
 * @param {Workload} workload
 * @param {Peaks} peaks
 * @param {(times: number[]) => number} [of] which of its times
 */
const shareOf = ({ contestant: { peak, place }, warm }, workload, peaks, of = median) =>
  peak ? flopsOf(workload) / of(warm) / (peaks[place] ?? NaN) : NaN

const least = (/** @type {number[]} */ times) => Math.min(...times)

/**
 * @param {Heat} heat
 * @param {Peaks} peaks
 */
export function heatTable({ workload, rows }, peaks) {
  const [unit, ours] = [timeOf(rows, UNIT), timeOf(rows, AIMING)]
  const milliseconds = (/** @type {number[]} */ times) =>
    figure(median(times) * workload.unit.iterations * 1000)
  const lines = rows.map((row) => {
    const { contestant, cold, warm, loss, off } = row
    const time = median(warm)
    return line(contestant.name, [
      milliseconds(cold),
      milliseconds(warm),
      figure(time / unit),
      figure(time / ours),
      figure(shareOf(row, workload, peaks), 2),
      contestant.name === UNIT ? loss.toFixed(6) : off.toExponential(0),
      contestant.remark ? `  ${contestant.remark}` : '',
    ])
  })
  const head = line(workload.unit.name, ['cold', 'warm', '÷ NumPy', '÷ ours', 'of peak', 'loss'])
  return [workload.title, head, ...lines].join('\n')
}

/**
 * The aims, beside what was reached.
 * @param {Heat[]} heats
 * @param {Peaks} peaks
 */
export function aims(heats, peaks) {
  const shares = heats.flatMap(({ workload, rows }) => {
    const row = rows.find(({ contestant }) => contestant.name === AIMING)
    if (!workload.aim || !row) return []
    const reached = figure(shareOf(row, workload, peaks), 2)
    const best = figure(shareOf(row, workload, peaks, least), 2)
    return `${workload.name}: share of the peak, aim ${workload.aim}, reached ${reached}; best run ${best}`
  })
  return [`${AIMING}, warm:`, ...shares, ...dropoutCost(heats)].join('\n  ')
}

/** @param {Heat[]} heats */
function dropoutCost(heats) {
  const rows = ['notes', 'notes with dropout'].map(
    (name) => heats.find(({ workload }) => workload.name === name)?.rows,
  )
  if (!rows[0] || !rows[1]) return []
  const [added, best] = [median, least].map((of) => {
    const [without, withIt] = rows.map((some = []) => timeOf(some, AIMING, of))
    return `${((withIt / without - 1) * 100).toFixed(0)} %`
  })
  return [`dropout on the notes: may add ${DROPOUT_MAY_ADD} %, adds ${added}; best runs ${best}`]
}

/** @param {Peaks} peaks */
export const peakLine = (peaks) =>
  `Peak, four lanes, registers only, GFLOP/s: ${Object.entries(peaks)
    .map(([place, flops = NaN]) => `${place} ${(flops / GIGA).toFixed(1)}`)
    .join(', ')}`

/** @param {import('./growth.mjs').Growth} growth */
export function growthTable({ name, points }) {
  const [first] = points
  const head = line(name, [])
  const columns = line('', ['n', 'ms a step', '× work', '× time', '÷ linear'])
  const lines = points.map(({ value, flops, seconds }) => {
    const [work, time] = [flops / first.flops, seconds / first.seconds]
    return line('', [
      `${value}`,
      ...[seconds * 1000, work, time, time / work].map((x) => figure(x)),
    ])
  })
  return [head, columns, ...lines].join('\n')
}
