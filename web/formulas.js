/**
 * Formulas are set when the page is built: KaTeX makes MathML of them, which browsers draw by themselves, so that a
 * reader fetches neither KaTeX nor a font.
 *
 *     import formulas from './formulas.tex.js?formulas'      {name: TeX} becomes {name: MathML}
 *
 * \live{alpha} in a formula is a place for a value that changes; <nn-formula> fills it.
 */
import { createHash } from 'node:crypto'
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

/** How many children these have: with others a browser shows a mistake. */
const CHILDREN = new Map(
  Object.entries({
    ...{ msub: 2, msup: 2, mfrac: 2, mroot: 2, munder: 2, mover: 2 },
    ...{ msubsup: 3, munderover: 3 },
  }),
)
const TAG = /<(\/?)(\w+)[^>]*?(\/?)>/g

/**
 * @param {string} math
 * @returns {string} what is wrong with it; nothing, if it is valid
 */
export function mathFault(math) {
  /** @type {number[]} children of the elements that are open */
  const open = [0]
  for (const [, closing, tag, empty] of math.matchAll(TAG)) {
    if (!closing) open[open.length - 1]++
    if (!closing && !empty) open.push(0)
    const count = closing ? open.pop() : undefined
    const wanted = CHILDREN.get(tag) ?? count
    if (closing && count !== wanted) return `<${tag}> has ${count} children, not ${wanted}`
  }
  return ''
}

/**
 * @param {string} tex
 * @returns {string} a <math> element
 * @throws where KaTeX makes none, or one that browsers call invalid
 */
export function mathml(tex) {
  const html = katex.renderToString(tex, { ...OPTIONS, macros: { ...OPTIONS.macros } })
  const [math] = html.match(/<math[\s\S]*<\/math>/) ?? ['']
  const made = math.replace(SOURCE, '')
  const fault = mathFault(made)
  if (fault) throw new Error(`${fault} in the MathML of ${tex}`)
  return made
}

/** @param {string} file @param {string} name @param {string} tex */
function named(file, name, tex) {
  try {
    return mathml(tex)
  } catch (cause) {
    const { message } = /** @type {Error} */ (cause)
    throw new Error(`${file}, the formula '${name}': ${message}`, { cause })
  }
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
      const version = createHash('sha1')
        .update(await readFile(file))
        .digest('hex') // a changed file is read anew
      const { default: sources } = await import(`${pathToFileURL(file).href}?${version}`)
      const made = Object.entries(sources).map(([name, tex]) => [name, named(file, name, tex)])
      return `export default ${JSON.stringify(Object.fromEntries(made))}`
    },
  }
}
