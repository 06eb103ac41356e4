/**
 * The task of learning handwritten digits from a few of them and from changed copies of these: how many of others are
 * known, as the training goes on.
 *
 * @typedef {import('../../wasm/augment.js').Operation} Operation
 * @typedef {Operation[]} Recipe   operations, one after another; none leaves a picture as it is
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
import { DIGIT_CLASSES, DIGIT_INK, DIGIT_PIXELS, DIGIT_SIDE } from '../data/digits.js'
import { layerView } from './train.js'

const CHANNELS = 4
/** A byte for a step of ink, so that all 17 of them stand apart. */
const BYTE = 15
const FULL = BYTE * DIGIT_INK
/** From the seed of a digit's noise to that of the next; a prime, so that copies do not meet. */
const NOISE_STEP = 7919
const NOISE_SEEDS = 2 ** 32

/** @typedef {{values: Float64Array, label: number}} Sample   values: 0 white … 1 black */

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {DigitsInput} input
 * @returns {Generator<import('./server.js').Pause, Learned, import('./server.js').Slice>}
 */
export function* learnDigits(engine, input) {
  const { digits, asked, twist } = input
  const parts = drawn(engine, input)
  const { learned, back } = careless(engine, input, everyCopy(engine, input, parts.train))
  const dev = parts.dev.map((i, k) => changed(engine, digits, i, asked[k % asked.length]))
  const twisted = parts.dev.map((i) => changed(engine, digits, i, twist))
  const run = engine.start(configOf(input, learned))
  try {
    let slice = yield {}
    const exam = new Exam(run, input, dev)
    while (!exam.over) {
      exam.next()
      if (performance.now() >= (slice.until ?? 0)) slice = yield {}
    }
    return {
      ...exam.result(),
      confusion: confusion(dev, answers(run, dev)),
      changed: confusion(twisted, answers(run, twisted)),
      examples: examplesOf(engine, input, parts.train),
      learnedFrom: learned.length,
      held: back.length ? flattered(run, back, everyCopy(engine, input, parts.dev)) : null,
      layers: run.layers().map(layerView),
    }
  } finally {
    run.free()
  }
}

/** Asks, learns on, asks again. */
class Exam {
  /** @type {number[]} */
  iteration = []
  /** @type {number[]} */
  accuracy = []

  /**
   * @param {import('../../wasm/engine.js').Run} run
   * @param {DigitsInput} input
   * @param {Sample[]} samples
   */
  constructor(run, { checks, config }, samples) {
    this.run = run
    this.samples = samples
    this.step = Math.max(1, Math.floor(config.iterations / checks))
    this.over = false
    this.at = 0
  }

  next() {
    this.iteration.push(this.at)
    this.accuracy.push(right(this.samples, answers(this.run, this.samples)))
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
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {DigitsInput} input
 * @param {number[]} train
 */
function everyCopy(engine, { digits, copies }, train) {
  const recipes = [[], ...copies]
  return train.flatMap((i) => recipes.map((recipe) => changed(engine, digits, i, recipe)))
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

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {import('../data/digits.js').Digits} digits
 * @param {number} i
 * @param {Recipe} recipe
 * @returns {Sample}
 */
function changed(engine, digits, i, recipe) {
  const image = recipe.reduce(
    (/** @type {import('../../wasm/augment.js').Image} */ one, operation) =>
      engine.augment(one, itsOwn(operation, i)),
    digitImage(digits, i),
  )
  const values = Float64Array.from(
    { length: DIGIT_PIXELS },
    (_, k) => image.data[CHANNELS * k] / FULL,
  )
  return { values, label: digits.labels[i] }
}

/** Noise is drawn anew for each digit. @param {Operation} operation @param {number} i */
function itsOwn(operation, i) {
  if (operation.name !== 'noise') return operation
  return { ...operation, seed: (Number(operation.seed) + NOISE_STEP * i) % NOISE_SEEDS }
}

/**
 * A digit as an image: ink is light on black, so that what comes in from beyond the edge is no ink.
 *
 * @param {import('../data/digits.js').Digits} digits
 * @param {number} i
 * @returns {import('../../wasm/augment.js').Image}
 */
export function digitImage({ pixels }, i) {
  const data = new Uint8ClampedArray(CHANNELS * DIGIT_PIXELS).fill(255)
  for (let k = 0; k < DIGIT_PIXELS; k++) {
    data.fill(BYTE * pixels[i * DIGIT_PIXELS + k], CHANNELS * k, CHANNELS * k + CHANNELS - 1)
  }
  return { data, width: DIGIT_SIDE, height: DIGIT_SIDE }
}

/** @param {DigitsInput} input @param {Sample[]} learned */
function configOf({ config }, learned) {
  const Y = new Float64Array(DIGIT_CLASSES * learned.length)
  learned.forEach(({ label }, j) => (Y[label * learned.length + j] = 1))
  return { ...config, data: { X: columns(learned), Y, samples: learned.length } }
}

/** @param {Sample[]} samples @returns {Float64Array} (64, samples) */
function columns(samples) {
  const X = new Float64Array(DIGIT_PIXELS * samples.length)
  samples.forEach(({ values }, j) => values.forEach((x, k) => (X[k * samples.length + j] = x)))
  return X
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {Sample[]} samples
 * @returns {number[]} the digit that has the largest probability
 */
function answers(run, samples) {
  const P = run.predict(columns(samples))
  const of = (/** @type {number} */ digit, /** @type {number} */ j) => P[digit * samples.length + j]
  return samples.map((_, j) => {
    let best = 0
    for (let digit = 1; digit < DIGIT_CLASSES; digit++) if (of(digit, j) > of(best, j)) best = digit
    return best
  })
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {Sample[]} back
 * @param {Sample[]} fresh
 */
function flattered(run, back, fresh) {
  return { back: right(back, answers(run, back)), fresh: right(fresh, answers(run, fresh)) }
}

/** @param {Sample[]} samples @param {number[]} said @returns {number} share */
function right(samples, said) {
  return samples.filter(({ label }, j) => label === said[j]).length / samples.length
}

/** @param {Sample[]} samples @param {number[]} said */
function confusion(samples, said) {
  const table = new Int32Array(DIGIT_CLASSES * DIGIT_CLASSES)
  samples.forEach(({ label }, j) => (table[label * DIGIT_CLASSES + said[j]] += 1))
  return table
}
