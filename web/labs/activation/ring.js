/**
 * Points with two labels, neither of which excludes the other: whether a point is near the middle, and whether it is to the
 * right of a slanted line. The points are a low-discrepancy sequence (Roberts, 2018: multiples of powers of 1/φ₂), so that they
 * need no seed.
 */
const COUNT = 300
/** The real root of x³ = x + 1. */
const PHI2 = 1.324717957244746
const NEAR = 0.5

/** @returns {{X: number[][], Y: number[][]}} */
export function nearAndRight() {
  const place = (/** @type {number} */ power) =>
    Array.from({ length: COUNT }, (_, i) => 2 * ((0.5 + (i + 1) / PHI2 ** power) % 1) - 1)
  const [x1, x2] = [place(1), place(2)]
  const near = x1.map((a, i) => Number(a * a + x2[i] * x2[i] < NEAR))
  const right = x1.map((a, i) => Number(a + x2[i] > 0))
  return { X: [x1, x2], Y: [near, right] }
}
