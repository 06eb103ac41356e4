/** The notes' six curves on one axis, as a picture: for browsers that cannot train. */
import { spread } from '../../components/labels.js'
import { train } from '../../engine/train.js'
import { drain } from '../../figures/drain.js'
import { element, figure, line, linear, text } from '../../figures/svg.js'
import { grouped, short } from '../../languages/number.js'
import { translate } from '../../languages/translate.js'
import { notesConfig } from './fields.js'
import { DASHES, NOTES } from './initialisers.js'
import { lowest } from './notes_view.js'
import { texts } from './texts.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const SIZE = { width: 760, height: 420 }
const PLOT = { left: 56, right: 600, top: 64, bottom: 376 }
const TOP = 1.2
const HEIGHTS = [0, 0.3, 0.6, 0.9, 1.2]
const LAST = 15000
const ITERATIONS = [0, 5000, 10000, LAST]
const EVERY = 100
const LINE = 17

const x = linear([0, LAST], [PLOT.left, PLOT.right])
const y = linear([0, TOP], [PLOT.bottom, PLOT.top])

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const run = (/** @type {string} */ init) =>
    drain(
      train(engine, {
        config: { ...notesConfig(init), iterations: LAST + 1, recordEvery: EVERY },
        bare: true,
      }),
    )
  const runs = new Map(NOTES.map((init) => [init, run(init)]))
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const name = `${t('title')} · ${t('chart.loss')}`
    const title = text(PLOT.left, 34, name, { class: 'title' })
    const about = { ...SIZE, title: name, language }
    return figure(about, title, grid(t('chart.x')), curves(t, runs))
  }
}

/** @param {string} unit */
function grid(unit) {
  const lines = HEIGHTS.map((height) =>
    line(
      [PLOT.left, PLOT.right].map((at) => ({ x: at, y: y(height) })),
      { stroke: 'var(--grid)' },
    ),
  )
  const heights = HEIGHTS.map((height) =>
    text(PLOT.left - 10, y(height) + 4, String(height), { class: 'muted', 'text-anchor': 'end' }),
  )
  const iterations = ITERATIONS.map((n) =>
    text(x(n), PLOT.bottom + 22, grouped(n), { class: 'muted', 'text-anchor': 'middle' }),
  )
  return [
    ...lines,
    ...heights,
    ...iterations,
    text(x(LAST) + 34, PLOT.bottom + 22, unit, { class: 'muted' }),
  ].join('')
}

/**
 * @param {(key: string) => string} t
 * @param {Map<string, Snapshot>} runs
 */
function curves(t, runs) {
  const best = lowest(runs)
  const all = [...runs].map(([init, { records }]) => ({ init, ...records }))
  const ends = all.map(({ loss }) => loss[loss.length - 1])
  const places = spread(ends.map(y), LINE, PLOT.top, PLOT.bottom)
  const frame = {
    x: PLOT.left,
    y: PLOT.top,
    width: PLOT.right - PLOT.left,
    height: PLOT.bottom - PLOT.top,
  }
  const lines = all.map(({ init, iteration, loss }) => {
    const points = Array.from(iteration, (n, i) => ({ x: x(n), y: y(loss[i]) }))
    return line(points, strokeOf(init, best))
  })
  const names = all.map(({ init }, i) =>
    text(PLOT.right + 10, places[i] + 4, `${t(`init.${init}`)}  ${short(ends[i])}`, {
      class: init === best ? 'blue strong' : 'muted',
    }),
  )
  return [
    element('clipPath', { id: 'plot' }, element('rect', frame)),
    element('g', { 'clip-path': 'url(#plot)' }, ...lines),
    ...names,
  ].join('')
}

/**
 * @param {string} init
 * @param {string} best
 */
function strokeOf(init, best) {
  return init === best
    ? { stroke: 'var(--blue)', 'stroke-width': 2.5 }
    : {
        stroke: 'var(--faint)',
        'stroke-width': 1.4,
        'stroke-dasharray': DASHES[init].join(' ') || undefined,
      }
}
