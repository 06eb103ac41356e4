/** 归一化: what is gained when all features are on one ruler? */
import './lab.js'

export const tag = 'nn-lab-normalisation'
