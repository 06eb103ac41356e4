/** Dropout: units that are switched off at random while the network learns. */
import './lab.js'

export const tag = 'nn-lab-dropout'
