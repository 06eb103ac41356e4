/** 激活函数: what happens to z, and to the gradient that comes back. */
import './lab.js'

export const tag = 'nn-lab-activation'
