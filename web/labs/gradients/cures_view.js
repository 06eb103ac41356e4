/** The cures as a table of switches: each with what it does to the gradients, and whether the network then learns. */
import { html, nothing } from 'lit'
import { short } from '../../languages/number.js'
import { CURES } from './cures.js'
import { LESSON } from './fields.js'
import { ratioText, resultOf } from './outcome.js'

/** @typedef {import('./lab.js').GradientsLab} Lab */
/** @typedef {import('./cures.js').Cure} Cure */

/** @param {Lab} lab */
export function renderCures(lab) {
  const t = lab.words.t.bind(lab.words)
  const cures = /** @type {Cure[]} */ (['none', ...CURES])
  return html`<table class="cures">
    <caption>
      ${t('cures.name')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('cures.column.cure')}</th>
        <th scope="col">${t('cures.column.ratio')}</th>
        <th scope="col">${t('cures.column.loss', { steps: LESSON })}</th>
      </tr>
    </thead>
    <tbody>
      ${cures.map((cure) => row(lab, cure))}
    </tbody>
  </table>`
}

/** @param {Lab} lab @param {Cure} cure */
function row(lab, cure) {
  const run = lab.compared(cure)
  const result = run && resultOf(run)
  const t = lab.words.t.bind(lab.words)
  const end = result && result.step !== null ? t('cures.broke', { step: result.step }) : null
  return html`<tr>
    <th scope="row">
      <button
        class="button"
        aria-pressed=${lab.state.cure === cure ? 'true' : 'false'}
        @click=${() => lab.change({ cure })}
      >
        ${t(`cure.${cure}`)}
      </button>
    </th>
    <td data-value=${result?.start ?? nothing}>${result ? ratioText(result.start) : '…'}</td>
    <td data-value=${result?.loss ?? nothing}>${result ? (end ?? short(result.loss)) : '…'}</td>
  </tr>`
}
