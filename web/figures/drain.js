/** Runs a task of engine/tasks.js to its end, without a worker around it. */

/**
 * @template T
 * @param {Generator<unknown, T, import('../engine/server.js').Slice>} task
 * @returns {T}
 */
export function drain(task) {
  let step = task.next()
  while (!step.done) step = task.next({ until: Infinity })
  return step.value
}
