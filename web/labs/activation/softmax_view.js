/** Logits and what softmax makes of them, as the formula stands and in the form that cannot overflow. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import { short } from '../../languages/number.js'
import { logitStops, shiftStops } from './controls.js'
import formulas from './formulas.tex.js?formulas'
import { renderSlider } from '../lab_parts.js'
import { naiveSoftmax, softmax } from './functions.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */

const LOGITS = ['z1', 'z2', 'z3']
const NAMES = ['z₁', 'z₂', 'z₃']
const THOUSAND = 1000

/** @type {import('./view.js').View} */
export const softmaxView = {
  guesses: ['softmax.larger', 'softmax.same', 'softmax.none'],
  verdict,
  figure,
  words,
  controls,
  explained,
}

/** Both forms, with 1,000 added. @param {Lab} lab */
function verdict({ words: texts, good }) {
  const z = LOGITS.map((key) => good[key])
  const more = z.map((one) => one + THOUSAND)
  const [before, after] = [softmax(z), softmax(more)]
  const change = Math.max(...before.map((p, i) => Math.abs(p - after[i])))
  return texts.rich('predict.softmax.told', {
    change: short(change),
    naive: naiveSoftmax(more).map(short).join(' / '),
  })
}

/** @param {Lab} lab */
function logits({ good }) {
  return LOGITS.map((key) => good[key] + good.shift)
}

/** @param {Lab} lab */
function figure(lab) {
  const t = lab.words.t.bind(lab.words)
  const z = logits(lab)
  const [stable, naive] = [softmax(z), naiveSoftmax(z)]
  const x = [1, 2, 3]
  const series = [
    { name: t('softmax.stable'), x, y: stable, tone: 'train' },
    { name: t('softmax.naive'), x, y: naive, tone: 'dev' },
  ]
  const table = {
    columns: ['i', 'z', 'eᶻ', t('softmax.naive'), t('softmax.stable')],
    rows: [
      ...z.map((one, i) => [NAMES[i], one, Math.exp(one), naive[i], stable[i]]),
      [t('softmax.sum'), '', sum(z.map(Math.exp)), sum(naive), sum(stable)],
    ],
  }
  return html`<div class="chart">
      <nn-chart
        kind="bar"
        name=${t('softmax.name')}
        note=${t('softmax.note')}
        filename="softmax"
        .series=${series}
        .x=${{ quiet: true, min: 0.4, max: 3.6, step: 1, format: (/** @type {number} */ at) => NAMES[at - 1] ?? '' }}
        .y=${{ min: 0, max: 1 }}
        ?settled=${!lab.held}
      ></nn-chart>
    </div>
    <div class="side">
      <nn-table caption=${t('softmax.table')} .table=${table}></nn-table>
    </div>`
}

/** @param {number[]} all */
function sum(all) {
  return all.reduce((a, b) => a + b, 0)
}

/** @param {Lab} lab */
function words(lab) {
  const z = logits(lab)
  const naive = naiveSoftmax(z)
  const share = (/** @type {number} */ p) => p.toFixed(4)
  const values = {
    shares: softmax(z).map(share).join(' · '),
    largest: short(Math.max(...z)),
    power: short(Math.exp(Math.max(...z))),
  }
  const broken = naive.some(Number.isNaN)
  return [
    { key: 'told.softmax', values },
    { key: broken ? 'told.overflow' : 'told.alike', values },
  ]
}

/** @param {Lab} lab */
function controls(lab) {
  return html`${LOGITS.map((key) => renderSlider(lab, key, logitStops()))}
    <div class="full">${renderSlider(lab, 'shift', shiftStops())}</div>`
}

/** @param {Lab} lab */
function explained(lab) {
  const z = logits(lab)
  const share = softmax(z)
  const values = Object.fromEntries(
    LOGITS.flatMap((key, i) => [
      [key, short(z[i])],
      [`a${i + 1}`, share[i].toFixed(4)],
    ]),
  )
  const t = lab.words.t.bind(lab.words)
  return html`<nn-formula .math=${formulas.softmax} .values=${values}></nn-formula>
    <p>${t('why.softmax.1')}</p>
    <p>${t('why.softmax.2')}</p>
    <nn-formula .math=${formulas.stable}></nn-formula>
    <p>${t('why.softmax.3')}</p>`
}
