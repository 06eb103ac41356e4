/** Pinned runs on one axis, with the run of now; in what they differ, and what came of them. */
import { html, nothing, svg } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { percent, short } from '../../languages/number.js'
import { curveOf, differing, longest, lookOf, pinCurves, quantitiesOf, tellingOf } from './pins.js'

/** @typedef {import('./nn-workbench.js').NnWorkbench} Bench */
/** @typedef {import('./pins.js').Pin} Pin */
/** @typedef {import('./pins.js').Snapshot} Snapshot */

const NOW = { tone: /** @type {const} */ ('ink'), dash: [1, 3], width: 1.5 }

/** @param {Bench} bench */
export function renderPins(bench) {
  const { words, pins, said } = bench
  const t = words.t.bind(words)
  if (pins.length === 0) return html`<p class="quiet">${t(said || 'pins.none')}</p>`
  const others = bench.run && pins.every(({ run }) => run !== bench.run) ? [bench.run] : []
  return html`<p class="quiet status" role="status">${said ? t(said) : ''}</p>
    ${renderChips(bench)} ${renderCurves(bench, pins, { name: t('pins.chart'), others })}
    ${renderTable(bench, pins)}`
}

/** Each run with its line; opens again, and goes. @param {Bench} bench */
function renderChips(bench) {
  const { pins, words } = bench
  const t = words.t.bind(words)
  return html`<div class="pinned">
    <ul class="chips" aria-label=${t('pins.list')}>
      ${pins.map(
        (pin) =>
          html`<li>
            ${swatch(pin.letter)}
            <button
              class="open"
              aria-label=${t('pins.open', { letter: pin.letter })}
              @click=${() => bench.open(pin)}
            >
              ${pin.letter}
            </button>
            <button
              class="away"
              aria-label=${t('pins.remove', { letter: pin.letter })}
              @click=${() => bench.unpin(pin)}
            >
              ×
            </button>
          </li>`,
      )}
    </ul>
    <button class="button" @click=${() => (bench.pins = [])}>${t('pins.clear')}</button>
  </div>`
}

/** The line that a run has in the chart. @param {string} letter */
function swatch(letter) {
  const { tone, dash } = lookOf(letter)
  return html`<svg class="swatch" viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
    ${svg`<line x1="0" y1="4" x2="28" y2="4" stroke="var(--${tone})" stroke-width="2" stroke-dasharray=${dash.join(' ')} />`}
  </svg>`
}

/**
 * @param {Bench} bench
 * @param {Pin[]} pins
 * @param {{name: string, others?: Snapshot[]}} options   others: the run of now, where it is none of them
 */
export function renderCurves(bench, pins, { name, others = [] }) {
  const { words } = bench
  const t = words.t.bind(words)
  const runs = [...pins.map(({ run }) => run), ...others]
  const quantities = quantitiesOf(runs)
  const quantity = quantities.includes(bench.quantity) ? bench.quantity : (quantities[0] ?? 'loss')
  const now = others.map((run) => ({
    name: t('pins.now'),
    ...curveOf(run, quantity),
    ...NOW,
    label: true,
  }))
  return html`<nn-chart
    name=${name}
    note=${t(`quantity.${quantity}`)}
    filename="pinned"
    scales
    .series=${[...pinCurves(pins, quantity), ...now]}
    .x=${{ label: t('iteration'), min: 0, max: longest(runs) }}
    .y=${quantity === 'devAccuracy' ? ACCURACY : {}}
    ?settled=${bench.still}
  >
    <nn-segments
      slot="tools"
      quiet
      label=${t('quantity')}
      value=${quantity}
      .options=${quantities.map((value) => ({ value, text: t(`quantity.${value}`) }))}
      @nn-change=${(/** @type {CustomEvent} */ { detail }) => (bench.quantity = detail.value)}
    ></nn-segments>
  </nn-chart>`
}

const ACCURACY = { max: 1, format: (/** @type {number} */ share) => percent(share) }

/** @param {Bench} bench @param {Pin[]} pins */
export function renderTable(bench, pins) {
  const { words } = bench
  const table = guard(
    [pins, words.name],
    () =>
      html`<nn-table caption=${words.t('pins.table')} .table=${tableOf(bench, pins)}></nn-table>`,
  )
  return html`${table}
  ${pins.length > 1 && differingOf(bench, pins).length === 0 ? html`<p class="quiet">${words.t('pins.alike')}</p>` : nothing}`
}

/** @param {Bench} bench @param {Pin[]} pins */
export function differingOf({ lab }, pins) {
  const states = pins.map(({ state }) => state)
  return differing(lab.fields, states, (state) => lab.inputOf(state))
}

/**
 * @param {Bench} bench
 * @param {Pin[]} pins
 * @returns {import('../../components/table.js').Table}
 */
function tableOf(bench, pins) {
  const { words } = bench
  const fields = differingOf(bench, pins)
  const tellings = pins.map(({ run }) => tellingOf(run))
  const measures = /** @type {(keyof ReturnType<typeof tellingOf>)[]} */ (
    Object.keys(tellings[0]).filter((key) =>
      tellings.some((one) => one[/** @type {keyof typeof one} */ (key)] !== null),
    )
  )
  const number = (/** @type {string} */ key, /** @type {number | null} */ value) =>
    value === null
      ? '–'
      : key.endsWith('Accuracy') || key === 'bestDev'
        ? percent(value)
        : short(value)
  return {
    columns: [
      words.t('run'),
      ...fields.map((field) => bench.nameOf(field)),
      ...measures.map((key) => words.t(`measure.${key}`)),
    ],
    rows: pins.map(({ letter, state, run }, i) => [
      run.changes.length ? `${letter} (${words.t('pins.changed')})` : letter,
      ...fields.map((field) => bench.valueIn(field, state)),
      ...measures.map((key) => number(key, tellings[i][key])),
    ]),
  }
}
