import zh from './texts/zh-CN.js'
import en from './texts/en.js'

/** What the comments of a script say. @type {import('../languages/translate.js').Texts} */
export const texts = { 'zh-CN': zh, en }
