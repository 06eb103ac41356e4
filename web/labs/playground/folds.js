/** Every option, grouped; the reader's own data; what a run takes; how it is computed; weights. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import { grouped, short } from '../../languages/number.js'
import { renderFold, renderWeightsFold } from '../lab_parts.js'
import { notesUrl } from '../notes.js'
import { renderConfusionTables } from './confusion_view.js'
import { estimateOf } from './estimate.js'
import formulas from './formulas.tex.js?formulas'
import { renderOption } from './option_view.js'
import { groupOf, GROUPS } from './options.js'
import { countsOf } from './own.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').PlaygroundLab} Lab */

const MEBIBYTE = 2 ** 20

/** @param {Lab} lab */
export function renderFolds(lab) {
  return html`<div class="folds">
    ${renderWorkbench(lab)} ${GROUPS.map((group) => renderGroup(lab, group))}
    ${renderFold(lab.common.t('fold.explain'), explained(lab))}
    ${renderFold(lab.words.t('confusion.name'), lab.run ? renderConfusionTables(lab, lab.run) : '')}
    ${renderFold(lab.words.t('cost.name'), cost(lab))} ${renderWeightsFold(lab)} ${notesLink(lab)}
  </div>`
}

/** @param {Lab} lab @param {import('./options.js').Group} group */
function renderGroup(lab, group) {
  const options = lab.fields.filter(({ path }) => path && groupOf(path) === group)
  const shown = options.filter(({ key }) => !lab.lesson.hides(key))
  if (shown.length === 0) return ''
  const inside = shown.map((field) => renderOption(lab, field))
  return renderFold(lab.words.t(`group.${group}`), inside, { fields: true })
}

/** @param {Lab} lab */
function cost({ words, run }) {
  if (!run) return ''
  const { bytes, perStep, total, left, parameters } = estimateOf(run)
  return html`<div class="explained">
    <p>
      ${words.rich('cost.said', {
        parameters: grouped(parameters),
        bytes: short(bytes / MEBIBYTE),
        most: grouped(run.maxBytes / MEBIBYTE),
        perStep: short(perStep),
        iterations: grouped(run.iterations),
        total: short(total / 1000),
        left: short(left / 1000),
      })}
    </p>
    <p>${words.t('cost.how')}</p>
  </div>`
}

/** @param {Lab} lab */
function explained({ words, good }) {
  const { l1, l2, own } = good
  const rate = good['optimizer.learningRate']
  return html`<div class="explained">
    <p>${words.t('explain.cost')}</p>
    <nn-formula .math=${formulas.cost} .values=${{ l1: String(l1), l2: String(l2) }}></nn-formula>
    <p>${words.t('explain.step')}</p>
    <nn-formula
      .math=${formulas[good['optimizer.name']]}
      .values=${{
        rate: String(rate),
        beta1: String(good['optimizer.beta1']),
        beta2: String(good['optimizer.beta2']),
      }}
    ></nn-formula>
    <p>${words.t('explain.colours')}</p>
    ${own ? html`<p>${words.rich('own.counts', { counts: countsOf(own).join(' : ') })}</p>` : ''}
  </div>`
}

/** @param {Lab} lab */
function notesLink({ words, lesson }) {
  if (lesson.hides('notes')) return ''
  return html`<p class="notes">
    <a href=${notesUrl()} target="_blank" rel="noopener">${words.t('notes.all')}</a>
  </p>`
}
