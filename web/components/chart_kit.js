/** The parts of Chart.js that our charts are made of; the bundler leaves the rest out. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Decimation,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js'
import { crispBars } from './crisp_bars.js'
import { endLabels } from './end_labels.js'
import { guides } from './guides.js'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Decimation,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
  crispBars,
  endLabels,
  guides,
)

export { Chart }
