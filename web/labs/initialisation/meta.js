/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'init',
  chapter: 'parameters',
  section: '参数权重和偏置',
  name: { 'zh-CN': '参数初始化', en: 'Initialisation' },
  question: {
    'zh-CN': '同一个网络、同一份数据，只换 W 的初始值，学得会差多少？',
    en: 'Same network, same data, only W starts elsewhere: how much does it matter?',
  },
}
