/** The curves of the figure, and who arrived when, as a table. */
import { percent, short } from '../../languages/number.js'
import { excessOf, ranking } from './outcome.js'
import { isAdaptive, RULES } from './rules.js'

/**
 * @typedef {import('./rules.js').Rule} Rule
 * @typedef {import('../../engine/walk.js').Walk} Walk
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/** How each rule is drawn, on the bowl and in the chart: by dash, since the colour says which one is watched. */
const DASHES = {
  gd: [],
  momentum: [8, 3],
  nesterov: [2, 3],
  rmsprop: [5, 2, 1, 2],
  adam: [12, 3],
}

/**
 * @param {Rule} rule
 * @param {Rule} watched
 */
export function lookOf(rule, watched) {
  const tone = rule === watched ? 'train' : isAdaptive(rule) ? 'dev' : 'ghost'
  return {
    tone: /** @type {'train' | 'dev' | 'ghost'} */ (tone),
    dash: rule === watched ? [] : DASHES[rule],
  }
}

/**
 * J − J* by step.
 *
 * @param {Translate} t
 * @param {Rule} watched
 * @param {Map<Rule, Walk>} walks
 * @param {number} floor
 */
export function excessCurves(t, watched, walks, floor) {
  return leading(watched).flatMap((rule) => {
    const walk = walks.get(rule)
    if (!walk) return []
    return [
      {
        name: t(`rule.${rule}`),
        x: walk.step,
        y: excessOf(walk, floor),
        label: true,
        ...lookOf(rule, watched),
      },
    ]
  })
}

/**
 * The loss over all samples by iteration.
 *
 * @param {Translate} t
 * @param {Rule} watched
 * @param {Map<string, Snapshot>} runs
 */
export function lossCurves(t, watched, runs) {
  return leading(watched).flatMap((rule) => {
    const run = runs.get(rule)
    if (!run) return []
    const { iteration: x, devLoss: y } = run.records
    return [{ name: t(`rule.${rule}`), x, y, label: true, ...lookOf(rule, watched) }]
  })
}

/** The one that is watched first: it is drawn on top. @param {Rule} watched */
export function leading(watched) {
  return [watched, ...RULES.filter((rule) => rule !== watched)]
}

/**
 * @param {Translate} t
 * @param {Map<Rule, Walk>} walks
 * @param {number} floor
 * @param {(rule: Rule) => number} rateOf
 * @returns {import('../../components/table.js').Table}
 */
export function arrivalTable(t, walks, floor, rateOf) {
  return {
    columns: ['rule', 'rate', 'steps', 'excess'].map((key) => t(`table.${key}`)),
    rows: ranking(walks, floor).map(({ rule, steps, excess }) => [
      t(`rule.${rule}`),
      rateOf(rule),
      Number.isFinite(steps) ? steps : '—',
      short(excess),
    ]),
  }
}

/**
 * @param {Translate} t
 * @param {Map<string, Snapshot>} runs
 * @param {(rule: Rule) => number} rateOf
 * @returns {import('../../components/table.js').Table}
 */
export function lossTable(t, runs, rateOf) {
  return {
    columns: ['rule', 'rate', 'loss', 'accuracy'].map((key) => t(`table.${key}`)),
    rows: RULES.flatMap((rule) => {
      const score = runs.get(rule)?.scores.train
      if (!score) return []
      return [[t(`rule.${rule}`), rateOf(rule), short(score.loss), percent(score.accuracy ?? NaN)]]
    }),
  }
}
