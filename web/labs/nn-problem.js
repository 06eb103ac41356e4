/** <nn-problem>: why a lab is not there, and what it would have shown, where there is a picture of that. */
import { LitElement, css, html, nothing } from 'lit'
import { common } from '../languages/common.js'
import { Language } from '../languages/language.js'
import { shared } from '../styles/shared.js'

export class NnProblem extends LitElement {
  static properties = { key: {}, figure: {}, lost: { state: true } }

  constructor() {
    super()
    /** Of the texts. */
    this.key = ''
    /** The address of its picture, but for the language; empty for none. */
    this.figure = ''
    /** There is no such picture. */
    this.lost = false
    this.words = new Language(this, common)
  }

  render() {
    return html`<p role="alert">${this.words.t(this.key)}</p>
      ${this.figure && !this.lost ? this.#picture() : nothing}`
  }

  #picture() {
    const { figure, words } = this
    const address = `${figure}.${words.name}.svg`
    const said = words.t('lab.figure')
    return html`<figure>
      <figcaption aria-hidden="true">${said}</figcaption>
      <img src=${inPage(address) ?? address} alt=${said} @error=${() => (this.lost = true)} />
    </figure>`
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 44em;
      }
      figure {
        margin: 0;
      }
      figcaption {
        color: var(--muted);
      }
      img {
        width: 100%;
      }
    `,
  ]
}

/**
 * The site as one file has no other files, but the pictures for readers without JavaScript stand in it.
 *
 * @param {string} address
 * @returns {string | undefined}
 */
function inPage(address) {
  const unread = document.querySelector('noscript')?.textContent ?? ''
  const kept = new DOMParser().parseFromString(unread, 'text/html')
  const all = /** @type {HTMLElement[]} */ ([...kept.querySelectorAll('[data-figure]')])
  const found = all.find(({ dataset }) => address.endsWith(`/${dataset.figure}`))
  return found?.getAttribute('src') ?? found?.getAttribute('href') ?? undefined
}

customElements.define('nn-problem', NnProblem)
