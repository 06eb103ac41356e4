import { FORMERLY } from '../moons/formerly.js'

/** @type {import('../registry.js').Meta} */
export const meta = {
  formerly: FORMERLY,
  id: 'penalty',
  chapter: 'regularisation',
  section: 'l1l2正则化',
  name: { 'zh-CN': 'L1 / L2 正则化', en: 'L1 and L2' },
  question: {
    'zh-CN': '给大的权重记上一笔代价，网络还会不会死记那 60 个样本？',
    en: 'Make large weights cost something: does the network still learn its 60 samples by heart?',
  },
}
