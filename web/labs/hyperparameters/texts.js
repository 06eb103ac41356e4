import en from './texts/en.js'
import zh from './texts/zh-CN.js'

export const texts = { 'zh-CN': zh, en }
