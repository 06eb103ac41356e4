/** What is said while something is on its way, and where it does not come: before a lab's own words are there. */
export const words = {
  'zh-CN': {
    late: '还在加载，可能是网络慢。可以接着等，也可以重新加载。',
    failed: '有文件没能加载：可能是网络断了，或者网站刚刚更新过。',
    lost: '有一部分没能加载：可能是网络断了，或者网站刚刚更新过。页面上已有的都还在。',
    again: '重新加载',
    keeping: '重新加载，设置不变',
    close: '知道了',
    picture: '默认设置下的结果',
  },
  en: {
    late: 'Still loading; the network may be slow. Wait, or reload.',
    failed:
      'A file could not be loaded: the network may be down, or the site has just been updated.',
    lost: 'A part could not be loaded: the network may be down, or the site has just been updated. What is on the page stays.',
    again: 'Reload',
    keeping: 'Reload with these settings',
    close: 'Got it',
    picture: 'What the default setting gives',
  },
}
