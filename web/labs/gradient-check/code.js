/** The backward pass as one would write it in NumPy, and which line each mistake changes. */

/** @typedef {import('../../engine/textbook.js').Fault} Fault */

/** @type {{right: string, wrong?: Partial<Record<Fault, string>>, only?: 'bn' | 'dropout' | 'penalty'}[]} */
const LINES = [
  { right: 'dZ = A[L] - Y', wrong: { output: 'dZ = (A[L] - Y) * A[L] * (1 - A[L])' } },
  { right: 'for l in range(L, 0, -1):' },
  {
    right: '    dZ = batch_norm_backward(dZ, mu[l], var[l])',
    wrong: { norm: '    dZ = dZ * gamma[l] / np.sqrt(var[l] + 1e-5)' },
    only: 'bn',
  },
  {
    right: '    dW[l] = dZ @ A[l-1].T / m',
    wrong: { mean: '    dW[l] = dZ @ A[l-1].T' },
  },
  {
    right: '    dW[l] += penalty_gradient(W[l], m)',
    wrong: { penalty: '    # dW[l] += penalty_gradient(W[l], m)' },
    only: 'penalty',
  },
  {
    right: '    db[l] = dZ.sum(axis=1, keepdims=True) / m',
    wrong: { mean: '    db[l] = dZ.sum(axis=1, keepdims=True)' },
  },
  { right: '    dA = W[l].T @ dZ' },
  {
    right: '    dA = dA * mask[l-1]',
    wrong: { mask: '    # dA = dA * mask[l-1]' },
    only: 'dropout',
  },
  {
    right: '    dZ = dA * f_prime(Z[l-1])',
    wrong: { derivative: '    dZ = dA', point: '    dZ = dA * f_prime(A[l-1])' },
  },
]

/**
 * @param {Fault} fault
 * @param {{dropout: boolean, bn: boolean, penalty: boolean}} has   what the config has
 * @returns {{text: string, wrong: boolean}[]}
 */
export function codeLines(fault, has) {
  return LINES.filter(({ only }) => !only || has[only]).map(({ right, wrong = {} }) => ({
    text: wrong[fault] ?? right,
    wrong: fault in wrong,
  }))
}
