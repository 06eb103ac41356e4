/**
 * Errata as a list: what the notes say, what is measured. The words are the lab's own: erratum.<id>.notes, .found.
 * Each has an address: that of the lab, and #E12.
 */
import { html } from 'lit'

/** @typedef {import('../languages/language.js').Language} Language */
/** @typedef {{address: (id: string) => string, follow?: (id: string) => void}} Way   follow: without leaving the page */

/**
 * @param {Language} common
 * @param {Language} words    the lab's
 * @param {string[]} ids
 * @param {Record<string, string | number>} values   measured, for the places in the words
 * @param {Way} way   where the badge leads
 */
export function renderErrata(common, words, ids, values, { address, follow }) {
  const clicked = (/** @type {MouseEvent} */ event) => follow && stay(event, follow)
  return html`<ul class="errata">
    ${ids.map(
      (id) =>
        html`<li id=${id}>
          <a class="badge" href=${address(id)} @click=${clicked}>${id}</a>
          <p><b>${common.t('erratum.notes')}</b>${words.t(`erratum.${id}.notes`)}</p>
          <p><b>${common.t('erratum.found')}</b>${words.rich(`erratum.${id}.found`, values)}</p>
        </li>`,
    )}
  </ul>`
}

/**
 * Where a badge in a lab leads: to the address that the page then has. On somebody else's page, whose address is that page's
 * own and may be what its router goes by, to the lab's.
 *
 * @param {import('./lab_element.js').LabElement} lab
 * @returns {Way}
 */
export function wayInside({ place, site, labId, settings }) {
  const query = [`lab=${labId}`, settings].filter(Boolean).join('&')
  const home = place?.point ? '' : `${site}?${query}`
  return { address: (id) => `${home}#${id}`, follow: (id) => place?.point?.(id) }
}

/** The lab stays as it is, unless the reader asks for another tab. @param {MouseEvent} event @param {(id: string) => void} follow */
function stay(event, follow) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const erratum = /** @type {Element} */ (event.currentTarget).closest('li')
  erratum?.scrollIntoView({ block: 'nearest' })
  if (erratum) follow(erratum.id)
}
