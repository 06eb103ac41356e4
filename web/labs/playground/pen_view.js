/** The reader's own data: pens on the plane, a CSV file, and what is said of it. */
import { html, nothing } from 'lit'
import '../../components/nn-pen.js'
import { grouped } from '../../languages/number.js'
import { MOST_BYTES, MOST_VALUE } from './csv.js'
import { added, classesOf, countsOf, emptied, erased, FEWEST, MOST, MOST_CLASSES } from './own.js'

/** @typedef {import('./lab.js').PlaygroundLab} Lab */
/** @typedef {import('./csv.js').CsvFault} CsvFault */

const FEWEST_PENS = 3
const MEBIBYTE = 2 ** 20

/** One for each class that is there, and another where there is room. @param {import('./own.js').Own} own */
function pensFor(own) {
  return Math.max(FEWEST_PENS, classesOf(own))
}

/** What lies over the plane. @param {Lab} lab */
export function renderPen(lab) {
  const { own } = lab.state
  return html`<nn-pen
    name=${lab.words.t('own.plane')}
    tools=${pensFor(own)}
    .tool=${lab.tool}
    .window=${own.window}
    .fresh=${lab.runState.own === own ? null : own}
    @nn-pen=${(/** @type {CustomEvent} */ { detail }) => draw(lab, detail)}
    @nn-lift=${() => lift(lab)}
    @nn-tool=${(/** @type {CustomEvent} */ { detail }) => (lab.tool = detail.tool)}
  ></nn-pen>`
}

/** @param {Lab} lab @param {{kind: 'add' | 'erase', x: number, y: number, label: number, reach: number, dragging: boolean}} stroke */
function draw(lab, { kind, x, y, label, reach, dragging }) {
  const { own } = lab.state
  const next = kind === 'add' ? added(own, [{ x, y, label }]) : erased(own, { x, y }, reach)
  if (next === own) return
  if (!dragging || !lab.held) lab.remember()
  lab.useOwn(next, dragging)
}

/** Once a stroke is over, the run to its end. @param {Lab} lab */
function lift(lab) {
  if (lab.held) lab.useOwn({ ...lab.state.own })
}

/** @param {Lab} lab */
export function renderPenTools(lab) {
  const { words, tool, state, undo } = lab
  const t = words.t.bind(words)
  if (!lab.draws) return counts(lab)
  const pens = Array.from({ length: pensFor(state.own) }, (_, k) => k)
  const tools = /** @type {(number | 'erase')[]} */ ([...pens, 'erase'])
  return html`<div class="tools" role="group" aria-label=${t('own.tools')}>
      ${tools.map(
        (one) =>
          html`<button
            class="pen pen-${one}"
            aria-label=${one === 'erase' ? nothing : t('own.class', { k: one })}
            aria-pressed=${tool === one ? 'true' : 'false'}
            @click=${() => (lab.tool = one)}
          >
            ${one === 'erase' ? t('own.erase') : one}
          </button>`,
      )}
    </div>
    <div class="tools">
      <button class="pen" ?disabled=${undo.length === 0} @click=${() => takeBack(lab)}>
        ${t('own.undo')}
      </button>
      <button class="pen" ?disabled=${state.own.x1.length === 0} @click=${() => empty(lab)}>
        ${t('own.empty')}
      </button>
      <label class="pen file"
        >${t('own.csv')}<input
          type="file"
          accept=".csv,text/csv,text/plain"
          @change=${(/** @type {Event} */ event) => open(lab, event)}
      /></label>
    </div>
    ${counts(lab)}`
}

/** @param {Lab} lab */
function counts({ words, state }) {
  return html`<p class="hint">
    ${words.rich('own.counts', { counts: countsOf(state.own).join(' : ') })}
  </p>`
}

/** @param {Lab} lab */
function takeBack(lab) {
  const own = lab.undo.at(-1)
  if (!own) return
  lab.undo = lab.undo.slice(0, -1)
  lab.useOwn(own)
}

/** @param {Lab} lab */
function empty(lab) {
  lab.remember()
  lab.useOwn(emptied(lab.state.own))
}

/** The same file may be chosen again. @param {Lab} lab @param {Event} event */
async function open(lab, event) {
  const input = /** @type {HTMLInputElement} */ (event.target)
  const file = input.files?.[0]
  if (file) await lab.take(file)
  input.value = ''
}

/** What is wrong with a file. @param {Lab} lab */
export function renderCsvFaults({ words, csvFaults }) {
  if (csvFaults.length === 0) return nothing
  const allowed = {
    most: grouped(MOST),
    few: FEWEST,
    value: grouped(MOST_VALUE),
    last: MOST_CLASSES - 1,
    size: MOST_BYTES / MEBIBYTE,
  }
  const said = (/** @type {CsvFault} */ { code, line, column, value }) =>
    words.t(`csv.${code}`, {
      ...allowed,
      ...(line === undefined ? {} : { line: grouped(line) }),
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { written: value }),
    })
  return html`<div class="wrong" role="alert">
    <ul>
      ${csvFaults.map((fault) => html`<li>${said(fault)}</li>`)}
    </ul>
    ${words.t('csv.kept')}
  </div>`
}
