/** The worker: an engine, and a server in front of it. */
import { loadEngine } from '../../wasm/engine.js'
import { TaskServer } from './server.js'
import { tasks } from './tasks.js'
import { Turns } from './turns.js'
import { warmUp } from './warm-up.js'

/** @param {import('./messages.js').FromWorker} message */
const post = (message) => self.postMessage(message)
const turns = new Turns()
const later = turns.later.bind(turns)

const server = loadEngine().then(
  (engine) => new TaskServer(engine, tasks, { post, later, now: () => performance.now() }),
)

/* What the page has asked for meanwhile is in the queue by then, and goes first. */
server.then(
  (serving) => later(() => serving.meanwhile(warmUp), 0),
  () => {}, // told to whoever asks
)

self.onmessage = async ({ data }) => {
  if (data.type === 'rest') return turns.rest(data.resting)
  try {
    ;(await server).receive(data)
  } catch (error) {
    post({ type: 'failed', run: data.run, message: String(error) })
  }
}
