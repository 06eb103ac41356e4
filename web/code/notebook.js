/**
 * A chapter as a Jupyter notebook (nbformat 4.5): the same code in cells, a word before each, and under each what it prints,
 * as the engine has computed it. A function that stands above is not defined again. Pure.
 *
 * @typedef {import('./numpy.js').Options} Options
 * @typedef {import('./numpy.js').Piece} Piece
 * @typedef {import('../../wasm/result.js').Result} Result
 *
 * @typedef {Run | Studied} Section
 *
 * @typedef {object} Run
 * @property {string} title
 * @property {any} config            of the engine
 * @property {Result | null} result  of that config; null: the notebook is to be run
 *
 * @typedef {object} Studied
 * @property {string} title
 * @property {import('./studies.js').Study} study
 * @property {any[] | null} results  of its jobs; null: the notebook is to be run
 *
 * @typedef {object} Chapter
 * @property {string} title
 * @property {string} question
 * @property {string} notes          the address of the notes' section
 * @property {string} link           to the lab as it is shown
 * @property {Section[]} sections
 */
import { numpyPieces } from './numpy.js'
import { outputOf } from './output.js'
import { settingOf } from './setting.js'
import { studyPieces, studyPrinted } from './studies.js'
import { translate } from '../languages/translate.js'
import { texts } from './texts.js'

/**
 * @param {Chapter} chapter
 * @param {Options} options
 * @returns {object} JSON
 */
export function notebookOf(chapter, { schema, language }) {
  const say = (/** @type {string} */ key, /** @type {any} */ values = {}) =>
    translate(texts, language, key, values)
  const { title, question, notes, link, sections } = chapter
  const head = [
    `# ${title}`,
    question,
    [say('notebook.what'), say('notebook.from', { notes, link })].join('\n\n'),
  ]
  const defined = new Map()
  const cells = [
    markdown(head.join('\n\n')),
    ...sections.flatMap((section) => sectionCells(section, { schema, language }, defined)),
  ]
  return {
    cells: cells.map((cell, i) => ({ id: `cell-${i + 1}`, ...cell })),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  }
}

/**
 * @param {Section} section
 * @param {Options} options
 * @param {Map<string, string>} defined   what stands above, by the name of the piece
 */
function sectionCells(section, options, defined) {
  const { say, pieces, printed } =
    'study' in section ? studied(section, options) : run(section, options)
  const cells = pieces.flatMap((piece) => {
    const known = piece.defines && defined.get(piece.name) === piece.text
    defined.set(piece.name, piece.text)
    if (known) return []
    return [markdown(say(`cell.${piece.name}`)), code(piece.text, printed[piece.name] ?? '')]
  })
  return [markdown(`## ${section.title}`), ...cells]
}

/** @typedef {{say: import('./setting.js').Say, pieces: Piece[], printed: Record<string, string>}} Content */

/** @param {Run} section @param {Options} options @returns {Content} */
function run({ config, result }, { schema, language }) {
  const setting = { ...settingOf(schema, config, language), plots: true }
  const printed = result ? outputOf(result) : {}
  return { say: setting.say, pieces: numpyPieces(setting), printed }
}

/** @param {Studied} section @param {Options} options @returns {Content} */
function studied({ study, results }, options) {
  return { ...studyPieces(study, options), printed: results ? studyPrinted(study, results) : {} }
}

/** @param {string} text */
function markdown(text) {
  return { cell_type: 'markdown', metadata: {}, source: linesOf(text) }
}

/** @param {string} text @param {string} printed */
function code(text, printed) {
  const outputs = printed ? [{ name: 'stdout', output_type: 'stream', text: linesOf(printed) }] : []
  return { cell_type: 'code', execution_count: null, metadata: {}, outputs, source: linesOf(text) }
}

/** As notebooks have it: each line with its end. @param {string} text */
function linesOf(text) {
  return text.split(/(?<=\n)/)
}
