/** L1 and L2: what does it cost to have large weights? */
import './lab.js'

export const tag = 'nn-lab-penalty'
