/**
 * <nn-bars>: a few numbers as bars on one fixed logarithmic scale with a true zero at its left end, so that bars of
 * different runs can be compared. It is a table itself, and so its own twin.
 *
 *   name   title and caption      rows   {name, value}[]      note   a quiet word beside the title
 *   head   name of the first column      low, high   ends of the scale: powers of ten
 */
import { LitElement, css, html, nothing } from 'lit'
import { short } from '../languages/number.js'
import { shared } from '../styles/shared.js'

/** @typedef {{name: string, value: number | null}} Row null: not measured yet */

/** Between zero and the lowest power lies this share of the track. */
const ZERO = 0.02

export class NnBars extends LitElement {
  static properties = {
    name: {},
    head: {},
    note: {},
    rows: { attribute: false },
    low: { type: Number },
    high: { type: Number },
  }

  constructor() {
    super()
    this.name = ''
    this.head = ''
    this.note = ''
    /** @type {Row[]} */
    this.rows = []
    this.low = 1e-8
    this.high = 10
  }

  render() {
    return html`<table>
      <caption>
        ${this.name}
        <small>${this.note}</small>
      </caption>
      <thead class="only-read">
        <tr>
          <th scope="col">${this.head}</th>
          <th scope="col">${this.name}</th>
        </tr>
      </thead>
      <tbody>
        ${this.rows.map(
          ({ name, value }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td data-value=${value ?? nothing}>
                <span class="track"><span .style=${`width: ${this.#share(value)}%`}></span></span>
                <span class="value">${value === null ? '–' : short(value)}</span>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  /** @param {number | null} value */
  #share(value) {
    if (value === null || !(value > 0)) return 0
    const [low, high] = [Math.log10(this.low), Math.log10(this.high)]
    const share = (Math.log10(value) - low) / (high - low)
    return 100 * Math.min(1, ZERO + (1 - ZERO) * Math.max(0, share))
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        font-size: 13px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      caption {
        text-align: left;
        font-size: 14px;
        font-weight: 600;
        padding-bottom: 4px;
      }
      small {
        font-size: 12px;
        font-weight: 400;
        color: var(--muted);
      }
      th {
        width: 2.2em;
        font-weight: 400;
        text-align: left;
        color: var(--muted);
        padding: 0;
      }
      td {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 3px 0;
      }
      .track {
        flex: 1;
        height: 9px;
        background: var(--wash);
        border-radius: 2px;
      }
      .track span {
        display: block;
        height: 100%;
        background: var(--blue);
        border-radius: 2px;
      }
      .value {
        width: 6em;
        color: var(--muted);
        white-space: nowrap;
      }
    `,
  ]
}

customElements.define('nn-bars', NnBars)
