/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'playground',
  takes: 'points',
  chapter: 'all',
  section: '',
  name: { 'zh-CN': '试验场', en: 'Playground' },
  question: {
    'zh-CN': '数据、网络、训练，全都在你手里：怎样能学会，怎样会失败？',
    en: 'Data, network and training are all in your hands: what learns, and what fails?',
  },
}
