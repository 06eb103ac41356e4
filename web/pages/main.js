/** The page starts here. */
import { startRecorder } from '../labs/runs/recorder.js'
import { followSystem } from '../styles/theme.js'
import './nn-page.js'
import { workOffline } from './offline.js'

followSystem()
startRecorder(document)
workOffline()
