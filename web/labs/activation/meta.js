/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'activation',
  chapter: 'activation',
  section: '激活函数',
  name: { 'zh-CN': '激活函数', en: 'Activation functions' },
  question: {
    'zh-CN': '同一个网络，只换激活函数：有的学得动，有的学不动，为什么？',
    en: 'The same network with another activation: why do some learn and others not?',
  },
}
