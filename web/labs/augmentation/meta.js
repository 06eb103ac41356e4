/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'augmentation',
  takes: 'picture',
  chapter: 'regularisation',
  section: 'data-augmentation-数据增强',
  name: { 'zh-CN': '数据增强', en: 'Data augmentation' },
  question: {
    'zh-CN': '一张图变一变，就当作新的样本：什么时候真的有用？',
    en: 'A picture, changed a little, counts as a new sample: when does that really help?',
  },
}
