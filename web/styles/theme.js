/**
 * The page's theme lives on <html>: data-theme is what is shown (light or dark), data-theme-choice what was chosen (auto,
 * light or dark); early.js sets both before the first paint. Every <nn-lab> has a data-theme of its own, since it may
 * stand on a page of somebody else's: see embed/surroundings.js.
 *
 * @typedef {'auto' | 'light' | 'dark'} ThemeChoice
 */

import { THEME, tellOfTheme } from './events.js'
import { printer } from './printer.js'

const KEY = 'nn-theme'
const DARK = '(prefers-color-scheme: dark)'

/** @returns {ThemeChoice} */
export function themeChoice() {
  const choice = document.documentElement.dataset.themeChoice
  return choice === 'light' || choice === 'dark' ? choice : 'auto'
}

/** For now, and when the reader comes back. @param {ThemeChoice} choice */
export function chooseTheme(choice) {
  showTheme(choice)
  remember(choice)
}

/** @param {ThemeChoice} choice */
export function showTheme(choice) {
  const root = document.documentElement
  const isDark = choice === 'dark' || (choice === 'auto' && matchMedia(DARK).matches)
  const dark = isDark && !printer.now
  root.dataset.themeChoice = choice
  root.dataset.theme = dark ? 'dark' : 'light'
  tellOfTheme()
}

/** Follows the system while the choice is auto, and the printer. */
export function followSystem() {
  matchMedia(DARK).addEventListener('change', () => {
    if (themeChoice() === 'auto') showTheme('auto')
  })
  printer.addEventListener('change', () => showTheme(themeChoice()))
}

/** @param {ThemeChoice} choice */
function remember(choice) {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}

/** Redraws its element when the theme changes, and reads the theme's colours for a canvas. */
export class Theme {
  /** @param {import('lit').ReactiveControllerHost & HTMLElement} host */
  constructor(host) {
    this.host = host
    this.changed = () => host.requestUpdate()
    host.addController(this)
  }

  hostConnected() {
    document.addEventListener(THEME, this.changed)
  }

  hostDisconnected() {
    document.removeEventListener(THEME, this.changed)
  }

  /**
   * @param {string} name a custom property of tokens.css, without the dashes
   * @returns {string}
   */
  colour(name) {
    return getComputedStyle(this.host).getPropertyValue(`--${name}`).trim()
  }
}
