/* The browser's side: a worker, as in the lab. */
import { timeNotes } from './notes.mjs'

self.onmessage = async ({ data: { module, runs } }) => {
  try {
    self.postMessage({ result: await timeNotes(module, runs) })
  } catch (error) {
    self.postMessage({ error: String(error) })
  }
}
