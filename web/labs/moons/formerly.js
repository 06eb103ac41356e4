/**
 * What links to these labs said before. `hidden` is an attribute of HTML: <nn-lab hidden="16,16"> is not to be seen.
 *
 * @type {import('../permalink.js').Former[]}
 */
export const FORMERLY = [{ before: 2, key: 'hidden', to: 'layers' }]
