/** What both entries of the package share: the engine, wherever its two modules come from. */
export {
  ConfigError,
  Engine,
  LoadError,
  loadEngineFrom,
  MemoryError,
  UnsupportedError,
} from '../engine.js'
