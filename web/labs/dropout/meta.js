import { FORMERLY } from '../moons/formerly.js'

/** @type {import('../registry.js').Meta} */
export const meta = {
  formerly: FORMERLY,
  id: 'dropout',
  chapter: 'regularisation',
  section: 'dropout正则化',
  name: { 'zh-CN': 'Dropout', en: 'Dropout' },
  question: {
    'zh-CN': '每一步随机关掉一些单元，为什么反而学得更好？漏除一个保留概率又会怎样？',
    en: 'Why does a network learn better with units switched off at random, and what if one division is forgotten?',
  },
}
