/** <nn-problem>: why a lab is not there, and what it would have shown. */
import { LitElement, css, html, nothing } from 'lit'
import { common } from '../languages/common.js'
import { Language } from '../languages/language.js'
import { shared } from '../styles/shared.js'

export class NnProblem extends LitElement {
  static properties = { key: {}, figure: {} }

  constructor() {
    super()
    /** Of the texts. */
    this.key = ''
    /** The address of its picture, but for the language; empty for none. */
    this.figure = ''
    this.words = new Language(this, common)
  }

  render() {
    const { figure, words } = this
    const src = `${figure}.${words.name}.svg`
    return html`<p role="alert">${words.t(this.key)}</p>
      ${figure ? html`<img src=${src} alt=${words.t('lab.figure')} />` : nothing}`
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 44em;
      }
      img {
        width: 100%;
      }
    `,
  ]
}

customElements.define('nn-problem', NnProblem)
