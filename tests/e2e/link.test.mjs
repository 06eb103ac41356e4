/** Links to a lab: the way back, lessons, and what can be taken along. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { openSite, settled } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

const searchOf = (page) => page.evaluate(() => location.search)

describe('the way back', () => {
  test('leads to the setting before the slider was moved, and forth again', async () => {
    const page = await site.open('?lab=dropout')
    await settled(page)
    const first = await searchOf(page)
    const slider = page.getByRole('slider', { name: '保留概率 p' })
    const at = await slider.inputValue()
    const { x, y, width, height } = await slider.boundingBox()
    const length = await page.evaluate(() => history.length)
    await page.mouse.move(x + width * 0.4, y + height / 2)
    await page.mouse.down()
    for (let share = 0.4; share < 0.9; share += 0.05)
      await page.mouse.move(x + width * share, y + height / 2)
    await page.mouse.up()
    await page.waitForFunction((old) => location.search !== old, first)
    await settled(page)
    const moved = [await searchOf(page), await slider.inputValue()]
    assert.match(moved[0], /keep=/)
    assert.equal(await page.evaluate(() => history.length), length + 1, 'one step, however far')
    await page.evaluate(() => (document.querySelector('nn-page').mark = true))
    await page.goBack()
    await page.waitForFunction((old) => location.search === old, first)
    await page.waitForFunction(
      ([one, value]) => one.value === value,
      [await slider.elementHandle(), at],
    )
    await page.goForward()
    await page.waitForFunction(
      ([one, value]) => one.value === value,
      [await slider.elementHandle(), moved[1]],
    )
    assert.equal(await searchOf(page), moved[0])
    assert.deepEqual(page.mistakes, [])
  })

  test('an old link opens what it opened, and is written anew', async () => {
    const page = await site.open('?lab=dropout&hidden=8,4&nois=1&seed=7&seed=8&msclkid=1')
    await settled(page)
    const said = page.getByRole('status')
    await said.getByText('nois=1').waitFor()
    await said.getByText('seed=7').waitFor()
    assert.equal(await said.getByText('msclkid').count(), 0)
    assert.equal(await searchOf(page), '?lab=dropout&v=2&layers=8,4&seed=7')
    assert.deepEqual(page.mistakes, [])
  })
})

test('a lab that there is not is told of, with those that there are: one click away', async () => {
  const page = await site.open('?lab=dropuot')
  await settled(page, 'error')
  await page.getByRole('alert').getByText('没有叫“dropuot”的实验').waitFor()
  await page.locator('nn-problem').getByRole('link', { name: 'Dropout' }).first().click()
  await settled(page)
  assert.match(await searchOf(page), /^\?lab=dropout/)
  assert.deepEqual(page.mistakes, [])
})

describe('a lesson', () => {
  test('hides and locks what its link says, and stays in the address', async () => {
    const page = await site.open('?lab=init&hide=lr,predict,share&lock=init&init=xavier')
    await settled(page)
    assert.equal(await page.getByRole('slider', { name: '学习率' }).count(), 0)
    assert.equal(await page.locator('nn-predict').count(), 0)
    assert.equal(await page.getByText('带走这个实验').count(), 0)
    const locked = page.getByRole('slider', { name: '初始化' })
    assert.equal(await locked.isDisabled(), true)
    const free = page.getByRole('slider', { name: '激活函数' })
    await free.focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(() => location.search.includes('act='))
    const search = await searchOf(page)
    for (const part of ['init=xavier', 'hide=lr,predict,share', 'lock=init'])
      assert.ok(search.includes(part), search)
    await page.getByRole('button', { name: /设置/ }).first().click()
    await page.waitForFunction(() => !location.search.includes('act='))
    assert.ok((await searchOf(page)).includes('init=xavier'), 'what is locked stays')
    assert.deepEqual(page.mistakes, [])
  })

  test('shows only the controls that it names', async () => {
    const page = await site.open('?lab=dropout&show=keep')
    await settled(page)
    assert.equal(await page.locator('.controls nn-slider:visible').count(), 1)
  })
})

describe('taken along', () => {
  const textOf = (page) => page.locator('nn-share textarea').inputValue()
  const KINDS = {
    链接: (lab) => `${lab}?lab=dropout&v=2&keep=0.8`,
    网页元素: (lab) =>
      `<script type="module" src="${lab}nn-lab.js"></script>\n` +
      `<nn-lab lab="dropout" v="2" keep="0.8" lang="zh-CN"></nn-lab>`,
    iframe: (lab) =>
      `<iframe src="${lab}embed.html?lab=dropout&v=2&keep=0.8&lang=zh-CN" title="Dropout" ` +
      `width="100%" height="1100" loading="lazy" style="border: 0"></iframe>\n` +
      `<script src="${lab}nn-embed.js" async></script>`,
    docsify: (lab) =>
      '```nn-lab\nlab: dropout\nv: 2\nkeep: 0.8\n```\n\n' +
      `[Dropout](${lab}?lab=dropout&v=2&keep=0.8)`,
  }

  test('the snippets are copied, and said to be', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const page = await site.open('?lab=dropout&v=2&keep=0.8', { permissions })
    await settled(page)
    for (const [name, expected] of Object.entries(KINDS)) {
      await page.getByRole('group', { name: '带走这个实验' }).getByRole('button', { name }).click()
      await page.getByRole('status').getByText('已复制').waitFor()
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected(site.url))
      assert.equal(await textOf(page), expected(site.url))
    }
    assert.deepEqual(page.mistakes, [])
  })

  test('where copying is forbidden the text is there, selected', async () => {
    const page = await site.open('?lab=dropout', {
      before: (one) =>
        one.addInitScript(() => {
          const forbidden = () => Promise.reject(new Error('forbidden'))
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: forbidden } })
        }),
    })
    await settled(page)
    await page.getByRole('button', { name: '链接', exact: true }).click()
    await page.getByRole('status').getByText('Ctrl+C').waitFor()
    const area = page.locator('nn-share textarea')
    const [from, to, all] = await area.evaluate((x) => [x.selectionStart, x.selectionEnd, x.value])
    assert.deepEqual([from, to], [0, all.length])
    assert.equal(all, `${site.url}?lab=dropout`)
  })
})
