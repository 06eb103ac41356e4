/** All texts of the lab; the first view has those of first_texts.js. */
import zh from './texts/zh-CN.js'
import zhMore from './texts/zh-CN.more.js'
import en from './texts/en.js'
import enMore from './texts/en.more.js'

/** @type {import('../../languages/translate.js').Texts} */
export const texts = { 'zh-CN': { ...zh, ...zhMore }, en: { ...en, ...enMore } }
