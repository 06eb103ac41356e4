/** JSON.parse that says where: Node names the place of a mistake only for some mistakes. */
import { halfWidth } from './plain_text.js'

/* the tokens of RFC 8259 */
const SPACE = /[\t\n\r ]*/u
const MARK = /[[\]{},:]/u
const TEXT = /"(?:[ !#-[\]-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/u
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/u
const WORD = /true|false|null/u
const TOKEN = [MARK, TEXT, NUMBER, WORD].map(({ source }) => source).join('|')

/** What may follow what, as the place in the text decides it. */
const VALUE = 'value'
const VALUE_OR_END = 'value or ]'
const KEY = 'key'
const KEY_OR_END = 'key or }'
const COLON = 'colon'
const COMMA_OR_END = 'comma or end'
const NOTHING = 'nothing'

/** The grammar: holds the brackets that are open and what is expected next. */
class Grammar {
  /** @type {string[]} */
  #open = []
  expected = VALUE

  /**
   * @param {string} token a mark, or the first letter of a value
   * @returns {boolean} whether it may stand here
   */
  accept(token) {
    const next = this.#after(token)
    if (next) this.expected = next
    return next !== undefined
  }

  /** @param {string} token */
  #after(token) {
    switch (this.expected) {
      case VALUE:
        return this.#value(token)
      case VALUE_OR_END:
        return token === ']' ? this.#close() : this.#value(token)
      case KEY:
        return token === '"' ? COLON : undefined
      case KEY_OR_END:
        return token === '}' ? this.#close() : token === '"' ? COLON : undefined
      case COLON:
        return token === ':' ? VALUE : undefined
      case COMMA_OR_END:
        return this.#next(token)
      default:
        return undefined
    }
  }

  /** @param {string} token */
  #value(token) {
    if ('[{'.includes(token)) this.#open.push(token)
    if (token === '[') return VALUE_OR_END
    if (token === '{') return KEY_OR_END
    return ']},:'.includes(token) ? undefined : this.#done()
  }

  /** @param {string} token */
  #next(token) {
    const inList = this.#open.at(-1) === '['
    if (token === ',') return inList ? VALUE : KEY
    return token === (inList ? ']' : '}') ? this.#close() : undefined
  }

  #close() {
    this.#open.pop()
    return this.#done()
  }

  #done() {
    return this.#open.length ? COMMA_OR_END : NOTHING
  }
}

/**
 * Where a text stops being JSON: the first character of what cannot stand there.
 * @param {string} text
 */
const placeOfMistake = (text) => {
  const grammar = new Grammar()
  const tokens = new RegExp(`${SPACE.source}(${TOKEN})`, 'uy')
  let at = 0
  for (;;) {
    const token = tokens.exec(text)?.[1]
    if (!token || !grammar.accept(token[0])) break
    at = tokens.lastIndex
  }
  return at + (SPACE.exec(text.slice(at))?.[0].length ?? 0)
}

/** The mistake, with its place: lines and columns from 1. */
export class JsonError extends SyntaxError {
  /**
   * @param {string} text
   * @param {number} at
   */
  constructor(text, at) {
    const before = text.slice(0, at).split('\n')
    const [line, column] = [before.length, before[before.length - 1].length + 1]
    const found = at < text.length ? `unexpected ${JSON.stringify(text[at])}` : 'it ends too early'
    super(`invalid JSON at line ${line}, column ${column}: ${found}`)
    this.line = line
    this.column = column
  }
}

/**
 * What is no JSON for its full-width digits and signs alone is read as if it had others.
 * @param {string} text as textOfFile gives it
 * @returns {unknown}
 * @throws {JsonError}
 */
export const parseJson = (text) => {
  const plain = halfWidth(text)
  for (const one of [text, plain]) {
    try {
      return JSON.parse(one)
    } catch {
      // the next, or the place of the mistake
    }
  }
  throw new JsonError(text, placeOfMistake(plain))
}
