/** What is measured for the errata: all at the settings of now. */
import { plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { devLoss } from '../moons/seeds.js'
import { rateOf } from './fields.js'
import { saidOf } from './houses_view.js'
import { accuracyOf } from './outcome.js'
import { KEEP, keptOf } from './pictures.js'
import { chances, countsOf } from './pictures_view.js'

/** @typedef {import('./lab.js').DropoutLab} Lab */

export const ERRATA = ['E28', 'code', 'E29', 'E30', 'L291']

/** @param {Lab} lab @returns {Record<string, string | number> | null} null while that goes on */
export function errataValues(lab) {
  const { good } = lab
  const [inverted, notes] = [lab.beside('inverted'), lab.beside('notes')]
  const drawn = lab.drawsFor('value')
  const { without, dropped } = lab.fitted
  if (!inverted || !notes || !drawn || !without || !dropped) return null
  return {
    ...saidOf(without, dropped),
    ...chances(),
    ...countsOf(keptOf('value', drawn, KEEP)),
    keep: plain(good.keep),
    rate: plain(rateOf(good.keep)),
    right: short(devLoss(inverted)),
    wrong: short(devLoss(notes)),
    rightShare: percent(accuracyOf(inverted)),
    wrongShare: percent(accuracyOf(notes)),
  }
}
