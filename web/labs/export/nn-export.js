/**
 * <nn-export>: what is shown, to take home: as code that prints the same numbers, as a notebook, as settings and weights;
 * and the way back in. It stands in a fold of every lab and is loaded when that is opened.
 *
 *   lab     a LabElement: its recipe, chapter and settings are read     state   lab.good: another one is another script
 */
import { LitElement, html, nothing } from 'lit'
import '../../components/nn-segments.js'
import { download } from '../../components/download.js'
import { Pool } from '../../engine/pool.js'
import { comparisonWorkers } from '../../engine/how_many.js'
import { highlighted } from './highlighted.js'
import { Language } from '../../languages/language.js'
import { buttons, shared } from '../../styles/shared.js'
import { notebookOf } from '../../code/notebook.js'
import { numpyOf } from '../../code/numpy.js'
import { studyOf } from '../../code/studies.js'
import { pytorchOf } from '../../code/pytorch.js'
import { notesUrl } from '../notes.js'
import { schema } from '../schema.js'
import { worries } from '../worries.js'
import { fileName, settingsFile, weightsFile, weightsNpz } from './files.js'
import { openFile } from './open.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../lab_element.js').LabElement} Lab */
/** @typedef {{task: string, input: any}} Job   of engine/tasks.js */
/** @typedef {'study' | keyof typeof WRITERS} Library   study: what is shown beside or instead of a run */

const WRITERS = { numpy: numpyOf, pytorch: pytorchOf }
const NAMES = { numpy: 'NumPy', pytorch: 'PyTorch' }

export class NnExport extends LitElement {
  static properties = {
    lab: { attribute: false },
    state: { attribute: false },
    library: { state: true },
    told: { state: true },
    busy: { state: true },
  }

  constructor() {
    super()
    /** @type {Lab | null} */
    this.lab = null
    /** @type {import('../fields.js').State} */
    this.state = {}
    /** @type {Library} that was chosen; another lab may not have it */
    this.library = 'numpy'
    this.told = ''
    this.busy = false
    this.words = new Language(this, texts)
    /** @type {Pool | null} */
    this.pool = null
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.pool?.close()
    this.pool = null
  }

  /** @returns {import('./files.js').Taken} */
  #taken() {
    const { labId = '', settings = '', recipe = null } = this.lab ?? {}
    return { lab: labId, settings, config: recipe }
  }

  /** What there is a script of. @returns {Library[]} */
  get #libraries() {
    const { study = null, recipe = null } = this.lab ?? {}
    return [
      ...(recipe ? /** @type {const} */ (['numpy', 'pytorch']) : []),
      ...(study ? /** @type {const} */ (['study']) : []),
    ]
  }

  /** The one that is shown. @returns {Library | undefined} */
  get #chosen() {
    const libraries = this.#libraries
    return libraries.includes(this.library) ? this.library : libraries[0]
  }

  get #script() {
    const { lab, words } = this
    const library = this.#chosen
    if (!lab || !library) return ''
    const settings = lab.settings.split('&').map(headed).join('&')
    const title = [lab.meta.name[words.name], settings].filter(Boolean).join(' · ')
    const options = { schema, language: words.name, title }
    if (library !== 'study') return WRITERS[library](lab.recipe, options)
    return lab.study ? studyOf(lab.study, options) : ''
  }

  /**
   * @param {Job[]} jobs
   * @returns {Promise<any[]>} what each of them gives; undefined where it was refused
   */
  async #results(jobs) {
    const { lab } = this
    if (!lab) return []
    /** @type {any[]} */
    const results = []
    this.busy = true
    this.pool ??= new Pool(lab.crew.spawn, comparisonWorkers(), worries(this))
    await this.pool.all(jobs, (value, i) => (results[i] = value))
    this.busy = false
    return jobs.map((_, i) => results[i])
  }

  async #saveNotebook() {
    const { lab, words } = this
    if (!lab) return
    const { meta, chapter, study } = lab
    const jobs = [...(study?.jobs ?? []), ...chapter.map(({ config }) => runOf(config))]
    const results = await this.#results(jobs)
    const told = study ? results.splice(0, study.jobs.length) : []
    const runs = chapter.map((section, i) => ({ ...section, result: results[i]?.result ?? null }))
    const shown = {
      title: words.t('notebook.study'),
      results: told.every((one) => one !== undefined) ? told : null,
    }
    const notebook = notebookOf(
      {
        title: meta.name[words.name],
        question: meta.question[words.name],
        notes: notesUrl(meta.section),
        link: linkTo(lab),
        sections: study ? [{ ...shown, study }, ...runs] : runs,
      },
      { schema, language: words.name },
    )
    this.#save(`${JSON.stringify(notebook, null, 1)}\n`, 'ipynb', 'application/x-ipynb+json')
  }

  /** @param {'json' | 'npz'} kind */
  async #saveWeights(kind) {
    const taken = this.#taken()
    const [resulting] = await this.#results([runOf(taken.config)])
    if (!resulting) this.told = this.words.t('told.refused')
    else if (kind === 'npz') this.#save(weightsNpz(resulting), 'npz', 'application/zip')
    else this.#save(weightsFile(taken, resulting), 'weights.json', 'application/json')
  }

  /** @param {BlobPart} content @param {string} ending @param {string} type */
  #save(content, ending, type) {
    const name = `${fileName(this.#taken())}.${ending}`
    download(new Blob([content], { type }), name)
    this.told = this.words.t('told.saved', { name })
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#script)
      this.told = this.words.t('told.copied')
    } catch {
      const code = /** @type {Element} */ (this.renderRoot.querySelector('code'))
      getSelection()?.selectAllChildren(code)
      this.told = this.words.t('told.selected')
    }
  }

  /** @param {Event} event */
  async #open(event) {
    const input = /** @type {HTMLInputElement} */ (event.target)
    const [file] = input.files ?? []
    if (file && this.lab) await openFile(this.lab, file)
    input.value = ''
  }

  render() {
    if (!this.lab) return nothing
    return html`${this.#chosen ? this.#code(this.#chosen) : html`<p>${this.words.t('code.none')}</p>`}
      ${this.#files()}
      <p class="told" role="status">${this.busy ? this.words.t('told.busy') : this.told}</p>`
  }

  /** @param {Library} library */
  #code(library) {
    const t = this.words.t.bind(this.words)
    const libraries = this.#libraries
    const nameOf = (/** @type {Library} */ one) =>
      one === 'study' ? t(libraries.length > 1 ? 'code.also' : 'code.alone') : NAMES[one]
    const text = this.#script
    return html`<div class="row">
        <nn-segments
          quiet
          label=${t('code.library')}
          value=${library}
          .options=${libraries.map((value) => ({ value, text: nameOf(value) }))}
          @nn-change=${(/** @type {CustomEvent} */ { detail }) => (this.library = detail.value)}
        ></nn-segments>
        ${this.#button('do.copy', () => this.#copy())}
        ${this.#button('do.script', () => this.#save(text, 'py', 'text/x-python'))}
        ${this.#button('do.notebook', () => this.#saveNotebook(), this.busy)}
      </div>
      <p class="hint">${t(`code.${library}`)}</p>
      <pre tabindex="0" aria-label=${t('code.label', { library: nameOf(library) })}><code
        >${highlighted(text)}</code></pre>`
  }

  #files() {
    const t = this.words.t.bind(this.words)
    const save = () => this.#save(settingsFile(this.#taken()), 'json', 'application/json')
    const weights = this.lab?.recipe
      ? html`${this.#button('do.weights.json', () => this.#saveWeights('json'), this.busy)}
        ${this.#button('do.weights.npz', () => this.#saveWeights('npz'), this.busy)}`
      : nothing
    return html`<div class="row">
        ${this.#button('do.settings', save)} ${weights}
        <label class="button"
          >${t('do.open')}<input
            class="only-read"
            type="file"
            accept=".json,application/json"
            @change=${this.#open}
        /></label>
      </div>
      <p class="hint">${t('files.what')}</p>`
  }

  /** @param {string} key @param {() => void} press @param {boolean} [disabled] */
  #button(key, press, disabled = false) {
    return html`<button class="button" ?disabled=${disabled} @click=${press}>
      ${this.words.t(key)}
    </button>`
  }

  static styles = [shared, buttons, style]
}

/** A run to its end. @param {any} config @returns {Job} */
function runOf(config) {
  return { task: 'result', input: { config } }
}

/** Of a setting as much as a line holds: drawn points stand in the script itself. @param {string} setting */
function headed(setting) {
  return setting.length > LONGEST_SETTING ? `${setting.slice(0, LONGEST_SETTING)}…` : setting
}

const LONGEST_SETTING = 60

/** @param {Lab} lab */
function linkTo({ site, labId, settings }) {
  return `${site}?${[`lab=${labId}`, settings].filter(Boolean).join('&')}`
}

customElements.define('nn-export', NnExport)
