/**
 * A config as a script that runs alone, on NumPy and the data sets of scikit-learn, and prints the losses that the page
 * shows, at the same iterations: in double where the engine computes in float32. Names and shapes are those of the notes;
 * what is wrong there is put right and marked by the number of its erratum. It holds only what the config asks for. The
 * definition of every number is tests/golden/oracle.py. Pure.
 *
 * @typedef {import('./setting.js').Setting} Setting
 * @typedef {{schema: import('../../wasm/schema.js').Schema, language: import('../languages/translate.js').LanguageName, title?: string}} Options
 *   schema: the engine's, for what a config leaves out; title: what the script is about
 *
 * @typedef {{name: string, text: string, defines: boolean}} Piece   defines: functions only; it need not be said twice
 */
import { activationPiece } from './numpy/activations.js'
import { costPiece } from './numpy/cost.js'
import { dataImport, dataPiece } from './numpy/data.js'
import { initialisePiece } from './numpy/initialise.js'
import { normalisePiece } from './numpy/normalise.js'
import { backwardPiece, forwardPiece } from './numpy/propagation.js'
import { scorePiece, trainPiece } from './numpy/train.js'
import { updatePiece } from './numpy/update.js'
import { plotPiece } from './loop.js'
import { scriptOf } from './script.js'
import { settingOf } from './setting.js'

/**
 * @param {any} config   of the engine, all keys optional, own data too
 * @param {Options} options
 * @returns {string}
 */
export function numpyOf(config, { schema, language, title = '' }) {
  const setting = settingOf(schema, config, language)
  const needs = ['numpy', ...(dataImport(setting) ? ['scikit-learn'] : [])]
  const pieces = numpyPieces(setting).map(({ text }) => text)
  return scriptOf(setting, title, needs, pieces)
}

/**
 * The same in pieces, in their order.
 *
 * @param {Setting} setting
 * @returns {Piece[]}
 */
export function numpyPieces(setting) {
  const says = (/** @type {string} */ name, /** @type {string} */ text, defines = false) => ({
    name,
    text,
    defines,
  })
  return [
    says('import', ['import numpy as np', dataImport(setting)].filter(Boolean).join('\n')),
    says('data', dataPiece(setting)),
    says('normalise', normalisePiece(setting)),
    says('initialise', initialisePiece(setting)),
    says('activation', activationPiece(setting), true),
    says('forward', forwardPiece(setting), !setting.config.batchNorm),
    says('cost', costPiece(setting)),
    says('backward', backwardPiece(setting), true),
    says('update', updatePiece(setting)),
    says('plot', setting.plots ? plotPiece(setting) : '', true),
    says('train', trainPiece(setting)),
    says('draw', setting.plots ? 'plot_losses(history)' : ''),
    says('score', scorePiece(setting)),
  ].filter(({ text }) => text)
}
