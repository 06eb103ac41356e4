/** What is said before a lab's own words have come. */
export const words = {
  'zh-CN': {
    opening: '正在打开实验…',
    failed: '这个实验没能打开，可能是网络断了。',
    whole: '到实验室里打开',
  },
  en: {
    opening: 'Opening the lab…',
    failed: 'This lab could not be opened; the network may be down.',
    whole: 'Open it in the lab',
  },
}
