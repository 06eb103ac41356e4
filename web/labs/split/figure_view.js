/** The figure: the strip, what two hundred dev sets say of one network, what fifty looks flatter, and the words to it. */
import { html, nothing } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-strip.js'
import { grouped, percent } from '../../languages/number.js'
import { renderPresets, renderStartOver } from '../lab_parts.js'
import { TRIES } from './fields.js'
import { biasOf, cloudOf, widthOf } from './outcome.js'
import { partsAt, sizesOf } from './parts.js'

/** @typedef {import('./lab.js').SplitLab} Lab */
/** @typedef {import('../../engine/judge.js').Judged} Judged */
/** @typedef {NonNullable<Lab['shownRun']>} Shown */

const NOTES = '95/2.25/2.5'
/** Dots of the strip, at most. */
const DOTS = 2000
export const PRESETS = {
  deep: {},
  thirds: { train: 60, dev: 20, test: 20 },
  half: { train: 80, dev: 0, test: 20 },
  many: { samples: 100000 },
}

/** @param {Lab} lab @param {Shown} shown */
export function renderFigure(lab, shown) {
  return html`
    <div class="strip">${strip(lab)}</div>
    <div class="chart">${cloud(lab, shown)}</div>
    <div class="side">${peeking(lab)}</div>
    <div class="say">
      <div class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>${sentence(lab, shown)}</div>
      <div class="actions">
        ${testSet(lab, shown)} ${renderStartOver(lab)}
        <button class="button" @click=${() => lab.write(NOTES)}>
          ${lab.words.t('preset.notes', { parts: NOTES })}
        </button>
        ${renderPresets(lab, PRESETS)}
      </div>
    </div>
  `
}

/** @param {Lab} lab */
function strip(lab) {
  const t = lab.words.t.bind(lab.words)
  const { state, good } = lab
  const samples = Number(good.samples)
  const { train, dev } = sizesOf(/** @type {import('./parts.js').Parts} */ (state), samples)
  const each = Math.ceil(samples / DOTS)
  return html`<nn-strip
    name=${t('strip.name', { samples: grouped(samples) })}
    note=${each > 1 ? t('strip.each', { each: grouped(each) }) : ''}
    .count=${samples}
    .each=${each}
    .least=${0}
    .parts=${[
      { name: t('part.train'), tone: 'train' },
      { name: t('part.dev'), tone: 'dev' },
      { name: t('part.test'), tone: 'ink' },
    ]}
    .cuts=${[train, train + dev]}
    @nn-change=${(/** @type {CustomEvent} */ { detail }) => moved(lab, detail, samples)}
  ></nn-strip>`
}

/** Something is always left to learn from. @param {Lab} lab @param {{value: number[], dragging: boolean}} moved @param {number} samples */
function moved(lab, { value: [first, second], dragging }, samples) {
  const train = Math.max(1, first)
  lab.change(partsAt([train, Math.max(train, second)], samples), dragging)
}

/** A dot for each dev set. @param {Lab} lab @param {Shown} shown */
function cloud(lab, { judged }) {
  const t = lab.words.t.bind(lab.words)
  const { drawn, truth, judge } = judged
  const { x, y } = cloudOf(drawn)
  const note = t('cloud.note', { size: grouped(judge) })
  return html`<nn-chart
    name=${t('cloud.name')}
    note=${judge ? note : t('cloud.none')}
    filename="dev-sets"
    .series=${[{ name: t('cloud.one'), x, y, tone: 'dev', line: false }]}
    .marks=${[{ x: truth, label: t('cloud.truth', { truth: percent(truth) }), tone: 'ink' }]}
    .x=${{ label: t('cloud.x'), min: leftOf(drawn[0] ?? truth), max: 1, format: (/** @type {number} */ share) => percent(share) }}
    .y=${{ label: t('cloud.y'), min: 0, quiet: true }}
    ?held=${lab.held}
    ?settled=${!lab.held}
  ></nn-chart>`
}

const LEFT = 0.5
const TENTHS = 10

/** The axis begins at a half, and earlier only where a dot would be lost. @param {number} least */
function leftOf(least) {
  return Math.min(LEFT, Math.floor(TENTHS * least) / TENTHS)
}

/** Best on the dev set, and how good that is. @param {Lab} lab */
function peeking(lab) {
  const { peeked } = lab
  const t = lab.words.t.bind(lab.words)
  const x = Array.from({ length: TRIES }, (_, k) => k + 1)
  const series = peeked
    ? [
        { name: t('peek.best'), x, y: peeked.best, tone: 'dev', label: true },
        { name: t('peek.real'), x, y: peeked.real, tone: 'ink', dash: [5, 4], label: true },
      ]
    : []
  return html`<nn-chart
    name=${t('peek.name')}
    note=${peeked ? t('peek.note', { sets: peeked.devSets }) : ''}
    filename="peeking"
    .series=${series}
    .x=${{ label: t('peek.x'), min: 1, max: TRIES }}
    .y=${peeked ? { ...rangeOf(peeked.best, peeked.real), format: (/** @type {number} */ share) => percent(share) } : {}}
    ?held=${lab.held}
    ?settled=${lab.still}
  ></nn-chart>`
}

/** Fives of a per cent around what is drawn. @param {Float64Array[]} curves */
function rangeOf(...curves) {
  const all = curves.flatMap((curve) => [...curve])
  const min = Math.floor(TWENTIETHS * Math.min(...all)) / TWENTIETHS
  return { min, max: Math.min(1, Math.ceil(TWENTIETHS * Math.max(...all)) / TWENTIETHS) }
}

const TWENTIETHS = 20

/** @param {Lab} lab @param {Shown} shown */
function sentence(lab, { state, judged }) {
  const { words, peeked } = lab
  const sizes = sizesOf(/** @type {import('./parts.js').Parts} */ (state), state.samples)
  if (judged.judge === 0) return words.rich('told.none', { train: grouped(sizes.train) })
  const { low, high } = widthOf(judged)
  const values = {
    train: grouped(sizes.train),
    truth: percent(judged.truth),
    size: grouped(judged.judge),
    low: percent(low),
    high: percent(high),
  }
  const judging = sizes.dev > 0 ? 'told.dev' : 'told.test'
  return html`<span class="line">${words.rich(judging, values)}</span> ${order(lab, judged)}
    ${
      peeked
        ? html`<span class="line"
            >${words.rich('told.peek', {
              tries: TRIES,
              best: percent(peeked.best[TRIES - 1]),
              real: percent(peeked.real[TRIES - 1]),
              bias: biasOf(peeked, TRIES).toFixed(1),
            })}</span
          >`
        : nothing
    }`
}

/** Class after class: then the parts are not alike. @param {Lab} lab @param {Judged} judged */
function order({ words, good }, { ones, accuracy }) {
  const held = ones.dev ?? ones.test
  if (good.order !== 'sorted' || held === null) return nothing
  const values = {
    train: percent(ones.train ?? NaN),
    held: percent(held),
    score: percent(accuracy.dev ?? accuracy.test ?? NaN),
  }
  return html`<span class="line">${words.rich('told.sorted', values)}</span>`
}

/** Locked until it is asked for; each look counts. @param {Lab} lab @param {Shown} shown */
function testSet(lab, { judged }) {
  const { words, look, looks } = lab
  if (judged.accuracy.test === null) return nothing
  const most = Math.max(...looks.map(({ accuracy }) => accuracy))
  const said = looks.length > 1 ? 'test.again' : 'test.once'
  const values = {
    count: looks.length,
    accuracy: percent(look?.accuracy ?? NaN),
    truth: percent(judged.truth),
    most: percent(most),
  }
  if (look) return html`<p class="look" role="status">${words.rich(said, values)}</p>`
  return html`<button class="button main" ?disabled=${!lab.still} @click=${() => lab.lookAtTest()}>
    ${words.t(looks.length ? 'test.more' : 'test.open', { count: looks.length })}
  </button>`
}
