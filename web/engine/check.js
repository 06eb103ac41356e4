/**
 * The task of checking gradients: the engine's differences against the textbook's backpropagation, with a fault or
 * without, and against the engine's own.
 *
 * @typedef {object} CheckInput
 * @property {any} config          the engine's; batch over all samples
 * @property {number} trained      iterations before the check
 * @property {import('./textbook.js').Fault} fault
 * @property {number} step         h / max(1, |θ|)
 * @property {number} seed         of the masks
 * @property {number[]} steps      at which the error is measured, too
 *
 * @typedef {import('../../wasm/engine.js').GradientPair & {textbook: number}} Pair   textbook: in double
 *
 * @typedef {object} Check
 * @property {Pair[]} pairs
 * @property {import('../../wasm/engine.js').GradientReport['outcome']} outcome   of the engine's own gradient
 * @property {boolean[]} told      of each layer, whether rounding leaves room to see a mistake
 * @property {number} iteration    of the run that was checked
 * @property {{layer: number, step: number, quantity: string} | null} event   where training met what is not finite
 * @property {Sweep} sweep         as far as it has come
 *
 * @typedef {object} Sweep         ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖) over all parameters, a number for each step
 * @property {number[]} step
 * @property {number[]} central    the textbook's g
 * @property {number[]} forward    the textbook's g, against differences to one side
 * @property {number[]} engine     the engine's g, in float32
 */
import { rows } from './terrain.js'
import { backward, forward } from './textbook.js'

const ALL = { samples: 0, parameters: 0 }

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {CheckInput} input
 * @returns {Generator<import('./server.js').Pause, Check, import('./server.js').Slice>}
 */
export function* check(engine, { config, trained, fault, step, seed, steps }) {
  const run = engine.start({ ...config, iterations: Math.max(1, trained) })
  try {
    let { until = 0 } = yield {}
    const iteration = trained > 0 ? run.advance(trained).iteration : 0
    const report = run.checkGradients({ ...ALL, seed, step, list: true })
    const textbook = textbookGradient(engine, run, { config, seed, fault }, report.pairs ?? [])
    const pairs = (report.pairs ?? []).map((pair, i) => ({ ...pair, textbook: textbook[i] }))
    const sweep = { step: [], central: [], forward: [], engine: [] }
    const told = report.layers.map((layer) => layer.told)
    const result = { pairs, outcome: report.outcome, told, iteration, event: run.event(), sweep }
    for (const one of steps) {
      if (performance.now() >= until)
        ({ until = 0 } = yield { update: { ...result, sweep: copy(sweep) } })
      measure(run, { seed, step: one }, textbook, sweep)
    }
    return result
  } finally {
    run.free()
  }
}

/**
 * One more step of the sweep.
 *
 * @param {import('../../wasm/engine.js').Run} run
 * @param {{seed: number, step: number}} how
 * @param {number[]} textbook
 * @param {Sweep} sweep
 */
function measure(run, how, textbook, sweep) {
  const pairsOf = (/** @type {boolean} */ forwardOnly) =>
    (run.checkGradients({ ...ALL, ...how, forward: forwardOnly, list: true }).pairs ?? []).map(
      (pair, i) => ({
        ...pair,
        textbook: textbook[i],
      }),
    )
  const central = pairsOf(false)
  sweep.step.push(how.step)
  sweep.central.push(errorOf(central, 'textbook'))
  sweep.engine.push(errorOf(central, 'gradient'))
  sweep.forward.push(errorOf(pairsOf(true), 'textbook'))
}

/** @param {Sweep} sweep @returns {Sweep} */
function copy({ step, central, forward: one, engine }) {
  return { step: [...step], central: [...central], forward: [...one], engine: [...engine] }
}

/**
 * ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖) of all that can be compared; NaN where nothing can, 0 where both are 0.
 *
 * @param {Pair[]} pairs
 * @param {'textbook' | 'gradient'} which
 */
export function errorOf(pairs, which) {
  const compared = pairs.filter(({ kink }) => !kink)
  const norm = (/** @type {(pair: Pair) => number} */ of) => Math.hypot(...compared.map(of))
  const size = norm((pair) => pair[which]) + norm(({ difference }) => difference)
  if (compared.length === 0) return NaN
  return size === 0 ? 0 : norm((pair) => pair[which] - pair.difference) / size
}

/**
 * The textbook's gradient, in the order of the pairs.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {import('../../wasm/engine.js').Run} run
 * @param {{config: any, seed: number, fault: import('./textbook.js').Fault}} how
 * @param {import('../../wasm/engine.js').GradientPair[]} pairs
 */
function textbookGradient(engine, run, { config, seed, fault }, pairs) {
  const part = run.part('train')
  if (!part) return []
  const X = featuresOf(engine, part, config.normalise)
  const layers = layersOf(pairs)
  const { activation, output, l1 = 0, l2 = 0 } = config
  const masks = masksOf(engine, { ...config, seed }, part)
  const setting = { activation, output, l1, l2, m: part.samples, masks }
  const passed = forward(layers, X, setting)
  const gradients = backward(layers, passed, single(part.Y, part.outputs), setting, fault)
  return gradients.flatMap(({ dW, db, dgamma = [], dbeta = [] }) => [
    ...dW.flat(),
    ...db,
    ...dgamma,
    ...dbeta,
  ])
}

/**
 * As the network sees them: normalised, in float32.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {import('../../wasm/engine.js').PartData} part
 * @param {string} [method]
 */
function featuresOf(engine, { X, features }, method = 'none') {
  return rows(X, features).map((row) => engine.normalise(row, method).values.map(Math.fround))
}

/** @param {Float64Array} flat @param {number} count */
function single(flat, count) {
  return rows(flat, count).map((row) => row.map(Math.fround))
}

/**
 * The weights, from the list of all parameters.
 *
 * @param {import('../../wasm/engine.js').GradientPair[]} pairs
 * @returns {import('./textbook.js').Layer[]}
 */
function layersOf(pairs) {
  const count = Math.max(0, ...pairs.map(({ layer }) => layer))
  return Array.from({ length: count }, (_, l) => {
    const own = pairs.filter(({ layer }) => layer === l + 1)
    const named = (/** @type {string} */ name) =>
      own.filter(({ parameter }) => parameter === name).map(({ value }) => value)
    const [b, gamma, beta] = ['b', 'gamma', 'beta'].map(named)
    const W = rows(Float64Array.from(named('W')), b.length).map((row) => Array.from(row))
    return gamma.length > 0 ? { W, b, gamma, beta } : { W, b }
  })
}

/**
 * The masks that the check draws: NumPy's rand(units, samples) < keep, layer after layer.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {any} config
 * @param {import('../../wasm/engine.js').PartData} part
 */
function masksOf(engine, { dropout = {}, hidden, seed }, { features, samples }) {
  const random = engine.random(seed)
  const { input = 0, hidden: rate = 0, inverted = true } = dropout
  const draw = (/** @type {number} */ units, /** @type {number} */ dropped) => {
    if (dropped === 0) return null
    const kept = inverted ? Math.fround(1 / (1 - dropped)) : 1
    const mask = random.rand(units * samples).map((u) => (u < 1 - dropped ? kept : 0))
    return rows(Float64Array.from(mask), units)
  }
  const masks = [draw(features, input), ...hidden.map((/** @type {number} */ n) => draw(n, rate))]
  random.free()
  return masks
}
