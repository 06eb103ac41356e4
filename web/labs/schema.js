/// <reference path="../virtual.d.ts" />
/** The engine's options, as they were when the page was built. */
import schema from 'virtual:schema'

export { schema }
