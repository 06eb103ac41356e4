/* Which file may know which. Arrows run one way:
 *
 *     web -> wasm -> core          in web: pages -> embed -> labs -> figure -> components -> engine client; code knows none of them
 *
 * and in core from a module to lower layers or its own, never in a circle. Run from the top folder; fails with one line
 * for each arrow that runs back. */
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDERS = ['core', 'wasm', 'web'] // a file may know its own folder and those to the left

const CORE_LAYERS = [
  'status simd simd_plain event',
  'arena config vmath real random',
  'matrix dataset normalise split augment distribution inspection gradient_report',
  'initialise activation recurrent dropout batch_norm loss penalty optimise early_stop mini_batch samples',
  'network reference backpropagation gradient_check inspect',
  'train',
  'run run_handle run_open run_advance run_change run_check run_inspect',
].map((layer) => layer.split(' '))

const WEB_LAYERS = [
  ['code'],
  ['engine'],
  ['components'],
  ['figure', 'figures'],
  ['lab', 'labs'],
  ['embed'],
  ['pages'],
]

const SIMDE_WALL = 'core/simd.h'
const NOT_IN_CORE = ['stdio.h', 'time.h'] // no input, no output, no clock

const INCLUDE = /^[ \t]*#[ \t]*include[ \t]+(?:"([^"]+)"|<([^>]+)>)/gm
const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*|\bimport\.meta\.glob\(\s*)(['"])(\.{1,2}\/[^'"?]+)(?:\?[^'"]*)?\1/g

/** @typedef {{from: string, to: string, system: boolean}} Arrow */

const COMMENT = /^[ \t]*\/\*[\s\S]*?\*\//gm // an import in an example is no arrow

const isC = (path) => /\.(c|h|def)$/.test(path)

/** Where `name`, written in the file `from`, leads: beside the file, or else in core. */
function resolve(from, name, files) {
  const beside = posix.join(posix.dirname(from), name)
  return files.has(beside) || name.startsWith('.') || !isC(from) ? beside : posix.join('core', name)
}

/** @returns {Arrow[]} all arrows that start in one file */
function arrowsOf(path, text, files) {
  const found = [...text.replace(COMMENT, '').matchAll(isC(path) ? INCLUDE : IMPORT)]
  if (!isC(path)) return found.map((m) => ({ from: path, to: resolve(path, m[2], files) }))
  return found.map(([, own, system]) => ({
    from: path,
    to: system ?? resolve(path, own, files),
    system: system !== undefined,
  }))
}

const folderRank = (path) => FOLDERS.indexOf(path.split('/')[0])
const coreRank = (path) => CORE_LAYERS.findIndex((layer) => layer.includes(posix.parse(path).name))
const webRank = (path) => WEB_LAYERS.findIndex((layer) => layer.includes(path.split('/')[1]))

/** What is wrong with an arrow inside core, or null. */
function coreFault(from, to) {
  const [mine, its] = [coreRank(from), coreRank(to)]
  return mine >= 0 && its > mine ? `core layer ${mine} may not know layer ${its}` : null
}

/** What is wrong with an arrow inside web, or null. Folders that are in no layer (languages, styles) are free. */
function webFault(from, to) {
  const backward = webRank(from) >= 0 && webRank(to) > webRank(from)
  return backward
    ? 'arrows run pages -> embed -> labs -> figure -> components -> engine client -> code'
    : null
}

function systemFault(from, header) {
  const reaches = from.startsWith('core/') && NOT_IN_CORE.includes(header)
  return reaches ? 'core does no input, output or timing' : null
}

/** What is wrong with one arrow, or null. */
function fault({ from, to, system }) {
  if (/\bsimde\b/.test(to) && from !== SIMDE_WALL) return `only ${SIMDE_WALL} may include SIMDe`
  if (system) return systemFault(from, to)
  if (to.startsWith('tests/')) return 'what is tested does not know its tests'
  if (folderRank(to) > folderRank(from)) return 'arrows run web -> wasm -> core'
  if (folderRank(from) === 0)
    return folderRank(to) === 0 ? coreFault(from, to) : 'core knows nobody'
  return from.startsWith('web/') && to.startsWith('web/') ? webFault(from, to) : null
}

/** A module of C is its .c and .h together; of JavaScript, the file. */
const moduleOf = (path) => (isC(path) ? path.replace(/\.[^.]+$/, '') : path)

/** @returns {string[] | null} the modules of one circle, first and last the same */
function circle(arrows) {
  const edges = new Map()
  for (const { from, to, system } of arrows) {
    const [a, b] = [moduleOf(from), moduleOf(to)]
    if (!system && a !== b) edges.set(a, [...(edges.get(a) ?? []), b])
  }
  const finished = new Set()
  const visit = (node, trail) => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node]
    if (finished.has(node)) return null
    for (const next of edges.get(node) ?? []) {
      const found = visit(next, [...trail, node])
      if (found) return found
    }
    finished.add(node)
    return null
  }
  for (const node of edges.keys()) {
    const found = visit(node, [])
    if (found) return found
  }
  return null
}

/**
 * Checks a tree of files.
 * @param {Map<string, string>} files path from the top folder -> text
 * @returns {string[]} what is wrong, a line each
 */
export function check(files) {
  const arrows = [...files].flatMap(([path, text]) => arrowsOf(path, text, files))
  const faults = arrows
    .map((arrow) => ({ arrow, reason: fault(arrow) }))
    .filter(({ reason }) => reason)
    .map(({ arrow, reason }) => `${arrow.from} -> ${arrow.to}: ${reason}`)
  const homeless = [...files.keys()]
    .filter((path) => path.startsWith('core/') && isC(path) && coreRank(path) < 0)
    .map((path) => `${path}: has no layer yet; give it one in tests/lint/layers.mjs`)
  const round = circle(arrows)
  return [...faults, ...homeless, ...(round ? [`a circle: ${round.join(' -> ')}`] : [])]
}

/** @returns {Promise<Map<string, string>>} the sources under the three folders */
export async function readTree(top) {
  const files = new Map()
  for (const folder of FOLDERS) {
    for (const path of await readdir(join(top, folder), { recursive: true })) {
      if (!/\.(c|h|def|js|mjs)$/.test(path)) continue
      const name = posix.join(folder, path)
      files.set(name, await readFile(join(top, name), 'utf8'))
    }
  }
  return files
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = check(await readTree('.'))
  for (const line of faults) console.error(line)
  process.exitCode = faults.length ? 1 : 0
}
