/**
 * What labs are made of, piece by piece. A lab's words lead each piece: control.<key> and hint.<key> a control,
 * predict.question and predict.<guess>, preset.<key>, erratum.<id>.notes and .found.
 */
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { live } from 'lit/directives/live.js'
import '../components/nn-predict.js'
import '../components/nn-seed.js'
import '../components/nn-segments.js'
import '../components/nn-slider.js'
import '../components/nn-weights.js'
import { grouped, percent } from '../languages/number.js'
import { lazy } from '../loading/lazy.js'
import { renderErrata, wayInside } from './errata_view.js'
import { format } from './fields.js'
import { notesUrl } from './notes.js'
import { setting } from './setting.js'

/** @typedef {import('./lab_element.js').LabElement} Lab */
/** @typedef {import('./training_lab.js').TrainingLab} TrainingLab */
/** @typedef {import('./fields.js').State} State */

/** @param {Lab} lab */
export function renderTitle({ meta, words, lesson }) {
  if (lesson.hides('title')) return nothing
  return html`<div class="title">
    <h1>${meta.name[words.name]}</h1>
    <h2>${meta.question[words.name]}</h2>
  </div>`
}

/**
 * The question before the run. The verdict is the lab's own, computed; nothing while the run goes on.
 *
 * @param {Lab} lab
 * @param {string[]} guesses     each has a text predict.<guess>
 * @param {unknown} verdict
 * @param {string} [question]    a text's key, where a lab has several questions
 */
export function renderPredict(lab, guesses, verdict, question = 'predict.question') {
  if (lab.lesson.hides('predict')) return nothing
  const t = lab.words.t.bind(lab.words)
  return html`<nn-predict
    class="predict"
    question=${t(question)}
    .options=${guesses.map((value) => ({ value, text: t(`predict.${value}`) }))}
    guess=${guesses.includes(lab.guess) ? lab.guess : ''}
    .verdict=${verdict}
    @nn-change=${(/** @type {CustomEvent} */ { detail }) => lab.predict(detail.value)}
  ></nn-predict>`
}

/**
 * Settings worth a look, as buttons: what a preset does not name is as at first.
 *
 * @param {Lab} lab
 * @param {Record<string, State>} presets
 */
export function renderPresets(lab, presets) {
  if (lab.lesson.hides('presets')) return nothing
  return html`<div class="presets">
    ${Object.entries(presets).map(([key, state]) => {
      const wanted = { ...firstState(lab), ...state }
      const pressed = lab.fields.every((field) =>
        isAsWanted(field, lab.state[field.key], wanted[field.key]),
      )
      const barred = lab.fields.some(
        (one) => lab.lesson.locks(one.key) && !isAsWanted(one, lab.state[one.key], wanted[one.key]),
      )
      return html`<button
        class="button"
        ?disabled=${barred}
        aria-pressed=${pressed ? 'true' : 'false'}
        @click=${() => lab.change(wanted)}
      >
        ${lab.words.t(`preset.${key}`)}
      </button>`
    })}
  </div>`
}

/** @param {Lab} lab */
function firstState({ fields }) {
  return Object.fromEntries(fields.map((field) => [field.key, field.default]))
}

/**
 * Points are only themselves: a link may hold neither of two.
 *
 * @param {import('./fields.js').Field} field
 * @param {import('./fields.js').Value} now
 * @param {import('./fields.js').Value} wanted
 */
function isAsWanted(field, now, wanted) {
  return field.kind === 'points' ? now === wanted : format(now) === format(wanted)
}

/**
 * @param {Lab} lab
 * @param {string} key
 * @param {import('../components/stops.js').Stop[]} stops
 * @param {{box?: boolean}} [options]   box: values between the stops can be typed
 */
export function renderSlider(lab, key, stops, { box = true } = {}) {
  const field = lab.fields.find((one) => one.key === key)
  return html`<nn-slider
    ${setting(lab, key)}
    class=${key}
    ?box=${box}
    label=${lab.words.t(`control.${key}`)}
    hint=${ifDefined(hintOf(lab, key))}
    .value=${live(lab.state[key])}
    .stops=${stops}
    .reset=${field?.default}
    @nn-change=${lab.changes(key)}
  ></nn-slider>`
}

/**
 * @param {Lab} lab
 * @param {string} key
 * @param {(value: string) => string} [text]   of a choice; its own text <key>.<value> if not given
 */
export function renderSegments(lab, key, text = (value) => lab.words.t(`${key}.${value}`)) {
  const choices = lab.fields.find((one) => one.key === key)?.choices ?? []
  return html`<nn-segments
    ${setting(lab, key)}
    class=${key}
    label=${lab.words.t(`control.${key}`)}
    hint=${ifDefined(hintOf(lab, key))}
    value=${lab.state[key]}
    .options=${choices.map((value) => ({ value, text: text(value) }))}
    @nn-change=${lab.changes(key)}
  ></nn-segments>`
}

/**
 * @param {Lab} lab
 * @param {string} key
 */
export function renderSeed(lab, key) {
  return html`<nn-seed
    ${setting(lab, key)}
    label=${lab.words.t(`control.${key}`)}
    .value=${live(lab.state[key])}
    @nn-change=${lab.changes(key)}
  ></nn-seed>`
}

/**
 * @param {Lab} lab
 * @param {string} key
 */
function hintOf({ words }, key) {
  return words.has(`hint.${key}`) ? words.t(`hint.${key}`) : undefined
}

/**
 * Play, one stretch on, back to the start; and what was changed on the way.
 *
 * @param {TrainingLab} lab
 * @param {number} steps   of a stretch
 */
export function renderPlayer(lab, steps) {
  if (lab.lesson.hides('player')) return nothing
  const { training, common } = lab
  const going = training.status === 'running'
  const midway = training.paused && (training.snapshot?.iteration ?? 0) > 0
  const play = going ? 'do.pause' : midway ? 'do.resume' : 'do.play'
  return html`
    <button class="button" @click=${() => lab.play()}>${common.t(play)}</button>
    <button class="button" @click=${() => lab.step(steps)}>
      ${common.t('do.step', { steps: grouped(steps) })}
    </button>
    <button class="button" @click=${() => lab.rewind()}>${common.t('do.reset')}</button>
    ${renderChanged(lab)}
  `
}

/** What was changed last while the run went on: nobody else can repeat that. @param {TrainingLab} lab */
function renderChanged({ changeMarks, common }) {
  const last = changeMarks.at(-1)
  if (!last) return nothing
  const values = { iteration: grouped(last.x), what: last.label }
  return html`<p class="changed">${common.rich('do.changed', values)}</p>`
}

/**
 * Over the chart, while a run takes long: how much is done, how fast, and how long it will take. Takes no room.
 *
 * @param {TrainingLab} lab
 */
export function renderProgress({ training, common }) {
  const progress = training.progress
  if (!progress) return nothing
  const { share, rate, left } = progress
  const values = { share: percent(share), rate: grouped(rate), left: grouped(left) }
  return html`<div class="progress">
    <progress max="1" value=${share} aria-label=${common.t('progress.name')}></progress>
    <span>${common.rich('progress.told', values)}</span>
  </div>`
}

/**
 * Back to the settings as at first, where any is another.
 *
 * @param {Lab} lab
 * @param {string} [text]
 */
export function renderStartOver(lab, text = lab.common.t('do.defaults')) {
  if (lab.isDefault) return nothing
  return html`<button class="button" @click=${() => lab.startOver()}>${text}</button>`
}

/**
 * A part that is folded away.
 *
 * @param {string} name
 * @param {unknown} inside
 * @param {{opened?: () => void, count?: number, fields?: boolean, open?: boolean}} [options]
 *   opened: it was unfolded; count: a badge beside the name; open: at first
 */
export function renderFold(name, inside, { opened, count, fields = false, open = false } = {}) {
  const badge = count ? html` <span class="badge">${count}</span>` : nothing
  const toggled = (/** @type {Event} */ { currentTarget }) => {
    if (/** @type {HTMLDetailsElement} */ (currentTarget).open) opened?.()
  }
  return html`<details ?open=${open} @toggle=${toggled}>
    <summary>${name}${badge}</summary>
    <div class=${fields ? 'inside fields' : 'inside'}>${inside}</div>
  </details>`
}

/**
 * Every weight, bias and gradient.
 *
 * @param {TrainingLab} lab
 * @param {{name?: string, layers?: import('../engine/train.js').LayerView[], opened?: () => void}} [own]
 */
export function renderWeightsFold(lab, { name, layers = lab.layers, opened } = {}) {
  if (lab.lesson.hides('weights')) return nothing
  const inside = html`<nn-weights .layers=${layers}></nn-weights>`
  return renderFold(name ?? lab.common.t('fold.weights'), inside, { opened })
}

/**
 * What the notes say and what is measured, and the way to the notes.
 *
 * @param {Lab} lab
 * @param {string[]} ids
 * @param {Record<string, string | number> | null} values   measured; null while that goes on
 * @param {() => void} [opened]
 */
export function renderErrataFold(lab, ids, values, opened) {
  const { common, words, lesson } = lab
  if (lesson.hides('errata')) return nothing
  const list = values
    ? renderErrata(common, words, ids, values, wayInside(lab))
    : html`<p>${common.t('erratum.wait')}</p>`
  lab.errataShown = { ids, values }
  const open = ids.includes(lab.anchor) || lab.measuring
  return renderFold(common.t('fold.errata'), list, { opened, count: ids.length, open })
}

const exporter = lazy(() => import('./export/nn-export.js'))

/** The fold of code and files, loaded when it is opened. @param {Lab} lab */
function renderExportFold(lab) {
  if (lab.lesson.hides('code')) return nothing
  const inside = html`<nn-export .lab=${lab} .state=${lab.good}></nn-export>`
  return renderFold(lab.common.t('fold.code'), inside, {
    opened: () => exporter(lab),
  })
}

/** What the folds of every lab end with: code and files, and the way to the notes. @param {Lab} lab */
export function renderNotesLink(lab) {
  return html`${renderExportFold(lab)} ${renderWay(lab)}`
}

/** @param {Lab} lab */
function renderWay({ meta, common, lesson }) {
  if (lesson.hides('notes')) return nothing
  if (!meta.section) return html`<p class="notes">${common.t('fold.beyond')}</p>`
  return html`<p class="notes">
    <a href=${notesUrl(meta.section)} target="_blank" rel="noopener">${common.t('fold.notes')}</a>
  </p>`
}
