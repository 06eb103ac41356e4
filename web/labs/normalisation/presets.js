/** Settings worth a look: the notes' own σ, one wild value, and the method that does not mind it. */
export const PRESETS = {
  notes: { method: 'z-score-notes' },
  wild: { method: 'min-max', outlier: 100 },
  robust: { method: 'robust', outlier: 100 },
  blown: { rate: '1.05' },
}
