/* Writes golden.json as C, for the tests in tests/core:
 *
 *     node tests/golden/golden_to_c.mjs build/golden.h       (without a path, to standard output)
 *
 * The types are in tests/core/golden_numbers.h, which includes the result. */
import { readFile, writeFile } from 'node:fs/promises'

/** @typedef {string | number | boolean | null | Json[] | {[key: string]: Json}} Json */

/** @typedef {[string, any]} Entry a name, and what golden.json has under it */

/** A double, or the integer it is: JavaScript prints the shortest digits that lead back to it. */
const number = (/** @type {number | null} */ x) => (x === null ? 'NAN' : String(x))

const text = (/** @type {string} */ x) => JSON.stringify(x)

/** An array without a name; C has no empty ones. */
const array = (/** @type {string} */ type, /** @type {string[]} */ entries) =>
  entries.length ? `(const ${type}[]){${entries.join(', ')}}` : 'NULL'

const numbers = (/** @type {(number | null)[]} */ x) => array('double', x.map(number))
const integers = (/** @type {number[]} */ x) => array('int', x.map(String))

/** A struct with its members named, so that the order of the two files need not agree. */
function struct(
  /** @type {Record<string, string | number | boolean>} */ members,
  between = ',\n     ',
) {
  const list = Object.entries(members).map(([name, value]) => `.${name} = ${value}`)
  return `{${list.join(between)}}`
}

/** A named array of structs, and how many there are. */
const table = (
  /** @type {string} */ type,
  /** @type {string} */ name,
  /** @type {string[]} */ structs,
) =>
  `static const ${type} ${name}[] = {\n    ${structs.join(',\n\n    ')}};\n` +
  `enum { ${name}_count = ${structs.length} };\n`

/** @returns {string} one option of a config, as a GoldenSetting */
function setting(/** @type {string} */ path, /** @type {Json} */ value) {
  if (typeof value === 'string') return struct({ path: text(path), name: text(value) }, ', ')
  if (isNames(value)) {
    const names = /** @type {string[]} */ (value).map((one) => `|${one}`).join('')
    return struct({ path: text(path), name: text(names) }, ', ')
  }
  const isList = Array.isArray(value)
  const entries = (isList ? value : [value]).map(Number)
  const members = { path: text(path), values: numbers(entries), count: entries.length }
  return struct({ ...members, is_list: isList }, ', ')
}

/**
 * The options of a config, {data: {name: 'moons'}} as data.name = "moons".
 * @returns {string[]}
 */
function flatten(/** @type {Json} */ value, /** @type {string[]} */ path) {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [setting(path.join('.'), value)]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]))
}

/** The two members that hold a config. */
function settings(/** @type {Json} */ config) {
  const list = flatten(config, [])
  const lines = list.map((one) => `\n         ${one}`)
  return { settings: array('GoldenSetting', lines), setting_count: list.length }
}

const part = (/** @type {any} */ score) =>
  score
    ? struct({ exists: true, loss: number(score.loss), accuracy: number(score.accuracy) }, ', ')
    : struct({ exists: false })

/** The members that hold data of one's own, and the config without them. */
function ownData(/** @type {any} */ config) {
  const { X, Y, ...data } = config.data
  if (!X) return { given: {}, config }
  const shape = { features: X.length, outputs: Y.length, samples: X[0].length }
  const given = { ...shape, X: numbers(X.flat()), Y: numbers(Y.flat()) }
  return { given, config: { ...config, data } }
}

/** A choice for each of several things, as config_choose takes it. */
const isNames = (/** @type {Json} */ value) =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')

function trainingCase(/** @type {Entry} */ [name, { config: whole, tolerance, expected }]) {
  const { W, b, iteration } = expected
  const { given, config } = ownData(whole)
  return struct({
    name: text(name),
    ...settings(config),
    ...given,
    tolerance: number(tolerance),
    layers: W.length,
    units: integers([W[0][0].length, ...b.map((/** @type {number[]} */ layer) => layer.length)]),
    records: iteration.length,
    iteration: integers(iteration),
    loss: numbers(expected.loss),
    dev_loss: numbers(expected.devLoss),
    gradient_norm: numbers(expected.gradientNorm.flat()),
    best_iteration: expected.bestIteration ?? -1,
    train: part(expected.train),
    dev: part(expected.dev),
    test: part(expected.test),
    W: numbers(W.flat(2)),
    b: numbers(b.flat()),
  })
}

function stream(/** @type {Entry} */ [seed, s]) {
  const [randn, rand, again] = s.randn_then_rand
  return struct({
    seed: `${seed}U`,
    rand: numbers(s.rand),
    randn: numbers(s.randn),
    permutation_12: integers(s.permutation_12),
    turns_randn: numbers(randn),
    turns_rand: numbers(rand),
    turns_randn_again: numbers(again),
  })
}

function longStream(/** @type {Entry} */ [seed, s]) {
  return struct({
    seed: `${seed}U`,
    rand_310_to_314: numbers(s.rand_310_to_314),
    rand_622_to_626: numbers(s.rand_622_to_626),
    rand_699: number(s.rand_699),
    rand_700_fnv1a: `UINT64_C(0x${s.rand_700_fnv1a})`,
    randn_1000_to_1004: numbers(s.randn_1000_to_1004),
    permutation_1000_first_8: integers(s.permutation_1000_first_8),
    permutation_1000_weighted_sum: s.permutation_1000_weighted_sum,
    permutation_5: integers(s.turns.permutation_5),
    uniform: numbers(s.turns['uniform_-10_10']),
    randn: numbers(s.turns.randn),
    permutation_1: integers(s.turns.permutation_1),
    randn_again: numbers(s.turns.randn_again),
    permutation_33: integers(s.turns.permutation_33),
  })
}

function dataset(/** @type {Entry} */ [name, d]) {
  const last = d.last_5 ?? []
  return struct({
    name: text(name),
    ...settings({ data: d.data }),
    first_count: d.first_5.length,
    first: numbers(d.first_5.flat()),
    last_count: last.length,
    last: numbers(last.flat()),
    label_count: d.labels_first_20.length,
    labels: integers(d.labels_first_20),
    label_weighted_sum: d.labels_weighted_sum ?? -1,
    sum_abs: number(d.sum_abs),
  })
}

function splitCase(/** @type {any} */ { samples, fractions, seed, parts }) {
  return struct({
    samples,
    ...settings({ split: { fractions, seed } }),
    train: parts[0].length,
    dev: parts[1].length,
    test: parts[2].length,
    order: integers(parts.flat()),
  })
}

function normaliser(/** @type {any} */ { feature, method, ...values }) {
  const summary = Object.entries(values).map(([name, value]) => [name, number(value)])
  return struct({
    name: text(`${feature}, ${method}`),
    ...settings({ normalise: method }),
    feature: `GOLDEN_${feature.toUpperCase()}`,
    ...Object.fromEntries(summary),
  })
}

/** The whole header. */
function header(/** @type {any} */ golden) {
  const { house_age: age, average_rooms: rooms } = golden.housing
  const datasets = [...Object.entries(golden.datasets), ...Object.entries(golden.odd_datasets)]
  return [
    '/* Made from tests/golden/golden.json by golden_to_c.mjs; included by golden_numbers.h. */\n',
    table('GoldenCase', 'golden_cases', Object.entries(golden.cases).map(trainingCase)),
    table('GoldenStream', 'golden_streams', Object.entries(golden.random_streams).map(stream)),
    table('GoldenLong', 'golden_long', Object.entries(golden.long_streams).map(longStream)),
    table('GoldenDataset', 'golden_datasets', datasets.map(dataset)),
    table('GoldenSplit', 'golden_splits', golden.splits.map(splitCase)),
    table('double', 'GOLDEN_HOUSE_AGE', age.map(number)),
    table('double', 'GOLDEN_AVERAGE_ROOMS', rooms.map(number)),
    table('GoldenNormaliser', 'golden_normalisers', golden.normalisers.map(normaliser)),
  ].join('\n')
}

const golden = JSON.parse(await readFile(new URL('golden.json', import.meta.url), 'utf8'))
const [path] = process.argv.slice(2)
if (path) await writeFile(path, header(golden))
else process.stdout.write(header(golden))
