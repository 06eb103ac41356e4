/**
 * <nn-lab lab="init">: one lab, loaded when it is opened. data-state says how it stands: idle, running, done, diverged
 * or error. A browser that cannot train gets words and a picture.
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { findLab } from './registry.js'

export class NnLab extends LitElement {
  static properties = {
    lab: {},
    visit: { attribute: false },
    problem: { state: true },
    element: { state: true },
  }

  constructor() {
    super()
    this.lab = ''
    /** Another number opens the lab anew, with what the URL says now. */
    this.visit = 0
    this.problem = ''
    /** @type {HTMLElement | null} */
    this.element = null
    this.words = new Language(this, common)
    this.dataset.state = 'idle'
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('lab') || changed.has('visit')) this.#open()
  }

  async #open() {
    const lab = findLab(this.lab)
    this.element = null
    this.problem = ''
    if (!lab) return this.#fail('lab.failed')
    if (typeof WebAssembly !== 'object') return this.#fail('lab.no-wasm')
    try {
      const { tag } = await lab.load()
      if (this.lab === lab.id) this.element = this.#make(tag)
    } catch (error) {
      console.error(error)
      this.#fail('lab.failed')
    }
    return undefined
  }

  /** @param {string} tag */
  #make(tag) {
    const element = document.createElement(tag)
    Object.assign(element, { labId: this.lab })
    element.addEventListener('nn-state', (event) => {
      const { status } = /** @type {CustomEvent} */ (event).detail
      this.dataset.state = status
      if (status === 'error') this.#fail('lab.failed')
    })
    return element
  }

  /** @param {string} problem a key of the texts */
  #fail(problem) {
    this.problem = problem
    this.element = null
    this.dataset.state = 'error'
  }

  render() {
    if (this.problem) return this.#picture()
    return this.element ?? html`<p class="quiet">${this.words.t('lab.loading')}</p>`
  }

  #picture() {
    const lab = findLab(this.lab)
    return html`<div class="problem">
      <p role="alert">${this.words.t(this.problem)}</p>
      ${lab ? html`<img src=${`figures/${lab.figure}.${this.words.name}.svg`} alt=${this.words.t('lab.figure')} />` : nothing}
    </div>`
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        min-height: 60vh;
      }
      .quiet {
        color: var(--muted);
      }
      .problem {
        max-width: 44em;
      }
      img {
        width: 100%;
      }
    `,
  ]
}

customElements.define('nn-lab', NnLab)
