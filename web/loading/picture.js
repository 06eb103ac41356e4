/**
 * The address of a picture. The site as one file has no other files: there all pictures stand in the page, where readers without
 * JavaScript see them.
 *
 * @param {string} figure     its address, but for the language: `./figures/init`
 * @param {string} language
 */
export function pictureOf(figure, language) {
  const address = `${figure}.${language}.svg`
  const unread = document.querySelector('noscript')?.textContent ?? ''
  const kept = new DOMParser().parseFromString(unread, 'text/html')
  const all = /** @type {HTMLElement[]} */ ([...kept.querySelectorAll('[data-figure]')])
  const found = all.find(({ dataset }) => address.endsWith(`/${dataset.figure}`))
  return found?.getAttribute('src') ?? found?.getAttribute('href') ?? address
}
