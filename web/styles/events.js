/** Told on the document, so that elements of all shadow roots hear it. */

export const LANGUAGE = 'nn-language'
export const THEME = 'nn-theme'

/** Some `lang` on the page has changed: whose language is another now is drawn anew. */
export function tellOfLanguage() {
  document.dispatchEvent(new CustomEvent(LANGUAGE))
}

/** Colours have changed somewhere on the page. */
export function tellOfTheme() {
  document.dispatchEvent(new CustomEvent(THEME))
}
