/**
 * Formulas are set when the page is built: KaTeX makes MathML of them, which browsers draw by themselves, so that a
 * reader fetches neither KaTeX nor a font.
 *
 *     import formulas from './formulas.tex.js?formulas'      {name: TeX} becomes {name: MathML}
 *
 * \live{alpha} in a formula is a place for a value that changes; <nn-formula> fills it.
 */
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import katex from 'katex'

const QUERY = '?formulas'
const OPTIONS = {
  output: /** @type {const} */ ('mathml'),
  displayMode: true,
  throwOnError: true,
  strict: false,
  macros: { '\\live': '\\text{⟨#1⟩}' },
}
/** KaTeX writes its source beside the formula, for those who copy it; no one sees it. */
const SOURCE = /<annotation[\s\S]*?<\/annotation>/g

/**
 * @param {string} tex
 * @returns {string} a <math> element
 */
export function mathml(tex) {
  const html = katex.renderToString(tex, { ...OPTIONS, macros: { ...OPTIONS.macros } })
  const [math] = html.match(/<math[\s\S]*<\/math>/) ?? ['']
  return math.replace(SOURCE, '')
}

/** @returns {import('vite').Plugin} */
export function formulas() {
  return {
    name: 'nn-formulas',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined
      const file = id.slice(0, -QUERY.length)
      this.addWatchFile(file)
      const version = (await readFile(file)).toString('base64url').length // a changed file is read anew
      const { default: sources } = await import(`${pathToFileURL(file).href}?${version}`)
      const made = Object.entries(sources).map(([name, tex]) => [name, mathml(tex)])
      return `export default ${JSON.stringify(Object.fromEntries(made))}`
    },
  }
}
