/**
 * <nn-table>: a real table with a caption. table {columns, rows}, caption; each number also stands, with every
 * figure it has, in its cell's data-value. unseen: only read aloud, so no stop for the Tab key.
 *
 * A long table is brought up to date in small portions while the page is idle; until then it is aria-busy.
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { cell } from './table.js'

/** @typedef {import('./table.js').Table} Table */

const MOST_ROWS = 2000
const PORTION = 40

export class NnTable extends LitElement {
  static properties = { caption: {}, table: { attribute: false }, unseen: { type: Boolean } }

  constructor() {
    super()
    this.caption = ''
    /** @type {Table} */
    this.table = { columns: [], rows: [] }
    this.unseen = false
    /** @type {Table} what is in the page, as far as it is not yet brought up to date */
    this.old = this.table
    this.current = 0
    this.words = new Language(this, common)
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('table')) return
    const old = /** @type {Table | undefined} */ (changed.get('table'))
    const alike = old?.columns.length === this.table.columns.length
    this.old = old && alike ? old : { columns: [], rows: [] }
    this.current = Math.min(PORTION, this.#shown.length)
  }

  updated() {
    if (this.current < this.#shown.length) whenIdle(() => this.#goOn(this.table))
  }

  /** @param {Table} table */
  #goOn(table) {
    if (table !== this.table || this.current >= this.#shown.length) return
    this.current = Math.min(this.current + PORTION, this.#shown.length)
    this.requestUpdate()
  }

  get #shown() {
    return this.table.rows.slice(0, MOST_ROWS)
  }

  render() {
    const { columns, rows } = this.table
    const busy = this.current < this.#shown.length
    const old = this.old.rows.slice(this.current, this.#shown.length)
    const shown = [...this.#shown.slice(0, this.current), ...old]
    return html`<div
      class="scroll"
      tabindex=${this.unseen ? nothing : 0}
      role="group"
      aria-label=${this.caption}
    >
      <table aria-busy=${busy}>
        <caption>
          ${this.caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                ${row.map((value, i) => this.#cell(value, i))}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.#cut(rows.length)}
    </div>`
  }

  /** @param {number} all */
  #cut(all) {
    if (all <= MOST_ROWS) return nothing
    return html`<p>${this.words.t('table.cut', { rows: MOST_ROWS, all })}</p>`
  }

  /**
   * @param {number | string | null} value
   * @param {number} i
   */
  #cell(value, i) {
    const data = typeof value === 'number' ? value : nothing
    return i === 0
      ? html`<th scope="row" data-value=${data}>${cell(value)}</th>`
      : html`<td data-value=${data}>${cell(value)}</td>`
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow: auto;
        max-height: 320px;
      }
      :host([unseen]) .scroll {
        overflow: visible;
        max-height: none;
      }
      table {
        border-collapse: collapse;
        font-size: var(--cell-size, 13px);
        font-variant-numeric: tabular-nums;
      }
      caption {
        text-align: left;
        color: var(--muted);
        padding: 6px 0;
      }
      th,
      td {
        padding: 3px var(--cell-gap, 14px) 3px 0;
        text-align: right;
        white-space: nowrap;
        border-bottom: 1px solid var(--hairline);
      }
      th {
        font-weight: 500;
        color: var(--muted);
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--panel);
      }
      tr > :last-child {
        padding-right: 0;
      }
      tr > :first-child {
        text-align: left;
      }
    `,
  ]
}

/** @param {() => void} work */
function whenIdle(work) {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
  else setTimeout(work, LATER)
}

/** ms, where a browser cannot say when it is idle */
const LATER = 30

customElements.define('nn-table', NnTable)
