/** The words of the table of runs. */
export default {
  'runs.name': 'Runs so far',
  'runs.what':
    'Every run that ended after you let go is written down here, in this browser only, until you clear it. Click its settings to open it again.',
  'runs.none': 'No run has ended yet.',
  'runs.default': 'default settings',
  'runs.diverged': 'diverged',
  'runs.ms': '{ms} ms',
  'problem.late':
    'The storage of this browser does not answer: earlier runs are not read yet, new ones stay in this page; both are made good once it does.',
  'problem.denied':
    'This browser does not let the page store anything (a private window, perhaps), so this table lasts until the page is closed.',
  'problem.full':
    'The room that the browser gives to this page is full: new runs last until the page is closed, those stored before are still there.',
  which: 'Which to show',
  'which.this': 'this lab',
  'which.all': 'all labs',
  'column.at': 'Time',
  'column.lab': 'Lab',
  'column.said': 'Settings',
  'column.trainLoss': 'Training loss',
  'column.devLoss': 'Dev loss',
  'column.lowestDev': 'Lowest dev loss',
  'column.trainAccuracy': 'Training accuracy',
  'column.devAccuracy': 'Dev accuracy',
  'column.testAccuracy': 'Test accuracy',
  'column.iterations': 'Iterations',
  'column.ms': 'Took',
  changed: 'changed on the way',
  'changed.from': '{to} from iteration {iteration} on',
  'changed.what':
    '{each}. These settings are the last ones; a run from the start with them alone has other numbers.',
  outside: 'own data',
  'outside.what':
    'The data came from a file, or were too many points for a link, and are not kept here: opened again, it learns from generated data.',
  'do.open': 'Open again',
  'do.remove': 'Delete this run',
  'do.remove.label': 'Delete: {name}',
  'do.csv': 'Export CSV',
  'do.clear': 'Clear',
  'do.more': 'Show {count} more',
  'clear.ask': 'Clear these {count}?',
  'clear.yes': 'Clear {count}',
  'clear.no': 'Keep them',
}
