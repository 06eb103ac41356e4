/**
 * The task of following a gradient back through time: wasm/recurrent.js says what is asked, and what comes of it.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {{cells: import('../../wasm/recurrent.js').RecurrentOptions[]}} input
 * @returns {Generator<import('./server.js').Pause, import('../../wasm/recurrent.js').RecurrentGradient[],
 *   import('./server.js').Slice>}
 */
export function* recurrent(engine, { cells }) {
  const gradients = cells.map((cell) => engine.recurrent(cell))
  yield {}
  return gradients
}
