/**
 * Errata as a list: what the notes say, what is measured. The words are the lab's own: erratum.<id>.notes, .found.
 * Each has an address: that of the lab, and #E12.
 */
import { html, nothing } from 'lit'

/** @typedef {import('../languages/language.js').Language} Language */

/**
 * @param {Language} common
 * @param {Language} words    the lab's
 * @param {string[]} ids
 * @param {Record<string, string | number>} values   measured, for the places in the words
 * @param {(id: string) => string} [address]   where the badge leads, where that is another page
 */
export function renderErrata(common, words, ids, values, address) {
  return html`<ul class="errata">
    ${ids.map(
      (id) =>
        html`<li id=${id}>
          <a
            class="badge"
            href=${address?.(id) ?? `#${id}`}
            @click=${address ? nothing : keepAddress}
            >${id}</a
          >
          <p><b>${common.t('erratum.notes')}</b>${words.t(`erratum.${id}.notes`)}</p>
          <p><b>${common.t('erratum.found')}</b>${words.rich(`erratum.${id}.found`, values)}</p>
        </li>`,
    )}
  </ul>`
}

/** The address can be copied from the browser's own line; the lab stays as it is. @param {Event} event */
function keepAddress(event) {
  event.preventDefault()
  const { hash } = /** @type {HTMLAnchorElement} */ (event.currentTarget)
  history.replaceState(history.state, '', hash)
}
