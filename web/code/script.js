/** Pieces put together to a script. */

/**
 * @param {import('./setting.js').Setting} setting
 * @param {string} title      what it is about
 * @param {string[]} needs    packages
 * @param {string[]} pieces   the imports first; empty ones are left out
 * @returns {string}
 */
export function scriptOf({ say }, title, needs, [imports, ...pieces]) {
  const head = [title, say('script.what'), say('script.needs', { needs: needs.join(' ') })]
  const comments = head.filter(Boolean).map((line) => `# ${line}`)
  const whole = [[...comments, imports].join('\n'), ...pieces.filter(Boolean)]
  return `${whole.join('\n\n\n')}\n`
}
