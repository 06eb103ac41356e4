/** Errata as a list: what the notes say, what is measured. The words are the lab's own: erratum.<id>.notes, .found. */
import { html } from 'lit'

/**
 * @param {import('../languages/language.js').Language} words
 * @param {string[]} ids
 * @param {Record<string, string>} values   measured, for the places in the words
 */
export function renderErrata(words, ids, values) {
  return html`<ul class="errata">
    ${ids.map(
      (id) =>
        html`<li>
          <p><b>${words.t('erratum.notes')}</b>${words.t(`erratum.${id}.notes`)}</p>
          <p><b>${words.t('erratum.found')}</b>${words.rich(`erratum.${id}.found`, values)}</p>
        </li>`,
    )}
  </ul>`
}
