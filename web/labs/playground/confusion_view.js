/** Who was taken for whom, in training, dev and test set: three small tables. */
import { html, nothing } from 'lit'
import { percent } from '../../languages/number.js'
import { accuracyOf } from './outcome.js'

/** @typedef {import('./lab.js').PlaygroundLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */
/** @typedef {import('../../engine/train.js').Part} Part */

const PARTS = /** @type {Part[]} */ (['train', 'dev', 'test'])
/** Larger tables have no room side by side: of them the share that is right is told. */
const MOST_CLASSES = 4

/** @param {Lab} lab @param {Snapshot} run */
export function renderConfusions(lab, run) {
  return html`<div class="confusions">${PARTS.map((part) => confusion(lab, run, part))}</div>`
}

/** @param {Lab} lab @param {Snapshot} run @param {Part} part */
function confusion({ words }, run, part) {
  const { confusion: all, classes = 2 } = run.sights ?? {}
  const counts = all?.[part]
  if (!counts) return nothing
  const name = words.t(`part.${part}`)
  const share = percent(accuracyOf(run, part))
  if (classes > MOST_CLASSES) return html`<p class="share">${name} <b>${share}</b></p>`
  const order = Array.from({ length: classes }, (_, k) => k)
  return html`<table class="confusion">
    <caption>
      ${name}
      <b>${share}</b>
    </caption>
    <thead class="only-read">
      <tr>
        <td></td>
        ${order.map((k) => html`<th scope="col">${words.t('confusion.said', { k })}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${order.map(
        (k) =>
          html`<tr>
            <th scope="row" title=${words.t('confusion.true', { k })}>${k}</th>
            ${order.map((said) => cell(counts[k * classes + said], k === said))}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** @param {number} count @param {boolean} right */
function cell(count, right) {
  return html`<td class=${right ? 'right' : count > 0 ? 'wrong-cell' : 'none'} data-value=${count}>
    ${count}
  </td>`
}
