/** The workloads' own data as files of bytes, build/bench/<workload>.bytes: X (features, samples), then Y (outputs, samples). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadEngine } from '../../wasm/engine.js'
import { DIGIT_PIXELS, readDigits } from '../../web/data/digits.js'
import { bytesAt } from './problem.mjs'
import { WORKLOADS } from './workloads.mjs'

/** @typedef {import('./workloads.mjs').Shape} Shape */

const BYTES = 256
const PIXELS_SEED = 1

/** The first 1437 pictures, four fifths, one column each. @type {(shape: Shape) => Uint8Array} */
function digits({ outputs, samples }) {
  const text = readFileSync(new URL('../../web/data/digits.txt', import.meta.url), 'utf8')
  const { pixels, labels } = readDigits(text)
  const bytes = new Uint8Array((DIGIT_PIXELS + outputs) * samples)
  for (let j = 0; j < samples; j++) {
    for (let i = 0; i < DIGIT_PIXELS; i++) bytes[i * samples + j] = pixels[j * DIGIT_PIXELS + i]
    bytes[(DIGIT_PIXELS + labels[j]) * samples + j] = 1
  }
  return bytes
}

/** Random pixels, and labels as random: the shape is what is timed. @type {(shape: Shape) => Promise<Uint8Array>} */
async function cats({ features, outputs, samples }) {
  const random = (await loadEngine()).random(PIXELS_SEED)
  const pixels = Uint8Array.from(random.rand(features * samples), (u) => Math.floor(u * BYTES))
  const labels = Uint8Array.from(random.rand(outputs * samples), (u) => Math.round(u))
  random.free()
  return Uint8Array.from([...pixels, ...labels])
}

const MAKERS = Object.freeze({ digits, cats })

export async function makeData() {
  mkdirSync(new URL('.', bytesAt('any')), { recursive: true })
  for (const { name, shape } of WORKLOADS) {
    if (!shape) continue
    const make = MAKERS[/** @type {keyof typeof MAKERS} */ (name)]
    writeFileSync(bytesAt(name), await make(shape))
  }
}
