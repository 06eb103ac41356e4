/** @param {string} where @param {{loss: number} | Error} what */
export function say(where, what) {
  document.getElementById(where).textContent = what.loss ?? String(what)
}
