/**
 * A training run that a lab shows: asked for anew at each move of a thumb, drawn at most once a frame.
 *
 * @typedef {import('../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../engine/train.js').TrainInput} TrainInput
 * @typedef {import('./lab_element.js').Status} Status
 */

/** ms after which a reader wants to know how long it will take */
const LONG = 350
/** ms in which a run may end without its beginning having been shown as a whole picture: it only lends its first curve */
const STEADY = 100

export class Training {
  /** @type {Snapshot | null} what is to be drawn now */
  snapshot = null
  /** @type {Snapshot | null} the beginning of the next one, which may soon be there: for the charts alone */
  head = null
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
  /** What snapshots of the run of now are of. */
  #own = { about: /** @type {any} */ (null) }
  /** Since when it runs, in ms of the page. */
  since = 0
  /** Drawn out to be watched. */
  watched = false

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
    const own = { about }
    const steady = this.snapshot ? STEADY : 0
    this.lab.client.start(
      this.task,
      { steady, ...input },
      {
        accepted: () => {
          this.paused = Boolean(input.paused)
          this.watched = Boolean(input.duration)
          this.#own = own
          this.since = performance.now()
          this.#become(input.paused ? 'idle' : 'running')
          tell.accepted?.()
        },
        rejected: tell.rejected,
        unchanged: tell.rejected,
        update: (snapshot) => this.#show(snapshot, own.about),
        overtaken: (snapshot) => this.#show(snapshot, own.about),
        done: (snapshot) => this.#finish(snapshot, own.about),
        failed: (message) => this.#fail(message),
      },
    )
  }

  /** Stops or goes on. */
  toggle() {
    this.paused = !this.paused
    if (this.paused) this.lab.client.pause()
    else this.lab.client.resume()
    this.#become(this.paused ? 'idle' : 'running')
  }

  /** Whether a run is on its way that its reader watches. */
  get midway() {
    const { iteration = 0 } = this.snapshot ?? {}
    return this.watched && iteration > 0 && (this.paused || this.status === 'running')
  }

  /** Of a run that takes long; null where there is nothing to wait for. */
  get progress() {
    const { snapshot, since } = this
    const waiting = this.status === 'running' && !this.watched && performance.now() - since > LONG
    if (!waiting || !snapshot || snapshot.reason !== null) return null
    const { iteration, iterations, ms } = snapshot
    const rate = (1000 * iteration) / ms
    const round = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1)
    return {
      share: iteration / iterations,
      rate: Math.round(rate / round) * round,
      left: Math.ceil((iterations - iteration) / rate),
    }
  }

  /**
   * The run goes on with other settings.
   *
   * @param {any} config   of the engine: what is to be otherwise
   * @param {any} about
   */
  change(config, about) {
    this.#own.about = about
    this.lab.client.change(config)
  }

  /** @param {number} steps */
  step(steps) {
    this.lab.client.step(steps)
  }

  /** Whether the numbers stand. */
  get settled() {
    return this.status !== 'running'
  }

  /**
   * At once, and then once a frame at most.
   *
   * @param {Snapshot} snapshot
   * @param {any} about
   */
  #show(snapshot, about) {
    if (snapshot.head) {
      this.head = snapshot
      this.lab.requestUpdate()
      return
    }
    this.#next = snapshot
    this.#nextAbout = about
    if (this.#frame) return
    this.#draw()
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      if (this.snapshot !== this.#next) this.#draw()
    })
  }

  #draw() {
    this.head = null
    this.snapshot = this.#next
    this.about = this.#nextAbout
    this.lab.requestUpdate()
  }

  /** @param {Snapshot} snapshot @param {any} about */
  #finish(snapshot, about) {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
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
