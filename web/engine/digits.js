/**
 * The task of learning handwritten digits from a few of them and from changed copies of these: how many of others are
 * known, as the training goes on.
 *
 * @typedef {import('./digit_samples.js').Recipe} Recipe
 * @typedef {import('./digit_samples.js').Sample} Sample
 * @typedef {import('./digit_samples.js').Exam} Exam
 *
 * @typedef {object} DigitsInput
 * @property {import('../data/digits.js').Digits} digits
 * @property {any} config         the engine's, but for the data
 * @property {number} seed        which digits are drawn
 * @property {number} count       digits to learn from
 * @property {number} dev         digits to ask about, none of those
 * @property {Recipe[]} copies    each digit is learned from once more for each of these
 * @property {Recipe[]} asked     how the digits that are asked about are changed, in turn; [[]]: not at all
 * @property {Recipe} twist      how those asked about at the very end are changed
 * @property {number} [held]      share of originals and copies that a careless split holds back
 * @property {number} checks      how often they are asked
 *
 * @typedef {object} Learned
 * @property {Int32Array} iteration
 * @property {Float64Array} accuracy
 * @property {Int32Array} confusion   (10, 10): of digit i, answered j, at the end
 * @property {Int32Array} changed     the same, where those asked about are changed by `twist`
 * @property {{label: number, before: Float64Array, after: Float64Array}[]} examples   of each digit one, and its twist
 * @property {number} learnedFrom     samples
 * @property {{back: number, fresh: number} | null} held   accuracy on what a careless split held back, and on
 *   copies of digits that are really new, changed alike; null: nothing was held back
 * @property {import('./train.js').LayerView[]} layers
 */
import { DIGIT_CLASSES } from '../data/digits.js'
import { changed, everyCopy, examOf } from './digit_samples.js'
import { layerView } from './train.js'

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {DigitsInput} input
 * @returns {Generator<import('./server.js').Pause, Learned, import('./server.js').Slice>}
 */
export function* learnDigits(engine, input) {
  const { digits, asked, twist } = input
  const parts = drawn(engine, input)
  const { learned, back } = careless(engine, input, everyCopy(engine, input, parts.train))
  const dev = examOf(parts.dev.map((i, k) => changed(engine, digits, i, asked[k % asked.length])))
  const twisted = examOf(parts.dev.map((i) => changed(engine, digits, i, twist)))
  const run = engine.start(configOf(input, learned))
  try {
    let slice = yield {}
    const course = new Course(run, input, dev)
    while (!course.over) {
      course.next()
      if (performance.now() >= (slice.until ?? 0)) slice = yield {}
    }
    return {
      ...course.result(),
      confusion: confusion(dev, answers(run, dev)),
      changed: confusion(twisted, answers(run, twisted)),
      examples: examplesOf(engine, input, parts.train),
      learnedFrom: learned.length,
      held: back.length
        ? flattered(run, examOf(back), examOf(everyCopy(engine, input, parts.dev)))
        : null,
      layers: run.layers().map(layerView),
    }
  } finally {
    run.free()
  }
}

/** Asks, learns on, asks again. */
class Course {
  /** @type {number[]} */
  iteration = []
  /** @type {number[]} */
  accuracy = []

  /**
   * @param {import('../../wasm/engine.js').Run} run
   * @param {DigitsInput} input
   * @param {Exam} exam
   */
  constructor(run, { checks, config }, exam) {
    this.run = run
    this.exam = exam
    this.step = Math.max(1, Math.floor(config.iterations / checks))
    this.over = false
    this.at = 0
  }

  next() {
    this.iteration.push(this.at)
    this.accuracy.push(right(this.exam, answers(this.run, this.exam)))
    const { iteration } = this.run.advance(this.step)
    this.over = iteration === this.at
    this.at = iteration
  }

  result() {
    return {
      iteration: Int32Array.from(this.iteration),
      accuracy: Float64Array.from(this.accuracy),
    }
  }
}

/** Which digits are learned from and which are asked about. @param {any} engine @param {DigitsInput} input */
function drawn(engine, { digits, seed, count, dev }) {
  const random = engine.random(seed)
  const order = Array.from(random.permutation(digits.labels.length))
  random.free()
  return { train: order.slice(0, count), dev: order.slice(count, count + dev) }
}

/**
 * Who changes pictures first and splits afterwards has copies of one digit on both sides.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {DigitsInput} input
 * @param {Sample[]} samples
 */
function careless(engine, { held = 0, seed }, samples) {
  const back = Math.round(held * samples.length)
  if (back === 0) return { learned: samples, back: [] }
  const random = engine.random(seed)
  const mixed = Array.from(random.permutation(samples.length), (i) => samples[i])
  random.free()
  return { learned: mixed.slice(back), back: mixed.slice(0, back) }
}

/** The first of each digit. @param {any} engine @param {DigitsInput} input @param {number[]} train */
function examplesOf(engine, { digits, twist }, train) {
  const firsts = Array.from({ length: DIGIT_CLASSES }, (_, digit) =>
    train.find((i) => digits.labels[i] === digit),
  )
  return firsts
    .filter((i) => i !== undefined)
    .map((i) => ({
      label: digits.labels[i],
      before: changed(engine, digits, i, []).values,
      after: changed(engine, digits, i, twist).values,
    }))
}

/** @param {DigitsInput} input @param {Sample[]} learned */
function configOf({ config }, learned) {
  const { X, labels } = examOf(learned)
  const Y = new Float64Array(DIGIT_CLASSES * labels.length)
  labels.forEach((label, j) => (Y[label * labels.length + j] = 1))
  return { ...config, data: { X, Y, samples: labels.length } }
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {Exam} exam
 * @returns {number[]} the digit that has the largest probability
 */
function answers(run, { X, labels }) {
  const P = run.predict(X)
  const m = labels.length
  return labels.map((_, j) => {
    let best = 0
    for (let digit = 1; digit < DIGIT_CLASSES; digit++) {
      if (P[digit * m + j] > P[best * m + j]) best = digit
    }
    return best
  })
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {Exam} back
 * @param {Exam} fresh
 */
function flattered(run, back, fresh) {
  return { back: right(back, answers(run, back)), fresh: right(fresh, answers(run, fresh)) }
}

/** @param {Exam} exam @param {number[]} said @returns {number} share */
function right({ labels }, said) {
  return labels.filter((label, j) => label === said[j]).length / labels.length
}

/** @param {Exam} exam @param {number[]} said */
function confusion({ labels }, said) {
  const table = new Int32Array(DIGIT_CLASSES * DIGIT_CLASSES)
  labels.forEach((label, j) => (table[label * DIGIT_CLASSES + said[j]] += 1))
  return table
}
