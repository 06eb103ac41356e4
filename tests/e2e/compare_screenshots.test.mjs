/** Two folders of pictures: what is told of them, and when that fails. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import { changedLines, comparePictures } from './picture_difference.mjs'

const SCRIPT = fileURLToPath(new URL('./compare_screenshots.mjs', import.meta.url))
const WHITE = [255, 255, 255]
/** The next colour to it. */
const ALMOST = [255, 255, 254]

/** A white picture, with a few pixels of another colour at its top. */
function picture(width, height, { other = ALMOST, count = 0 } = {}) {
  const png = new PNG({ width, height })
  for (let i = 0; i < width * height; i += 1)
    png.data.set([...(i < count ? other : WHITE), 255], 4 * i)
  return PNG.sync.write(png)
}

let folder
before(() => (folder = mkdtempSync(join(tmpdir(), 'pictures-'))))
after(() => rmSync(folder, { recursive: true }))
const path = (...names) => join(folder, ...names)

describe('two pictures', () => {
  test('the same ones differ in nothing', () => {
    assert.deepEqual(comparePictures(picture(20, 10), picture(20, 10)), { share: 0 })
  })

  test('a pixel of the next colour counts, and is red in the picture of it', () => {
    const found = comparePictures(picture(20, 10), picture(20, 10, { count: 3 }))
    assert.equal(found.share, 3 / 200)
    assert.equal(found.sizes, undefined)
    const { data } = PNG.sync.read(found.picture)
    const red = (i) => data[4 * i] === 255 && data[4 * i + 1] === 0
    assert.deepEqual([0, 1, 2, 3].map(red), [true, true, true, false])
  })

  test('what only one of them covers differs', () => {
    const found = comparePictures(picture(20, 10), picture(10, 16))
    assert.equal(found.sizes, '20×10 → 10×16')
    assert.equal(found.share, (10 * 10 + 10 * 6) / (20 * 16))
  })
})

test('of two texts the lines are told that are gone or new', () => {
  writeFileSync(path('a.txt'), '损失 0.064\n-- 没有了\n准确率 96%\n')
  writeFileSync(path('b.txt'), '损失 0.065\n准确率 96%\n测试集\n')
  assert.deepEqual(changedLines(path('a.txt'), path('b.txt')), [
    '-损失 0.064',
    '--- 没有了',
    '+损失 0.065',
    '+测试集',
  ])
  assert.deepEqual(changedLines(path('a.txt'), path('a.txt')), [])
})

describe('two folders', () => {
  /** @param {Record<string, Buffer>} pictures */
  const fill = (name, pictures) => {
    rmSync(path(name), { recursive: true, force: true })
    mkdirSync(path(name))
    for (const [file, data] of Object.entries(pictures)) {
      writeFileSync(path(name, `${file}.png`), data)
      writeFileSync(path(name, `${file}.txt`), '字\n')
    }
  }
  const compare = () => {
    const paths = ['before', 'after', 'out'].map((name) => path(name))
    return spawnSync(process.execPath, [SCRIPT, ...paths], { encoding: 'utf8' })
  }
  beforeEach(() => fill('before', { one: picture(100, 10), two: picture(100, 10) }))

  test('half a percent is let pass, and told', () => {
    fill('after', {
      one: picture(100, 10),
      two: picture(100, 10, { count: 5 }),
      three: picture(1, 1),
    })
    const { status, stdout } = compare()
    assert.equal(status, 0)
    assert.match(stdout, /0\.500 % {2}two\nnew {6}three\n2 pictures compared: 1 differ, 0 by more/)
    assert.ok(existsSync(path('out', 'two.png')))
    assert.ok(!existsSync(path('out', 'one.png')))
  })

  test('more fails, and the worst comes first', () => {
    fill('after', { one: picture(100, 10, { count: 6 }), two: picture(100, 10, { count: 7 }) })
    const { status, stdout } = compare()
    assert.equal(status, 1)
    assert.match(stdout, /0\.700 % {2}two\n.*0\.600 % {2}one\n/)
  })

  test('a picture that is missing fails', () => {
    fill('after', { one: picture(100, 10) })
    const { status, stdout } = compare()
    assert.equal(status, 1)
    assert.match(stdout, /missing {2}two/)
  })

  test('another text alone is told', () => {
    fill('after', { one: picture(100, 10), two: picture(100, 10) })
    writeFileSync(path('after', 'two.txt'), '词\n')
    const { status, stdout } = compare()
    assert.equal(status, 0)
    assert.match(stdout, /0\.000 % {2}two\n {4}-字\n {4}\+词\n/)
  })
})
