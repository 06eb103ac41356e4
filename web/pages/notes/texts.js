import zh from './texts/zh-CN.js'
import en from './texts/en.js'

/** @type {import('../../languages/translate.js').Texts} */
export const texts = { 'zh-CN': zh, en }
