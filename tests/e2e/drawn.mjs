/** What is asked in a page of any browser: each function stands alone, for it is sent there as text. */

/** Whether the lab has done what it does at first. */
export function done() {
  const lab = document.querySelector('nn-page')?.shadowRoot?.querySelector('nn-lab')
  return lab?.dataset.state === 'done'
}

/** Whether every canvas that is in sight has something on it. */
export function inked() {
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one.localName === 'canvas' ? [one] : []),
      ...(one.shadowRoot ? below(one.shadowRoot) : []),
    ])
  const canvases = below(document).filter((one) => one.checkVisibility() && one.width > 0)
  const drawn = (one) => {
    const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height)
    return data.some((value) => value !== 0)
  }
  return canvases.length > 0 && canvases.every(drawn)
}
