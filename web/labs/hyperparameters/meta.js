/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'hyperparameters',
  chapter: 'parameters',
  section: '参数与超参数',
  name: { 'zh-CN': '参数与超参数', en: 'Hyperparameters' },
  question: {
    'zh-CN': 'W 和 b 是学出来的，学习率和初始化要你来选。随手选，选中的机会有多大？',
    en: 'W and b are learned; learning rate and initialiser are your choice. How likely is a random choice to be a good one?',
  },
}
