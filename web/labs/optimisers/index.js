/** Optimisers: who gets down the bowl first? */
import './lab.js'

export const tag = 'nn-lab-optimisers'
