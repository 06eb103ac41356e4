/**
 * <nn-runs>: every run that was made, with its settings and what it came to: sort, open again, delete, export, clear.
 *
 *     import '../runs/nn-runs.js'
 *     html`<nn-runs .lab=${lab}></nn-runs>`
 *
 *   lab    a LabElement: its runs are shown, those of all labs at a click; a row opens in it by lab.change(state), one of
 *          another lab is a link to ?lab=…&…. Without a lab: all runs, as links
 *
 * The page starts the recorder (recorder.js) so that runs are written down before anybody looks; so does the first <nn-runs>.
 */
import { LitElement, html, nothing } from 'lit'
import '../../components/nn-segments.js'
import { downloadCsv } from '../../components/download.js'
import { csv } from '../../components/table.js'
import { Language } from '../../languages/language.js'
import { buttons, shared } from '../../styles/shared.js'
import { Journal } from './journal.js'
import { startRecorder } from './recorder.js'
import { resultsOf, sorted, tableOfRows } from './rows.js'
import { style } from './style.js'
import { renderTable } from './table_view.js'
import { texts } from './texts.js'

/** @typedef {import('./rows.js').Row} Row */

/** Rows in sight before all are asked for. */
const SOME = 50

export class NnRuns extends LitElement {
  static properties = {
    lab: { attribute: false },
    all: { state: true },
    order: { state: true },
    whole: { state: true },
    asking: { state: true },
  }

  constructor() {
    super()
    /** @type {import('../lab_element.js').LabElement | null} */
    this.lab = null
    this.all = false
    /** @type {import('./rows.js').Order} */
    this.order = { column: 'at', up: false }
    /** All rows, not just the first. */
    this.whole = false
    /** Whether the reader is asked if all is to be cleared. */
    this.asking = false
    this.words = new Language(this, texts)
    this.journal = Journal.of(document)
    this.changed = () => this.requestUpdate()
  }

  connectedCallback() {
    super.connectedCallback()
    startRecorder(document)
    this.journal.addEventListener('change', this.changed)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.journal.removeEventListener('change', this.changed)
  }

  get everywhere() {
    return this.all || !this.lab
  }

  get rows() {
    const { rows } = this.journal
    const mine = this.everywhere ? rows : rows.filter(({ lab }) => lab === this.lab?.labId)
    return sorted(mine, this.order, this.words.name)
  }

  /** The other way round where it is in this order already. @param {import('./rows.js').Column} column */
  sort(column) {
    const again = this.order.column === column
    this.order = { column, up: again ? !this.order.up : column !== 'at' }
  }

  /** Of the rows in sight, then of all. */
  async clear() {
    const { rows } = this
    this.asking = false
    if (rows.length === this.journal.rows.length) await this.journal.clear()
    else await Promise.all(rows.map(({ id }) => this.journal.remove(id)))
  }

  render() {
    const { rows, words, journal } = this
    return html`
      <p class="quiet">${words.t(journal.problem ? `problem.${journal.problem}` : 'runs.what')}</p>
      <div class="do">
        ${this.lab ? this.#which() : nothing} ${rows.length ? this.#buttons(rows) : nothing}
      </div>
      ${rows.length ? this.#table(rows) : html`<p class="quiet">${words.t('runs.none')}</p>`}
    `
  }

  #which() {
    const { words } = this
    return html`<nn-segments
      quiet
      label=${words.t('which')}
      value=${this.all ? 'all' : 'this'}
      .options=${['this', 'all'].map((value) => ({ value, text: words.t(`which.${value}`) }))}
      @nn-change=${(/** @type {CustomEvent} */ { detail }) => (this.all = detail.value === 'all')}
    ></nn-segments>`
  }

  /** @param {Row[]} rows */
  #buttons(rows) {
    const { words } = this
    const save = () => downloadCsv(csv(tableOfRows(rows)), 'runs')
    const button = (/** @type {string} */ key, /** @type {() => void} */ press) =>
      html`<button class="button" @click=${press}>${words.t(key, { count: rows.length })}</button>`
    if (this.asking)
      return html`<span>${words.t('clear.ask', { count: rows.length })}</span>
        ${button('clear.yes', () => this.clear())}
        ${button('clear.no', () => (this.asking = false))}`
    return html`${button('do.csv', save)} ${button('do.clear', () => (this.asking = true))}`
  }

  /** @param {Row[]} rows */
  #table(rows) {
    const shown = this.whole ? rows : rows.slice(0, SOME)
    const more = rows.length - shown.length
    return html`${renderTable(this, shown, resultsOf(rows))}
    ${
      more > 0
        ? html`<button class="button" @click=${() => (this.whole = true)}>
            ${this.words.t('do.more', { count: more })}
          </button>`
        : nothing
    }`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-runs', NnRuns)
