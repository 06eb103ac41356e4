/**
 * A lab whose heart is one training run: it restarts at each move of a thumb, can be played, stepped and reset.
 *
 * A lab says configOf(state), the engine's config, or inputOf(state), all that the task takes; settled() is called once the
 * thumb is let go and the run is over. Those around it are then told `nn-lab-run` {lab, state, run}, once a run.
 */
import { LabElement } from './lab_element.js'
import { changeBetween, marksOf } from './on_the_way.js'
import { schema } from './schema.js'
import { Trail } from './trail.js'
import { Training } from './training.js'

/** @typedef {import('./fields.js').State} State */
/** @typedef {import('../engine/train.js').Snapshot} Snapshot */

/** ms that a run takes when it is played */
const PLAYED = 4000

export class TrainingLab extends LabElement {
  static properties = { ...LabElement.properties, bench: { state: true } }

  /**
   * @param {import('./registry.js').Meta} meta
   * @param {import('./fields.js').Field[]} fields
   * @param {import('../languages/translate.js').Texts} texts
   */
  constructor(meta, fields, texts) {
    super(meta, fields, texts)
    this.training = new Training(this, { finished: () => this.settle() })
    /** Which panel of the workbench is open: see workbench/bar.js. */
    this.bench = ''
    /** What a moving thumb leaves behind in the charts. */
    this.trail = new Trail(this)
    /** @type {import('../engine/train.js').LayerView[]} */
    this.settledLayers = []
    /** @type {Snapshot | null} the run that was told of last */
    this.told = null
  }

  /**
   * @param {State} _state
   * @returns {object} the engine's config
   */
  configOf(_state) {
    throw new Error('a training lab implements configOf')
  }

  /**
   * What the task of training is given; a lab that wants to see more of a run says so here.
   *
   * @param {State} state
   * @returns {import('../engine/train.js').TrainInput}
   */
  inputOf(state) {
    return { config: this.configOf(state) }
  }

  /** @param {State} state @returns {any} */
  recipeOf(state) {
    return this.inputOf(state).config
  }

  /** The run is over and no thumb is held. A lab may ask for more then. */
  settled() {}

  get run() {
    return this.training.snapshot
  }

  /** The state that `run` is of: a moment behind `good`, until the first snapshot of a new run. */
  get runState() {
    return /** @type {State} */ (this.training.about ?? this.good)
  }

  /** Whether the numbers stand. */
  get still() {
    return this.training.settled && !this.held
  }

  /** Whether the run has come to its end, and its numbers stand: until then nothing is said of an end. */
  get ended() {
    return this.still && (this.run?.reason ?? null) !== null
  }

  /** Weights to be read: those of the last moment at which they stood still. */
  get layers() {
    if (this.training.settled) this.settledLayers = this.run?.layers ?? []
    return this.settledLayers
  }

  /** @param {State} candidate */
  restart(candidate) {
    this.train(candidate, {})
  }

  /**
   * @param {State} candidate
   * @param {{duration?: number, paused?: boolean, still?: boolean}} manner
   * @param {() => void} [then]
   */
  train(candidate, manner, then) {
    if (!manner.duration && this.#goesOn(candidate)) return
    this.training.start(
      { ...this.inputOf(candidate), ...manner },
      {
        accepted: () => {
          this.accept(candidate)
          then?.()
        },
        rejected: (refusal) => this.refuse(refusal),
      },
      candidate,
    )
  }

  /**
   * A run that its reader watches goes on with what can be changed on the way, and keeps a mark of it.
   *
   * @param {State} candidate
   */
  #goesOn(candidate) {
    if (!this.training.midway) return false
    const [before, now] = [this.good, candidate].map((state) => this.inputOf(state).config)
    const change = changeBetween(schema, before, now)
    if (!change) return false
    this.accept(candidate)
    this.training.change(change, candidate)
    return true
  }

  /** Where something was changed on the way: marks of a chart over iterations. */
  get changeMarks() {
    return this.run ? marksOf(this.run.changes, this.run.iterations) : []
  }

  settle() {
    if (this.held) return
    const { status, settled } = this.training
    if (status === 'done') this.settled()
    if (settled && status !== 'idle') this.#tellOfRun()
  }

  #tellOfRun() {
    const { run } = this
    if (!run || run === this.told) return
    this.told = run
    this.tell('nn-lab-run', { state: this.runState, run })
  }

  play() {
    if (this.training.paused || this.training.status === 'running') {
      this.training.toggle()
      return
    }
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.train(this.good, { duration: still ? 0 : PLAYED })
  }

  rewind() {
    this.train(this.good, { paused: true, duration: PLAYED })
  }

  /** @param {number} steps */
  step(steps) {
    if (this.training.paused) this.training.step(steps)
    else {
      const go = () => this.training.step(steps)
      this.train(this.good, { paused: true, duration: PLAYED }, go)
    }
  }
}
