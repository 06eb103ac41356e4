/** The figure: five walkers in one bowl and their height above its floor; or five networks and their losses. */
import { html, nothing } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-table.js'
import { grouped, short } from '../../languages/number.js'
import '../bowl/nn-bowl.js'
import { sceneOf } from '../bowl/scene.js'
import { renderPresets, renderStartOver } from '../lab_parts.js'
import { excessCurves, leading, lookOf, lossCurves, lossTable } from './curves.js'
import { floorOf, NEAR, ranking } from './outcome.js'
import { isAdaptive, RULES } from './rules.js'

/** @typedef {import('./lab.js').OptimisersLab} Lab */
/** @typedef {Record<string, import('../bowl/model.js').BowlModel>} Models */
/** @typedef {import('./rules.js').Rule} Rule */

export const PRESETS = {
  long: {},
  round: { bowl: 'z-score' },
  rms: { rule: 'rmsprop', adaptive: 0.03 },
  decay: { view: 'net', lr: 0.3, adaptive: 0.01, batch: 32, decay: 'inverse', rate: 0.05 },
}

/**
 * @param {Lab} lab
 * @param {Models} models
 */
export function renderFigure(lab, models) {
  return html`
    ${lab.good.view === 'net' ? netFigure(lab) : bowlFigure(lab, models)}
    <div class="say">
      <p class="sentence" aria-live="polite">${sentence(lab, models)}</p>
      <div class="actions">${actions(lab)} ${renderPresets(lab, PRESETS)}</div>
    </div>
  `
}

/**
 * @param {Lab} lab
 * @param {Models} models
 */
function bowlFigure(lab, models) {
  const { walked, words } = lab
  if (!walked) return nothing
  const t = words.t.bind(words)
  const { state, walks } = walked
  const model = models[state.bowl]
  const walkers = leading(lab.good.rule).flatMap((rule) => {
    const walk = walks.get(rule)
    return walk && walk.step.length > 0
      ? [{ walk, name: t(`rule.${rule}`), ...lookOf(rule, lab.good.rule) }]
      : []
  })
  const columns = ['rule', 'step', 'age', 'rooms', 'b', 'loss'].map((key) => t(`path.${key}`))
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.excess')}
        filename="optimisers"
        scale="log"
        .series=${excessCurves(t, lab.good.rule, walks, floorOf(model))}
        .x=${{ label: t('chart.steps'), min: 0, max: state.steps }}
        ?held=${lab.held}
        ?settled=${!lab.held}
      ></nn-chart>
    </div>
    <div class="side">
      <nn-bowl
        name=${t('chart.bowl')}
        note=${t('chart.bowl.note', { kappa: short(model.descent.kappa) })}
        filename="optimisers-bowl"
        .scene=${sceneOf(model, walkers, lab.player.share)}
        .columns=${columns}
      ></nn-bowl>
    </div>
  `
}

/** @param {Lab} lab */
function netFigure(lab) {
  const { words, nets, good, trained } = lab
  const t = words.t.bind(words)
  const { results, about } = nets.shown
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.loss')}
        note=${t('chart.note')}
        filename="optimisers-net"
        .series=${lossCurves(t, good.rule, results)}
        .x=${{ label: t('chart.iterations'), min: 0, max: about.iters }}
        ?held=${lab.held}
        ?settled=${trained && !lab.held}
      ></nn-chart>
    </div>
    <div class="side">
      <nn-table
        caption=${t('table.net')}
        .table=${lossTable(t, results, (rule) => rateOf(about, rule))}
      ></nn-table>
    </div>
  `
}

/**
 * @param {import('../fields.js').State} state
 * @param {Rule} rule
 */
export function rateOf({ lr, adaptive }, rule) {
  return isAdaptive(rule) ? adaptive : lr
}

/** @param {Lab} lab */
function actions(lab) {
  const { words, good } = lab
  const start = renderStartOver(lab)
  if (good.view === 'net') return start
  return html`
    <button class="button" @click=${() => lab.player.start()}>${words.t('do.play')}</button>
    <button class="button" @click=${() => lab.findBest()}>${words.t('do.best')}</button>
    ${start}
  `
}

/**
 * @param {Lab} lab
 * @param {Models} models
 */
function sentence(lab, models) {
  const { words, walked, good } = lab
  if (good.view === 'net') return netSentence(lab)
  if (!walked) return nothing
  const { state, walks } = walked
  const said = told(words.t.bind(words), walks, floorOf(models[state.bowl]), state.steps)
  const lost = RULES.filter((rule) => walks.get(rule)?.event)
  return html`<span class="line">${words.rich(said.key, said.values)}</span> ${lost.map(
      (rule) =>
        html`<span class="line"
          >${words.rich('told.diverged', {
            rule: words.t(`rule.${rule}`),
            step: walks.get(rule)?.event?.step ?? NaN,
            lr: rateOf(state, rule),
          })}</span
        >`,
    )}`
}

/**
 * @param {import('./curves.js').Translate} t
 * @param {Map<Rule, import('../../engine/walk.js').Walk>} walks
 * @param {number} floor
 * @param {number} steps
 */
function told(t, walks, floor, steps) {
  const ranked = ranking(walks, floor)
  const [best, last] = [ranked[0], ranked[ranked.length - 1]]
  const values = {
    best: t(`rule.${best.rule}`),
    last: t(`rule.${last.rule}`),
    given: grouped(steps),
    near: short(NEAR),
  }
  if (!Number.isFinite(best.steps))
    return { key: 'told.none', values: { ...values, excess: short(best.excess) } }
  const first = { ...values, steps: best.steps }
  return Number.isFinite(last.steps)
    ? { key: 'told.all', values: { ...first, slowest: last.steps } }
    : { key: 'told.first', values: { ...first, excess: short(last.excess) } }
}

/** @param {Lab} lab */
function netSentence({ words, nets, trained }) {
  if (!trained) return nothing
  const { results, about } = nets.shown
  const ends = RULES.map((rule) => ({
    rule,
    loss: results.get(rule)?.scores.train?.loss ?? NaN,
  }))
  const ranked = ends.filter(({ loss }) => !Number.isNaN(loss)).sort((a, b) => a.loss - b.loss)
  if (ranked.length === 0) return nothing
  const [best, worst] = [ranked[0], ranked[ranked.length - 1]]
  return words.rich('told.net', {
    iters: grouped(about.iters),
    best: words.t(`rule.${best.rule}`),
    loss: short(best.loss),
    worst: words.t(`rule.${worst.rule}`),
    high: short(worst.loss),
  })
}
