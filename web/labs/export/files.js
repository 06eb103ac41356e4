/**
 * What a reader takes home, and what can be opened again. Pure.
 *
 * A settings file is JSON: the settings as a link has them, and the engine's config that they come to.
 *
 *     { "nnlab": 1, "lab": "init", "settings": { "init": "xavier" }, "config": { … } }
 *
 * @typedef {Record<string, string>} Settings
 * @typedef {{lab: string, settings: string, config: any}} Taken   settings: lr=0.1&seed=3
 * @typedef {import('../../engine/result.js').Resulting} Resulting
 */
import { npz } from '../../code/npz.js'

export const VERSION = 1

/** @param {Taken} taken */
function head({ lab, settings, config }) {
  const entries = Object.fromEntries(new URLSearchParams(settings))
  return {
    nnlab: VERSION,
    lab,
    settings: entries,
    ...(isEngine(config) ? { config: plain(config) } : {}),
  }
}

/** Noise is drawn beside the engine, which has no name for it. @param {any} config */
function isEngine(config) {
  return config !== null && !config.data?.randn
}

/** @param {Taken} taken @returns {string} */
export function settingsFile(taken) {
  return `${JSON.stringify(head(taken), null, 2)}\n`
}

/**
 * With all that the command line prints of the run: W and b among it; and what batch norm has learned, layer by layer.
 *
 * @param {Taken} taken
 * @param {Resulting} resulting
 */
export function weightsFile(taken, { result, layers }) {
  const norms = layers.flatMap(({ batchNorm }) => (batchNorm ? [plain(batchNorm)] : []))
  const batchNorm = norms.length > 0 ? { batchNorm: norms } : {}
  return `${JSON.stringify({ ...head(taken), result, ...batchNorm })}\n`
}

/**
 * W1, b1, … with b a column, as in the notes; gamma1, beta1, mean1, var1, … of batch norm likewise; and the losses.
 *
 * @param {Resulting} resulting
 */
export function weightsNpz({ layers, result }) {
  const weights = layers.flatMap(({ units, inputs, W, b, batchNorm }, l) => [
    [`W${l + 1}`, { shape: [units, inputs], values: W }],
    ...Object.entries({ b, ...batchNorm }).map(([name, values]) => [
      `${name}${l + 1}`,
      { shape: [units, 1], values },
    ]),
  ])
  const column = (/** @type {(number | null)[]} */ numbers) => ({
    shape: [numbers.length],
    values: Float64Array.from(numbers, (x) => x ?? NaN),
  })
  const { iteration, loss, devLoss } = result
  return npz({
    ...Object.fromEntries(weights),
    iteration: { shape: [iteration.length], values: Int32Array.from(iteration) },
    loss: column(loss),
    ...(devLoss.length > 0 ? { dev_loss: column(devLoss) } : {}),
  })
}

/** Typed arrays as lists. @param {any} value @returns {any} */
function plain(value) {
  if (ArrayBuffer.isView(value)) return Array.from(/** @type {any} */ (value))
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, plain(inside)]))
}

const LONGEST_NAME = 80

/** The lab and what is otherwise than at first, in letters that every file system takes. @param {Taken} taken */
export function fileName({ lab, settings }) {
  const state = settings
    .replace(/^v=\d+&?/, '')
    .replaceAll('=', '-')
    .replaceAll('&', '_')
    .replaceAll(',', '-')
  return ['nnlab', lab, state].filter(Boolean).join('_').slice(0, LONGEST_NAME)
}
