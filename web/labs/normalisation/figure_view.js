/** The figure: before at the left, after at the right; the features above, the bowl of the loss below; what they say. */
import { html, nothing } from 'lit'
import { grouped, short } from '../../languages/number.js'
import { barsAfter, barsBefore } from './bars_view.js'
import { BEST, learningRate, TAME } from './fields.js'
import { RAW } from './methods.js'
import { sceneOf } from '../bowl/scene.js'
import { renderPresets, renderStartOver } from '../lab_parts.js'
import { PRESETS } from './presets.js'
import { floorOf, journey, last, others, stepsOf, told } from './sentence.js'

/** @typedef {import('./lab.js').NormalisationLab} Lab */
/** @typedef {import('./model.js').Models} Models */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {'before' | 'after'} Side */

/**
 * @param {Lab} lab
 * @param {Models} models
 * @returns {unknown}
 */
export function renderFigure(lab, models) {
  return html`
    ${barsBefore(lab, models)}
    <div class="stage">${barsAfter(lab, models)} ${bowl(lab, 'before')} ${bowl(lab, 'after')}</div>
    <div class="say">
      <p class="sentence" aria-live="polite">${sentence(lab, models)}</p>
      <div class="actions">
        ${repair(lab)}
        <button class="button" @click=${() => lab.player.start()}>${lab.words.t('do.play')}</button>
        ${renderStartOver(lab)} ${renderPresets(lab, PRESETS)}
      </div>
    </div>
  `
}

/** @param {Lab} lab */
function repair(lab) {
  if (!(Number(lab.state.rate) >= 1)) return nothing
  return html`<button class="button" @click=${() => lab.change({ rate: BEST })}>
    ${lab.words.t('do.back')}
  </button>`
}

/**
 * @param {Lab} lab
 * @param {Side} side
 */
function bowl(lab, side) {
  if (!lab.walked) return html`<div class="bowl ${side}"></div>`
  const t = lab.words.t.bind(lab.words)
  const walk = lab.walked[side]
  const model = lab.walked.models[side === 'before' ? RAW : lab.walked.state.method]
  const scene = sceneOf(model, [{ walk }], lab.player.share)
  const columns = ['step', 'age', 'rooms', 'b', 'loss'].map((key) => t(`bowl.${key}`))
  return html`<nn-bowl
    class="bowl ${side}"
    name=${t(`bowl.${side}`)}
    filename="bowl-${side}"
    .scene=${scene}
    .columns=${columns}
  >
    ${facts(lab, side, model, hereOf(walk, scene.paths[0].at))}
  </nn-bowl>`
}

/**
 * @param {Lab} lab
 * @param {Side} side
 * @param {Model} model
 * @param {ReturnType<typeof hereOf>} here
 */
function facts(lab, side, model, { step, loss, b }) {
  const t = lab.words.t.bind(lab.words)
  const rate = lab.walked?.state.rate
  const steps = stepsOf(rate, model)
  const rows = [
    ['fact.kappa', significant(model.descent.kappa)],
    ['fact.rate', significant(learningRate(rate, model.descent))],
    ['fact.at', short(loss)],
    ['fact.floor', short(floorOf(model))],
    ['fact.b', short(b)],
  ]
  return html`<div class="facts">
    <p class="steps">
      ${
        Number.isFinite(steps)
          ? html`<b>${grouped(steps)}</b> ${t('fact.steps')}`
          : html`<b>∞</b> ${t('fact.never')}`
      }
    </p>
    <dl>
      ${rows.map(
        ([key, value]) =>
          html`<div>
            <dt>${t(key, { step: grouped(step), bottom: short(last(model.bowl.bottom)) })}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="key" aria-hidden="true">${t('bowl.key')}</p>
  </div>`
}

/**
 * @param {import('../../engine/walk.js').Walk} walk
 * @param {number} at
 */
function hereOf({ step, theta, loss }, at) {
  return { step: step[at], loss: loss[at], b: last(theta)[at] }
}

const FIGURES = 3

/** Three figures, and all those of a large number. @param {number} x */
function significant(x) {
  return x >= 10 ** FIGURES ? grouped(Math.round(x)) : x.toPrecision(FIGURES)
}

/**
 * @param {Lab} lab
 * @param {Models} models
 */
function sentence({ words, common, state, walked }, models) {
  const did = told(state.method, models)
  /** @type {unknown[]} */
  const what = [badge(common, state.method), words.rich(did.key, did.values)]
  if (state.outlier !== TAME) {
    const rest = others(models[state.method])
    what.push(words.t('between'), words.rich('told.others', rest))
  }
  if (!walked) return what
  const [before, after] = [walked.models[RAW], walked.models[walked.state.method]]
  const went = journey(walked.state.rate, before, after, walked)
  return [...what, words.t('between'), words.rich(went.key, went.values)]
}

/**
 * The notes' own z-score is a mistake, and says so.
 *
 * @param {Lab['common']} common
 * @param {string} method
 */
function badge(common, method) {
  if (method !== 'z-score-notes') return nothing
  return html`<span class="badge">${common.t('erratum')}</span>`
}
