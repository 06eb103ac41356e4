/** Pieces put together to a script. */

/**
 * @param {{say: import('./setting.js').Say}} words
 * @param {string} title      what it is about
 * @param {string[]} needs    packages
 * @param {string[]} pieces   the imports first; empty ones are left out
 * @param {string} [what]     a comment: what it prints
 * @returns {string}
 */
export function scriptOf({ say }, title, needs, [imports, ...pieces], what = 'script.what') {
  const head = [title, say(what), say('script.needs', { needs: needs.join(' ') })]
  const comments = head.filter(Boolean).map((line) => `# ${line}`)
  const whole = [[...comments, imports].join('\n'), ...pieces.filter(Boolean)]
  return `${whole.join('\n\n\n')}\n`
}
