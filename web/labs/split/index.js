/** Splitting the data: how much does a dev set know, and how much does it flatter? */
import './lab.js'

export const tag = 'nn-lab-split'
