/* What scrub.mjs looks at, from inside the page, from before its first script on, in window.scrubs:
 *
 *   times()      of each input since reset(): ms to the first changed frame, to the frame with its complete curve, and of
 *                training; a frame counts as on screen when the next one begins. Values that were passed by have no `whole`
 *   seen()       frames, complete curves and ms since reset()
 *   longTasks()  ms of each
 *   band(button) presses it, and answers after how many ms all seeds are there
 *   cancel()     presses cancel in the sweep, and answers after how many ms every worker has answered a question */
export function watchScrubs(page) {
  return page.addInitScript(() => {
    let inputs = []
    let drawn = []
    let tasks = []
    let frames = 0
    let since = 0
    let runs = 0
    const LOOK = 4

    const lab = () => window.lab()
    const bench = () => lab().renderRoot.querySelector('nn-workbench')
    const chartOf = () => lab()?.renderRoot.querySelector('nn-chart')

    addEventListener('input', () => inputs.push({ at: performance.now(), lr: null }), true)

    /* What is drawn in a frame is on screen when the next one begins. Asking for frames makes the page draw them: not
     * before the first reset(). */
    const tick = () => {
      frames += 1
      const now = performance.now()
      for (const picture of drawn) picture.at ??= now
      const last = inputs.at(-1)
      if (last?.lr === null) last.lr = lab().state.lr
      requestAnimationFrame(tick)
    }

    /* A number for each run: to hold runs would be a leak of this script's own. */
    const names = new WeakMap()
    const nameOf = (run) => names.get(run) ?? names.set(run, ++runs).get(run)

    const clear = CanvasRenderingContext2D.prototype.clearRect
    CanvasRenderingContext2D.prototype.clearRect = function (...list) {
      if (this.canvas.getRootNode().host === chartOf()) {
        const { run, runState } = lab()
        drawn.push({
          run: nameOf(run),
          whole: run.reason !== null,
          lr: runState.lr,
          ms: run.ms,
          at: null,
        })
      }
      return clear.apply(this, list)
    }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ entryTypes: ['longtask'] })

    window.scrubs = {
      lab,
      bench,
      reset() {
        ;[inputs, drawn, tasks, frames] = [[], [], [], 0]
        if (since === 0) requestAnimationFrame(tick)
        since = performance.now()
      },
      times() {
        return inputs.map(({ at, lr }) => {
          const later = drawn.filter((one) => one.at !== null && one.at > at)
          const whole = later.find((one) => one.whole && one.lr === lr)
          return {
            first: later.length ? later[0].at - at : null,
            whole: whole ? whole.at - at : null,
            ms: whole?.ms ?? null,
          }
        })
      },
      seen: () => ({
        frames,
        wholes: new Set(drawn.filter(({ whole }) => whole).map(({ run }) => run)).size,
        ms: performance.now() - since,
      }),
      longTasks: () => tasks,
      /* Looks by a clock: asking with each frame would make the page draw each. */
      band(button) {
        const begun = performance.now()
        button.click()
        return new Promise((ended) => {
          const look = setInterval(() => {
            if (!bench().seeds.complete) return
            clearInterval(look)
            ended(performance.now() - begun)
          }, LOOK)
        })
      },
      async cancel() {
        const buttons = [
          ...bench().renderRoot.querySelector('nn-sweep').renderRoot.querySelectorAll('button'),
        ]
        const begun = performance.now()
        buttons.find(({ textContent }) => textContent.trim() === '取消').click()
        const alive = window.workers.filter(({ ended }) => !ended)
        await Promise.all(alive.map(answer))
        return performance.now() - begun
      },
    }

    const answer = (worker) =>
      new Promise((heard) => {
        const hear = ({ data }) => {
          if (data.type !== 'here') return
          worker.removeEventListener('message', hear)
          heard()
        }
        worker.addEventListener('message', hear)
        worker.postMessage({ type: 'ping' })
      })
  })
}
