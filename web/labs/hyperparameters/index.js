/** 参数与超参数: what is learned, what is chosen, and what 36 choices come to. */
import './lab.js'

export const tag = 'nn-lab-hyperparameters'
