/**
 * <nn-formula>: a formula with the values of now in it.
 *
 *   math     MathML, made when the page was built (formulas.js)
 *   values   {name: text} for the places ⟨name⟩ in it; a place without a value shows an ellipsis
 */
import { LitElement, css } from 'lit'
import { shared } from '../styles/shared.js'
import { Resized } from './resized.js'

const PLACE = /⟨(\w+)⟩/g
const UNKNOWN = '…'

export class NnFormula extends LitElement {
  static properties = { math: { attribute: false }, values: { attribute: false } }

  constructor() {
    super()
    this.math = ''
    /** @type {Record<string, string>} */
    this.values = {}
    /** @type {{node: Text, words: string}[]} texts with places, as they were made */
    this.places = []
    this.holder = document.createElement('div')
    /** What is too wide is scrolled, which a keyboard can do only in focus. */
    this.sized = new Resized(() => this.#reach())
  }

  connectedCallback() {
    super.connectedCallback()
    this.sized.observe(this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.sized.disconnect()
  }

  /** With the frame: to ask now would lay the page out twice. */
  updated() {
    requestAnimationFrame(() => this.#reach())
  }

  #reach() {
    if (this.scrollWidth > this.clientWidth) this.tabIndex = 0
    else this.removeAttribute('tabindex')
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('math')) this.#set()
    for (const { node, words } of this.places) {
      const text = words.replace(PLACE, (_, name) => this.values[name] ?? UNKNOWN)
      if (node.data !== text) node.data = text
    }
  }

  /** Only what the build made comes here; values are put in as text. */
  #set() {
    this.holder.innerHTML = this.math
    const walker = document.createTreeWalker(this.holder, NodeFilter.SHOW_TEXT)
    this.places = []
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode)
      if (node.data.search(PLACE) < 0) continue
      this.places.push({ node, words: node.data })
      node.parentElement?.classList.add('live')
    }
  }

  render() {
    return this.holder
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        overflow-x: auto;
        font-size: 17px;
      }
      math {
        display: block;
        text-align: left;
        padding: 4px 0;
      }
      .live {
        color: var(--blue);
        font-variant-numeric: tabular-nums;
      }
    `,
  ]
}

customElements.define('nn-formula', NnFormula)
