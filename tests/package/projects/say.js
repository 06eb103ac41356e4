/** Writes into the paragraph of that name what a run came to, or what went wrong. */
export const say = (where) => (what) => {
  document.getElementById(where).textContent = what.loss ?? String(what)
}
