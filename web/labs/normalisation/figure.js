/** Before and after z-score, bars and bowls, as a picture: for browsers that cannot train. */
import { readFileSync } from 'node:fs'
import { normalise } from '../../engine/normalise.js'
import { walk } from '../../engine/walk.js'
import { drain } from '../../figures/drain.js'
import { element, figure, line, linear, text } from '../../figures/svg.js'
import { grouped, short } from '../../languages/number.js'
import { translate } from '../../languages/translate.js'
import { halfAxes } from '../bowl/bowl.js'
import { configOf } from './fields.js'
import { readHousing } from '../housing.js'
import { FAINT, isCrowded } from '../bowl/path.js'
import { meta } from './meta.js'
import { RAW } from './methods.js'
import { modelsOf } from './model.js'
import { LEVELS, sceneOf } from '../bowl/scene.js'
import { texts } from './texts.js'

/** @typedef {import('./model.js').Model} Model */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Translate */
/** @typedef {{id: string, left: number, axis: [number, number], ticks: number[]}} Side */

const METHODS = [RAW, 'z-score']
const STEPS = 100
const SIZE = { width: 920, height: 520 }
const BARS = { width: 380, top: 84, bottom: 204 }
const BOWL = { side: 220, top: 252 }
const PATH = { stroke: 'var(--blue)', 'stroke-width': 1.2, 'stroke-linejoin': 'round' }
const COLOURS = ['var(--blue)', 'var(--orange)']
/** @type {Side[]} */
const SIDES = [
  { id: 'before', left: 60, axis: [0, 60], ticks: [0, 20, 40, 60] },
  { id: 'after', left: 510, axis: [-4, 4], ticks: [-4, -2, 0, 2, 4] },
]

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const housing = readHousing(
    readFileSync(new URL('../../data/california_housing_first100.csv', import.meta.url), 'utf8'),
  )
  const columns = [housing.age, housing.rooms]
  const models = modelsOf(drain(normalise(engine, { columns, methods: METHODS })), housing.value)
  const configs = METHODS.map((method) => configOf(housing, method, models[method].descent.best))
  const walks = drain(walk(engine, { configs, steps: STEPS }))
  return (language) => {
    const t = /** @type {Translate} */ ((key, values) => translate(texts, language, key, values))
    const halves = METHODS.map((method, i) => half(t, SIDES[i], models[method], walks[i]))
    const title = text(SIDES[0].left, 34, meta.name[language], { class: 'title' })
    return figure({ ...SIZE, title: meta.name[language], language }, title, legend(t), ...halves)
  }
}

/**
 * @param {Translate} t
 * @param {Side} side
 * @param {Model} model
 * @param {import('../../engine/walk.js').Walk} steps
 */
function half(t, side, model, steps) {
  return bars(t, side, model) + bowl(t, side, model, steps)
}

/** @param {Translate} t */
function legend(t) {
  return ['age', 'rooms']
    .map((name, i) => {
      const left = 630 + i * 145
      const mark = element('rect', {
        x: left,
        y: 24,
        width: 10,
        height: 10,
        rx: 2,
        fill: COLOURS[i],
      })
      return mark + text(left + 16, 34, t(`feature.${name}`), { class: 'muted small' })
    })
    .join('')
}

/**
 * @param {Translate} t
 * @param {Side} side
 * @param {Model} model
 */
function bars(t, { id, left, axis, ticks }, model) {
  const y = linear(axis, [BARS.bottom, BARS.top])
  const [count, shares] = [model.features[0].values.length, model.features.length]
  const slot = BARS.width / count
  const width = (slot * 0.9) / shares
  const columns = model.features.flatMap(({ values }, k) =>
    Array.from(values, (value, i) => {
      const [top, height] = [Math.min(y(value), y(0)), Math.abs(y(value) - y(0))]
      return element('rect', {
        x: left + i * slot + k * width,
        y: top,
        width,
        height,
        fill: COLOURS[k],
      })
    }),
  )
  const grid = ticks.map(
    (tick) =>
      line(
        [left, left + BARS.width].map((x) => ({ x, y: y(tick) })),
        { stroke: 'var(--grid)' },
      ) +
      text(left - 8, y(tick) + 4, String(tick).replace('-', '−'), {
        class: 'muted small',
        'text-anchor': 'end',
      }),
  )
  const name = text(left, BARS.top - 16, t(`bars.${id}`), { class: 'strong' })
  return [name, ...grid, ...columns].join('')
}

/**
 * @param {Translate} t
 * @param {Side} side
 * @param {Model} model
 * @param {import('../../engine/walk.js').Walk} steps
 */
function bowl(t, { id, left }, model, steps) {
  const scene = sceneOf(model, [{ walk: steps }], 1)
  const { frame } = scene
  const x = linear([frame.left, frame.left + frame.width], [left, left + BOWL.side])
  const y = linear([frame.bottom, frame.bottom + frame.width], [BOWL.top + BOWL.side, BOWL.top])
  const points = Array.from(steps.step, (_, i) => ({
    x: x(steps.theta[0][i]),
    y: y(steps.theta[1][i]),
  }))
  const square = { x: left, y: BOWL.top, width: BOWL.side, height: BOWL.side }
  const [start, end] = [points[0], points[points.length - 1]]
  return [
    element('clipPath', { id }, element('rect', square)),
    element(
      'g',
      { 'clip-path': `url(#${id})` },
      rings(scene, x, y),
      line(points, { ...PATH, 'stroke-opacity': isCrowded(points, BOWL.side) ? FAINT : 1 }),
      disc(start, 4, { fill: 'var(--panel)', stroke: 'var(--blue)', 'stroke-width': 1.5 }),
      disc(end, 5, { fill: 'var(--blue)', stroke: 'var(--panel)', 'stroke-width': 1.5 }),
    ),
    element('rect', { ...square, fill: 'none', stroke: 'var(--hairline)' }),
    text(left, BOWL.top + BOWL.side + 20, `${t('bowl.age')} → · ${t('bowl.rooms')} ↑`, {
      class: 'muted small',
    }),
    facts(t, left + BOWL.side + 24, model, steps),
  ].join('')
}

/**
 * @param {import('../bowl/scene.js').Scene} scene
 * @param {(w: number) => number} x
 * @param {(w: number) => number} y
 */
function rings({ slice, frame }, x, y) {
  const unit = BOWL.side / frame.width
  const [cx, cy] = [x(slice.centre[0]), y(slice.centre[1])]
  const transform = `rotate(${((-slice.angle * 180) / Math.PI).toFixed(2)} ${cx.toFixed(2)} ${cy.toFixed(2)})`
  const look = {
    fill: 'var(--blue)',
    'fill-opacity': 0.05,
    stroke: 'var(--muted)',
    'stroke-opacity': 0.5,
  }
  return LEVELS.toReversed()
    .map((level) => halfAxes(slice, level).map((axis) => axis * unit))
    .filter(([long, short_]) => long > 1 && short_ < 4 * BOWL.side)
    .map(([rx, ry]) => element('ellipse', { cx, cy, rx, ry, transform, ...look }))
    .join('')
}

/**
 * @param {{x: number, y: number}} centre
 * @param {number} r
 * @param {import('../../figures/svg.js').Attributes} look
 */
function disc({ x, y }, r, look) {
  return element('circle', { cx: x, cy: y, r, ...look })
}

/**
 * @param {Translate} t
 * @param {number} left
 * @param {Model} model
 * @param {import('../../engine/walk.js').Walk} steps
 */
function facts(t, left, { descent }, { step, loss }) {
  const at = step[step.length - 1]
  const rows = [
    `${t('fact.kappa')}  ${descent.kappa < 100 ? descent.kappa.toPrecision(3) : grouped(Math.round(descent.kappa))}`,
    `${t('fact.at', { step: at })}  ${short(loss[loss.length - 1])}`,
  ]
  return [
    text(left, BOWL.top + 76, grouped(descent.steps), { class: 'large' }),
    text(left, BOWL.top + 98, t('fact.steps'), { class: 'muted small' }),
    ...rows.map((row, i) => text(left, BOWL.top + 134 + 22 * i, row, { class: 'muted small' })),
  ].join('')
}
