/**
 * Blocks of several labs in one text, each under its name; what loads the scripts stands once, at the top.
 *
 * @typedef {import('./snippets.js').Shared} Shared
 */
import { snippet } from './snippets.js'

const SCRIPT = /^<script /

/**
 * @param {'element' | 'iframe' | 'docsify'} kind
 * @param {Shared[]} all
 * @returns {string} Markdown
 */
export function snippetSet(kind, all) {
  const blocks = all.map((one) => ({ title: one.title, lines: snippet(kind, one).split('\n') }))
  const scripts = new Set(blocks.flatMap(({ lines }) => lines.filter((line) => SCRIPT.test(line))))
  const parts = blocks.map(({ title, lines }) =>
    [`<!-- ${title} -->`, '', ...lines.filter((line) => !SCRIPT.test(line))].join('\n'),
  )
  return [...scripts, ...parts].join('\n\n')
}
