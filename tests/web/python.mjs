/** Runs Python scripts as a reader would, but many in one process: starting NumPy and scikit-learn takes most of the time. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const MOST_OUTPUT = 2 ** 28 // bytes

/** Each script in a namespace of its own; what it prints, or what stopped it. */
const RUNNER = `
import contextlib, io, json, sys, traceback, warnings
warnings.simplefilter("ignore")
told = []
for script in json.load(sys.stdin):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(script, "script.py", "exec"), {"__name__": "__main__"})
        told.append({"text": out.getvalue()})
    except Exception:
        told.append({"text": out.getvalue(), "error": traceback.format_exc()})
json.dump(told, sys.stdout)
`

/**
 * @param {string[]} scripts
 * @param {{runner?: string}} [options]
 * @returns {Promise<{text: string, error?: string}[]>} what each has printed
 */
export async function runPython(scripts, { runner = RUNNER } = {}) {
  const child = promisify(execFile)(PYTHON, ['-c', runner], { maxBuffer: MOST_OUTPUT })
  child.child.stdin.end(JSON.stringify(scripts))
  const { stdout } = await child
  return JSON.parse(stdout)
}

const RECORD = /^iteration (\d+) {2}loss (\S+)(?: {2}dev (\S+))?$/
const SCORE = /^(train|dev|test): loss ([^\s,]+)(?:, accuracy (\S+))?$/

/** What a script has printed, as the keys of the oracle. */
export function readOutput(text) {
  const told = { iteration: [], loss: [], devLoss: [] }
  for (const line of text.split('\n')) {
    const record = line.match(RECORD)
    const score = line.match(SCORE)
    const best = line.match(/^best iteration (\d+)$/)
    if (record) {
      told.iteration.push(Number(record[1]))
      told.loss.push(numberOf(record[2]))
      if (record[3] !== undefined) told.devLoss.push(numberOf(record[3]))
    } else if (score) {
      const accuracy = score[3] === undefined ? null : Number(score[3])
      told[score[1]] = { loss: numberOf(score[2]), accuracy }
    } else if (best) told.bestIteration = Number(best[1])
  }
  return told
}

/** As Python writes it. */
function numberOf(text) {
  if (text === 'inf') return Infinity
  return text === '-inf' ? -Infinity : Number(text)
}

/** Below it a loss is a mean of numbers for which float32 has no finer steps. */
const SMALLEST_LOSS = 1e-3

/** How far two lists are from one another, at most; Infinity where they differ in length or in what is a number. */
export function farthest(actual, expected) {
  if (actual.length !== expected.length) return Infinity
  const distances = expected.map((x, i) => {
    if (!Number.isFinite(x)) return Number.isFinite(actual[i]) ? Infinity : 0
    return Math.abs(actual[i] - x) / Math.max(Math.abs(x), SMALLEST_LOSS)
  })
  return Math.max(0, ...distances.map((one) => (Number.isNaN(one) ? Infinity : one)))
}
