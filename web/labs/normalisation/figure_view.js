/** The figure: before at the left, after at the right; the features above, the bowl of the loss below; what they say. */
import { html, nothing } from 'lit'
import { grouped, short } from '../../languages/number.js'
import { RAW } from './methods.js'
import { sceneOf } from './scene.js'
import { floorOf, journey, stepsOf, told } from './sentence.js'
import { learningRate } from './fields.js'

/** @typedef {import('./lab.js').NormalisationLab} Lab */
/** @typedef {import('./model.js').Models} Models */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {'before' | 'after'} Side */

const RAW_AXIS = { min: 0, max: 60 }
const WIDE_AXIS = { min: -60, max: 60 }
const COMMON_AXIS = { min: -4, max: 4 }

/**
 * @param {Lab} lab
 * @param {Models} models
 */
export function renderFigure(lab, models) {
  const { method, axis } = lab.state
  return html`
    ${bars(lab, 'before', models[RAW], RAW_AXIS)}
    <div class="stage">
      ${bars(lab, 'after', models[method], axis === 'own' ? {} : axisOf(models[method]))}
      ${bowl(lab, 'before', models)} ${bowl(lab, 'after', models)}
    </div>
    <div class="say">
      <p class="sentence" aria-live="polite">${sentence(lab, models)}</p>
      <div class="actions">
        <button class="button" @click=${() => lab.player.start()}>${lab.words.t('do.play')}</button>
      </div>
    </div>
  `
}

/** One for all methods that rescale, so that a bar half as high is half as long. @param {Model} model */
function axisOf({ summaries }) {
  const inside = summaries.every(({ min, max }) => min >= COMMON_AXIS.min && max <= COMMON_AXIS.max)
  return inside ? COMMON_AXIS : WIDE_AXIS
}

/**
 * @param {Lab} lab
 * @param {Side} side
 * @param {Model} model
 * @param {{min?: number, max?: number}} axis
 */
function bars(lab, side, { features }, axis) {
  const t = lab.words.t.bind(lab.words)
  const [age, rooms] = features.map(({ values }) => values)
  const count = age.length
  const x = Float64Array.from(age, (_, i) => i + 1)
  const note = side === 'after' ? t(`method.${lab.state.method}`) : t('bars.note', { count })
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
    .x=${{ label: t('bars.x'), quiet: true, min: 0, max: count + 1, format: numbered(count) }}
    .y=${axis}
    ?held=${lab.held}
    ?settled=${!lab.held}
  ></nn-chart>`
}

/**
 * The axis has half a sample's room at either end; no sample is there.
 *
 * @param {number} count
 */
function numbered(count) {
  return (/** @type {number} */ x) => (x >= 1 && x <= count ? String(x) : '')
}

/**
 * @param {Lab} lab
 * @param {Side} side
 * @param {Models} models
 */
function bowl(lab, side, models) {
  if (!lab.walked) return html`<div class="bowl ${side}"></div>`
  const t = lab.words.t.bind(lab.words)
  const walk = lab.walked[side]
  const model = models[side === 'before' ? RAW : lab.walked.state.method]
  const scene = sceneOf(model, walk, lab.player.share)
  const columns = ['step', 'age', 'rooms', 'b', 'loss'].map((key) => t(`bowl.${key}`))
  return html`<nn-bowl
    class="bowl ${side}"
    name=${t(`bowl.${side}`)}
    filename="bowl-${side}"
    .scene=${scene}
    .columns=${columns}
  >
    ${facts(lab, side, model, { step: walk.step[scene.at], loss: walk.loss[scene.at] })}
  </nn-bowl>`
}

/**
 * @param {Lab} lab
 * @param {Side} side
 * @param {Model} model
 * @param {{step: number, loss: number}} here
 */
function facts(lab, side, model, { step, loss }) {
  const t = lab.words.t.bind(lab.words)
  const rate = lab.walked?.state.rate
  const steps = stepsOf(rate, model)
  const rows = [
    ['fact.kappa', significant(model.descent.kappa)],
    ['fact.rate', significant(learningRate(rate, model.descent))],
    ['fact.at', short(loss)],
    ['fact.floor', short(floorOf(model))],
  ]
  return html`<div class="facts">
    <p class="steps">
      ${
        Number.isFinite(steps)
          ? html`<b>${grouped(steps)}</b>
              ${t(side === 'before' ? 'fact.steps' : 'fact.steps.near')}`
          : html`<b>∞</b> ${t('fact.never')}`
      }
    </p>
    <dl>
      ${rows.map(
        ([key, value]) =>
          html`<div>
            <dt>${t(key, { step: grouped(step) })}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="key" aria-hidden="true">${t('bowl.key')}</p>
  </div>`
}

const FIGURES = 3

/** Three figures: 44,700 would be as true, but 44,677 can be checked. @param {number} x */
function significant(x) {
  return x >= 10 ** FIGURES ? grouped(Math.round(x)) : String(Number(x.toPrecision(FIGURES)))
}

/**
 * @param {Lab} lab
 * @param {Models} models
 */
function sentence({ words, state, walked }, models) {
  const did = told(state.method, models)
  if (!walked) return words.rich(did.key, did.values)
  const [before, after] = [models[RAW], models[walked.state.method]]
  const went = journey(walked.state.rate, before, after, walked)
  return [words.rich(did.key, did.values), ' ', words.rich(went.key, went.values), nothing]
}
