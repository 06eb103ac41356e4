/** Mini-batch: how many samples before each update? */
import './lab.js'

export const tag = 'nn-lab-mini-batch'
