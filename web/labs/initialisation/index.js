/** 参数初始化: does it matter where W starts? */
import './lab.js'

export const tag = 'nn-lab-init'
