/**
 * A lab whose heart is one training run: it restarts at each move of a thumb, can be played, stepped and reset.
 *
 * A lab says configOf(state), the engine's config, or inputOf(state), all that the task takes; settled() is called once the
 * thumb is let go and the run is over. Those around it are then told `nn-lab-run` {lab, state, run}, once a run.
 */
import { LabElement } from './lab_element.js'
import { Training } from './training.js'

/** @typedef {import('./fields.js').State} State */
/** @typedef {import('../engine/train.js').Snapshot} Snapshot */

/** ms that a run takes when it is played */
const PLAYED = 4000

export class TrainingLab extends LabElement {
  /**
   * @param {import('./registry.js').Meta} meta
   * @param {import('./fields.js').Field[]} fields
   * @param {import('../languages/translate.js').Texts} texts
   */
  constructor(meta, fields, texts) {
    super(meta, fields, texts)
    this.training = new Training(this, { finished: () => this.settle() })
    /** @type {Snapshot | null} what was there before the thumb moved */
    this.earlier = null
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

  settle() {
    if (this.held) return
    this.earlier = null
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

  /**
   * @param {State} changes
   * @param {boolean} [dragging]
   */
  change(changes, dragging = false) {
    if (dragging && !this.held) this.earlier = this.run
    super.change(changes, dragging)
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
