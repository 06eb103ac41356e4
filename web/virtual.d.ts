/** The engine's options (core/config.def), written into the page when it is built: see vite.config.js. */
declare module 'virtual:schema' {
  const schema: import('../wasm/schema.js').Schema
  export default schema
}

/** A lab's formulas, set when the page is built: see formulas.js. */
declare module '*?formulas' {
  const formulas: Record<string, string>
  export default formulas
}

/** Where the bundler puts a worker. */
declare module '*?worker&url' {
  const url: string
  export default url
}

/** A stylesheet as text. */
declare module '*.css?inline' {
  const css: string
  export default css
}
