/** What a reader takes home from a lab, and brings back: run by Python, and dropped on the page. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { after, afterEach, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { farthest, readOutput, runPython } from '../web/python.mjs'
import { addressed, finished, openedLab, openSite, settled, tableOf } from './site.mjs'

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const FOLD = '代码、Notebook、导出与导入'
/** float32 on the page beside float64 in NumPy. */
const TOLERANCE = 5e-4

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

async function openExport(query) {
  const page = await site.open(query)
  await settled(page)
  await page.getByText(FOLD).click()
  await page.getByRole('button', { name: '复制代码' }).waitFor()
  return page
}

/** Presses a button and reads the file that it gives. */
async function downloaded(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  return { name: file.suggestedFilename(), path: await file.path() }
}

/** In the page: how wide a picture is, and how much of it has the colour of a bar. */
async function pixelsOf(bytes) {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
  const { width, height } = bitmap
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--blue')
  pen.fillRect(0, 0, 1, 1)
  const [blue] = new Uint32Array(pen.getImageData(0, 0, 1, 1).data.buffer)
  pen.drawImage(bitmap, 0, 0)
  const pixels = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer)
  return { width, blues: pixels.filter((one) => one === blue).length }
}

/** Drops a file: on the page's own name, far from the lab. */
async function drop(
  page,
  name,
  content,
  type = 'application/json',
  place = page.locator('header .name'),
) {
  const dataTransfer = await page.evaluateHandle(
    ([file, bytes, kind]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], file, { type: kind }))
      return transfer
    },
    [name, [...Buffer.from(content)], type],
  )
  await place.dispatchEvent('drop', { dataTransfer })
}

describe('code and files', () => {
  test('the script on the page prints the losses of the chart', async () => {
    const page = await openExport('?lab=init&init=xavier&iters=2000')
    const { path, name } = await downloaded(page, '下载 .py')
    assert.equal(name, 'nnlab_init_init-xavier_iters-2000.py')
    const script = await readFile(path, 'utf8')
    assert.match(script, /def initialize_parameters_xavier\(layers_dims\):/)
    assert.equal(await page.locator('nn-export code').innerText(), script)
    const [{ text, error }] = await runPython([script])
    assert.equal(error, undefined)
    const { columns, rows } = await tableOf(page, '损失 J')
    const told = readOutput(text)
    const own = columns.findIndex((column) => column.includes('Xavier'))
    const losses = new Map(rows.map((row) => [row[0], row[own]]))
    const shown = told.iteration.map((iteration) => losses.get(iteration))
    assert.ok(farthest(told.loss, shown) < TOLERANCE)
    assert.deepEqual(page.mistakes, [])
  })

  test('PyTorch, and another setting: another script at once', async () => {
    const page = await openExport('?lab=dropout')
    const code = page.locator('nn-export code')
    assert.match(await code.innerText(), /A = A \* D \/ keep_prob/)
    await page.getByRole('radio', { name: 'PyTorch' }).check({ force: true })
    await code.getByText('class').first().waitFor()
    assert.match(await code.innerText(), /nn\.Sequential\(/)
    await page.getByRole('button', { name: '忘了除以 p' }).click()
    await code.getByText('勘误 E28：没有除以 keep_prob').waitFor()
    assert.deepEqual(page.mistakes, [])
  })

  test('what is no run has a script too, which prints what the figure shows', async () => {
    const page = await openExport('?lab=gradient-check&fault=mean')
    const { path, name } = await downloaded(page, '下载 .py')
    assert.equal(name, 'nnlab_gradient-check_fault-mean.py')
    const [{ text, error }] = await runPython([await readFile(path, 'utf8')])
    assert.equal(error, undefined)
    const errors = [...text.matchAll(/relative error ([^,\s]+)/g)].map(([, told]) => Number(told))
    const shown = await page
      .locator('nn-bars')
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) => Number(row.querySelector('[data-value]')?.dataset.value)),
      )
    const values = shown.filter((one) => !Number.isNaN(one))
    assert.equal(values.length, 4)
    assert.ok(farthest(errors, values) < TOLERANCE)
    const notebook = JSON.parse(await readFile((await downloaded(page, 'Notebook')).path, 'utf8'))
    const code = notebook.cells.filter(({ cell_type: type }) => type === 'code')
    const last = code[code.length - 1]
    assert.match(last.source.join(''), /def relative_error/)
    assert.deepEqual(printedBy(last).map(Number.parseFloat), values.map(sixDigits))
    assert.deepEqual(page.mistakes, [])
  })

  test('the notebook of the split lab holds what its charts show', async () => {
    const page = await openExport('?lab=split')
    await finished(page)
    const { columns, rows } = await tableOf(page, '反复看验证集，挑最高的')
    const notebook = JSON.parse(await readFile((await downloaded(page, 'Notebook')).path, 'utf8'))
    const printed = notebook.cells
      .flatMap(({ outputs = [] }) => outputs.map(({ text }) => text.join('')))
      .join('')
    const [, looks, is] = printed.match(/^best of 50: dev accuracy (\S+), true accuracy (\S+)$/m)
    const shown = rows.find(([networks]) => networks === 50)
    assert.deepEqual(
      [columns.length, Number(looks), Number(is)],
      [3, ...shown.slice(1).map(fourPlaces)],
    )
    assert.match(printed, /^splits that differ: \d+ of 100$/m)
    assert.deepEqual(page.mistakes, [])
  })

  test('bars are a picture and numbers, as every chart is', async () => {
    const page = await openExport('?lab=gradient-check&fault=mean')
    const bars = page.locator('nn-bars nn-figure')
    const lines = (await savedBy(page, bars, 'CSV')).toString().trim().split('\r\n')
    assert.equal(lines.length, 5)
    const png = await savedBy(page, bars, 'PNG')
    const { width, blues } = await page.evaluate(pixelsOf, [...png])
    const shown = await bars.locator('canvas').evaluate((one) => one.clientWidth)
    assert.ok(width > 2 * shown)
    assert.ok(blues > 100, 'the bars are in it')
  })

  test('a lab with a run and a figure beside it has a script of each', async () => {
    const page = await openExport('?lab=normalisation&method=min-max')
    const code = page.locator('nn-export code')
    assert.match(await code.innerText(), /def backward_propagation/)
    await page.getByRole('radio', { name: 'NumPy：图里的数' }).check({ force: true })
    await code.getByText('eigvalsh').first().waitFor()
    assert.match(await code.innerText(), /def min_max\(X\):/)
    assert.deepEqual(page.mistakes, [])
  })

  test('the notebook holds the notes’ six starts, with what the engine computed', async () => {
    const page = await openExport('?lab=init')
    const { path, name } = await downloaded(page, 'Notebook')
    assert.match(name, /^nnlab_init\.ipynb$/)
    const { cells, nbformat } = JSON.parse(await readFile(path, 'utf8'))
    assert.equal(nbformat, 4)
    const heads = cells.filter(({ source }) => source[0].startsWith('## '))
    assert.equal(heads.length, 7)
    const printed = cells.flatMap(({ outputs = [] }) => outputs.map(({ text }) => text.join('')))
    assert.ok(printed.some((text) => text.includes('iteration 0  loss 0.883054')))
    assert.equal(printed.length, 14)
  })

  test('weights as NumPy reads them are those of the settings', async () => {
    const page = await openExport('?lab=penalty&iterations=200')
    const { path, name } = await downloaded(page, '权重（.npz）')
    assert.equal(name, 'nnlab_penalty_iterations-200.npz')
    const script = `
import json, sys, numpy as np
f = np.load(sys.argv[1])
print(json.dumps({k: [list(f[k].shape), str(f[k].dtype), float(np.abs(f[k]).sum())] for k in f.files}))`
    const { stdout } = await promisify(execFile)(PYTHON, ['-c', script, path])
    const arrays = JSON.parse(stdout)
    assert.deepEqual(arrays.W1.slice(0, 2), [[16, 2], 'float32'])
    assert.deepEqual(arrays.b4.slice(0, 2), [[1, 1], 'float32'])
    const json = await downloaded(page, '权重（.json）')
    const { result, lab, settings } = JSON.parse(await readFile(json.path, 'utf8'))
    assert.deepEqual([lab, settings], ['penalty', { v: '2', iterations: '200' }])
    const sum = result.W[0].flat().reduce((all, w) => all + Math.abs(w), 0)
    assert.ok(Math.abs(sum - arrays.W1[2]) < 1e-5 * sum)
  })

  test('a settings file comes back by a drop, on another lab too', async () => {
    const page = await openExport('?lab=penalty&kind=l1&lambda=0.3')
    const { path } = await downloaded(page, '设置（.json）')
    const text = await readFile(path, 'utf8')
    const other = await site.open('?lab=init')
    await settled(other)
    await drop(other, 'mine.json', text)
    await other.getByRole('heading', { name: 'L1 / L2' }).first().waitFor()
    assert.match(other.url(), /lab=penalty&(v=\d+&)?kind=l1&lambda=0\.3/)
    assert.deepEqual(other.mistakes, [])
  })

  test('a config of the engine opens the playground', async () => {
    const page = await site.open('?lab=init')
    await settled(page)
    await drop(page, 'run.json', '{"hidden": [3], "data": {"name": "moons"}, "iterations": 50}')
    await page.getByRole('heading', { name: '试验场' }).first().waitFor()
    await finished(page)
    await addressed(page, /lab=playground&data=moons&layers=3&iters=50/)
    assert.equal(await page.locator('.faults').count(), 0)
    assert.deepEqual(page.mistakes, [])
  })

  test('what cannot be opened is told in a sentence, and nothing is lost', async () => {
    const page = await site.open('?lab=init&lr=0.02')
    await settled(page)
    for (const [text, said] of [
      ['{"nnlab": 1,', '这不是 JSON'],
      ['[1, 2]', '最外层应当是'],
      ['{"nnlab": 1, "lab": "magic"}', '没有叫“magic”的实验'],
      ['{"nnlab": 7, "lab": "init"}', '版本 7'],
      ['{"hiden": [3]}', '不认识“hiden”'],
      ['{"data": {"X": [[1]], "Y": [[1]]}}', '自己的数据'],
    ]) {
      await drop(page, 'odd.json', text)
      await page.getByRole('alert').filter({ hasText: said }).waitFor()
    }
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'))
    })
    await drop(page, 'a folder', '')
    await page.getByRole('alert').filter({ hasText: '读不出来' }).waitFor()
    await addressed(page, /lr=0\.02/)
    await page.getByRole('button', { name: '知道了' }).click()
    assert.equal(await page.getByRole('alert').count(), 0)
    assert.deepEqual(page.mistakes, [])
  })

  test('points and pictures are for the labs that take them; another one says which', async () => {
    const input = (name) => readFile(new URL(`../inputs/${name}`, import.meta.url))
    const told = (page, said) => page.getByRole('alert').filter({ hasText: said }).waitFor()
    const points = await input('utf16le-bom-tab.csv')
    const page = await openedLab(site, 'dropout')
    await drop(page, 'mine.csv', points, 'text/csv')
    await told(page, '这个实验收的是设置文件（.json）。数据点请拖到“试验场”里。')
    await drop(page, 'cat.png', 'PNG', 'image/png')
    await told(page, '图片请拖到“数据增强”里。')
    await drop(page, 'w.npz', 'PK', 'application/zip')
    await told(page, '这样的文件读不了')
    await drop(page, 'config.json', await input('config-utf16le.json'))
    await page.getByRole('heading', { name: '试验场' }).first().waitFor()
    await addressed(page, /lab=playground&iters=50/)
    await drop(page, 'mine.csv', points, 'text/csv')
    await addressed(page, /&own=/)
    await drop(page, 'mine.csv', 'a,b,c\n1,2,0\n', 'text/csv')
    await told(page, '第 1 行的表头“a,b,c”看不出哪一列是什么')
    assert.deepEqual(page.mistakes, [])
  })

  test('a picture may be dropped anywhere on the lab of pictures, settings on its place for pictures', async () => {
    const page = await openedLab(site, 'augmentation')
    await drop(page, 'odd.png', 'no picture', 'image/png')
    await page.getByRole('alert').filter({ hasText: 'odd.png' }).waitFor()
    const settings = '{"nnlab": 1, "lab": "dropout"}'
    await drop(page, 'mine.json', settings, 'application/json', page.locator('nn-picture .place'))
    await addressed(page, /lab=dropout/)
    assert.deepEqual(page.mistakes, [])
  })

  /** Where a PNG keeps its width. */
  const WIDTH_AT = 16

  for (const lab of [
    'init',
    'normalisation',
    'penalty',
    'gradient-check',
    'split',
    'hyperparameters',
    'playground',
    'augmentation',
  ]) {
    test(`${lab}: every figure is saved twice as sharp as this screen, and as a table`, async () => {
      const page = await site.open(`?lab=${lab}`)
      await finished(page)
      const figures = await page.locator('nn-figure:visible').all()
      assert.ok(figures.length > 0)
      for (const figure of figures) {
        const width = await figure.evaluate((one) => one.querySelector('canvas')?.clientWidth ?? 0)
        const bytes = await savedBy(page, figure, 'PNG')
        assert.ok(bytes.readUInt32BE(WIDTH_AT) >= 2 * width)
        const text = (await savedBy(page, figure, 'CSV')).toString()
        assert.match(text, /^\ufeff.+\r\n.+\r\n/)
      }
      assert.deepEqual(page.mistakes, [])
    })
  }
})

/** The relative errors under a cell. */
function printedBy({ outputs }) {
  const text = outputs.map((one) => one.text.join('')).join('')
  return [...text.matchAll(/relative error ([^,\s]+)/g)].map(([, told]) => told)
}

/** As a script prints them. @param {number} x */
const sixDigits = (x) => Number(x.toPrecision(6))
/** @param {number} x */
const fourPlaces = (x) => Number(x.toFixed(4))

/** What a figure's own button saves. */
async function savedBy(page, figure, kind) {
  const button = figure.getByRole('button', { name: kind }).first()
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFile(await file.path())
}
