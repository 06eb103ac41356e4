/**
 * The worker's side: runs one task at a time, in slices, so that an order is never kept waiting.
 *
 * A task is a generator. It is handed the next slice's limits by `yield`, and yields what is to be shown, if
 * anything, and how long to wait before the next slice:
 *
 *     function* task(engine, input) {
 *       const slice = yield { update: …, wait: 16 }     // slice: {until: ms} or {steps: n}
 *       return result
 *     }
 *
 * Its first call, up to the first yield, checks the input: what it throws there leaves the run before it alone. What is to
 * be changed on the way comes with the slice, too; what of it is refused, the task yields.
 *
 * @typedef {{until?: number, steps?: number, changes?: any[]}} Slice
 * @typedef {{update?: unknown, wait?: number, unchanged?: unknown}} Pause   unchanged: an error
 * @typedef {(engine: any, input: any) => Generator<Pause, unknown, Slice>} Task
 *
 * @typedef {object} Surroundings
 * @property {(message: import('./messages.js').FromWorker) => void} post
 * @property {(go: () => void, wait: number) => void} later
 * @property {() => number} now   ms
 */
import { refusalOf } from './messages.js'

/** ms. An order is heard within 10, and whatever began before the end of a slice is brought to an end. */
const SLICE = 7

export class TaskServer {
  #engine
  #tasks
  #around
  /** @type {{run: number, steps: Generator<Pause, unknown, Slice>, paused: boolean, changes: any[]} | null} */
  #active = null
  /** @type {Generator<void, void, void> | null} */
  #pastime = null

  /**
   * @param {any} engine
   * @param {Record<string, Task>} tasks
   * @param {Surroundings} around
   */
  constructor(engine, tasks, around) {
    this.#engine = engine
    this.#tasks = tasks
    this.#around = around
  }

  /** @param {import('./messages.js').ToWorker} message */
  receive(message) {
    if (message.type === 'ping') return this.#around.post({ type: 'here' })
    if (message.type === 'start') return this.#start(message)
    const active = this.#active
    if (!active || active.run !== message.run) return undefined
    if (message.type === 'stop') return this.#end()
    if (message.type === 'change') return active.changes.push(message.change)
    if (message.type === 'step') return this.#go({ steps: message.steps })
    return this.#hold(message.type === 'pause')
  }

  /**
   * Work for when there is none: a step of it at a time, while no task is there.
   * @param {(engine: any) => Generator<void, void, void>} pastime
   */
  meanwhile(pastime) {
    this.#pastime = pastime(this.#engine)
    this.#idle()
  }

  /** Each step lets what has arrived go first. */
  #idle() {
    this.#around.later(() => {
      if (this.#active || !this.#pastime) return
      if (this.#pastime.next().done) this.#pastime = null
      else this.#idle()
    }, 0)
  }

  /** @param {import('./messages.js').Start} message */
  #start({ run, task, input }) {
    const { post } = this.#around
    try {
      const steps = this.#tasks[task](this.#engine, input)
      const first = steps.next()
      this.#drop()
      post({ type: 'accepted', run })
      this.#active = { run, steps, paused: Boolean(input.paused), changes: [] }
      this.#settle(first)
    } catch (error) {
      this.#report(run, error)
    }
  }

  /** @param {boolean} paused */
  #hold(paused) {
    const active = this.#active
    if (!active || active.paused === paused) return
    active.paused = paused
    if (!paused) this.#next(active.run, 0)
  }

  /**
   * @param {number} run
   * @param {number} wait
   */
  #next(run, wait) {
    const { later, now } = this.#around
    later(() => {
      const active = this.#active
      if (active?.run === run && !active.paused) this.#go({ until: now() + SLICE })
    }, wait)
  }

  /** @param {Slice} slice */
  #go(slice) {
    const active = this.#active
    if (!active) return
    try {
      const { changes } = active
      active.changes = []
      this.#settle(active.steps.next(changes.length ? { ...slice, changes } : slice))
    } catch (error) {
      this.#active = null
      this.#report(active.run, error)
      this.#idle()
    }
  }

  /** @param {IteratorResult<Pause, unknown>} result */
  #settle(result) {
    const active = this.#active
    if (!active) return
    const { post } = this.#around
    if (result.done) {
      this.#active = null
      post({ type: 'done', run: active.run, value: result.value })
      this.#idle()
      return
    }
    const { update, wait = 0, unchanged } = result.value
    const error = refusalOf(unchanged)
    if (error) post({ type: 'unchanged', run: active.run, error })
    if (update !== undefined) post({ type: 'update', run: active.run, value: update })
    if (!active.paused) this.#next(active.run, wait)
  }

  #end() {
    this.#drop()
    this.#idle()
  }

  /** Lets the task free what it holds. */
  #drop() {
    const active = this.#active
    this.#active = null
    active?.steps.return(undefined)
  }

  /**
   * @param {number} run
   * @param {unknown} error
   */
  #report(run, error) {
    const refusal = refusalOf(error)
    if (refusal) this.#around.post({ type: 'rejected', run, error: refusal })
    else this.#around.post({ type: 'failed', run, message: String(error) })
  }
}
