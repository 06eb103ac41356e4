/** Where the course notes stand. */

const PAGE = 'https://limingluo.github.io/deeplearning/#/improve_nn/README'

/**
 * @param {string} [section]   a heading as docsify writes it into an address
 * @returns {string} the address of that section, or of the whole page
 */
export function notesUrl(section = '') {
  return section ? `${PAGE}?id=${encodeURIComponent(section)}` : PAGE
}
