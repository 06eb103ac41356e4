/** Python in colours. */
import { html } from 'lit'
import { tokens } from '../../code/highlight.js'

/** @param {string} text */
export function highlighted(text) {
  return tokens(text).map(({ kind, text: part }) =>
    kind === 'plain' ? part : html`<span class=${kind}>${part}</span>`,
  )
}
