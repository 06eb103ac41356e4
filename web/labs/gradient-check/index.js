/** Gradient check: is the backward pass right? */
import './lab.js'

export const tag = 'nn-lab-gradient-check'
