/** The worker: an engine, and a server in front of it. */
import { loadEngine } from '../../wasm/engine.js'
import { TaskServer } from './server.js'
import { tasks } from './tasks.js'
import { warmUp } from './warm-up.js'

/** setTimeout makes a chain of calls wait 4 ms each time; a message to oneself does not. */
function makeLater() {
  const { port1, port2 } = new MessageChannel()
  /** @type {(() => void)[]} */
  const queue = []
  port1.onmessage = () => queue.shift()?.()
  return (/** @type {() => void} */ go, /** @type {number} */ wait) => {
    if (wait > 0) {
      setTimeout(go, wait)
      return
    }
    queue.push(go)
    port2.postMessage(null)
  }
}

/** @param {import('./messages.js').FromWorker} message */
const post = (message) => self.postMessage(message)
const later = makeLater()

const server = loadEngine().then(
  (engine) => new TaskServer(engine, tasks, { post, later, now: () => performance.now() }),
)

/* What the page has asked for meanwhile is in the queue by then, and goes first. */
server.then(
  (serving) => later(() => serving.meanwhile(warmUp), 0),
  () => {}, // told to whoever asks
)

self.onmessage = async ({ data }) => {
  try {
    ;(await server).receive(data)
  } catch (error) {
    post({ type: 'failed', run: data.run, message: String(error) })
  }
}
