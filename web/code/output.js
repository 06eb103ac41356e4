/**
 * What a script would print, from the engine's result: the lines of numpy/train.js with the engine's numbers. Pure.
 *
 * @typedef {import('./setting.js').Setting} Setting
 * @typedef {import('../../wasm/result.js').Result} Result
 */

const DIGITS = 6

/**
 * @param {Result} result
 * @returns {{train: string, score: string}}
 */
export function outputOf(result) {
  const { iteration, loss, devLoss, bestIteration } = result
  const records = iteration.map((i, at) => {
    const dev = devLoss.length > 0 ? `  dev ${general(devLoss[at])}` : ''
    return `iteration ${i}  loss ${general(loss[at])}${dev}\n`
  })
  const scores = /** @type {const} */ (['train', 'dev', 'test']).flatMap((name) => {
    const score = result[name]
    if (!score) return []
    const share = score.accuracy === null ? '' : `, accuracy ${score.accuracy.toFixed(4)}`
    return [`${name}: loss ${general(score.loss)}${share}\n`]
  })
  const best = bestIteration === undefined ? '' : `best iteration ${bestIteration}\n`
  return { train: records.join(''), score: best + scores.join('') }
}

/** As Python's :.6g has it. @param {number | null} x   null: not finite */
export function general(x) {
  if (x === null) return 'nan'
  if (x === 0) return '0'
  const [digits, power] = x.toExponential(DIGITS - 1).split('e')
  const exponent = Number(power)
  if (exponent < -4 || exponent >= DIGITS) {
    const sign = exponent < 0 ? '-' : '+'
    return `${trimmed(digits)}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  return trimmed(x.toFixed(Math.max(0, DIGITS - 1 - exponent)))
}

/** Without zeros at the end. @param {string} text */
function trimmed(text) {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
