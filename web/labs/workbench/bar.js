/**
 * The quiet row of tools under every training lab: pin, A/B, 20 seeds, sweep, runs. One line in a lab's folds:
 *
 *     ${renderWorkbench(lab)}
 *
 * What they open is loaded with the first click.
 */
import { html, nothing } from 'lit'
import { lazy } from '../../loading/lazy.js'

/** @typedef {import('../training_lab.js').TrainingLab} Lab */
/** @typedef {import('./nn-workbench.js').NnWorkbench & HTMLElement} NnWorkbench */

const panels = lazy(() => import('./nn-workbench.js'))

export const PANELS = ['pins', 'ab', 'seeds', 'sweep', 'runs']

/** @param {Lab} lab */
export function renderWorkbench(lab) {
  const { common, bench } = lab
  const t = common.t.bind(common)
  return html`<div class="bench">
    <div class="tools" role="group" aria-label=${t('bench.name')}>
      ${PANELS.map(
        (panel) =>
          html`<button
            class="button"
            aria-expanded=${panel === bench ? 'true' : 'false'}
            @click=${() => press(lab, panel)}
          >
            ${t(`bench.${panel}`)}
          </button>`,
      )}
      ${bench ? html`<button class="button close" @click=${() => (lab.bench = '')}>${t('bench.close')}</button>` : nothing}
    </div>
    <nn-workbench
      ?hidden=${!bench}
      .lab=${lab}
      panel=${bench}
      .run=${lab.run}
      ?still=${lab.still}
    ></nn-workbench>
  </div>`
}

/**
 * Pin pins each time; the others open, and close again. Where the reader has gone on meanwhile, there is nothing to do.
 *
 * @param {Lab} lab
 * @param {string} panel
 */
async function press(lab, panel) {
  lab.bench = lab.bench === panel && panel !== 'pins' ? '' : panel
  if (!(await panels(lab))) return
  await lab.updateComplete
  const bench = /** @type {NnWorkbench | null} */ (lab.renderRoot.querySelector('nn-workbench'))
  if (panel === 'pins' && lab.isConnected) bench?.pin()
}
