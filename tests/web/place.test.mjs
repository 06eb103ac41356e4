/**
 * Where settings stand: the address of a page, the attributes of an element.
 * @jest-environment jsdom
 */
import { ElementPlace, UrlPlace } from '../../web/labs/place.js'

describe('the address', () => {
  let time
  const make = (options) => new UrlPlace({ now: () => time, ...options })
  beforeEach(() => {
    time = 0
    history.replaceState(null, '', '/?lab=init')
  })
  /** Entries of the history that an act adds. */
  const steps = (act) => {
    const before = history.length
    act()
    return history.length - before
  }

  test('a step of the reader is an entry, what only corrects it is none', () => {
    const place = make()
    expect(steps(() => place.write('init', 'lr=1', 'lr'))).toBe(1)
    expect(location.search).toBe('?lab=init&lr=1')
    expect(steps(() => place.write('init', 'lr=1'))).toBe(0)
    expect(steps(() => place.write('init', 'lr=2'))).toBe(0)
    expect(location.search).toBe('?lab=init&lr=2')
  })

  test('moves of one control in one go are one step; after a pause, or of another, they are the next', () => {
    const place = make()
    const count = steps(() => {
      for (let i = 1; i <= 20; i++) {
        time += 100
        place.write('init', `lr=${i}`, 'lr')
      }
    })
    expect(count).toBe(1)
    expect(steps(() => place.write('init', 'lr=20&l2=1', 'l2'))).toBe(1)
    time += 5000
    expect(steps(() => place.write('init', 'lr=20&l2=2', 'l2'))).toBe(1)
  })

  test('in a frame there are no steps: they would be those of the page around it', () => {
    const place = make({ steps: false })
    expect(steps(() => place.write('init', 'lr=1', 'lr'))).toBe(0)
    expect(location.search).toBe('?lab=init&lr=1')
  })

  test('what belongs to the page stays in it, what is in no plain characters goes', () => {
    history.replaceState(null, '', '/?lab=init&theme=dark&hide=lr,seed&lang=<b>&x=1#E3')
    make().write('init', 'lr=1')
    expect(location.search + location.hash).toBe('?lab=init&lr=1&theme=dark&hide=lr,seed#E3')
    make().drop('theme')
    expect(location.search + location.hash).toBe('?lab=init&lr=1&hide=lr,seed#E3')
  })

  test('what others have written into the address stays encoded', () => {
    history.replaceState(null, '', '/?page=index&lang=en&utm=a%26page%3Dabout%23x')
    make().drop('lang')
    expect(location.search + location.hash).toBe('?page=index&utm=a%26page%3Dabout%23x')
  })

  test('of a key that is said twice the first is read, as everywhere on the page, and it is told', () => {
    history.replaceState(null, '', '/?lab=init&lr=1&seed=2&lr=3&seed=2')
    const place = make()
    expect(place.read()).toEqual({ lab: 'init', lr: '1', seed: '2' })
    expect(place.repeated()).toEqual(['lr'])
  })

  test('a yes without a value stays one', () => {
    history.replaceState(null, '', '/?lab=init&whole')
    make().write('init', 'lr=1')
    expect(location.search).toBe('?lab=init&lr=1&whole=')
  })
})

describe('attributes', () => {
  function element(html) {
    document.body.innerHTML = html
    return document.body.firstElementChild
  }

  test('are settings, but for those of HTML and of the element', () => {
    const place = new ElementPlace(
      element(
        '<nn-lab lab="x" id="a" class="b" lang="en" theme="dark" keep="0.8" LOCK="lr" data-x="1" onclick="y">',
      ),
    )
    expect(place.read()).toEqual({ keep: '0.8', lock: 'lr' })
  })

  test('that change later change that setting only', () => {
    const one = element('<nn-lab lab="x" keep="0.8" seed="1" lock="lr">')
    const place = new ElementPlace(one)
    place.write('x', 'v=2&keep=0.5&lr=3', 'keep')
    expect(place.read()).toEqual({ v: '2', keep: '0.5', lr: '3', lock: 'lr' })
    one.setAttribute('keep', '0.9')
    expect(place.follow('keep')).toBe(true)
    expect(place.read()).toEqual({ v: '2', keep: '0.9', lr: '3', lock: 'lr' })
    one.removeAttribute('keep')
    place.follow('keep')
    expect(place.read()).toEqual({ v: '2', lr: '3', lock: 'lr' })
    expect(place.follow('class')).toBe(false)
  })
})
