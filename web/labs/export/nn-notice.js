/**
 * <nn-notice>: what was wrong with a file, in a sentence at the foot of the page. file: its name; problem: see read.js; lab: that it
 * was dropped on.
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../../languages/language.js'
import { buttons, shared } from '../../styles/shared.js'
import { METAS } from '../metas.js'
import { texts } from './texts.js'

export class NnNotice extends LitElement {
  static properties = { file: {}, problem: { attribute: false }, lab: { attribute: false } }

  constructor() {
    super()
    this.file = ''
    /** @type {import('./read.js').Problem | null} */
    this.problem = null
    /** @type {import('../lab_element.js').LabElement | null} */
    this.lab = null
    this.words = new Language(this, texts)
  }

  render() {
    const { file, problem, words } = this
    if (!problem) return nothing
    const said = words.t(problem.key, { ...this.#takers(problem.key), ...problem.values })
    return html`<p role="alert">${words.t('open.kept', { name: file, problem: said })}</p>
      <button class="button" @click=${() => this.remove()}>${words.t('open.close')}</button>`
  }

  /** What this lab takes, and the one that takes such a file. @param {string} key open.points … */
  #takers(key) {
    const { lab, words } = this
    const taker = METAS.find(({ takes }) => key === `open.${takes}`)
    return {
      takes: words.t(`takes.${lab?.meta.takes ?? 'settings'}`),
      taker: taker ? taker.name[words.name] : '',
    }
  }

  static styles = [
    shared,
    buttons,
    css`
      :host {
        position: fixed;
        z-index: 10;
        left: 50%;
        bottom: 24px;
        transform: translateX(-50%);
        display: flex;
        align-items: center;
        gap: 16px;
        width: max-content;
        max-width: min(44em, 100vw - 32px);
        padding: 12px 16px;
        border: 1px solid var(--hairline);
        border-left: 3px solid var(--orange);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--ink);
        font-size: 14px;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ]
}

customElements.define('nn-notice', NnNotice)
