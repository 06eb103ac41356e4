export default {
  'predict.question':
    '6 learning rates × 6 initialisers: each of the 36 combinations is trained once. How many reach a dev accuracy of 95%?',
  'predict.few': 'fewer than 6',
  'predict.some': '6 to 18',
  'predict.many': 'more than 18',
  'predict.wait': 'The 36 runs are not done yet…',
  'predict.right': 'Right: {good} of {all} reached {goal}.',
  'predict.wrong': 'Measured: {good} of {all} reached {goal}.',

  'control.measure': 'What the map shows',
  'control.lr': 'Learning rate',
  'control.init': 'Initialiser',
  'control.iters': 'Iterations',
  'control.layers': 'Units of the hidden layers',
  'control.act': 'Activation of the hidden layers',
  'control.noise': 'Noise of the data',
  'control.dataseed': 'Seed of the data',
  'control.initseed': 'Seed of the initialiser',
  'hint.lr': 'how far a step goes; six of its values are on the map',
  'hint.init': 'where W starts; b starts at 0',
  'hint.iters': 'how many steps; another number trains all 36 anew',
  'hint.act': 'another one trains all 36 anew',
  'chosen.count':
    'These are yours to choose: {chosen} hyperparameters. Then training finds {learned} parameters by itself.',

  'init.zeros': 'zeros',
  'init.random-0.01': 'N(0, 0.01²)',
  'init.random-1': 'N(0, 1)',
  'init.random-10': 'N(0, 10²)',
  'init.xavier': 'Xavier',
  'init.he': 'He',
  'tick.zeros': 'zeros',
  'tick.random-0.01': '0.01²',
  'tick.random-1': '1',
  'tick.random-10': '10²',
  'tick.xavier': 'Xavier',
  'tick.he': 'He',
  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'Tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky ReLU',
  'measure.devAccuracy': 'dev accuracy',
  'measure.devLoss': 'dev loss',

  'map.name': '36 combinations',
  'map.note': '{iterations} iterations each · click a cell to open it',
  'map.running': '{done} / {all}',
  'map.old': 'still of other settings',
  'map.cancelled': 'cancelled after {done} of {all}',
  'do.cancel': 'Cancel the 36',
  'do.all': 'Train all 36',
  'network.name': '{count} parameters, learned',
  'layer.input': 'input',
  'layer.hidden': 'hidden {l}',
  'layer.output': 'output',
  'chart.loss': 'This run',
  'chart.boundary': 'Boundary',
  'chart.x': 'iterations',
  'curve.train': 'training',
  'curve.dev': 'dev',
  'run.name': '{init}, learning rate {lr}',

  'told.map':
    'Of {all} combinations {good} reached a dev accuracy of {goal}; {stuck} are hardly better than tossing a coin.',
  'told.diverged': '{diverged} more diverged.',
  'told.best.devAccuracy':
    'The highest dev accuracy is that of {name}: {accuracy}, and {test} on the test set, which had no say in the choice.',
  'told.best.devLoss':
    'The lowest dev loss is that of {name}: {dev}, with an accuracy of {accuracy}, and {test} on the test set, which had no say in the choice.',
  'told.own': 'Open is {name}: dev loss {dev}, accuracy {accuracy}.',
  'told.ranked.devAccuracy':
    'Open is {name}: dev loss {dev}, accuracy {accuracy}, number {rank} by accuracy.',
  'told.ranked.devLoss':
    'Open is {name}: dev loss {dev}, accuracy {accuracy}, number {rank} by dev loss.',
  'told.ownDiverged': 'Open is {name}: it diverged at step {step}.',

  'preset.short': '3,000 iterations',
  'preset.longer': '15,000, as in the notes',
  'preset.deep': '5 layers',
  'preset.seed': 'Another seed',

  'tried.name': 'What you have tried',
  'explain.learned':
    'Parameters are the numbers that training changes: W and b of each layer, {learned} of them here. At each step the data give a gradient, and the gradient tells each parameter which way to go.',
  'explain.chosen':
    'Hyperparameters are the numbers that stand before training starts, {chosen} here: learning rate, initialiser, iterations, activation, how many hidden layers, and the units of each. No gradient points to a better learning rate, so there is nothing but trying: choose, train, look, choose again.',
  'explain.order':
    'There are good and bad ways to try. Try learning rates by factors (0.01, 0.03, 0.1, …), since factors are what matters, not per cents. Try two settings together, since the learning rate that fits depends on the initialiser: see on the map whether the good cells of each row stand in the same columns.',
  'explain.sets':
    'Choose by the dev set, since no parameter was learned from it. Once it has been chosen by, it is used, too: the best cell owes something to luck. So measure with the test set in the end.',
  'erratum.E51.notes':
    'The section on hyperparameters is one sentence: try again and again, compare, choose the best combination.',
  'erratum.E51.found':
    'Trial and error as one picture: {all} combinations, {seconds} s of training in all; {good} reached {goal}, with {rows} of the initialisers and {columns} of the learning rates; the best is {name} (dev accuracy {accuracy}, loss {dev}). How to try, and which data to choose by, is added in the explanation above.',
}
