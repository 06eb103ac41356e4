/** Vanishing and exploding gradients: what reaches the first layer? */
import './lab.js'

export const tag = 'nn-lab-gradients'
