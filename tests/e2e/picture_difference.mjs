/** What differs between two folders of pictures, each of them with its text beside it. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Any pixel that is not the same counts: pictures of one build do not differ at all. */
const EXACT = { threshold: 0, includeAA: true }

/**
 * @typedef {object} Difference
 * @property {string} name
 * @property {number} share      of the pixels, 0 to 1; what only the larger of the two covers differs
 * @property {string} [sizes]    where they differ
 * @property {string[]} text     lines that are gone or new, with a sign before each
 * @property {Buffer} [picture]  a PNG with the pixels that differ in red; none where all are the same
 */

/**
 * The worst first.
 *
 * @param {string} before  a folder
 * @param {string} after   a folder
 * @returns {{differences: Difference[], missing: string[], added: string[], count: number}} count: pictures in both
 */
export function compareFolders(before, after) {
  const [old, now] = [before, after].map(picturesIn)
  const both = old.filter((name) => now.includes(name))
  const differences = both
    .map((name) => compareFiles(name, join(before, name), join(after, name)))
    .filter(({ share, sizes, text }) => share > 0 || sizes || text.length > 0)
    .sort((a, b) => b.share - a.share)
  return {
    differences,
    missing: old.filter((name) => !now.includes(name)),
    added: now.filter((name) => !old.includes(name)),
    count: both.length,
  }
}

const picturesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .map((file) => file.slice(0, -'.png'.length))
    .sort()

/** @returns {Difference} */
function compareFiles(name, before, after) {
  const [old, now] = [before, after].map((path) => readFileSync(`${path}.png`))
  const text = changedLines(`${before}.txt`, `${after}.txt`)
  return { name, text, ...(old.equals(now) ? { share: 0 } : comparePictures(old, now)) }
}

/**
 * @param {Buffer} before  a PNG
 * @param {Buffer} after   a PNG
 * @returns {Pick<Difference, 'share' | 'sizes' | 'picture'>}
 */
export function comparePictures(before, after) {
  const [old, now] = [before, after].map((file) => PNG.sync.read(file))
  const [width, height] = ['width', 'height'].map((side) => Math.max(old[side], now[side]))
  const shown = new PNG({ width, height })
  const [a, b] = [old, now].map((one) => padded(one, width, height).data)
  const count = pixelmatch(a, b, shown.data, width, height, EXACT)
  if (count === 0) return { share: 0 }
  const alike = old.width === now.width && old.height === now.height
  const sizes = alike
    ? undefined
    : [old, now].map((one) => `${one.width}×${one.height}`).join(' → ')
  return { share: count / (width * height), sizes, picture: PNG.sync.write(shown) }
}

/** With clear pixels to the right and below: a page's picture has none. */
function padded(picture, width, height) {
  const large = new PNG({ width, height, fill: true })
  PNG.bitblt(picture, large, 0, 0, picture.width, picture.height, 0, 0)
  return large
}

/** @param {string} before a file @param {string} after a file */
export function changedLines(before, after) {
  const { stdout, stderr, status } = spawnSync('diff', ['-U0', before, after], { encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(`diff: ${stderr}`)
  const [, , ...lines] = stdout.split('\n') // after the names of the two
  return lines.filter((line) => /^[-+]/.test(line))
}
