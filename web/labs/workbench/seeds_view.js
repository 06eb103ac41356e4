/** The run of now from 20 seeds: median, lowest to highest, and how many learned it. */
import { html, nothing } from 'lit'
import { percent, short } from '../../languages/number.js'
import { schema } from '../schema.js'
import { bandOf, GOAL, lastLosses, median, reached, seedInputs, SEEDS } from './many_seeds.js'
import { longest } from './pins.js'

/** @typedef {import('./nn-workbench.js').NnWorkbench} Bench */
/** @typedef {import('./pins.js').Snapshot} Snapshot */

/** @type {{part: 'train' | 'dev', quantity: 'loss' | 'devLoss', tone: 'train' | 'dev', dash: number[]}[]} */
const PARTS = [
  { part: 'train', quantity: 'loss', tone: 'train', dash: [] },
  { part: 'dev', quantity: 'devLoss', tone: 'dev', dash: [7, 4] },
]

/** @param {string} path */
function firstSeed(path) {
  return Number(schema.find((option) => option.path === path)?.default ?? 0)
}

/** @param {Bench} bench */
export function renderSeeds(bench) {
  const { words, seeds, which } = bench
  const t = words.t.bind(words)
  const options = ['weights', 'all'].map((value) => ({ value, text: t(`seeds.${value}`) }))
  return html`<p class="quiet">${t('seeds.what')}</p>
    <div class="form">
      <nn-segments
        label=${t('seeds.which')}
        value=${which}
        hint=${t(`seeds.hint.${which}`, { seed: firstOf(bench) })}
        .options=${options}
        @nn-change=${(/** @type {CustomEvent} */ { detail }) => (bench.which = detail.value)}
      ></nn-segments>
      ${renderDo(bench)}
    </div>
    ${seeds.key === null ? nothing : renderResult(bench)}`
}

/** The seed from which those of the weights are counted up. @param {Bench} bench */
function firstOf({ lab }) {
  const { config } = lab.inputOf(lab.good)
  return config.init?.seed ?? firstSeed('init.seed')
}

/** @param {Bench} bench */
function keyOf({ setting, which }) {
  return `${which} ${setting}`
}

/** As soon as the panel opens, and again when it is asked for: the same setting is not run twice. @param {Bench} bench */
export function startSeeds(bench) {
  const { lab, which, seeds } = bench
  seeds.want(keyOf(bench), seedInputs(lab.inputOf(lab.good), which, firstSeed))
  bench.requestUpdate()
}

/** @param {Bench} bench */
function renderDo(bench) {
  const { words, seeds } = bench
  const t = words.t.bind(words)
  const { asked, complete, results } = seeds.of(seeds.key)
  const running = asked && !complete
  const done = results.size
  const cancel = () => {
    seeds.forget()
    bench.requestUpdate()
  }
  if (!running) {
    const ran = seeds.of(keyOf(bench)).asked
    return html`<button class="button main" ?disabled=${ran} @click=${() => startSeeds(bench)}>
      ${t('seeds.run')}
    </button>`
  }
  return html`<button class="button" @click=${cancel}>${t('seeds.cancel')}</button>
    <progress aria-label=${t('seeds.progress')} max=${SEEDS} .value=${done}></progress>
    <span class="number">${t('seeds.done', { done, count: SEEDS })}</span>`
}

/** @param {Bench} bench */
function renderResult(bench) {
  const { words } = bench
  const { complete, results } = foundOf(bench)
  const runs = [...results.values()]
  if (runs.length === 0) return nothing
  const t = words.t.bind(words)
  const bands = PARTS.map(({ quantity }) => bandOf(runs, quantity))
  return html`<nn-chart
      name=${t('seeds.chart')}
      filename="seeds"
      scales
      .series=${seriesOf(bench, bands)}
      .bands=${bandsOf(bench, bands)}
      .x=${{ label: t('iteration'), min: 0, max: longest(runs) }}
      ?settled=${complete}
    >
      <label slot="tools" class="each"
        ><input
          type="checkbox"
          .checked=${bench.each}
          @change=${() => (bench.each = !bench.each)}
        />${t('seeds.each')}</label
      >
    </nn-chart>
    <p class="told" role="status">
      ${complete ? told(bench, runs) : nothing}
      ${isOld(bench) ? line(html`<span class="stale">${t('seeds.stale')}</span>`) : nothing}
    </p>`
}

/** @param {Bench} bench @param {(import('./many_seeds.js').Band | null)[]} bands   of PARTS */
function bandsOf({ words }, bands) {
  return PARTS.flatMap(({ part, tone }, i) => {
    const { x, low, high } = bands[i] ?? {}
    return x && low && high ? [{ name: words.t(`seeds.${part}`), x, low, high, tone }] : []
  })
}

/**
 * @param {Bench} bench
 * @param {(import('./many_seeds.js').Band | null)[]} bands   of PARTS
 * @returns {import('./pins.js').Series[]}
 */
function seriesOf(bench, bands) {
  const { words, each } = bench
  const medians = PARTS.flatMap(({ part, tone, dash }, i) => {
    const { x, middle } = bands[i] ?? {}
    const name = words.t('seeds.median', { name: words.t(`seeds.${part}`) })
    return x && middle ? [{ name, x, y: middle, tone, dash, label: true }] : []
  })
  if (!each) return medians
  const lines = [...foundOf(bench).results].map(([name, { records }]) => ({
    name: words.t('seeds.one', { nth: name.split(' ')[1], name: words.t('seeds.train') }),
    x: records.iteration,
    y: records.loss,
    tone: /** @type {const} */ ('ghost'),
    width: 0.8,
  }))
  return [...medians, ...lines]
}

/** @param {unknown} text */
const line = (text) => html`<span class="line">${text}</span>`

/** What was asked for last, which may be of settings that are no more: see isOld. @param {Bench} bench */
const foundOf = ({ seeds }) => seeds.of(seeds.key)

/** @param {Bench} bench */
const isOld = (bench) => bench.seeds.key !== keyOf(bench)

/** @param {Bench} bench @param {Snapshot[]} runs */
function told(bench, runs) {
  const { words } = bench
  const { refusals } = foundOf(bench)
  const diverged = runs.filter(({ reason }) => reason === 'diverged').length
  const lines = PARTS.flatMap(({ part }) => tellPart(bench, runs, part))
  return [
    ...lines,
    diverged ? words.rich('seeds.diverged', { count: diverged }) : nothing,
    refusals.size ? words.rich('seeds.refused', { count: refusals.size }) : nothing,
  ].map(line)
}

/** @param {Bench} bench @param {Snapshot[]} runs @param {'train' | 'dev'} part */
function tellPart({ words }, runs, part) {
  const name = words.t(`seeds.${part}`)
  const losses = lastLosses(runs, part)
  const good = reached(runs, part)
  if (losses.length === 0) return []
  const [low, high] = [losses[0], losses[losses.length - 1]]
  const values = { part: name, middle: short(median(losses)), low: short(low), high: short(high) }
  const counted = { count: runs.length, reached: good ?? 0, part: name, goal: percent(GOAL, 0) }
  return [
    words.rich('seeds.told', values),
    ...(good === null ? [] : [words.rich('seeds.reached', counted)]),
  ]
}
