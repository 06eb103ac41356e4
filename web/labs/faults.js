/** What is wrong with a link: fields of it that the engine refuses become as at first, and a list says so. */
import { html, nothing } from 'lit'
import { defaults, shortened, textOf } from './fields.js'
import { readLink } from './permalink.js'
import { faultText } from './wording.js'

/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./fields.js').State} State */
/** @typedef {import('./fields.js').Fault} Fault */

/**
 * Some fields as at first; all of them where these are so already.
 *
 * @param {{fields: Field[], state: State}} lab
 * @param {Field[]} refused
 * @returns {{state: State, faults: Fault[]} | null} null: everything is as at first, and still refused
 */
export function withdrawn({ fields, state }, refused) {
  const changed = (/** @type {Field} */ one) =>
    textOf(one, state[one.key]) !== textOf(one, one.default)
  const wrong = (refused.some(changed) ? refused : fields).filter(changed)
  if (wrong.length === 0) return null
  const faults = wrong.map((field) => ({
    kind: /** @type {const} */ ('value'),
    key: field.key,
    value: shortened(textOf(field, state[field.key])),
    field,
  }))
  return { state: { ...state, ...defaults(wrong) }, faults }
}

/**
 * Settings that were kept, or stand in a file: what of them cannot be is told.
 *
 * @param {import('./lab_element.js').LabElement} lab
 * @param {string} query
 */
export function openSettings(lab, query) {
  const { state, faults } = readLink(lab.keys, Object.fromEntries(new URLSearchParams(query)))
  lab.faults = faults
  lab.change(state)
}

/** And what was refused where no control can say so, and that a worker died. @param {import('./lab_element.js').LabElement} lab */
export function renderFaults(lab) {
  const { faults, replaced, common, refusals } = lab
  const refused = refusals.textAt()
  if (faults.length === 0 && !replaced && !refused) return nothing
  const t = common.t.bind(common)
  const close = () => {
    refusals.clear()
    Object.assign(lab, { faults: [], replaced: false })
  }
  return html`<div class="faults" role="status">
    <ul>
      ${faults.map((fault) => html`<li>${faultText(t, fault)}</li>`)}
      ${refused ? html`<li>${refused}</li>` : nothing}
      ${replaced ? html`<li>${t('lab.replaced')}</li>` : nothing}
    </ul>
    <button class="button" @click=${close}>${t('lab.link.close')}</button>
  </div>`
}
