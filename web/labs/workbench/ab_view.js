/** A/B: the run of now, and the same with one thing changed. */
import { html, nothing } from 'lit'
import { short } from '../../languages/number.js'
import { format } from '../fields.js'
import { fingerprint } from '../fingerprint.js'
import { refusalText } from '../wording.js'
import { another, changeable, read } from './variant.js'
import { renderCurves, renderTable } from './pins_view.js'

/** @typedef {import('./nn-workbench.js').NnWorkbench} Bench */
/** @typedef {import('./pins.js').Pin} Pin */
/** @typedef {import('../fields.js').Field} Field */

/** @param {Bench} bench */
export function renderVariant(bench) {
  const { words, lab } = bench
  const t = words.t.bind(words)
  const fields = changeable(lab.fields, lab.good, (state) => lab.inputOf(state))
  const field = fields.find(({ key }) => key === bench.change.key) ?? firstOf(fields, lab.touched)
  if (!field) return nothing
  return html`<p class="quiet">${t('ab.what')}</p>
    <form class="form" @submit=${(/** @type {Event} */ event) => submit(bench, field, event)}>
      <label
        >${t('ab.which')}
        <select @change=${choose(bench)}>
          ${fields.map((one) => html`<option value=${one.key} ?selected=${one === field}>${bench.nameOf(one)}</option>`)}
        </select></label
      >
      ${renderValue(bench, field)}
      <button class="button main" ?disabled=${!bench.ended}>${t('ab.run')}</button>
    </form>
    ${bench.still && !bench.ended ? html`<p class="quiet">${t('ab.wait')}</p>` : nothing}
    ${renderFault(bench, field)} ${renderPair(bench)}`
}

const RATE = 'optimizer.learningRate'

/** What was touched last, or the learning rate. @param {Field[]} fields @param {string} touched */
function firstOf(fields, touched) {
  const wanted = fields.find(({ key }) => key === touched)
  return wanted ?? fields.find(({ path }) => path === RATE) ?? fields[0]
}

/** @param {Bench} bench */
function choose(bench) {
  return (/** @type {Event} */ { target }) => {
    const { value } = /** @type {HTMLSelectElement} */ (target)
    bench.change = { key: value, text: '', refusal: null }
  }
}

/** What B is to have: not what A has. @param {Bench} bench @param {Field} field */
function textOf({ change, lab }, field) {
  if (change.key === field.key && change.text !== '') return change.text
  return format(another(field, lab.good[field.key]))
}

/** @param {Bench} bench @param {Field} field */
function renderValue(bench, field) {
  const { words } = bench
  const text = textOf(bench, field)
  const write = (/** @type {Event} */ { target }) => {
    const { value } = /** @type {HTMLInputElement} */ (target)
    bench.change = { key: field.key, text: value, refusal: null }
  }
  const choices = field.kind === 'flag' ? ['0', '1'] : field.choices
  const state = (/** @type {string} */ one) => ({
    [field.key]: field.kind === 'flag' ? one === '1' : one,
  })
  const box = choices
    ? html`<select @change=${write}>
        ${choices.map((one) => html`<option value=${one} ?selected=${one === text}>${bench.valueIn(field, state(one))}</option>`)}
      </select>`
    : html`<input
        class="box"
        type="text"
        autocomplete="off"
        .value=${text}
        aria-invalid=${bench.change.refusal ? 'true' : 'false'}
        @change=${write}
      />`
  return html`<label>${words.t('ab.value')} ${box}</label>`
}

/** @param {Bench} bench @param {Field} field @param {Event} event */
function submit(bench, field, event) {
  event.preventDefault()
  const { lab } = bench
  const text = textOf(bench, field)
  const refuse = (/** @type {any} */ refusal) => (bench.change = { key: field.key, text, refusal })
  const value = read(field, text)
  if ('refusal' in value) return refuse(value.refusal)
  const state = { ...lab.runState, [field.key]: value.value }
  const [a, b] = [lab.runState, state].map((one) => fingerprint(lab.inputOf(one)))
  if (a === b)
    return refuse({ field: field.key, code: 'same', value: text, allowed: {}, message: '' })
  bench.change = { key: field.key, text, refusal: null }
  return train(bench, field, state)
}

/** @param {Bench} bench @param {Field} field @param {import('../fields.js').State} state */
function train(bench, field, state) {
  const { lab, run, variant } = bench
  if (!run) return
  const print = fingerprint(lab.inputOf(state))
  const a = { letter: 'A', state: lab.runState, run, print: fingerprint(lab.inputOf(lab.runState)) }
  bench.compared = { field, a, state, print }
  variant.want(print, { b: { ...lab.inputOf(state), bare: true } })
}

/** What came of B. @param {Bench} bench */
const foundOf = ({ variant, compared }) => variant.of(compared?.print ?? null)

/** @param {Bench} bench @param {Field} field */
function renderFault(bench, field) {
  const { change, words, common } = bench
  const refusal = change.refusal ?? foundOf(bench).refusals.get('b')
  if (!refusal) return nothing
  const t = common.t.bind(common)
  const text = refusal.code === 'same' ? words.t('ab.same') : refusalText(t, refusal, field)
  return html`<p class="error" role="alert">${text}</p>`
}

/** @param {Bench} bench */
function renderPair(bench) {
  const { compared, words } = bench
  const { results, refusals } = foundOf(bench)
  if (!compared || refusals.has('b')) return nothing
  const run = results.get('b')
  if (!run) return html`<p class="quiet" role="status">${words.t('ab.running')}</p>`
  const { a, state } = compared
  const pair = [a, { letter: 'B', state, run, print: '' }]
  return html`<p class="told" role="status">${told(bench, pair)}</p>
    ${renderCurves(bench, pair, { name: words.t('ab.chart') })} ${renderTable(bench, pair)}`
}

/** @param {Bench} bench @param {Pin[]} pair */
function told(bench, [a, b]) {
  const { words, compared } = bench
  const lost = [a, b].filter(({ run }) => run.reason === 'diverged')
  if (!compared) return nothing
  if (lost.length > 0) {
    const which = lost.length === 2 ? words.t('ab.both') : lost[0].letter
    return words.rich('ab.diverged', { which })
  }
  const part = a.run.scores.dev ? 'dev' : 'train'
  const [lossA, lossB] = [a, b].map(({ run }) => run.scores[part]?.loss ?? NaN)
  const key = lossB < lossA ? 'ab.lower' : lossB > lossA ? 'ab.higher' : 'ab.equal'
  return words.rich('ab.told', {
    field: bench.nameOf(compared.field),
    a: bench.valueIn(compared.field, a.state),
    b: bench.valueIn(compared.field, b.state),
    measure: words.t(`quantity.${part === 'dev' ? 'devLoss' : 'loss'}`),
    lossA: short(lossA),
    lossB: short(lossB),
    verdict: words.t(key, { by: short(Math.abs(lossA - lossB)) }),
  })
}
