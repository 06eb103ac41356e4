export default {
  'code.library': 'Library',
  'code.label': '{library} code',
  'code.numpy':
    "Written with the notes' functions and shapes, and only with what is used here; what was wrong in the notes is put right and marked by its erratum. It runs alone and prints the same losses at the same iterations.",
  'code.pytorch':
    "Data and first weights are drawn by NumPy's streams and copied in, all in double, so that the losses are the same.",
  'code.alone': 'NumPy',
  'code.also': 'NumPy: the figure',
  'code.study':
    'Computes with NumPy alone what this lab shows, and prints its numbers; what was wrong in the notes is put right and marked by its erratum.',
  'code.none':
    'This lab is no single run, so that there is no script of it; its settings can be saved and opened again.',
  'notebook.study': 'What the lab shows',
  'do.copy': 'Copy the code',
  'do.script': 'Download .py',
  'do.notebook': 'Download the notebook (.ipynb)',
  'do.settings': 'Settings (.json)',
  'do.weights.json': 'Weights (.json)',
  'do.weights.npz': 'Weights (.npz)',
  'do.open': 'Open a settings file…',
  'files.what':
    'Weights are W and b at the end of the run, which is repeated for them; with batch normalisation γ, β and the running mean and variance, too. A settings file can be dropped anywhere on the page, too; so can a config of the engine (the JSON of the command line).',
  'told.busy': 'Training…',
  'told.copied': 'Copied.',
  'told.selected': 'The browser does not allow copying; the code is selected, press Ctrl+C.',
  'told.saved': 'Saved as {name}.',
  'told.refused': 'Nothing can be trained with these settings: there are no weights.',
  'open.close': 'Close',
  'open.kept': '“{name}”: {problem} The settings stay as they were.',
  'open.unread': 'It cannot be read: a folder, or a file that is no longer there.',
  'open.no-json': 'This is not JSON, or it is broken: line {line}, column {column} cannot be read.',
  'open.points':
    'This is a table of points; this lab takes {takes}. The lab “{taker}” takes points: drop it there.',
  'open.picture':
    'This is a picture; this lab takes {takes}. The lab “{taker}” takes pictures: drop it there.',
  'open.other': 'Such a file cannot be read; this lab takes {takes}.',
  'takes.settings': 'settings files (.json)',
  'takes.points': 'settings files (.json) and tables of points (.csv)',
  'takes.picture': 'settings files (.json) and pictures',
  'open.no-object': 'There are no settings in it: outermost should be { … }.',
  'open.version': 'It is a settings file of version {version}; this is version 1.',
  'open.no-lab': 'The file does not say which lab it is of (“lab”).',
  'open.lab': 'There is no lab called “{lab}” here.',
  'open.field': '“{field}” is unknown here.',
  'open.value': '“{field}” cannot be {value}.',
  'open.own-data':
    'There are own data in it (X, Y); a link cannot hold them: open them as CSV in the playground.',
  'open.no-playground':
    'This is a config of the engine, and there is no playground here to open it.',
  'open.heavy': 'The file is too large (at most {most} MB).',
}
