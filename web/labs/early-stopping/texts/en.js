export default {
  'control.patience': 'Patience (records without a new lowest)',
  'control.train': 'Training samples',
  'control.noise': 'Noise of the data',
  'control.lr': 'Learning rate α',
  'control.iters': 'Iterations at most',
  'control.units': 'Units of each hidden layer',
  'control.dev': 'Dev samples',
  'control.dataseed': 'Seed of the data',
  'control.splitseed': 'Seed of the split',
  'control.initseed': 'Seed of the initialisation',
  'hint.patience': '1 means: stop as soon as it gets worse; moves the marks, trains nothing anew',
  'hint.train': 'the fewer, the sooner the network learns the noise by heart',
  'hint.noise': 'how far the two moons overlap',

  'chart.loss': 'Loss J',
  'chart.note': 'recorded every {every} iterations',
  'chart.x': 'iterations',
  'chart.accuracy': 'Dev accuracy',
  'chart.norm': 'Size of the weights ‖W‖',
  'curve.train': 'train',
  'curve.dev': 'dev',
  'mark.best': 'kept',
  'mark.lowest': 'lowest so far',
  'mark.stop': 'stop',

  'told.good':
    'Patience {patience}: stops at {stop} and brings back the weights of {best}, dev loss {kept}. Run to the end it would be {last}, with a training loss of only {trainLast}.',
  'told.soon':
    'Patience {patience} stops too soon: at {stop}, with a dev loss of {kept}; a little later, at {lowestAt}, there is a lower one, {lowest}.',
  'told.never':
    'Patience {patience} never stops it. The dev loss is lowest at {best} ({kept}) and ends at {last}.',
  'told.stopped':
    'Patience {patience}: stops at {stop} and brings back the weights of {best}, dev loss {kept}.',
  'told.going':
    'At {at} the dev loss is {last}; so far it was lowest at {best} ({kept}). Patience {patience} has not stopped it yet.',
  'told.end': 'After iteration {at}: accuracy {train} in training, {dev} on the dev set.',

  'seeds.name': 'Eight seeds: where each rule stops',
  'seeds.rule': 'Rule',
  'seeds.once': 'as soon as it gets worse',
  'seeds.patient': 'patience {patience}',
  'seeds.soon': 'Too soon',
  'seeds.of': '{soon} of {count}',
  'seeds.stop': 'Stops at (mean)',
  'seeds.kept': 'Dev loss kept',
  'seeds.lowest': 'Lowest there was',

  'predict.question': 'Trained on and on, when is the dev loss lowest?',
  'predict.early': 'in the first tenth',
  'predict.middle': 'in the middle',
  'predict.late': 'near the end',
  'predict.right': 'Right: lowest at {at} ({lowest}), and {last} at the end.',
  'predict.wrong': 'Measured, it is lowest at {at} ({lowest}), and {last} at the end.',

  'preset.reference': '60 samples',
  'preset.once': 'Stop at once',
  'preset.many': '1,000 samples',
  'preset.clean': 'No noise',

  'explain.rule':
    'Each record looks at the dev loss: lower than ever, and the weights are kept; no new lowest for {patience} records, and training stops and brings the kept ones back.',
  'explain.restore':
    'To stop without bringing them back leaves the weights from after it got worse: the more patience, the worse.',
  'explain.confident':
    'The dev loss grows while the dev accuracy hardly moves: the boundary is not much worse, but wrong answers get more and more sure of themselves, which cross-entropy punishes hard.',

  'erratum.E34.notes':
    'Stop as soon as the dev error grows; yet a few lines earlier it is said to go up and down.',
  'erratum.E34.found':
    'Both cannot be: it takes patience, and the best weights brought back. Of {count} seeds, “at once” stops too soon in {once}, patience {patience} in {patient}.',
  'erratum.E35.notes': 'The error on the test set decides when to stop.',
  'erratum.E35.found':
    'That is a leak. One training, a dev and a test set of {samples} samples each: chosen by the dev set the test loss is {honest}; chosen by the test set itself it looks like {peeked}, and the difference is not real.',
  'erratum.E36.notes': 'Trained on, the weights are updated to larger and larger values.',
  'erratum.E36.found':
    'Here ‖W‖ goes from {from} to {to}, the dev loss is {times} times its lowest, and the accuracy goes from {accuracyBest} to {accuracyLast}. Where the loss grows and the accuracy hardly moves, what grows is confidence, not the error of the boundary.',
}
