/**
 * Rules for one shadow root, before those that are there already; as an element where a browser knows no other way.
 *
 * @param {ShadowRoot} root
 * @param {string} rules
 */
export function addStyle(root, rules) {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets]
  } catch {
    root.prepend(Object.assign(document.createElement('style'), { textContent: rules }))
  }
}
