/** One axis of the sweep: which setting, and which of its values. */
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { typed } from '../../components/change.js'
import { plain } from '../../components/stops.js'
import { grouped } from '../../languages/number.js'
import { refusalText } from '../wording.js'
import { isNumeric, together } from './axes.js'
import { axisName, valueName } from './names.js'
import { BOXES, refusalAt, wanted, withText } from './wishes.js'

/** @typedef {import('./nn-sweep.js').NnSweep} Panel */
/** @typedef {import('./axes.js').Axis} Axis */
/** @typedef {import('./wishes.js').Wish} Wish */
/** @typedef {'x' | 'y'} SideName */

/** Values that are written out under the boxes. */
const MOST_WRITTEN = 20

/**
 * @param {Panel} panel
 * @param {SideName} side
 */
export function renderSide(panel, side) {
  const { words, offered } = panel
  const [wish, other] = side === 'x' ? [panel.x, panel.y] : [panel.y, panel.x]
  const axis = panel.axisOf(wish?.id)
  const taken = panel.axisOf(other?.id)
  const free = offered.filter((one) => side === 'x' || !taken || together(one, taken))
  const choose = (/** @type {Event} */ { target }) =>
    panel.choose(side, /** @type {HTMLSelectElement} */ (target).value)
  return html`<div class="side">
    <label
      >${words.t(`axis.${side}`)}
      <select @change=${choose}>
        ${side === 'y' ? html`<option value="" ?selected=${!axis}>${words.t('axis.no')}</option>` : nothing}
        ${free.map(
          (one) =>
            html`<option value=${one.id} .selected=${live(one === axis)}>
              ${axisName(panel, one)}
            </option>`,
        )}
      </select>
    </label>
    ${axis && wish ? values(panel, side, axis, wish) : nothing}
  </div>`
}

/**
 * @param {Panel} panel
 * @param {SideName} side
 * @param {Axis} axis
 * @param {Wish} wish
 */
function values(panel, side, axis, wish) {
  if (!isNumeric(axis)) return choices(panel, side, axis, wish)
  const list = wanted(axis, wish)
  return html`<div class="boxes">
      ${BOXES.map((box) => numberBox(panel, side, axis, wish, box))}
    </div>
    ${faults(panel, axis, wish)}
    <p class="values">
      ${(list ?? [])
        .slice(0, MOST_WRITTEN)
        .map((value) => valueName(panel, axis, value))
        .join(' · ')}
    </p>`
}

/**
 * @param {Panel} panel
 * @param {SideName} side
 * @param {Axis} axis
 * @param {Wish} wish
 * @param {import('./wishes.js').Box} box
 */
function numberBox(panel, side, axis, wish, box) {
  const { words } = panel
  const text = words.t(`box.${box}`)
  const value = wish.range[box]
  const wrong = refusalAt(axis, wish, box) !== null
  const set = (/** @type {Event} */ event) =>
    (panel[side] = withText(axis, wish, box, typed(event)))
  return html`<label class="number-box"
    >${text}
    <input
      class="box"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      size="6"
      aria-label=${words.t('box.of', { axis: axisName(panel, axis), box: text })}
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${live(typeof value === 'number' ? plain(value) : value)}
      @change=${set}
  /></label>`
}

/** @param {Panel} panel @param {Axis} axis @param {Wish} wish */
function faults(panel, axis, wish) {
  const { common, words } = panel
  const t = (/** @type {string} */ key, /** @type {any} */ about) => common.t(key, about)
  return BOXES.map((box) => {
    const refusal = refusalAt(axis, wish, box)
    if (!refusal) return nothing
    const { min = 0, max = 0 } = refusal.allowed ?? {}
    const allowed = words.t('allowed.range', { min: grouped(min), max: grouped(max) })
    const fault = `${refusalText(t, refusal, undefined)} ${allowed}`
    return html`<p class="error" role="alert">
      ${words.t('box.wrong', { box: words.t(`box.${box}`), fault })}
    </p>`
  })
}

/** @param {Panel} panel @param {SideName} side @param {Axis} axis @param {Wish} wish */
function choices(panel, side, axis, wish) {
  const toggle = (/** @type {any} */ value) => {
    const has = wish.values.includes(value)
    const next = axis.choices.filter((one) => (one === value ? !has : wish.values.includes(one)))
    if (next.length) panel[side] = { ...wish, values: next }
  }
  return html`<div
    class="choices"
    role="group"
    aria-label=${panel.words.t('choices.of', { name: axisName(panel, axis) })}
  >
    ${axis.choices.map(
      (value) =>
        html`<button
          class="chip"
          aria-pressed=${wish.values.includes(value) ? 'true' : 'false'}
          @click=${() => toggle(value)}
        >
          ${valueName(panel, axis, value)}
        </button>`,
    )}
  </div>`
}
