/**
 * <nn-problem>: why a lab is not there, a way to try again, and what it would have shown, where there is a picture of that. Where
 * no lab has the name that is asked for: which labs there are.
 */
import { LitElement, css, html, nothing } from 'lit'
import { common } from '../languages/common.js'
import { Language } from '../languages/language.js'
import { pictureOf } from '../loading/picture.js'
import { buttons, shared } from '../styles/shared.js'
import { shortened } from './fields.js'
import { METAS } from './metas.js'
import { resembling } from './resemble.js'

export class NnProblem extends LitElement {
  static properties = {
    key: {},
    figure: {},
    lab: {},
    site: {},
    guest: {},
    again: {},
    lost: { state: true },
  }

  constructor() {
    super()
    /** Of the texts. */
    this.key = ''
    /** The address of its picture, but for the language; empty for none. */
    this.figure = ''
    /** What was asked for. */
    this.lab = ''
    /** Where the labs are that there are; empty: they are not told of. */
    this.site = ''
    /** On somebody else's page: what leads to a lab opens beside it. */
    this.guest = false
    /** Whether another try may help. */
    this.again = false
    /** There is no such picture. */
    this.lost = false
    this.words = new Language(this, common)
  }

  render() {
    return html`<p role="alert">${this.words.t(this.key, { lab: shortened(this.lab) })}</p>
      ${this.again ? this.#button() : nothing} ${this.site ? this.#labs() : nothing}
      ${this.figure && !this.lost ? this.#picture() : nothing}`
  }

  #button() {
    const again = () => location.reload()
    return html`<button class="button" @click=${again}>${this.words.t('lab.again')}</button>`
  }

  #labs() {
    const ids = METAS.map(({ id }) => id)
    const meant = METAS.find(({ id }) => id === resembling(this.lab, ids))
    return html`${meant ? html`<p>${this.words.t('lab.meant')}${this.#way(meant)}</p>` : nothing}
      <p>${this.words.t('lab.all')}</p>
      <ul>
        ${METAS.map((meta) => html`<li>${this.#way(meta)}</li>`)}
      </ul>`
  }

  /** @param {import('./metas.js').Meta} meta */
  #way({ id, name }) {
    const target = this.guest ? '_blank' : '_self'
    const address = `${this.site}?lab=${id}`
    return html`<a href=${address} target=${target} rel="noopener">${name[this.words.name]}</a>
      <code>${id}</code>`
  }

  #picture() {
    const { figure, words } = this
    const address = pictureOf(figure, words.name)
    const said = words.t('lab.figure')
    return html`<figure>
      <figcaption aria-hidden="true">${said}</figcaption>
      <img src=${address} alt=${said} @error=${() => (this.lost = true)} />
    </figure>`
  }

  static styles = [
    shared,
    buttons,
    css`
      :host {
        display: block;
        max-width: 44em;
      }
      figure {
        margin: 12px 0 0;
      }
      figcaption {
        color: var(--muted);
      }
      img {
        width: 100%;
      }
      p {
        margin: 0 0 8px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
        gap: 4px 20px;
        margin: 0 0 20px;
        padding: 0;
        list-style: none;
      }
      code {
        color: var(--muted);
        font-family: var(--mono);
        font-size: 12px;
      }
    `,
  ]
}

customElements.define('nn-problem', NnProblem)
