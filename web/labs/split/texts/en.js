export default {
  'part.train': 'Training',
  'part.dev': 'Dev',
  'part.test': 'Test',

  'control.parts': 'Training/dev/test (%)',
  'control.samples': 'Samples in all',
  'control.order': 'Before the cut',
  'control.noise': 'Noise of the data',
  'control.dataseed': 'Data seed',
  'control.splitseed': 'Seed of the shuffle',
  'control.seed': 'Seed of weights and training',
  'hint.parts': 'Exactly 100 together; two numbers are training/test',
  'hint.samples': 'Where there are many, a small share is enough',
  'hint.order':
    'Shuffled; or each part with the same share of every class; or class after class, as a file often has them',
  'order.shuffled': 'Shuffle',
  'order.stratified': 'Stratify',
  'order.sorted': 'As they come',

  'strip.name': '{samples} samples: drag the dividers',
  'strip.each': 'a dot is {each} samples',

  'cloud.name': 'Scores by 200 dev sets',
  'cloud.note': 'one network, {size} new samples each',
  'cloud.none': 'neither a dev set nor a test set',
  'cloud.one': 'a dev set',
  'cloud.truth': 'truth {truth}',
  'cloud.x': 'accuracy',
  'cloud.y': 'sets',

  'peek.name': 'Looking often, picking the best',
  'peek.note': 'mean of {sets} sets',
  'peek.best': 'it seems',
  'peek.real': 'it is',
  'peek.x': 'networks tried',

  'told.dev':
    'A network that learned from {train} samples has a true accuracy of {truth}; of 200 dev sets with {size} samples each, 95% say something between {low} and {high}.',
  'told.test':
    'Without a dev set, the test set has to do the picking. A network that learned from {train} samples has a true accuracy of {truth}; with {size} samples each, 95% of 200 such sets say something between {low} and {high}.',
  'told.none': 'All {train} samples went into training: none is left to tell how good it is.',
  'told.sorted':
    'Not shuffled: class 1 makes up {train} of the training set and {held} of what was held out; its score of {score} is not how good the network is.',
  'told.peek':
    'Try {tries} networks and pick the best score: on average it seems to be {best} and is {real}, flattered by {bias} points.',

  'test.locked': 'locked',
  'test.open': 'The test set is locked: look once',
  'test.more': 'Look at the test set again ({count} so far)',
  'test.once':
    'The test set says {accuracy} (truth {truth}). Stop here: change anything because of it, and it has become a dev set.',
  'test.again':
    'Look number {count}: {accuracy} (truth {truth}); the highest of all was {most}. To report the highest is the kind of flattery that the chart shows.',

  'preset.deep': '95/2.5/2.5',
  'preset.thirds': '60/20/20',
  'preset.half': '80/20',
  'preset.many': '100,000 samples',
  'preset.notes': 'The notes’ {parts}',

  'predict.question':
    'One network is judged by 200 dev sets of this size. Leave out 2.5% at either end: how many points are highest and lowest apart?',
  'predict.small': 'Less than 5',
  'predict.middle': '5 to 15',
  'predict.large': 'More than 15',
  'predict.right': 'Right. With {size} samples each: from {low} to {high}, {points} points apart.',
  'predict.wrong': 'Measured: {points} points. With {size} samples each, from {low} to {high}.',

  'fault.shape':
    '“{text}” cannot be read: two or three numbers with slashes between them are wanted, such as 60/20/20. The figure still shows what it showed.',
  'fault.sum.low':
    '{text} makes {sum}%, {off}% too little: whose are those samples? The figure still shows what it showed. Was it:',
  'fault.sum.high':
    '{text} makes {sum}%, {off}% too much: there are not so many samples. The figure still shows what it showed. Was it:',
  'fault.none': '{text}: not one sample to learn from. The figure still shows what it showed.',

  'spread.name': 'How large must a dev set be?',
  'spread.note': 'one network, 200 sets of each size',
  'spread.band': '95% of 200',
  'spread.low': 'formula: low',
  'spread.high': 'formula: high',
  'spread.here': 'now {size}',
  'spread.x': 'samples in the dev set',
  'spread.told':
    'The truth is {truth}. The band is measured, the dashed lines are the formula p ± 1.96 SE: four times the samples for half the width.',

  'table.name': 'What is in the three parts',
  'table.part': 'Part',
  'table.samples': 'Samples',
  'table.ones': 'Share of class 1',
  'table.accuracy': 'Accuracy',

  'explain.truth':
    'The “truth” is measured on {crowd} other samples, never used before; in a real project there is no such thing. The two hundred dev sets are drawn from them.',
  'explain.noise':
    'Each sample is answered right with probability p; the accuracy of n samples is like the mean of n tosses of a coin. Its standard error depends on p and n, and not on how many samples there are in all. Of a million samples, some two per cent are more than twenty thousand, and enough; of a thousand they are some twenty, and not.',
  'explain.peek':
    'Whoever picks the highest score picks skill and luck. The smaller the dev set and the more is tried, the more of it is luck. What is reported in the end needs a test set that never took part in picking, looked at once.',
  'explain.order':
    'Files often have class after class; cut as they come, the parts hold different classes. Shuffle first; where a class is rare, stratify as well, so that every part has its share.',

  'fold.leak': 'What if one normalises all data first, and splits afterwards?',
  'leak.what':
    'μ and σ of the z-score belong to the training set alone. Computed from all samples, the dev set leaks into the training. Both ways are trained, with the same splits and the same weights at the start.',
  'leak.wait': 'Training…',
  'leak.again': 'Measure it at these settings',
  'leak.told':
    'Mean of {splits} splits: fitted on the training set, dev accuracy is {honest}%; fitted on all samples, {leaked}%, {points} points apart (standard error {error}). In {differ} of {splits} the two scores differ.',
  'leak.clear': 'Here it can be measured. The right way costs nothing: use it.',
  'leak.unclear':
    'Here it is too small to tell: μ and σ are just two numbers, and with many samples little leaks through them. Measured again with some twenty samples, it may grow; where labels leak, or copies of the same picture, it is far more than this.',

  'erratum.E24.notes': 'Deep learning has so much data that 95/2.25/2.5 will do.',
  'erratum.E24.found':
    'That makes {sum}%, not 100%; probably {one} or {other} was meant, so that the lab asks instead of splitting. The point stands: 2.5% of a million samples are {million}, and accuracy is off by ±{off} points.',
}
