/** Lets the page draw and answer before more is done: resolves in a task of its own. @returns {Promise<void>} */
export const pause = () => new Promise((go) => setTimeout(go))
