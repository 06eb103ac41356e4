/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'mini-batch',
  chapter: 'training',
  section: 'mini-batch',
  name: { 'zh-CN': 'Mini-batch', en: 'Mini-batch' },
  question: {
    'zh-CN': '同样的数据，每次看几个样本再更新一次，会差多少？',
    en: 'The same data: how much does it matter how many samples are seen before each update?',
  },
}
