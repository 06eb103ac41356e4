/* Writes augment.json as C, for tests/core/test_augment.c:
 *
 *     node tests/golden/augment_to_c.mjs > build/golden_augment.h
 *
 * The types are in that test, which includes the result. */
import { readFile } from 'node:fs/promises'

/** @typedef {{width: number, height: number, data: string}} Image */

/** Hexadecimal digits, two a byte, as an array without a name. */
const bytes = (/** @type {string} */ hex) =>
  `(const uint8_t[]){${(hex.match(/../g) ?? []).map((byte) => Number(`0x${byte}`)).join(', ')}}`

const list = (/** @type {Record<string, string | number | boolean>} */ members) =>
  `{${Object.entries(members).map(([name, value]) => `.${name} = ${value}`)}}`

const colour = (/** @type {number[]} */ channels) => `{{${channels.join(', ')}}}`

/** An operation's own options as they stand; what it has not stays 0. */
function operation(/** @type {any} */ { name, border, colour: channels, ...numbers }) {
  return list({
    name: JSON.stringify(name),
    ...numbers,
    ...(border && { replicate: border === 'replicate' }),
    ...(channels && { colour: colour(channels) }),
  })
}

const size = (/** @type {Image} */ { width, height }) => `${width}, ${height}`

const row = (/** @type {Image} */ from, /** @type {any} */ to) =>
  `{${operation(to.operation)},\n     ${size(from)}, ${bytes(from.data)},\n` +
  `     ${size(to)}, ${bytes(to.data)}}`

const text = await readFile(new URL('augment.json', import.meta.url), 'utf8')
/** @type {(Image & {cases: any[]})[]} */
const images = JSON.parse(text).images
const rows = images.flatMap((from) => from.cases.map((to) => row(from, to)))

process.stdout.write(`/* Made from tests/golden/augment.json by augment_to_c.mjs. */
static const GoldenAugment golden_augment[] = {
    ${rows.join(',\n    ')}};
enum { golden_augment_count = ${rows.length} };
`)
