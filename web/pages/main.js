/** The page starts here. */
import { followSystem } from '../styles/theme.js'
import './nn-page.js'

followSystem()
