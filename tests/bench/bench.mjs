/* make bench: the notes' 15,000 iterations by everything that can do them here, in turn, several rounds. Prints one
 * table of medians and their ratio to NumPy of the same rounds. */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { ChromiumBench } from './chromium.mjs'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
const RUNS = 6 // of each contestant in a round: one cold, the rest warm
const LOSS_TOLERANCE = 5e-4 // of a float32 run beside NumPy's float64

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const here = (name) => new URL(name, import.meta.url).pathname

const output = (program, ...args) => execFileSync(program, args, { encoding: 'utf8' })

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

function native() {
  const numbers = output('build/fast/bench').trim().split(' ').map(Number)
  return { seconds: numbers.slice(0, -1), loss: numbers.at(-1) }
}

const inNode = (module) => JSON.parse(output(process.execPath, here('node.mjs'), module, `${RUNS}`))

/** Everything that trains, each with a function that times it once: {seconds: [cold, warm…], loss}. */
const contestants = (browser) => [
  ['C, native', native],
  ['WebAssembly SIMD, Node', () => inNode('simd')],
  ['WebAssembly plain, Node', () => inNode('plain')],
  ['WebAssembly SIMD, Chromium', () => browser.time('simd', RUNS)],
  ['WebAssembly plain, Chromium', () => browser.time('plain', RUNS)],
]

async function measure(browser) {
  const numpy = []
  const rows = contestants(browser).map(([name, time]) => ({ name, time, cold: [], warm: [] }))
  for (let round = 0; round < ROUNDS; round++) {
    process.stderr.write(`round ${round + 1} of ${ROUNDS}\n`)
    numpy.push(JSON.parse(output(PYTHON, here('numpy_notes.py'))))
    for (const row of rows) {
      const { seconds, loss } = await row.time()
      row.cold.push(seconds[0])
      row.warm.push(...seconds.slice(1))
      if (!(Math.abs(loss / numpy[0].loss - 1) < LOSS_TOLERANCE))
        throw new Error(`${row.name} ends at loss ${loss}, NumPy at ${numpy[0].loss}`)
    }
  }
  return { numpy, rows }
}

const milliseconds = (values) =>
  (values.length ? (median(values) * 1000).toFixed(1) : '').padStart(10)
const ratio = (values, unit) => (median(values) / unit).toFixed(3).padStart(10)

function print({ numpy, rows }) {
  const plain = numpy.map((line) => line.plain)
  const oracle = numpy.map((line) => line.oracle)
  const unit = median(plain)
  const line = (name, cold, warm, all) =>
    console.log(name.padEnd(30) + milliseconds(cold) + milliseconds(warm) + ratio(all, unit))
  console.log(`15,000 iterations, 300 samples, 2-10-5-1; medians of ${ROUNDS} interleaved rounds`)
  console.log(
    `${cpus()[0].model.trim()}; Node ${process.version}; NumPy ${numpy[0].numpy}, ${numpy[0].blas}\n`,
  )
  console.log(`${''.padEnd(30)}   cold ms   warm ms   ÷ NumPy`)
  line('NumPy, plain loop', [], plain, plain)
  line("NumPy, the oracle's functions", [], oracle, oracle)
  for (const { name, cold, warm } of rows) line(name, cold, warm, warm)
  const simd = rows.filter(({ name }) => name.includes('SIMD'))
  for (const { name, cold, warm } of simd) {
    console.log(
      `\n${name}: warm ${ratio(warm, unit).trim()}, cold ${ratio(cold, unit).trim()} of NumPy's time`,
    )
  }
}

const browser = new ChromiumBench()
await browser.start()
try {
  print(await measure(browser))
} finally {
  await browser.stop()
}
