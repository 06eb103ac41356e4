/**
 * Tells what differs between two folders of `make screenshots`, the worst first, and leaves pictures of it in a third one. It
 * fails where a picture is missing or more than 0.5 % of one differs.
 *
 * Usage: node tests/e2e/compare_screenshots.mjs BEFORE AFTER DIFFERENCES
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareFolders } from './picture_difference.mjs'

const MOST = 0.005
/** Lines of a text that are told. */
const LINES = 8

const [before, after, out] = process.argv.slice(2)
const { differences, missing, added, count } = compareFolders(before, after)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const one of differences) {
  console.log(titleOf(one))
  for (const line of shortened(one.text)) console.log(`    ${line}`)
  if (one.picture) writeFileSync(join(out, `${one.name}.png`), one.picture)
}
for (const name of missing) console.log(`missing  ${name}`)
for (const name of added) console.log(`new      ${name}`)
const far = differences.filter(({ share }) => share > MOST)
console.log(
  `${count} pictures compared: ${differences.length} differ, ${far.length} by more than 0.5 %; ` +
    `${missing.length} missing, ${added.length} new`,
)
if (differences.length) console.log(`what differs is red in ${out}`)
if (far.length || missing.length) process.exitCode = 1

function titleOf({ name, share, sizes }) {
  return `${(share * 100).toFixed(3).padStart(7)} %  ${name}${sizes ? `  ${sizes}` : ''}`
}

function shortened(lines) {
  const rest = lines.length - LINES
  return rest > 0 ? [...lines.slice(0, LINES), `… ${rest} more lines`] : lines
}
