/** What is folded away under the controls: the lab's own folds between those that every lab has. */
import { html, nothing } from 'lit'
import { renderErrataFold, renderFold, renderNotesLink } from '../labs/lab_parts.js'
import { renderWorkbench } from '../labs/workbench/bar.js'
import { renderControl } from './controls.js'
import { renderFigure, sentences } from './figures.js'

/**
 * @typedef {import('./element.js').LabOfValue} Lab
 * @typedef {import('./view.js').View} View
 * @typedef {import('./define.js').Fold} Fold
 * @typedef {import('./define.js').Piece} Piece
 * @typedef {import('./define.js').Said} Said
 */

/** @param {Lab} lab @param {View | null} view */
export function renderFolds(lab, view) {
  const { common } = lab
  const { folds, explain, more } = lab.lab
  const fields = more.map((key) => renderControl(lab, key))
  const all = view ? folds(view) : []
  const own = (/** @type {boolean} */ last) =>
    all.filter((one) => Boolean(one.last) === last).map((one) => view && fold(lab, view, one))
  return html`<div class="folds">
    ${renderWorkbench(lab)} ${own(false)}
    ${view ? renderFold(common.t('fold.explain'), renderPieces(lab, view, explain(view))) : nothing}
    ${own(true)} ${renderFold(common.t('fold.more'), fields, { fields: true })}
    ${lab.renderWeights()} ${errata(lab, view)} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab @param {View | null} view */
function errata(lab, view) {
  const { ids, later = [], values } = lab.lab.errata
  const measured = view?.ended ? values(view) : null
  return renderErrataFold(lab, ids, measured, () => lab.open(...later))
}

/** @param {Lab} lab @param {View} view @param {Fold} fold */
function fold(lab, view, { name, open, later, inside }) {
  const opened = later ? () => lab.open(later) : undefined
  return renderFold(view.t(name), renderPieces(lab, view, inside()), { open, opened })
}

/**
 * Words and formulas that follow one another are a column of text.
 *
 * @param {Lab} lab
 * @param {View} view
 * @param {Piece[]} pieces
 * @returns {unknown[]}
 */
function renderPieces(lab, view, pieces) {
  /** @type {Piece[][]} */
  const groups = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && isText(piece) && isText(last[0])) last.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => {
    const all = group.map((piece) => renderPiece(lab, view, piece))
    return isText(group[0]) ? html`<div class="explained">${all}</div>` : all
  })
}

/** @param {Piece} piece */
function isText(piece) {
  return !('figure' in piece || 'beside' in piece || 'wait' in piece)
}

/** @param {Lab} lab @param {View} view @param {Piece} piece */
function renderPiece(lab, view, piece) {
  if ('paragraph' in piece) return html`<p>${sentences(lab, piece.paragraph)}</p>`
  if ('formula' in piece) return formula(lab, piece)
  if ('code' in piece) return html`<pre tabindex="0"><code>${view.t(piece.code)}</code></pre>`
  if ('figure' in piece) return renderFigure(lab, view, piece.figure)
  if ('run' in piece) return runner(lab, view, piece)
  if ('beside' in piece) return beside(lab, view, piece.beside)
  return html`<p>${lab.common.t('erratum.wait')}</p>`
}

/** @param {Lab} lab @param {{formula: string, values: import('./define.js').Values}} piece */
function formula({ extras }, { formula: name, values }) {
  return html`<nn-formula .math=${extras.formulas?.[name]} .values=${values}></nn-formula>`
}

/** @param {Lab} lab @param {View} view @param {Piece[][]} columns */
function beside(lab, view, columns) {
  return html`<div class="beside">${columns.map((pieces) => renderPieces(lab, view, pieces))}</div>`
}

/**
 * A button that has something computed, and how far it is.
 *
 * @param {Lab} lab
 * @param {View} view
 * @param {{run: string, text: Said, done: (computed: import('./view.js').Computed) => Said}} piece
 */
function runner(lab, view, { run, text, done }) {
  const computed = view.later(run)
  return html`<p>
    <button class="button" ?disabled=${computed.asked} @click=${() => lab.open(run)}>
      ${view.t(...text)}
    </button>
    <span role="status">${computed.asked ? lab.rich(done(computed)) : nothing}</span>
  </p>`
}
