/** The worker: an engine, and a server in front of it. */
import { loadEngine } from '../../wasm/engine.js'
import { TaskServer } from './server.js'
import { Tasks } from './tasks.js'
import { Turns } from './turns.js'
import { warmUp } from './warm-up.js'

/** @param {import('./messages.js').FromWorker} message */
const post = (message) => self.postMessage(message)
const turns = new Turns()
const later = turns.later.bind(turns)
const tasks = new Tasks()

const server = loadEngine().then(
  (engine) => new TaskServer(engine, tasks.ready, { post, later, now: () => performance.now() }),
)

/** ms in which the page is likely to draw itself, and needs the processors */
const OPENING = 500

/* What the page has asked for meanwhile goes first. */
server.then(
  (serving) => later(() => serving.meanwhile(warmUp), OPENING),
  () => {}, // told to whoever asks
)

/** What has been said is heard in that order, even where code must be fetched first. */
class Ear {
  #last = Promise.resolve()

  /** @param {import('./messages.js').ToWorker} message */
  hear(message) {
    this.#last = this.#last.then(() => this.#pass(message))
  }

  /** @param {import('./messages.js').ToWorker} message */
  async #pass(message) {
    try {
      const serving = await server
      if (message.type === 'start') await tasks.fetch(message.task)
      serving.receive(message)
    } catch (error) {
      post({ type: 'failed', run: 'run' in message ? message.run : 0, message: String(error) })
    }
  }
}

const ear = new Ear()
self.onmessage = ({ data }) => {
  if (data.type === 'rest') turns.rest(data.resting)
  else ear.hear(data)
}
