/**
 * <nn-picture>: the reader's own picture, chosen or dropped here. It stays on the machine.
 *
 *   side   pixels that its longer side is made smaller to
 *
 * Fires nn-picture {picture, name}: Picture of picture.js. A picture that cannot be read is refused with a sentence, and nothing else
 * happens: whoever listens keeps the picture there is.
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { buttons, shared } from '../styles/shared.js'
import { PictureError, readPicture } from './picture.js'

export class NnPicture extends LitElement {
  static properties = {
    side: { type: Number },
    fault: { state: true },
    over: { state: true },
  }

  constructor() {
    super()
    this.side = 64
    /** @type {PictureError | null} */
    this.fault = null
    this.over = false
    this.newest = 0
    this.words = new Language(this, common)
  }

  render() {
    const { fault } = this
    return html`
      <div
        class=${this.over ? 'place over' : 'place'}
        @dragover=${this.#hovered}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#dropped}
      >
        <label class="button">
          ${this.words.t('picture.choose')}
          <input class="only-read" type="file" accept="image/*" @change=${this.#chosen} />
        </label>
        <span class="hint">${this.words.t('picture.hint')}</span>
      </div>
      <p class="error" role="alert" ?hidden=${!fault}>
        ${fault ? this.words.t(fault.key, fault.values) : ''}
      </p>
    `
  }

  /** @param {DragEvent} event */
  #hovered(event) {
    event.preventDefault()
    this.over = true
  }

  /** What is plainly no picture is for those around. @param {DragEvent} event */
  #dropped(event) {
    this.over = false
    const file = event.dataTransfer?.files[0]
    if (!file || !/^(image\/|$)/.test(file.type)) return
    event.preventDefault()
    this.read(file)
  }

  /** The same file may be chosen again. @param {Event} event */
  #chosen(event) {
    const input = /** @type {HTMLInputElement} */ (event.target)
    this.read(input.files?.[0])
    input.value = ''
  }

  /**
   * Of two files that were chosen quickly, the later one counts.
   *
   * @param {File | undefined} file
   */
  async read(file) {
    if (!file) return
    const mine = ++this.newest
    try {
      const picture = await readPicture(file, this.side)
      if (mine === this.newest) this.#accept(picture, file.name)
    } catch (error) {
      if (!(error instanceof PictureError)) throw error
      if (mine === this.newest) this.fault = error
    }
  }

  /** @param {import('./picture.js').Picture} picture @param {string} name */
  #accept(picture, name) {
    this.fault = null
    const detail = { picture, name }
    this.dispatchEvent(new CustomEvent('nn-picture', { detail, bubbles: true, composed: true }))
  }

  static styles = [
    shared,
    buttons,
    css`
      :host {
        display: block;
      }
      .place {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        padding: 10px 12px;
        border: 1px dashed var(--faint);
        border-radius: 8px;
      }
      @media print {
        .place {
          display: none;
        }
      }
      .over {
        background: var(--wash);
      }
      .button {
        cursor: pointer;
      }
      .button:focus-within {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
      .hint {
        font-size: 13px;
        color: var(--muted);
      }
      .error {
        margin: 6px 0 0;
        font-size: 13px;
        color: var(--warn);
      }
    `,
  ]
}

customElements.define('nn-picture', NnPicture)
