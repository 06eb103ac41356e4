/**
 * The same as PyTorch: data and first weights are drawn by NumPy's streams and copied in, all in double, so that the numbers
 * are those of the page. Pure.
 */
import { stopsEarly } from './loop.js'
import { dataImport, dataPiece } from './numpy/data.js'
import { initialisePiece } from './numpy/initialise.js'
import { normalisePiece } from './numpy/normalise.js'
import { scriptOf } from './script.js'
import { settingOf } from './setting.js'
import { networkPiece } from './torch/network.js'
import { torchCostPiece, torchScorePiece, torchTrainPiece } from './torch/train.js'

/**
 * @param {any} config   of the engine, all keys optional, own data too
 * @param {import('./numpy.js').Options} options
 * @returns {string}
 */
export function pytorchOf(config, { schema, language, title = '' }) {
  const setting = settingOf(schema, config, language)
  const library = dataImport(setting)
  const imports = [
    stopsEarly(setting) && 'from copy import deepcopy',
    'import numpy as np',
    'import torch',
    library,
    'from torch import nn',
  ]
  return scriptOf(
    setting,
    title,
    ['numpy', 'torch', ...(library ? ['scikit-learn'] : [])],
    [
      [...imports.filter(Boolean), '', 'torch.set_default_dtype(torch.float64)'].join('\n'),
      dataPiece(setting),
      normalisePiece(setting),
      initialisePiece(setting),
      networkPiece(setting),
      torchCostPiece(setting),
      torchTrainPiece(setting),
      torchScorePiece(setting),
    ],
  )
}
