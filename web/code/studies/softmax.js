/**
 * Softmax as the formula stands, and in the form that cannot overflow.
 *
 * @typedef {{z: number[], shift: number}} SoftmaxStudy   shift: added to every z
 * @typedef {{naive: number[], stable: number[]}} SoftmaxNumbers
 */
import { listed } from '../format.js'
import { indented, list, number, python } from '../python.js'
import { sayIn } from '../setting.js'
import { pieceOf } from './pieces.js'

/**
 * @param {SoftmaxStudy} study
 * @param {import('../studies.js').Options} options
 * @returns {import('../studies.js').Written}
 */
export function softmaxStudy({ z, shift }, { language }) {
  const say = sayIn(language)
  const naive = python(
    'def softmax_naive(z):',
    indented(`E = np.exp(z)  # ${say('softmax.naive')}`, 'return E / E.sum()'),
  )
  const stable = python(
    'def softmax(z):',
    indented(`E = np.exp(z - z.max())  # ${say('activation.E17')}`, 'return E / E.sum()'),
  )
  const used = python(
    `z = np.array(${list(z)}) + ${number(shift)}`,
    `with np.errstate(over="ignore", invalid="ignore"):  # ${say('softmax.errstate')}`,
    indented('print("naive: ", softmax_naive(z).tolist())'),
    'print("stable:", softmax(z).tolist())',
  )
  return {
    say,
    needs: ['numpy'],
    pieces: [
      pieceOf('import', 'import numpy as np'),
      pieceOf('naive', naive, true),
      pieceOf('stable', stable, true),
      pieceOf('softmax', used),
    ],
  }
}

/** @param {SoftmaxStudy} _study @param {SoftmaxNumbers} numbers @returns {import('../studies.js').Printed} */
export function softmaxPrinted(_study, { naive, stable }) {
  return { softmax: `naive:  ${listed(naive)}\nstable: ${listed(stable)}\n` }
}
