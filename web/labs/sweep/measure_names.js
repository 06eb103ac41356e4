/** What a sweep can show of its runs, and which end of it is the good one. */

/** @typedef {keyof typeof BETTER} MeasureName */

export const BETTER = /** @type {const} */ ({
  devLoss: 'low',
  trainLoss: 'low',
  devAccuracy: 'high',
  trainAccuracy: 'high',
})

export const MEASURES = /** @type {MeasureName[]} */ (Object.keys(BETTER))

/** @param {MeasureName} name */
export function isAccuracy(name) {
  return BETTER[name] === 'high'
}
