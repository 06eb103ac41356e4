/** One job in a Node process of its own: node tests/bench/child.mjs JOB, where JOB is JSON; prints the outcome as JSON. */
import { readFile } from 'node:fs/promises'
import { timeGrowth } from './growth.mjs'
import { bytesAt } from './problem.mjs'
import { timeJob, timePeak } from './time.mjs'

const job = JSON.parse(process.argv[2])
console.log(JSON.stringify(await outcome()))

async function outcome() {
  if (job.growth) return timeGrowth()
  if (job.peak) return timePeak(await readFile(new URL(job.peak, import.meta.url)), job)
  return timeJob(job, (name) => readFile(bytesAt(name)))
}
