/**
 * What random_actions.mjs puts into a page before its first script: window.monkey finds what can be used, through all
 * shadow roots, and looks at what a reader would meet.
 */
;(() => {
  /** Words about a run that met one. */
  const SAID = /NaN (or|或)|(or|或) NaN/
  const HOLES = /undefined|\[object|⟨|\{\w+\}/
  const NONE = /\bNaN\b/
  const TOLD = ['aria-label', 'aria-valuetext', 'title', 'alt']
  const USABLE = 'button, summary, a[href], input, select, textarea, canvas, [tabindex="0"], td'
  /** Frames that a lab may say `running` while no worker does anything for it. */
  const IDLE_FRAMES = 90
  /** Frames after which a run that goes on is left alone. */
  const LONG = 240

  /** @param {ParentNode} root */
  function* walk(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element
      if (element.shadowRoot) yield* walk(element.shadowRoot)
    }
  }

  const deep = () => [...walk(document)]
  const nextFrame = () => new Promise(requestAnimationFrame)

  function isSeen(element) {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }

  /** Whether it leads out of the site, or opens another window. */
  const leaves = (element) =>
    element instanceof HTMLAnchorElement &&
    (element.target !== '' || element.origin !== location.origin || element.download !== '')

  function kindOf(element) {
    const { localName, type } = element
    if (localName === 'canvas' || localName === 'td') return 'figure'
    if (localName === 'select') return 'select'
    if (type === 'range') return 'slider'
    if (['text', 'number'].includes(type) || localName === 'textarea') return 'box'
    if (type === 'file') return ''
    return 'press'
  }

  /** What belongs to the page and not to what it is about is used by actions of their own. */
  const isShell = (element) =>
    element.getRootNode().host?.localName === 'nn-page' && element.closest('header, nav, footer')

  function candidates(kind) {
    return deep().filter(
      (one) =>
        one.matches(USABLE) &&
        kindOf(one) === kind &&
        !isShell(one) &&
        !leaves(one) &&
        !one.disabled &&
        isSeen(one),
    )
  }

  function nameOf(element) {
    const host = element.getRootNode().host?.localName ?? ''
    const said =
      element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent
    return `${host} ${element.localName} “${(said ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 40)}”`
  }

  const last = { element: null }

  /** One of a kind, brought into sight: where it is, and its name; null where there is none. */
  function pick(kind, share) {
    const all = candidates(kind)
    const element = all[Math.floor(share * all.length)]
    if (!element) return null
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    last.element = element
    const { x, y, width, height } = element.getBoundingClientRect()
    const { min = '0', max = '100', value = '' } = element
    const at = kind === 'slider' ? (value - min) / (max - min || 1) : 0.5
    return { x, y, width, height, at, value: String(value).slice(0, 60), name: nameOf(element) }
  }

  /** What a keyboard or an input method brings into a box. */
  function write(text) {
    const { element } = last
    if (!element?.isConnected) return
    element.focus()
    element.value = text
    for (const name of ['input', 'change'])
      element.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
  }

  function choose(share) {
    const { element } = last
    if (!element?.isConnected) return ''
    element.selectedIndex = Math.floor(share * element.options.length)
    element.dispatchEvent(new Event('change', { bubbles: true }))
    return element.value
  }

  const find = (name) => deep().find((one) => one.localName === name)
  const labHost = () => find('nn-lab')
  const lab = () => {
    const inside = labHost()?.shadowRoot
    return inside && [...walk(inside)].find((one) => one.localName.startsWith('nn-lab-'))
  }

  /** Another setting, as a link has it. */
  function follow(share, text) {
    const fields = lab()?.fields ?? []
    const field = fields[Math.floor(share * fields.length)]
    if (!field) return ''
    const query = new URLSearchParams(location.search)
    query.set(field.link ?? field.key, text)
    history.pushState(null, '', `?${query}`)
    dispatchEvent(new PopStateEvent('popstate'))
    return `${field.key}=${text}`
  }

  function follows(address) {
    last.element = null // it would hold the lab that it was in
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }

  /** Back or forward, but not out of the site. */
  function go(by) {
    const { entries, currentEntry } = window.navigation
    const to = currentEntry.index + by
    if (to > 0 && to < entries.call(window.navigation).length) history.go(by)
  }

  /** Tables hold numbers as they are, and the softmax of the notes is shown to have none for large z. */
  const isAnswer = (element) => element.localName === 'td' || /view=softmax/.test(location.search)
  const isHole = (text, element) =>
    HOLES.test(text) || (NONE.test(text) && !SAID.test(text) && !isAnswer(element))

  /** Texts that no reader should meet. */
  function holes() {
    const found = new Set()
    const see = (text, element) => {
      if (text && isHole(text, element) && isSeen(element)) found.add(textAround(text, element))
    }
    for (const element of deep()) {
      if (element.closest('script, style, pre, code, textarea, math')) continue
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) see(node.data, element)
      for (const name of TOLD) see(element.getAttribute(name), element)
      if (element.localName === 'input') see(element.value, element)
    }
    for (const text of painted.splice(0)) found.add(text)
    return [...found]
  }

  function textAround(text, element) {
    const own = text.replaceAll(/\s+/g, ' ').trim()
    const around = element.parentElement?.textContent.replaceAll(/\s+/g, ' ').trim() ?? ''
    const host = element.getRootNode().host?.localName ?? ''
    return `${host}: “${own.slice(0, 80)}” in “${around.slice(0, 120)}”`
  }

  /** What is written on canvases. */
  const painted = []
  const paint = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    if (HOLES.test(text) || NONE.test(text)) painted.push(`on a canvas: “${text}”`)
    return paint.call(this, text, ...place)
  }

  /** Runs that workers have been asked for, and have not answered. */
  const working = new Map()
  const Own = window.Worker
  window.Worker = class extends Own {
    constructor(...list) {
      super(...list)
      working.set(this, new Set())
      this.addEventListener('message', ({ data }) => this.#heard(data))
    }

    #heard({ type: news, run }) {
      const open = working.get(this)
      if (!open) return
      if (news === 'accepted') for (const one of open) if (one < run) open.delete(one)
      if (['done', 'rejected', 'failed'].includes(news)) open.delete(run)
    }

    postMessage(message, ...rest) {
      if (message.type === 'start') working.get(this)?.add(message.run)
      if (message.type === 'stop') working.get(this)?.delete(message.run)
      super.postMessage(message, ...rest)
    }

    terminate() {
      working.delete(this)
      super.terminate()
    }
  }

  const isWorking = () => [...working.values()].some((open) => open.size > 0)
  const isRunning = () => labHost()?.dataset.state === 'running'

  /** Whether the lab says that it runs, while nothing does. */
  async function stuck() {
    let idle = 0
    for (let frame = 0; frame < LONG && isRunning(); frame++) {
      idle = isWorking() ? 0 : idle + 1
      if (idle > IDLE_FRAMES) return true
      await nextFrame()
    }
    return false
  }

  /** What is to be seen now. */
  async function look() {
    await nextFrame()
    return { holes: holes(), state: labHost()?.dataset.state ?? '', address: location.search }
  }

  window.monkey = { pick, write, choose, follow, follows, go, look, stuck }
})()
