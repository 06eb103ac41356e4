/** The texts of the first view; the others come with more.js. */
import zh from './texts/zh-CN.js'
import en from './texts/en.js'

/** @type {import('../../languages/translate.js').Texts} */
export const firstTexts = { 'zh-CN': zh, en }
