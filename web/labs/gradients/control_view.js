/** The guess, and what can be set. */
import { nothing, html } from 'lit'
import { linearStops, logStops } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import { renderPredict, renderPresets, renderSegments, renderSlider } from '../lab_parts.js'
import { answerOf } from './errata.js'
import { DEEPEST } from './fields.js'

/** @typedef {import('./lab.js').GradientsLab} Lab */

const STEPS = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500]
const stop = (/** @type {number} */ value) => ({ value, text: String(value), tick: String(value) })

export const STOPS = {
  depth: linearStops(1, DEEPEST, 1, [1, 5, 10, 15, DEEPEST]),
  width: [2, 5, 10, 20, 50, 100].map(stop),
  steps: STEPS.map(stop),
  lr: logStops(1e-3, 1e3),
  lambda: logStops(0.01, 1000, { zero: true }),
  clip: logStops(0.01, 1000),
  forget: linearStops(-2, 5, 0.5, [-2, -1, 0, 1, 2, 3, 4, 5]),
  length: linearStops(5, 200, 5, [5, 50, 100, 150, 200]),
}

/** The notes' cases: what vanishes, what explodes, what holds; and one to break. */
export const PRESETS = {
  vanish: {},
  smaller: { init: 'random-0.01' },
  holds: { act: 'tanh' },
  explode: { act: 'tanh', init: 'random-1' },
  reluExplode: { act: 'relu', init: 'random-1' },
  reluXavier: { act: 'relu' },
  reluHe: { act: 'relu', init: 'he' },
  break: { act: 'relu', init: 'he', lr: 100, depth: DEEPEST, steps: 50 },
}

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, ['tiny', 'same', 'huge'], verdict(lab))
}

/** @param {Lab} lab */
function verdict({ known, guess, words }) {
  if (!known.complete) return nothing
  const answer = answerOf(known.results)
  const key = answer.guess === guess ? 'predict.right' : 'predict.wrong'
  return words.rich(key, { ratio: short(answer.ratio) })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${renderSlider(lab, 'depth', STOPS.depth)} ${renderSegments(lab, 'act')}
    ${renderSegments(lab, 'init')}
    <div class="full">${renderPresets(lab, PRESETS)}</div>
    ${renderSlider(lab, 'lr', STOPS.lr)} ${renderSlider(lab, 'steps', STOPS.steps)}
    ${renderSlider(lab, 'width', STOPS.width)}
  </div>`
}
