/** Data augmentation: what does a changed copy do to the pixels, and to what is learned? */
import './lab.js'

export const tag = 'nn-lab-augmentation'
