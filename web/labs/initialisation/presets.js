/** Settings worth a look: all units alike, a loss that seems to stand, classes of unequal size (the notes' cats). */
export const PRESETS = {
  same: { init: 'constant-0.5', view: 'units' },
  small: { init: 'random-0.01', zoom: true },
  cats: { init: 'zeros', samples: 209, share: 0.3445, iters: 1500 },
}
