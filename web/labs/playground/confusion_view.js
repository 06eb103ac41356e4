/** Who was taken for whom, in training, dev and test set. */
import { html, nothing } from 'lit'
import '../../components/nn-table.js'
import { percent } from '../../languages/number.js'
import { accuracyOf, judgedOn } from './outcome.js'

/** @typedef {import('./lab.js').PlaygroundLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */
/** @typedef {import('../../engine/train.js').Part} Part */

const PARTS = /** @type {Part[]} */ (['train', 'dev', 'test'])
/** Tables of more classes have no room side by side: then one is shown. */
const SIDE_BY_SIDE = 2
const MOST_SHOWN = 6

/** Small, beside the boundary. @param {Lab} lab @param {Snapshot} run */
export function renderConfusions(lab, run) {
  const { classes = 0 } = run.sights ?? {}
  if (run.event) return html`<div class="confusions"></div>` // what is no number is no answer
  const tables = classes <= SIDE_BY_SIDE ? PARTS : [judgedOn(run)]
  const rest = PARTS.filter((part) => !tables.includes(part))
  return html`<div class="confusions">
    ${classes > MOST_SHOWN ? PARTS.map((part) => share(lab, run, part)) : nothing}
    ${classes > MOST_SHOWN ? nothing : tables.map((part) => confusion(lab, run, part))}
    ${classes > MOST_SHOWN ? nothing : html`<div>${rest.map((part) => share(lab, run, part))}</div>`}
  </div>`
}

/** @param {Lab} lab @param {Snapshot} run @param {Part} part */
function share({ words }, run, part) {
  if (!run.sights?.confusion[part]) return nothing
  return html`<p class="share">
    ${words.t(`part.${part}`)} <b>${percent(accuracyOf(run, part))}</b>
  </p>`
}

/** @param {Lab} lab @param {Snapshot} run @param {Part} part */
function confusion(lab, run, part) {
  const { words } = lab
  const { confusion: all, classes = 0 } = run.sights ?? {}
  const counts = all?.[part]
  if (!counts) return nothing
  const order = Array.from({ length: classes }, (_, k) => k)
  return html`<table class="confusion">
    <caption>
      ${words.t(`part.${part}`)}
      <b>${percent(accuracyOf(run, part))}</b>
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
  const kind = right ? 'right' : count > 0 ? 'mistaken' : 'none'
  return html`<td class=${kind} data-value=${count}>${count}</td>`
}

/** All three, whatever the number of classes. @param {Lab} lab @param {Snapshot} run */
export function renderConfusionTables({ words }, run) {
  const { confusion: all, classes = 0 } = run.sights ?? {}
  const order = Array.from({ length: classes }, (_, k) => k)
  const columns = [
    words.t('confusion.class'),
    ...order.map((k) => words.t('confusion.said', { k })),
  ]
  const rowsOf = (/** @type {Float64Array} */ counts) =>
    order.map((k) => [
      words.t('confusion.true', { k }),
      ...counts.subarray(k * classes, (k + 1) * classes),
    ])
  return html`<div class="explained"><p>${words.t('confusion.how')}</p></div>
    ${PARTS.map((part) => {
      const counts = all?.[part]
      if (!counts) return nothing
      const caption = `${words.t('confusion.name')}: ${words.t(`part.${part}`)}`
      return html`<nn-table
        caption=${caption}
        .table=${{ columns, rows: rowsOf(counts) }}
      ></nn-table>`
    })}`
}
