/** The words that shell and components share. A lab brings its own. */
import zh from './zh-CN.js'
import en from './en.js'

/** @type {import('./translate.js').Texts} */
export const common = { 'zh-CN': zh, en }
