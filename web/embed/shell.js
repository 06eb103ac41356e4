/** What an <nn-lab> is before its lab has come, and what stays around the lab: made without any library. */

import { notice } from '../loading/notice.js'
import { addStyle } from '../styles/add_style.js'

/** @typedef {import('../loading/notice.js').Said} Said */

/**
 * Room is kept until a lab has come, so that what is below it does not jump: rooms.js. Then the lab takes what it needs, and a
 * frame around it no more.
 *
 * It is a container on a screen only: of a page where one is cut by the end of a sheet, Chromium may print nothing at all. What
 * the page says of its text would reach into .room: of that, only what is the page's own affair does.
 */
const STYLE = `
  :host {
    display: block;
  }
  @media screen {
    :host {
      container: lab / inline-size;
    }
  }
  :host([hidden]) {
    display: none;
  }
  .room {
    all: initial;
    display: block;
    position: relative;
    direction: ltr;
    color: inherit;
    font-family: inherit;
    font-size: inherit;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    -webkit-locale: inherit;
  }
  .waiting {
    min-height: var(--nn-lab-height, var(--room-3));
  }
  @container (max-width: 820px) {
    .waiting {
      min-height: var(--nn-lab-height, var(--room-2));
    }
  }
  @container (max-width: 620px) {
    .waiting {
      min-height: var(--nn-lab-height, var(--room-1));
    }
  }
  @container (max-width: 420px) {
    .waiting {
      min-height: var(--nn-lab-height, var(--room-0));
    }
  }
  .poster {
    display: block;
    width: 100%;
    max-width: 760px;
    margin: 0 auto;
  }
  .waiting > .lab {
    position: absolute;
    inset: 0 0 auto;
    visibility: hidden;
  }
  .words {
    margin: 0;
    padding: 12px 0;
  }
  .sign {
    position: absolute;
    width: 0;
    height: 0;
    overflow: hidden;
    transition: color 1ms;
  }
  @media print {
    .waiting {
      min-height: 0;
    }
  }
`

export class Shell {
  sign = make('span', 'sign')
  #room = make('div', 'room')
  /** @type {HTMLElement | null} */
  #told = null

  /** @param {HTMLElement} host */
  constructor(host) {
    const root = host.attachShadow({ mode: 'open' })
    root.append(this.sign, this.#room)
    addStyle(root, STYLE)
  }

  /**
   * @param {string} words
   * @param {string} figure   empty: the words stand there
   * @param {string[]} heights   for each width
   */
  hold(words, figure, heights) {
    this.#tell(null)
    heights.forEach((height, i) => this.#room.style.setProperty(`--room-${i}`, height))
    this.#wait(figure ? poster(figure, words) : make('p', 'words', words))
  }

  /** Behind the picture, so that it can be laid out and drawn. @param {Element} lab */
  show(lab) {
    lab.classList.add('lab')
    this.#room.append(lab)
    if (!this.#poster) this.release()
  }

  /** The lab has something to show. */
  release() {
    this.#room.classList.remove('waiting')
    this.#clear()
  }

  /** It takes long, or cannot be: words and a picture, and behind it what there is of the lab. @param {Said} said @param {string} figure @param {string} alt */
  apologise(said, figure, alt) {
    this.#wait(notice(said), poster(figure, alt))
  }

  /** Beside what is on the page, and stays there. @param {Said | null} said   null: no more */
  tell(said) {
    this.#tell(said && notice(said))
  }

  /** @param {HTMLElement | null} box */
  #tell(box) {
    if (box && this.#told?.isConnected && box.textContent === this.#told.textContent) return
    this.#told?.remove()
    this.#told = box
    if (!box) return
    this.#room.after(box)
    box.scrollIntoView({ block: 'nearest' })
  }

  get #poster() {
    return this.#room.querySelector('.poster')
  }

  /** @param {...Element} parts */
  #wait(...parts) {
    this.#room.classList.add('waiting')
    this.#clear()
    this.#room.prepend(...parts)
  }

  #clear() {
    for (const one of this.#room.querySelectorAll(':scope > :not(.lab)')) one.remove()
  }
}

/** @param {string} name @param {string} kind @param {string} [words] */
function make(name, kind, words = '') {
  return Object.assign(document.createElement(name), { className: kind, textContent: words })
}

/** Fetched when it comes near; one that is not there leaves words. @param {string} src @param {string} alt */
function poster(src, alt) {
  return Object.assign(document.createElement('img'), {
    className: 'poster',
    loading: 'lazy',
    alt,
    src,
  })
}
