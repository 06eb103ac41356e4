/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'split',
  chapter: 'data',
  section: '数据集划分',
  name: { 'zh-CN': '数据集划分', en: 'Splitting the data' },
  question: {
    'zh-CN': '训练、验证、测试各分多少？验证集小了，它说的话还能信几分？',
    en: 'How much for training, dev and test? And how far can a small dev set be trusted?',
  },
}
