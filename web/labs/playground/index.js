/** 试验场: every option of the engine in one place. */
import './lab.js'

export const tag = 'nn-lab-playground'
