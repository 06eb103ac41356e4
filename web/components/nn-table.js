/**
 * <nn-table>: a real table with a caption. table {columns, rows}, caption; each number also stands, with every
 * figure it has, in its cell's data-value. unseen: only read aloud, so no stop for the Tab key.
 *
 * A long table follows once its numbers have stood still for a moment, in small portions while the page is idle, so that
 * a thumb that moves never waits for it. Until then it shows what it showed, and is aria-busy.
 */
import { LitElement, css, html, nothing } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { cell } from './table.js'

/** @typedef {import('./table.js').Table} Table */

const MOST_ROWS = 2000
const PORTION = 40
/** ms without a change after which a long table follows */
const QUIET = 200

export class NnTable extends LitElement {
  static properties = {
    caption: {},
    table: { attribute: false },
    unseen: { type: Boolean },
    inPage: { state: true },
  }

  constructor() {
    super()
    this.caption = ''
    /** @type {Table} */
    this.table = { columns: [], rows: [] }
    this.unseen = false
    /** @type {Table} what is in the page: `table`, or on the way to it */
    this.inPage = this.table
    this.timer = 0
    this.words = new Language(this, common)
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('table')) return
    clearTimeout(this.timer)
    if (this.table.rows.length <= PORTION) this.inPage = this.table
    else this.timer = window.setTimeout(() => this.#follow(this.table, 0), QUIET)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  /**
   * Brings the next rows up to date, from row `from` on.
   *
   * @param {Table} table
   * @param {number} from
   */
  #follow(table, from) {
    if (table !== this.table) return
    const to = from + PORTION
    const { columns } = table
    const alike = columns.length === this.inPage.columns.length
    const rest = alike ? this.inPage.rows.slice(to, table.rows.length) : []
    const done = to >= Math.min(table.rows.length, MOST_ROWS)
    this.inPage = done ? table : { columns, rows: [...table.rows.slice(0, to), ...rest] }
    if (!done) whenIdle(() => this.#follow(table, to))
  }

  render() {
    const { columns, rows } = this.inPage
    return html`<div
      class="scroll"
      tabindex=${this.unseen ? nothing : 0}
      role="group"
      aria-label=${this.caption}
    >
      <table aria-busy=${this.inPage !== this.table}>
        <caption>
          ${this.caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MOST_ROWS).map((row) => guard([row], () => this.#row(row)))}
        </tbody>
      </table>
      ${this.#cut(rows.length)}
    </div>`
  }

  /** @param {Table['rows'][number]} row */
  #row(row) {
    return html`<tr>
      ${row.map((value, i) => this.#cell(value, i))}
    </tr>`
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
