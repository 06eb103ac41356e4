/** The parts of Chart.js that our charts are made of; the bundler leaves the rest out. */
import {
  BarController,
  BarElement,
  Chart,
  Decimation,
  Interaction,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
} from 'chart.js'
import { bands } from './bands.js'
import { crispBars } from './crisp_bars.js'
import { endLabels } from './end_labels.js'
import { guides } from './guides.js'
import { underPointer } from './interaction.js'
import { marks } from './marks.js'

Chart.register(
  BarController,
  BarElement,
  Decimation,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
  bands,
  crispBars,
  endLabels,
  guides,
  marks,
)
Object.assign(Interaction.modes, { underPointer })

export { Chart }
