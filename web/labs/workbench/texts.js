import en from './texts/en.js'
import zh from './texts/zh-CN.js'

/** @type {import('../../languages/translate.js').Texts} */
export const texts = { 'zh-CN': zh, en }
