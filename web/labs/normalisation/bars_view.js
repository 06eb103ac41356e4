/** The two features as the notes draw them: two bars a sample. Drawn anew only when there is something new in them. */
import { html, nothing } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { RAW } from './methods.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').NormalisationLab} Lab */
/** @typedef {import('./model.js').Models} Models */
/** @typedef {import('./model.js').Model} Model */

const RAW_AXIS = { min: 0, max: 60 }
const ROUND = 20
const WIDE_AXIS = { min: -60, max: 60 }
const COMMON_AXIS = { min: -4, max: 4 }

/**
 * @param {Lab} lab
 * @param {Models} models
 */
export function barsBefore(lab, models) {
  return guard([lab.words.name, models], () => {
    const note = lab.words.t('bars.note', { count: lab.samples.length })
    return bars(lab, 'before', models[RAW], { axis: rawAxis(models[RAW]), note })
  })
}

/**
 * @param {Lab} lab
 * @param {Models} models
 * @returns {unknown}
 */
export function barsAfter(lab, models) {
  const { method, axis } = lab.state
  return guard([lab.words.name, models, method, axis, lab.held], () => {
    const look = {
      axis: axis === 'own' ? {} : axisOf(models[method]),
      note: lab.words.t(`method.${method}`),
      tools: zoom(lab),
    }
    return bars(lab, 'after', models[method], look)
  })
}

/** Wider only where one value is wild. @param {Model} model */
function rawAxis({ summaries }) {
  const most = Math.max(RAW_AXIS.max, ...summaries.map(({ max }) => max))
  return { ...RAW_AXIS, max: Math.ceil(most / ROUND) * ROUND }
}

/** One for all methods that rescale, so that a bar half as high is half as long. @param {Model} model */
function axisOf({ summaries }) {
  const inside = summaries.every(({ min, max }) => min >= COMMON_AXIS.min && max <= COMMON_AXIS.max)
  if (inside) return COMMON_AXIS
  return summaries.every(({ max }) => max <= WIDE_AXIS.max) ? WIDE_AXIS : {}
}

/**
 * @param {Lab} lab
 * @param {'before' | 'after'} side
 * @param {Model} model
 * @param {object} look
 * @param {{min?: number, max?: number}} look.axis
 * @param {string} look.note
 * @param {unknown} [look.tools]
 */
function bars(lab, side, { features }, { axis, note, tools = nothing }) {
  const t = lab.words.t.bind(lab.words)
  const [age, rooms] = features.map(({ values }) => values)
  const [x, count] = [lab.samples, age.length]
  const series = [
    { name: t('feature.age.short'), x, y: age, tone: 'train' },
    { name: t('feature.rooms.short'), x, y: rooms, tone: 'dev' },
  ]
  return html`<nn-chart
    class="bars ${side}"
    kind="bar"
    name=${t(`bars.${side}`)}
    note=${note}
    filename="features-${side}"
    .series=${series}
    .x=${{ label: t('bars.x'), quiet: true, step: 20, min: 0, max: count + 1, format: numbered(count) }}
    .y=${axis}
    ?held=${lab.held}
    ?settled=${!lab.held}
    >${tools}</nn-chart
  >`
}

/** @param {Lab} lab */
function zoom(lab) {
  const options = ['same', 'own'].map((value) => ({ value, text: lab.words.t(`axis.${value}`) }))
  return html`<nn-segments
    ${setting(lab, 'axis')}
    slot="tools"
    quiet
    label=${lab.words.t('control.axis')}
    value=${lab.state.axis}
    .options=${options}
    @nn-change=${lab.changes('axis')}
  ></nn-segments>`
}

/**
 * The axis has half a sample's room at either end; no sample is there.
 *
 * @param {number} count
 */
function numbered(count) {
  return (/** @type {number} */ x) => (x >= 1 && x <= count ? String(x) : '')
}
