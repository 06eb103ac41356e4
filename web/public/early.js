/* Before the first paint, so not a module: the theme and the language of the address, or those chosen last time. */
;(function () {
  const root = document.documentElement
  const read = (/** @type {string} */ key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const query = new URLSearchParams(location.search)
  const theme = query.get('theme') || read('nn-theme') || 'auto'
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.themeChoice = theme
  root.dataset.theme = theme === 'dark' || (theme !== 'light' && dark) ? 'dark' : 'light'
  const lang = query.get('lang') || read('nn-language')
  if (lang === 'en' || lang === 'zh-CN') root.lang = lang
})()
