/**
 * Settings that make a point, by view; what one does not name is as at first.
 *
 * @type {Record<string, Record<string, import('../fields.js').State>>}
 */
export const PRESETS = {
  curves: {
    ten: { act: 'sigmoid', depth: 10, z: 0 },
    relu: { act: 'relu' },
    dead: { act: 'relu', depth: 3, layer: 3, lr: 2, z: -2 },
    leaky: { act: 'leaky-relu', depth: 3, layer: 3, lr: 2, z: -2 },
  },
  line: {
    one: { view: 'line', depth: 1 },
    many: { view: 'line', depth: 10 },
  },
  softmax: {
    notes: { view: 'softmax' },
    overflow: { view: 'softmax', shift: 1000 },
  },
  output: {
    labels: { view: 'output', problem: 'labels', output: 'softmax' },
    binary: { view: 'output', problem: 'binary', output: 'linear' },
  },
}
