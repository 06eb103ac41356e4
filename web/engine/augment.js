/**
 * The task of changing a picture: the reader's, or the drawing there is.
 *
 * @typedef {import('../../wasm/augment.js').Image} Image
 * @typedef {import('../../wasm/augment.js').Operation} Operation
 * @typedef {{before: Image, after: Image, facts: import('./pixel_facts.js').PixelFacts}} Augmented
 */
import { drawCat } from '../data/cat.js'
import { pixelFacts } from './pixel_facts.js'

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {{image: Image | null, operation: Operation}} input   null: the drawing
 * @returns {Generator<import('./server.js').Pause, Augmented, import('./server.js').Slice>}
 */
export function* augment(engine, { image, operation }) {
  const before = image ?? drawCat()
  const after = engine.augment(before, operation)
  yield {}
  return { before, after, facts: pixelFacts(before, after, operation) }
}
