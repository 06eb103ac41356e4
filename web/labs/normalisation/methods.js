/** What can be done to the features. The names are the engine's. */

/** Left alone: the notes' 归一化前. */
export const RAW = 'none'

/** In the order of the slider; the notes' own z-score beside the one it means to be, and behind them one of ours. */
export const METHODS = ['z-score', 'z-score-notes', 'min-max', 'mean', 'centre', 'robust']

export const ALL = [RAW, ...METHODS]
