/** <nn-index>: every lab, in the order of the notes, and in which of them the reader has made a guess. */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { forgetProgress, isDone } from '../labs/progress.js'
import { CHAPTERS, LABS } from '../labs/registry.js'
import { buttons, shared } from '../styles/shared.js'

/** @typedef {import('../labs/registry.js').Lab} Lab */

export class NnIndex extends LitElement {
  constructor() {
    super()
    this.words = new Language(this, common)
  }

  render() {
    const t = this.words.t.bind(this.words)
    const done = LABS.filter(({ id }) => isDone(id)).length
    return html`
      <h1>${t('index.title')}</h1>
      <p>${t('index.what')} ${t('index.progress', { done, all: LABS.length })}</p>
      ${CHAPTERS.map((chapter) => this.#chapter(chapter))} ${done ? this.#forget() : nothing}
    `
  }

  /** @param {typeof CHAPTERS[number]} chapter */
  #chapter(chapter) {
    const labs = LABS.filter((lab) => lab.chapter === chapter)
    if (labs.length === 0) return nothing
    return html`<section>
      <h2>${this.words.t(`chapter.${chapter}`)}</h2>
      <ul>
        ${labs.map((lab) => this.#lab(lab))}
      </ul>
    </section>`
  }

  /** @param {Lab} lab */
  #lab({ id, name, question }) {
    const done = isDone(id)
    return html`<li>
      <a href="?lab=${id}">
        <b>${name[this.words.name]}</b>
        ${done ? html`<span class="done">✓ ${this.words.t('index.done')}</span>` : nothing}
        <span class="question">${question[this.words.name]}</span>
      </a>
    </li>`
  }

  #forget() {
    const forget = () => {
      forgetProgress()
      this.requestUpdate()
    }
    return html`<button class="button" @click=${forget}>${this.words.t('index.forget')}</button>`
  }

  static styles = [
    shared,
    buttons,
    css`
      :host {
        display: block;
        padding-bottom: 60px;
      }
      h1 {
        margin: 0 0 8px;
        font-size: 28px;
        line-height: 1.3;
      }
      p {
        margin: 0 0 20px;
        color: var(--muted);
      }
      section {
        display: grid;
        grid-template-columns: 150px minmax(0, 1fr);
        gap: 0 20px;
        padding: 14px 0;
        border-top: 1px solid var(--hairline);
      }
      h2 {
        margin: 8px 0 0;
        font-size: 14px;
        font-weight: 400;
        color: var(--muted);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: block;
        padding: 6px 12px;
        border-radius: 8px;
        color: var(--ink);
        text-decoration: none;
      }
      a:hover {
        background: var(--wash);
      }
      b {
        font-weight: 600;
      }
      .question {
        display: block;
        font-size: 14px;
        color: var(--muted);
      }
      .done {
        margin-left: 10px;
        font-size: 13px;
        color: var(--blue);
      }
      @media (max-width: 860px) {
        section {
          grid-template-columns: minmax(0, 1fr);
        }
        a {
          padding: 6px 0;
        }
      }
    `,
  ]
}

customElements.define('nn-index', NnIndex)
