/**
 * What the URL asks for: ?lab=init opens that lab (a name that none has is told of in its place), ?page=index the list of all
 * labs, ?page=notes the notes' sections with what is measured, ?page=about the page about the site, anything else the lab to
 * begin with.
 *
 * @param {string} search
 * @param {string} first   the lab to begin with
 * @returns {{page: 'lab', lab: string} | {page: 'about'} | {page: 'index'} | {page: 'notes'}}
 */
export function route(search, first) {
  const query = new URLSearchParams(search)
  const page = query.get('page')
  if (page === 'about' || page === 'index' || page === 'notes') return { page }
  return { page: 'lab', lab: query.get('lab') || first }
}
