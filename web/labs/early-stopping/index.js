/** 早停法: when to stop, and which weights to keep? */
import './lab.js'

export const tag = 'nn-lab-early-stopping'
