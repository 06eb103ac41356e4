/**
 * <nn-weights>: W, b, dW and, where it is there, A of one layer at a time, as a table. layers: LayerView[] of engine/train.js.
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import './nn-segments.js'
import './nn-table.js'

/** @typedef {import('../engine/train.js').LayerView} LayerView */

const MATRICES = ['W', 'b', 'dW']

export class NnWeights extends LitElement {
  static properties = {
    layers: { attribute: false },
    at: { state: true },
    matrix: { state: true },
  }

  constructor() {
    super()
    /** @type {LayerView[]} */
    this.layers = []
    this.at = 0
    /** @type {'W' | 'b' | 'dW' | 'A'} */
    this.matrix = 'W'
    this.words = new Language(this, common)
  }

  render() {
    const at = Math.min(this.at, this.layers.length - 1)
    const layer = this.layers[at]
    if (!layer) return nothing
    const layers = this.layers.map((_, l) => ({ value: String(l), text: String(l + 1) }))
    const names = layer.A ? [...MATRICES, 'A'] : MATRICES
    const matrices = names.map((name) => ({ value: name, text: name }))
    return html`
      <div class="choose">
        <nn-segments
          label=${this.words.t('weights.layer')}
          value=${String(at)}
          .options=${layers}
          @nn-change=${this.#choose((value) => (this.at = Number(value)))}
        ></nn-segments>
        <nn-segments
          label=${this.words.t('weights.matrix')}
          value=${this.matrix}
          .options=${matrices}
          @nn-change=${this.#choose((value) => (this.matrix = value))}
        ></nn-segments>
      </div>
      <nn-table caption=${this.#caption(layer, at)} .table=${this.#table(layer)}></nn-table>
      ${this.#cut(layer)}
      ${this.matrix === 'dW' ? html`<p class="quiet">${this.words.t('weights.step')}</p>` : nothing}
    `
  }

  /** The choice is this element's own: nobody else needs to hear of it. @param {(value: any) => void} take */
  #choose(take) {
    return (/** @type {import('./change.js').ChangeEvent} */ event) => {
      event.stopPropagation()
      take(event.detail.value)
    }
  }

  /**
   * What is chosen, where this layer has it.
   *
   * @param {LayerView} layer
   * @returns {{name: string, rows: number[][], width: number}} width: columns that it has, shown or not
   */
  #chosen({ inputs, samples = 0, W, b, dW, A }) {
    if (this.matrix === 'b') return { name: 'b', rows: b.map((value) => [value]), width: 1 }
    if (this.matrix === 'A' && A) return { name: 'A', rows: A, width: samples }
    return {
      name: this.matrix === 'dW' ? 'dW' : 'W',
      rows: this.matrix === 'dW' ? dW : W,
      width: inputs,
    }
  }

  /**
   * @param {LayerView} layer
   * @param {number} at
   */
  #caption(layer, at) {
    const { name, width } = this.#chosen(layer)
    const shape = `${layer.units} × ${width}`
    return this.words.t('weights.caption', { matrix: name, layer: at + 1, shape })
  }

  /** @param {LayerView} layer */
  #table(layer) {
    const { name, rows } = this.#chosen(layer)
    const columns = rows[0]?.map((_, i) => (name === 'b' ? 'b' : String(i + 1))) ?? []
    return {
      columns: [this.words.t('weights.unit'), ...columns],
      rows: rows.map((row, i) => [i + 1, ...row]),
    }
  }

  /** @param {LayerView} layer */
  #cut(layer) {
    const { rows: shown, width } = this.#chosen(layer)
    const [rows, columns] = [shown.length, shown[0]?.length ?? 0]
    if (rows === layer.units && columns === width) return nothing
    const values = { rows, columns, allRows: layer.units, allColumns: width }
    return html`<p class="quiet">${this.words.t('weights.cut', values)}</p>`
  }

  static styles = [
    shared,
    css`
      .choose {
        display: flex;
        flex-wrap: wrap;
        gap: 20px;
      }
      .quiet {
        color: var(--muted);
        font-size: 13px;
      }
    `,
  ]
}

customElements.define('nn-weights', NnWeights)
