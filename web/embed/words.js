/** What is said before a lab's own words have come. */
export const words = {
  'zh-CN': {
    opening: '正在打开实验…',
    whole: '到实验室里打开',
  },
  en: {
    opening: 'Opening the lab…',
    whole: 'Open it in the lab',
  },
}
