import zh from './texts/zh-CN.js'
import en from './texts/en.js'
import options from './texts/options.zh-CN.js'
import optionsEn from './texts/options.en.js'

/** @type {import('../../languages/translate.js').Texts} */
export const texts = { 'zh-CN': { ...zh, ...options }, en: { ...en, ...optionsEn } }
