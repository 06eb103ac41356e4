/**
 * What a lab computes beside or instead of a run, as a script that runs alone and prints what the lab shows. Pure.
 *
 * @typedef {{name: keyof typeof STUDIES, input: any}} Study   input: see the file of that name
 * @typedef {import('./numpy.js').Options} Options
 * @typedef {import('./numpy.js').Piece} Piece
 *
 * @typedef {object} Written
 * @property {import('./setting.js').Say} say
 * @property {string[]} needs   packages
 * @property {Piece[]} pieces   the imports first
 */
import { digitsStudy } from './studies/digits.js'
import { gradientCheckStudy } from './studies/gradient_check.js'
import { layersStudy } from './studies/layers.js'
import { normalisationStudy } from './studies/normalisation.js'
import { softmaxStudy } from './studies/softmax.js'
import { splitStudy } from './studies/split.js'
import { scriptOf } from './script.js'

const STUDIES = {
  digits: digitsStudy,
  'gradient-check': gradientCheckStudy,
  layers: layersStudy,
  normalisation: normalisationStudy,
  softmax: softmaxStudy,
  split: splitStudy,
}

/** @param {Study} study @param {Options} options @returns {Written} */
export function studyPieces({ name, input }, options) {
  return STUDIES[name](input, options)
}

/** @param {Study} study @param {Options} options @returns {string} */
export function studyOf(study, options) {
  const { say, needs, pieces } = studyPieces(study, options)
  const texts = pieces.map(({ text }) => text)
  return scriptOf({ say }, options.title ?? '', needs, texts, 'study.what')
}
