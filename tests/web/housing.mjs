/** The 100 rows, the engine, and the models of the normalisation lab: what its tests have in common. */
import { readFile } from 'node:fs/promises'
import { loadEngine } from '../../wasm/engine.js'
import { normalise } from '../../web/engine/normalise.js'
import { drain } from '../../web/figures/drain.js'
import { oddColumns } from '../../web/labs/normalisation/errata.js'
import { readHousing } from '../../web/labs/housing.js'
import { ALL } from '../../web/labs/normalisation/methods.js'
import { modelsOf } from '../../web/labs/normalisation/model.js'

const file = new URL('../../web/data/california_housing_first100.csv', import.meta.url)

export const csv = await readFile(file, 'utf8')
export const housing = readHousing(csv)
export const engine = await loadEngine()
export const normalised = drain(
  normalise(engine, {
    columns: [housing.age, housing.rooms, ...oddColumns(housing.rooms)],
    methods: ALL,
  }),
)
export const models = modelsOf(normalised, housing.value)
