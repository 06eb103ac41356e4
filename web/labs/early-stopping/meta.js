/** @type {import('../registry.js').Meta} */
export const meta = {
  id: 'early-stopping',
  chapter: 'regularisation',
  section: 'early-stopping-早停法',
  name: { 'zh-CN': '早停法', en: 'Early stopping' },
  question: {
    'zh-CN': '训练损失一直在降。验证损失已经回头了，该停在哪里？',
    en: 'The training loss keeps falling, the dev loss has turned: where to stop?',
  },
}
