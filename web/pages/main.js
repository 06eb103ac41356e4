/** The page starts here. */
import { startRecorder } from '../labs/runs/recorder.js'
import { followSystem } from '../styles/theme.js'
import './nn-page.js'

followSystem()
startRecorder(document)
