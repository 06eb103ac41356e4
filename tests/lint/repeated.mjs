/**
 * How much of the labs stands word for word in two labs or more: of their lines with 12 characters at least, without texts,
 * imports, comments and brackets. Run from the top folder; prints one line.
 */
import { readdir, readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const LABS = 'web/labs'
const SHORTEST = 12
const IMPORT = /^import\b[^'"]*(?:\{[^}]*\}[^'"]*)?['"][^'"]*['"]$/gm
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** Lines of code that say something. @param {string} text @returns {string[]} */
export function tellingLines(text) {
  const code = text.replace(COMMENT, '').replace(IMPORT, '')
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST && /\w/.test(line))
}

/**
 * @param {Map<string, string[]>} labs   each lab's lines
 * @returns {{lines: number, repeated: number}}
 */
export function repetition(labs) {
  const owners = new Map()
  for (const [lab, lines] of labs)
    for (const line of lines) owners.set(line, (owners.get(line) ?? new Set()).add(lab))
  const all = [...labs.values()].flat()
  return { lines: all.length, repeated: all.filter((line) => owners.get(line).size > 1).length }
}

/** @param {string} lab */
async function linesOf(lab) {
  const names = await readdir(`${LABS}/${lab}`, { recursive: true })
  const code = names.filter((name) => name.endsWith('.js') && !name.startsWith('texts'))
  const texts = await Promise.all(code.map((name) => readFile(`${LABS}/${lab}/${name}`, 'utf8')))
  return texts.flatMap(tellingLines)
}

/** A lab's folder has a meta.js. */
async function readLabs() {
  const found = await readdir(LABS, { recursive: true })
  const names = found
    .filter((name) => /^[^/]+\/meta\.js$/.test(name))
    .map((name) => name.split('/')[0])
  const lines = await Promise.all(names.map(linesOf))
  return new Map(names.map((name, i) => [name, lines[i]]))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const labs = await readLabs()
  const { lines, repeated } = repetition(labs)
  const share = ((100 * repeated) / lines).toFixed(1)
  console.log(
    `labs: ${repeated} of ${lines} lines (${share} %) stand in two of ${labs.size} labs or more`,
  )
}
