/**
 * What the URL asks for: ?lab=init opens that lab, ?page=about the page about the site, anything else the first lab.
 *
 * @param {string} search
 * @param {string[]} labs   the ids that there are
 * @returns {{page: 'lab', lab: string} | {page: 'about'}}
 */
export function route(search, labs) {
  const query = new URLSearchParams(search)
  if (query.get('page') === 'about') return { page: 'about' }
  const lab = query.get('lab')
  return { page: 'lab', lab: lab !== null && labs.includes(lab) ? lab : labs[0] }
}
