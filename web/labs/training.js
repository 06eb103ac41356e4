/**
 * A training run that a lab shows: asked for anew at each move of a thumb, drawn at most once a frame.
 *
 * @typedef {import('../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../engine/train.js').TrainInput} TrainInput
 * @typedef {import('./lab_element.js').Status} Status
 */

export class Training {
  /** @type {Snapshot | null} what is to be drawn now */
  snapshot = null
  /** @type {Status} */
  status = 'idle'
  paused = false
  /** Of engine/tasks.js: it takes a TrainInput, or more, and gives Snapshots. */
  task = 'train'
  /** What the snapshot is of: whatever its run was started with as `about`. @type {any} */
  about = null
  /** @type {Snapshot | null} */
  #next = null
  /** @type {any} */
  #nextAbout = null
  #frame = 0

  /**
   * @param {import('./lab_element.js').LabElement} lab
   * @param {{finished?: () => void}} [tell]
   */
  constructor(lab, tell = {}) {
    this.lab = lab
    this.tell = tell
  }

  /**
   * @param {TrainInput} input
   * @param {{accepted?: () => void, rejected?: (error: import('../engine/messages.js').Refusal) => void}} [tell]
   * @param {any} [about]   a run replaces another at once, its first snapshot comes later: kept with each snapshot
   */
  start(input, tell = {}, about = null) {
    this.lab.client.start(this.task, input, {
      accepted: () => {
        this.paused = Boolean(input.paused)
        this.#become(input.paused ? 'idle' : 'running')
        tell.accepted?.()
      },
      rejected: tell.rejected,
      update: (snapshot) => this.#show(snapshot, about),
      done: (snapshot) => this.#finish(snapshot, about),
      failed: (message) => this.#fail(message),
    })
  }

  /** Stops or goes on. */
  toggle() {
    this.paused = !this.paused
    if (this.paused) this.lab.client.pause()
    else this.lab.client.resume()
    this.#become(this.paused ? 'idle' : 'running')
  }

  /** @param {number} steps */
  step(steps) {
    this.lab.client.step(steps)
  }

  /** Whether the numbers stand. */
  get settled() {
    return this.status !== 'running'
  }

  /** @param {Snapshot} snapshot @param {any} about */
  #show(snapshot, about) {
    this.#next = snapshot
    this.#nextAbout = about
    this.#frame ||= requestAnimationFrame(() => this.#draw())
  }

  #draw() {
    this.#frame = 0
    this.snapshot = this.#next
    this.about = this.#nextAbout
    this.lab.requestUpdate()
  }

  /** @param {Snapshot} snapshot @param {any} about */
  #finish(snapshot, about) {
    cancelAnimationFrame(this.#frame)
    this.#next = snapshot
    this.#nextAbout = about
    this.#draw()
    this.paused = false
    this.#become(snapshot.reason === 'diverged' ? 'diverged' : 'done')
    this.tell.finished?.()
  }

  /** @param {string} message */
  #fail(message) {
    console.error(message)
    this.#become('error')
  }

  /** @param {Status} status */
  #become(status) {
    this.status = status
    this.lab.report(status)
    this.lab.requestUpdate()
  }
}
