/**
 * <nn-figure>: what every chart has around it: a title, the table twin, PNG and CSV.
 *
 *   name      title, and the table's caption     note      a quiet word beside the title
 *   table     Table                              filename  of the files, without ending
 *   picture   () => HTMLCanvasElement | null     slots     (default) the picture, `tools` more buttons
 *
 * The table is always in the page for those who cannot see the picture; the button shows it to everybody.
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { downloadCsv, downloadPng } from './download.js'
import './nn-table.js'
import { csv } from './table.js'

/** @typedef {import('./table.js').Table} Table */

export class NnFigure extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    table: { attribute: false },
    picture: { attribute: false },
    open: { state: true },
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    this.filename = 'figure'
    /** @type {Table} */
    this.table = { columns: [], rows: [] }
    /** @type {() => HTMLCanvasElement | null | undefined} */
    this.picture = () => null
    this.open = false
    this.words = new Language(this, common)
    this.theme = new Theme(this)
  }

  render() {
    return html`
      <div class="head">
        <h3>${this.name} <small>${this.note}</small></h3>
        <div class="tools">
          <slot name="tools"></slot>
          ${this.#button('table', () => (this.open = !this.open), this.open)}
          ${this.#button('png', () => this.#savePng())}
          ${this.#button('csv', () => downloadCsv(csv(this.table), this.filename))}
        </div>
      </div>
      <slot></slot>
      <div class=${this.open ? 'twin' : 'only-read'}>
        <nn-table ?unseen=${!this.open} caption=${this.name} .table=${this.table}></nn-table>
      </div>
    `
  }

  /**
   * @param {'table' | 'png' | 'csv'} kind
   * @param {() => void} press
   * @param {boolean} [pressed]
   */
  #button(kind, press, pressed) {
    const label = this.words.t(`figure.${kind}.label`, { name: this.name })
    return html`<button
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      @click=${press}
    >
      ${this.words.t(`figure.${kind}`)}
    </button>`
  }

  #savePng() {
    const picture = this.picture()
    if (!picture) return
    downloadPng(picture, {
      title: this.name,
      name: this.filename,
      paper: this.theme.colour('panel'),
      ink: this.theme.colour('ink'),
    })
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
      }
      @media screen {
        :host {
          container-type: inline-size;
        }
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 12px;
        min-height: 28px;
        margin-bottom: 6px;
      }
      h3 {
        margin: 0;
        font-size: 14px;
        font-weight: 600;
      }
      small {
        margin-left: 4px;
        font-size: 13px;
        font-weight: 400;
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px;
        font-size: 12px;
      }
      ::slotted([slot='tools']) {
        margin-inline-end: 6px;
      }
      .tools button {
        padding: 3px 6px;
        white-space: nowrap;
        color: var(--muted);
        border-radius: 6px;
      }
      .tools button:hover,
      .tools button[aria-pressed='true'] {
        background: var(--wash);
        color: var(--ink);
      }
      @container (max-width: 420px) {
        small {
          display: none;
        }
        .head {
          column-gap: 4px;
        }
        .tools {
          gap: 0;
        }
        .tools button {
          padding: 3px 4px;
        }
      }
      @media print {
        .tools {
          display: none;
        }
      }
      .only-read {
        bottom: 0;
        contain: strict;
      }
    `,
  ]
}

customElements.define('nn-figure', NnFigure)
