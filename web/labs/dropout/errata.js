/** What is measured for the errata: all at the settings of now. */
import { plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { devLoss } from '../moons/seeds.js'
import { rateOf } from './config.js'
import { saidOf } from './houses_fold.js'
import { accuracyOf } from './outcome.js'
import { chances, countsOf, KEEP, keptOf } from './pictures.js'

export const ERRATA = ['E28', 'code', 'E29', 'E30', 'L291']

/** @param {Pick<import('../../lab/view.js').View, 's' | 'of' | 'later'>} view @returns {Record<string, string | number> | null} */
export function errataValues({ s, of, later }) {
  const [inverted, notes] = [of('inverted'), of('notes')]
  const drawn = later('pictures').results.get('value')
  const { results } = later('houses')
  const [without, dropped] = [results.get('without'), results.get('with')]
  if (!inverted || !notes || !drawn || !without || !dropped) return null
  return {
    ...saidOf(without, dropped),
    ...chances(),
    ...countsOf(keptOf('value', drawn, KEEP)),
    keep: plain(s.keep),
    rate: plain(rateOf(s.keep)),
    right: short(devLoss(inverted)),
    wrong: short(devLoss(notes)),
    rightShare: percent(accuracyOf(inverted)),
    wrongShare: percent(accuracyOf(notes)),
  }
}
