/**
 * What a lab computes beside or instead of a run, as a script that runs alone and prints what the lab shows. Pure.
 *
 * @typedef {object} Study
 * @property {keyof typeof STUDIES} name
 * @property {any} input    see the file of that name
 * @property {{task: string, input: any}[]} jobs    what the engine is asked for, to know the numbers
 * @property {(results: any) => any} numbersOf   what these jobs give, one after another, as `printed` of that file
 *   takes it; null: what a script would print cannot be known from it
 *
 * @typedef {import('./numpy.js').Options} Options
 * @typedef {import('./numpy.js').Piece} Piece
 *
 * @typedef {object} Written
 * @property {import('./setting.js').Say} say
 * @property {string[]} needs   packages
 * @property {Piece[]} pieces   the imports first
 *
 * @typedef {Record<string, string>} Printed   by the name of the piece
 */
import { digitsPrinted, digitsStudy } from './studies/digits.js'
import { gradientCheckPrinted, gradientCheckStudy } from './studies/gradient_check.js'
import { layersPrinted, layersStudy } from './studies/layers.js'
import { normalisationPrinted, normalisationStudy } from './studies/normalisation.js'
import { softmaxPrinted, softmaxStudy } from './studies/softmax.js'
import { splitPrinted, splitStudy } from './studies/split.js'
import { scriptOf } from './script.js'

const STUDIES = {
  digits: { write: digitsStudy, printed: digitsPrinted },
  'gradient-check': { write: gradientCheckStudy, printed: gradientCheckPrinted },
  layers: { write: layersStudy, printed: layersPrinted },
  normalisation: { write: normalisationStudy, printed: normalisationPrinted },
  softmax: { write: softmaxStudy, printed: softmaxPrinted },
  split: { write: splitStudy, printed: splitPrinted },
}

/** @param {Study} study @param {Options} options @returns {Written} */
export function studyPieces({ name, input }, options) {
  const { pieces, ...written } = STUDIES[name].write(input, options)
  return { ...written, pieces: pieces.filter(({ text }) => text) }
}

/** @param {Study} study @param {Options} options @returns {string} */
export function studyOf(study, options) {
  const { say, needs, pieces } = studyPieces(study, options)
  const texts = pieces.map(({ text }) => text)
  return scriptOf({ say }, options.title ?? '', needs, texts, 'study.what')
}

/**
 * What the script prints.
 *
 * @param {Study} study
 * @param {any[]} results   of its jobs, one for each
 * @returns {Printed}
 */
export function studyPrinted({ name, input, numbersOf }, results) {
  const numbers = numbersOf(results)
  return numbers ? STUDIES[name].printed(input, numbers) : {}
}
