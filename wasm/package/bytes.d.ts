/** The two modules in base64; the package's build writes bytes.js. */
export const simd: string
export const plain: string
