/**
 * What the URL asks for: ?lab=init opens that lab, ?page=index the list of all labs, ?page=notes the notes' sections with
 * what is measured, ?page=about the page about the site, anything else the lab to begin with.
 *
 * @param {string} search
 * @param {string[]} labs   the ids that there are
 * @param {string} [first]  the one to begin with
 * @returns {{page: 'lab', lab: string} | {page: 'about'} | {page: 'index'} | {page: 'notes'}}
 */
export function route(search, labs, first = labs[0]) {
  const query = new URLSearchParams(search)
  const page = query.get('page')
  if (page === 'about' || page === 'index' || page === 'notes') return { page }
  const lab = query.get('lab')
  return { page: 'lab', lab: lab !== null && labs.includes(lab) ? lab : first }
}
