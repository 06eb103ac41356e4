/**
 * Counts what a page does, from before its first script on, in window.watch:
 *
 *   frames      drawn since reset()
 *   draws       of all charts: a canvas is cleared before it is drawn
 *   mostDraws   of one chart between two frames
 *   modules     of WebAssembly made on the main thread
 *   starts      what workers were asked to start
 */
export function watchPage(page) {
  return page.addInitScript(() => {
    const counts = { frames: 0, draws: 0, mostDraws: 0, modules: 0, starts: [] }
    let inFrame = new Map()
    const reset = () => Object.assign(counts, { frames: 0, draws: 0, mostDraws: 0, starts: [] })
    window.watch = Object.assign(counts, { reset })

    const tick = () => {
      counts.frames += 1
      inFrame = new Map()
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)

    const wrap = (owner, name, before) => {
      const own = owner[name]
      owner[name] = function (...list) {
        before(this, ...list)
        return own.apply(this, list)
      }
    }
    wrap(CanvasRenderingContext2D.prototype, 'clearRect', ({ canvas }) => {
      if (canvas.getRootNode().host?.localName !== 'nn-chart') return
      const times = (inFrame.get(canvas) ?? 0) + 1
      inFrame.set(canvas, times)
      counts.draws += 1
      counts.mostDraws = Math.max(counts.mostDraws, times)
    })
    for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming'])
      wrap(WebAssembly, name, () => (counts.modules += 1))
    wrap(Worker.prototype, 'postMessage', (_, message) => {
      if (message.type === 'start') counts.starts.push(message)
    })
  })
}
