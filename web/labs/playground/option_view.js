/** An option of the engine as a control: its kind says which. */
import { html, nothing } from 'lit'
import '../../components/nn-choices.js'
import '../../components/nn-layers.js'
import '../../components/nn-segments.js'
import '../../components/nn-strip.js'
import { renderSeed, renderSegments, renderSlider } from '../lab_parts.js'
import { setting } from '../setting.js'
import { stopsOf } from './options.js'

/** @typedef {import('./lab.js').PlaygroundLab} Lab */
/** @typedef {import('../fields.js').Field} Field */

/** Dots of the strip that shows the split, at most. */
const DOTS = 300
const FRACTION = 1e4
const SPLIT = 'split.fractions'

/** @param {Lab} lab @param {Field} field */
export function renderOption(lab, field) {
  const { key: path, kind, scale } = field
  if (lab.lesson.hides(path)) return nothing
  if (path === 'hidden') return renderLayers(lab)
  if (path === 'activation') return renderActivations(lab)
  if (path === SPLIT) return renderSplit(lab)
  if (kind === 'flag') return renderFlag(lab, path)
  if (kind === 'choice') return renderSegments(lab, path, choiceText(lab))
  if (kind === 'list') return nothing
  return scale === 'seed' ? renderSeedWithHint(lab, path) : renderSlider(lab, path, stopsOf(field))
}

/** @param {Lab} lab @returns {(value: string) => string} */
function choiceText({ words }) {
  return (value) => words.t(`choice.${value}`)
}

/** @param {Lab} lab @param {string} path */
function renderSeedWithHint(lab, path) {
  return html`<div>${renderSeed(lab, path)} ${renderHint(lab, path)}</div>`
}

/** @param {Lab} lab @param {string} path */
function renderHint({ words }, path) {
  return html`<p class="hint">${words.t(`hint.${path}`)}</p>`
}

/** @param {Lab} lab @param {string} path */
function renderFlag(lab, path) {
  const { words, state } = lab
  return html`<nn-segments
    ${setting(lab, path)}
    label=${words.t(`control.${path}`)}
    hint=${words.t(`hint.${path}`)}
    value=${state[path] ? 'on' : 'off'}
    .options=${['off', 'on'].map((value) => ({ value, text: words.t(`choice.${value}`) }))}
    @nn-change=${(/** @type {CustomEvent} */ { detail }) =>
      lab.change({ [path]: detail.value === 'on' })}
  ></nn-segments>`
}

/** @param {Lab} lab */
export function renderLayers(lab) {
  const { words, state, fields } = lab
  const most = fields.find(({ key }) => key === 'hidden')?.longest ?? 0
  return html`<div class="layers">
    <nn-layers
      ${setting(lab, 'hidden')}
      label=${words.t('control.hidden')}
      most=${most}
      .value=${state.hidden}
      @nn-change=${lab.changes('hidden')}
    ></nn-layers>
    ${renderHint(lab, 'hidden')}
  </div>`
}

/** @param {Lab} lab */
function activationOptions({ fields, words }) {
  const { choices = [] } = fields.find(({ key }) => key === 'activation') ?? {}
  return choices.map((value) => ({ value, text: words.t(`choice.${value}`) }))
}

/** One for all layers: none is marked where they differ. @param {Lab} lab */
export function renderAllActivations(lab) {
  const { words, state } = lab
  const mixed = Array.isArray(state.activation)
  return html`<nn-segments
    ${setting(lab, 'activation')}
    label=${words.t('control.activation')}
    hint=${words.t(mixed ? 'activation.mixed' : 'hint.activation')}
    value=${mixed ? '' : state.activation}
    .options=${activationOptions(lab)}
    @nn-change=${lab.changes('activation')}
  ></nn-segments>`
}

/** @param {Lab} lab */
function renderActivations(lab) {
  const { words, state } = lab
  const names = state.hidden.map((/** @type {unknown} */ _, /** @type {number} */ l) =>
    words.t('layer.hidden', { l: l + 1 }),
  )
  return html`<nn-choices
    ${setting(lab, 'activation')}
    label=${words.t('activation.each')}
    .names=${names}
    .value=${state.activation}
    .options=${activationOptions(lab)}
    @nn-change=${lab.changes('activation')}
  ></nn-choices>`
}

/** The samples as a strip that is cut. @param {Lab} lab */
function renderSplit(lab) {
  const { words, state, good } = lab
  const count = good.own ? good.own.x1.length : Number(good['data.samples'])
  const [train, dev] = state[SPLIT].map((/** @type {number} */ share) => Math.round(share * count))
  const parts = /** @type {const} */ ([
    ['train', 'train'],
    ['dev', 'dev'],
    ['test', 'ink'],
  ]).map(([part, tone]) => ({ name: words.t(`part.${part}`), tone }))
  return html`<div class="strip">
    <nn-strip
      ${setting(lab, SPLIT)}
      name=${words.t(`control.${SPLIT}`)}
      .count=${count}
      .each=${Math.ceil(count / DOTS)}
      .least=${0}
      .parts=${parts}
      .cuts=${[train, train + dev]}
      @nn-change=${(/** @type {CustomEvent} */ { detail }) =>
        lab.change({ [SPLIT]: fractions(detail.value, count) }, detail.dragging)}
    ></nn-strip>
    ${renderHint(lab, SPLIT)}
  </div>`
}

/**
 * Something is always left to learn from.
 *
 * @param {number[]} cuts
 * @param {number} count
 */
export function fractions([first, second], count) {
  const train = Math.max(1, first)
  const round = (/** @type {number} */ share) => Math.round(share * FRACTION) / FRACTION
  const [a, b] = [round(train / count), round((Math.max(train, second) - train) / count)]
  return [a, b, Math.max(0, round(1 - a - b))]
}
