/**
 * The task of normalising columns of numbers, each by each of the methods.
 *
 * @typedef {{values: Float64Array, shift: number, scale: number}} Normalised   (x − shift) / scale
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {{columns: ArrayLike<number>[], methods: string[]}} input
 * @returns {Generator<import('./server.js').Pause, Record<string, Normalised[]>, import('./server.js').Slice>}
 */
export function* normalise(engine, { columns, methods }) {
  const by = (/** @type {string} */ method) =>
    columns.map((column) => engine.normalise(column, method))
  const all = methods.map((method) => [method, by(method)])
  yield {}
  return Object.fromEntries(all)
}
