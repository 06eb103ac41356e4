/** A box that is asked for its width (@container) is so on a screen only: Chromium may print nothing of a page that has one. */
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'

const WEB = new URL('../../web/', import.meta.url)
const CONTAINER = /^ *container(?:-type)?: .*$/gm
const ON_A_SCREEN = /@media screen \{\s*[^{}]+\{\s*container(?:-type)?: [^;]+;\s*\}\s*\}/g

const files = (await readdir(WEB, { recursive: true })).filter((name) => /\.(js|css)$/.test(name))
const count = (text, pattern) => text.match(pattern)?.length ?? 0

test('every container is one on a screen only', async () => {
  let all = 0
  for (const name of files) {
    const text = await readFile(new URL(name, WEB), 'utf8')
    const containers = count(text, CONTAINER)
    expect([name, count(text, ON_A_SCREEN)]).toEqual([name, containers])
    all += containers
  }
  expect(all).toBeGreaterThan(0)
})
