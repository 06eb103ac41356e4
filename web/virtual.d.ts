/** The engine's options (core/config.def), written into the page when it is built: see vite.config.js. */
declare module 'virtual:schema' {
  const schema: import('../wasm/schema.js').Schema
  export default schema
}
