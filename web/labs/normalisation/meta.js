/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'normalisation',
  chapter: 'normalisation',
  section: '归一化-normalisation',
  name: { 'zh-CN': '归一化', en: 'Normalisation' },
  question: {
    'zh-CN': '房龄几十年，房间只有几间。换成同一把尺子，梯度下降能少走多少路？',
    en: 'Two features on very different scales: how many steps does that cost?',
  },
}
