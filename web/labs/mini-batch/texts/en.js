export default {
  'control.batch': 'Batch size B',
  'control.lr': 'Learning rate α',
  'control.epochs': 'Epochs',
  'control.noise': 'Noise of the data',
  'control.dataseed': 'Seed of the data',
  'control.initseed': 'Seed of the initialisation',
  'control.seed': 'Seed of the training (how each epoch is shuffled)',
  'control.axis': 'Horizontal axis',
  'hint.batch': 'samples in one update; 300 is all of them',
  'hint.lr': 'how far one update goes; small batches are noisy and want a small α',
  'hint.epochs': 'one epoch: every sample has been seen once',

  'axis.epochs': 'Epochs',
  'axis.updates': 'Updates',
  'axis.samples': 'Samples seen',
  'axis.seconds': 'Seconds',
  'axis.name.epochs': 'epochs',
  'axis.name.updates': 'updates',
  'axis.name.samples': 'samples',
  'axis.name.seconds': 'seconds',

  'batch.all': 'all 300',
  'batch.of': 'B = {batch}',

  'chart.loss': 'Loss J',
  'chart.note': 'over all 300 samples',
  'chart.path': 'The way in the bowl',
  'chart.path.note': 'house price regression, batches of {batch}',
  'path.step': 'Step',
  'path.age': 'weight of age',
  'path.rooms': 'weight of rooms',
  'path.b': 'b',
  'path.loss': 'J',

  'table.name': 'Five batch sizes',
  'table.batch': 'Batch size',
  'table.updates': 'Updates an epoch',
  'table.total': 'Updates in all',
  'table.loss': 'Loss',
  'table.accuracy': 'Accuracy',
  'table.ms': 'ms',

  'told.ran': '{batch}: {updates} updates an epoch; after {epochs} epochs the loss is {loss}.',
  'told.thrown':
    '{batch}: at epoch {epoch} the loss was down to {lowest}, then it was thrown back to {loss}: this learning rate ({lr}) is too large for it.',
  'told.diverged':
    '{batch}: at step {step}, {quantity} of layer {layer} became infinite or NaN, and training stopped. Most likely the learning rate ({lr}) is too large.',
  'race.epochs':
    'With the data seen {at} times by all, {best} is lowest ({loss}) and {worst} highest ({high}).',
  'race.updates':
    'After {at} updates of each, {best} is lowest ({loss}) and {worst} highest ({high}).',
  'race.samples':
    'With {at} samples seen by all, {best} is lowest ({loss}) and {worst} highest ({high}).',
  'race.seconds': 'After {at} ms of each, {best} is lowest ({loss}) and {worst} highest ({high}).',

  'preset.notes': 'Five batch sizes',
  'preset.thrown': 'B = 32 for too long',
  'preset.calm': 'The same B, a smaller α',
  'preset.single': 'One sample at a time',

  'predict.question': 'With the data seen equally often, which batch size has the lowest loss?',
  'predict.all': 'all 300',
  'predict.sixty-four': '64',
  'predict.ten': '10',
  'predict.one': '1',
  'predict.right':
    'Right. After {epochs} epochs the loss of {best} is {loss}, that of all 300 {all}.',
  'predict.wrong':
    'Measured, it is {best}: loss {loss} after {epochs} epochs, and {all} with all 300.',

  'explain.updates':
    '{m} samples in batches of {B}: {updates} updates an epoch; the last batch has {last}.',
  'explain.noise':
    'The gradient of a small batch is an estimate of the whole one: right on average, but unsteady. It is cheap, so the same computing buys more steps; it is unsteady, so the learning rate cannot stay the same.',
  'explain.shuffle':
    'Each epoch shuffles the samples anew and cuts them into batches; what is left over at the end is a batch, too.',

  'erratum.E49.notes':
    'The section breaks off in the middle of “every time all samples are used … for example in”.',
  'erratum.E49.found':
    'What it would have had to say: in the same {epochs} epochs, all 300 samples at once make only {fullUpdates} updates, and the loss is {fullLoss}; batches of 10 make {tenUpdates}, and it is {tenLoss}. Every epoch shuffles anew; the last batch may be smaller and counts; a smaller batch wants a smaller learning rate.',

  'chapter.batch': 'Batch size {batch}',
}
