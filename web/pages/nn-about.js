/** <nn-about>: what this is, where its numbers come from, what it does not do. */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { notesUrl } from '../labs/notes.js'
import { shared } from '../styles/shared.js'

export class NnAbout extends LitElement {
  constructor() {
    super()
    this.words = new Language(this, common)
  }

  render() {
    const t = this.words.t.bind(this.words)
    return html`
      <h1>${t('about.title')}</h1>
      <p>${t('about.what')}</p>
      <p>${t('about.numbers')}</p>
      <p>${t('about.errata')}</p>
      <p>${t('about.private')}</p>
      <p><a href=${notesUrl()} target="_blank" rel="noopener">${t('about.notes')}</a></p>
    `
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 42em;
        font-size: 16px;
      }
      h1 {
        margin: 0 0 16px;
        font-size: 28px;
      }
    `,
  ]
}

customElements.define('nn-about', NnAbout)
