/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'gradients',
  chapter: 'training',
  section: '梯度消失爆炸',
  name: { 'zh-CN': '梯度消失与爆炸', en: 'Vanishing gradients' },
  question: {
    'zh-CN': '网络再深一层，第 1 层还分得到多少梯度？',
    en: 'One layer deeper: how much of the gradient still reaches the first layer?',
  },
}
