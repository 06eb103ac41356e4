/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'gradient-check',
  chapter: 'training',
  section: '',
  name: { 'zh-CN': '梯度检验', en: 'Gradient check' },
  question: {
    'zh-CN': '反向传播写错一行，程序照样能跑。怎么知道它算得对不对？',
    en: 'A backward pass with one wrong line still runs. How to tell whether it is right?',
  },
}
