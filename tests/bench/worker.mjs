/* The browser's side: a worker, as in the lab. */
import { bytesAt } from './problem.mjs'
import { timeJob, timePeak } from './time.mjs'

/** @param {URL} url */
const read = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())

self.onmessage = async ({ data: job }) => {
  try {
    const result = job.peak
      ? await timePeak(await read(new URL(job.peak, import.meta.url)), job)
      : await timeJob(job, (name) => read(bytesAt(name)))
    self.postMessage({ result })
  } catch (error) {
    self.postMessage({ error: String(error) })
  }
}
