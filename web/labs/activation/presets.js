/**
 * Settings that make a point, by view: a name and what is set.
 *
 * @type {Record<string, {key: string, state: import('../fields.js').State}[]>}
 */
export const PRESETS = {
  curves: [
    { key: 'ten', state: { act: 'sigmoid', depth: 10, layer: 1, lr: 0.1, data: 'circles', z: 0 } },
    { key: 'relu', state: { act: 'relu', depth: 5, layer: 1, lr: 0.1, data: 'circles' } },
    { key: 'dead', state: { act: 'relu', depth: 3, layer: 3, lr: 2, data: 'circles', z: -2 } },
    {
      key: 'leaky',
      state: { act: 'leaky-relu', depth: 3, layer: 3, lr: 2, data: 'circles', z: -2 },
    },
  ],
  line: [
    { key: 'one', state: { depth: 1, bend: 'relu' } },
    { key: 'many', state: { depth: 10, bend: 'relu' } },
  ],
  softmax: [
    { key: 'notes', state: { z1: 1, z2: 2, z3: 3, shift: 0 } },
    { key: 'overflow', state: { z1: 1, z2: 2, z3: 3, shift: 1000 } },
  ],
  output: [],
}
