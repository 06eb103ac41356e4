/**
 * A lab with its settings, ready to be pasted: as a link, into any page, into a page that takes no scripts, into docsify.
 * Settings are of [A-Za-z0-9=&.,-] only, so that nothing in them needs to be escaped anywhere.
 *
 * @typedef {object} Shared
 * @property {string} site        its address, with a slash at its end
 * @property {string} lab
 * @property {string} settings    `keep=0.8&seed=3`
 * @property {string} language
 * @property {string} title       what a screen reader calls the frame
 */

/** px of a frame on a page without our script; most labs are less high. */
const HEIGHT = 1100

export const KINDS = /** @type {const} */ (['link', 'element', 'iframe', 'docsify'])

/**
 * @param {typeof KINDS[number]} kind
 * @param {Shared} shared
 * @returns {string}
 */
export function snippet(kind, shared) {
  return MAKERS[kind](shared, pairs(shared))
}

/** @type {Record<typeof KINDS[number], (shared: Shared, pairs: [string, string][]) => string>} */
const MAKERS = {
  link: ({ site }, all) => `${site}?${query(all)}`,

  element: ({ site, language }, all) =>
    `<script type="module" src="${site}nn-lab.js"></script>\n` +
    `<nn-lab ${attributes([...all, ['lang', language]])}></nn-lab>`,

  iframe: ({ site, language, title }, all) =>
    `<iframe src="${site}embed.html?${query([...all, ['lang', language]])}" title="${quoted(title)}" ` +
    `width="100%" height="${HEIGHT}" loading="lazy" style="border: 0"></iframe>\n` +
    `<script src="${site}nn-embed.js" async></script>`,

  /** The link is for readers without the plugin, which takes it away. */
  docsify: ({ site, title }, all) =>
    [
      '```nn-lab',
      ...all.map((pair) => pair.join(': ')),
      '```',
      '',
      `[${title}](${site}?${query(all)})`,
    ].join('\n'),
}

/** @param {Shared} shared @returns {[string, string][]} */
function pairs({ lab, settings }) {
  return [['lab', lab], ...new URLSearchParams(settings)]
}

/** @param {[string, string][]} all */
const query = (all) => all.map((pair) => pair.join('=')).join('&')

/** @param {[string, string][]} all */
const attributes = (all) => all.map(([key, value]) => `${key}="${value}"`).join(' ')

/** @param {string} text */
const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
