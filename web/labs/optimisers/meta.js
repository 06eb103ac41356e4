/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'optimisers',
  chapter: 'training',
  section: '',
  name: { 'zh-CN': '优化器', en: 'Optimisers' },
  question: {
    'zh-CN': '同一只碗，同一个起点：怎样用梯度，才下得最快？',
    en: 'One bowl, one start: which way of using the gradient gets down first?',
  },
}
