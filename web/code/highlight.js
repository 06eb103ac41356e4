/**
 * Python, cut so that a page can colour it. Pure.
 *
 * @typedef {{kind: 'comment' | 'string' | 'keyword' | 'number' | 'name' | 'plain', text: string}} Token
 *   name: of what is defined here
 */

const WORDS =
  'and as assert break class def else False for from if import in is lambda None not or print return super True while with'
const TOKEN = new RegExp(
  [
    /(?<comment>#.*)/,
    /(?<string>f?"[^"\n]*")/,
    /(?<=\b(?:def|class) )(?<name>\w+)/,
    new RegExp(`(?<keyword>\\b(?:${WORDS.replaceAll(' ', '|')})\\b)`),
    /(?<number>\b\d[\d.]*(?:e[-+]?\d+)?\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/**
 * @param {string} code
 * @returns {Token[]} all of it, in order
 */
export function tokens(code) {
  /** @type {Token[]} */
  const found = []
  let at = 0
  for (const match of code.matchAll(TOKEN)) {
    if (match.index > at) found.push({ kind: 'plain', text: code.slice(at, match.index) })
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? []
    found.push({ kind: /** @type {Token['kind']} */ (kind), text: match[0] })
    at = match.index + match[0].length
  }
  if (at < code.length) found.push({ kind: 'plain', text: code.slice(at) })
  return found
}
