/**
 * The task of training: from a config to records, scores, gradients, weights, and the map of its answers.
 *
 * @typedef {object} TrainInput
 * @property {any} config          the engine's
 * @property {number} [duration]   ms that the whole run is drawn out to, to be watched; 0: as fast as it goes
 * @property {boolean} [paused]    stay before the first iteration
 * @property {boolean} [bare]      only records and scores: a run to compare with
 * @property {number} [steady]     ms in which what is shown of it is its records: the rest would but flicker
 * @property {boolean} [answers]   each output by itself, too
 * @property {boolean} [weights]   all weights of each layer, too
 * @property {boolean} [statistics]   how numbers lie in each layer, too
 * @property {boolean} [activations]  the activations of each layer, too, cut as the weights are: takes a pass a layer
 * @property {boolean} [still]     only the start: no iteration at all
 * @property {boolean} [sights]    maps of the units, classes over the plane, confusion, dead units, too
 * @property {import('./terrain.js').Window} [window]   of the terrain, where it must not move with the data
 *
 * @typedef {object} Snapshot
 * @property {number} iteration    done so far
 * @property {number} iterations   in all
 * @property {string | null} reason  null while it goes on; budget, early-stop, diverged
 * @property {{layer: number, step: number, quantity: string} | null} event
 * @property {import('../../wasm/engine.js').Records} records
 * @property {Record<Part, Score | null>} scores
 * @property {number} ms           spent in training
 * @property {number} bytes        memory that the run takes
 * @property {number} maxBytes     and may take
 * @property {LayerView[]} layers  weights, cut to what a table can show
 * @property {import('./terrain.js').Terrain | null} terrain
 * @property {import('./answers.js').Answers | null} answers   where they were asked for
 * @property {import('./sights.js').Sights} [sights]   where they were asked for
 * @property {Float32Array[]} [weights]   all of each layer, row after row; where they were asked for
 * @property {Statistics} [statistics]    of the weights of now, where they were asked for; without histograms
 * @property {Change[]} changes    made on the way
 * @property {boolean} head        a beginning, for the charts alone: without weights, gradients and map
 *
 * @typedef {{iteration: number, config: any}} Change   from this iteration on
 *
 * @typedef {'train' | 'dev' | 'test'} Part
 * @typedef {{samples: number, loss: number, accuracy: number | null}} Score
 *
 * @typedef {object} LayerView
 * @property {number} units
 * @property {number} inputs
 * @property {number} spread       the largest difference between two units
 * @property {number} norm         ‖dW‖
 * @property {number[][]} W
 * @property {number[]} b
 * @property {number[][]} dW
 * @property {number[][]} [A]      of the training samples, a column each; where it was asked for
 * @property {number} [samples]    these, in all
 *
 * @typedef {NonNullable<ReturnType<import('../../wasm/engine.js').Run['statistics']>>} Statistics
 */
import { answersOf } from './answers.js'
import { sightsOf } from './sights.js'
import { terrainOf } from './terrain.js'

/** ms: a run is first shown as soon as there is something of it to see; then now and then. */
const FIRST_SHOWN = 6
const SHOWN_EVERY = 60
const FRAME = 16
/** ms before the end, in which a picture would keep the end waiting: to be made, and to be drawn */
const SOON = 2 * FRAME
/** Iterations in a slice before its speed is known: of a large network one may take long. */
const FIRST_CHUNK = 1
const CHUNK_MS = 2
const MOST_SHOWN = 32
const FEWEST_RECORDS = 20
const RECORDS = 100

/**
 * A run that diverges before it has left a trace is repeated with a record for each of its few steps.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {TrainInput} input
 * @returns {Generator<import('./server.js').Pause, Snapshot, import('./server.js').Slice>}
 */
export function* train(engine, input) {
  const result = yield* attempt(engine, input)
  const step = result.event?.step ?? Infinity
  const { recordEvery = 1 } = input.config
  const fine = step >= recordEvery * FEWEST_RECORDS || recordEvery === 1
  const chosen = input.config.earlyStopping?.patience > 0 // of other records it would choose otherwise
  if (fine || chosen || result.changes.length > 0) return result
  const finer = Math.max(1, Math.floor(step / RECORDS))
  return yield* attempt(engine, { ...input, config: { ...input.config, recordEvery: finer } })
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {TrainInput} input
 * @returns {Generator<import('./server.js').Pause, Snapshot, import('./server.js').Slice>}
 */
function* attempt(engine, { config, duration = 0, paused = false, steady, ...look }) {
  const { bare = false } = look
  const run = engine.start(config)
  try {
    const stint = new Stint(run, config.iterations, look.still)
    const manner = bare ? QUIET : mannerOf(duration, stint)
    const first = !bare && (paused || duration > 0)
    const pace = new Pace(manner, first ? 0 : steady)
    const show = () => {
      const head = !stint.done && pace.early
      const more = { output: config.output, room: engine.maxBytes, bare: bare || head, head }
      return snapshot(run, stint, { ...look, ...more })
    }
    let slice = yield { update: first ? show() : undefined }
    while (!stint.done) {
      for (let no = stint.change(slice.changes); no; no = stint.change(slice.changes))
        slice = yield { unchanged: no }
      stint.work(slice, manner.most)
      if (stint.done) break
      const due = pace.due(stint) || slice.steps !== undefined
      slice = yield { update: due ? show() : undefined, wait: manner.wait }
    }
    return show()
  } finally {
    run.free()
  }
}

/** When a run is shown on its way. */
class Pace {
  /**
   * @param {Manner} manner
   * @param {number} [steady]
   */
  constructor({ every }, steady = 0) {
    const now = performance.now()
    this.every = every
    this.steady = now + steady
    this.next = now + (every === Infinity ? Infinity : FIRST_SHOWN)
  }

  /** It may soon be over. */
  get early() {
    return performance.now() < this.steady
  }

  /** Not right before the end, which would come too late for a picture of what led there. @param {Stint} stint */
  due({ left }) {
    const now = performance.now()
    if (now < this.next || left < Math.min(SOON, this.every)) return false
    this.next = now + this.every
    return true
  }
}

/**
 * How a run goes: at most so many iterations a slice, this long between two slices, and between two pictures.
 *
 * @typedef {{most: number, wait: number, every: number}} Manner
 */

/** @type {Manner} */
const FAST = { most: Infinity, wait: 0, every: SHOWN_EVERY }
/** @type {Manner} */
const QUIET = { most: Infinity, wait: 0, every: Infinity }

/**
 * Drawn out to be watched, or as fast as it goes.
 *
 * @param {number} duration
 * @param {Stint} stint
 * @returns {Manner}
 */
function mannerOf(duration, { iterations }) {
  if (duration === 0) return FAST
  return { most: Math.ceil((iterations * FRAME) / duration), wait: FRAME, every: 0 }
}

/** Advances a run by time or by steps, and keeps count. */
class Stint {
  /**
   * @param {import('../../wasm/engine.js').Run} run
   * @param {number} iterations
   * @param {boolean} [still]   it is not to begin
   */
  constructor(run, iterations, still = false) {
    this.run = run
    this.iterations = iterations
    this.iteration = 0
    this.done = still
    /** @type {string | null} */
    this.reason = null
    this.ms = 0
    this.chunk = FIRST_CHUNK
    /** @type {Change[]} */
    this.changes = []
  }

  /** ms to the end, as things go */
  get left() {
    return (this.ms / this.iteration) * (this.iterations - this.iteration)
  }

  /** @param {any[]} [configs] @returns {unknown} an error, where one of them is refused */
  change(configs = []) {
    try {
      for (const config of configs) {
        this.run.change(config)
        this.changes.push({ iteration: this.iteration, config })
      }
      return undefined
    } catch (error) {
      return error
    }
  }

  /**
   * @param {import('./server.js').Slice} slice
   * @param {number} most   iterations in this slice
   */
  work({ until = 0, steps }, most) {
    if (steps !== undefined) {
      this.#advance(steps)
      return
    }
    const last = this.iteration + most
    do {
      const took = this.#advance(Math.min(this.chunk, last - this.iteration))
      this.chunk = took < CHUNK_MS ? this.chunk * 2 : Math.max(1, Math.ceil(this.chunk / 2))
    } while (!this.done && this.iteration < last && performance.now() < until)
  }

  /** @param {number} steps */
  #advance(steps) {
    const start = performance.now()
    const { iteration, done, reason } = this.run.advance(steps)
    const took = performance.now() - start
    this.ms += took
    this.iteration = iteration
    this.done = done
    this.reason = reason
    return took
  }
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {Stint} stint
 * @param {Omit<TrainInput, 'config' | 'duration' | 'paused'> & {output?: string, room: number, head: boolean}} look
 * @returns {Snapshot}
 */
function snapshot(run, { iteration, iterations, reason, ms, changes }, look) {
  const { bare = false, answers = false, weights = false, activations = false } = look
  const terrain = bare ? null : terrainOf(run, look.window)
  return {
    iteration,
    iterations,
    reason,
    event: run.event(),
    records: run.records(),
    scores: { train: run.score('train'), dev: run.score('dev'), test: run.score('test') },
    ms,
    bytes: run.bytes,
    maxBytes: look.room,
    layers: bare ? [] : viewsOf(run, activations),
    terrain,
    answers: answers ? answersOf(run) : null,
    weights: weights ? run.layers().map(({ W }) => W) : undefined,
    statistics: (look.statistics && run.statistics({ bins: 0 })) || undefined,
    sights:
      look.sights && terrain ? sightsOf(run, terrain, look.output, reason !== null) : undefined,
    changes: [...changes],
    head: look.head,
  }
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {boolean} activations
 */
function viewsOf(run, activations) {
  const views = run.layers().map(layerView)
  if (!activations) return views
  return views.map((view, l) => {
    const { A, units, samples } = run.activations(l + 1)
    return { ...view, A: corner(A, units, samples), samples }
  })
}

/**
 * @param {import('../../wasm/engine.js').LayerState} layer
 * @returns {LayerView}
 */
export function layerView({ units, inputs, W, b, dW, spread }) {
  return {
    units,
    inputs,
    spread,
    norm: Math.sqrt(dW.reduce((sum, g) => sum + g * g, 0)),
    W: corner(W, units, inputs),
    b: Array.from(b.subarray(0, MOST_SHOWN)),
    dW: corner(dW, units, inputs),
  }
}

/**
 * The rows and columns that a table shows of a matrix.
 *
 * @param {Float32Array} flat
 * @param {number} rows
 * @param {number} columns
 */
function corner(flat, rows, columns) {
  return Array.from({ length: Math.min(rows, MOST_SHOWN) }, (_, r) =>
    Array.from(flat.subarray(r * columns, r * columns + Math.min(columns, MOST_SHOWN))),
  )
}
