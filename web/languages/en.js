/** The words of shell and components. */
export default {
  'site.name': 'Neural Net Lab',
  'site.motto': 'read the notes, move the slider, see it',
  'site.language': '中文',
  'site.language.label': '切换到中文',
  'site.theme': 'Theme',
  'site.theme.auto': 'System',
  'site.theme.light': 'Light',
  'site.theme.dark': 'Dark',
  'site.about': 'About',
  'site.labs': 'Labs',
  'site.skip': 'Skip to the content',

  'lab.init': 'Initialisation',
  'lab.normalisation': 'Normalisation',
  'lab.loading': 'Opening the lab…',
  'lab.failed':
    'This lab could not be opened. Reload the page; if that does not help, try a newer browser.',
  'lab.no-wasm':
    'Your browser has no WebAssembly, so it cannot train a network in the page. Below is what the default setting gives; open the page in a newer browser to try it yourself.',
  'lab.figure': 'What the default setting gives',
  'lab.link.field':
    'The link says {key}={value}, which is not possible (allowed: {allowed}); using {used} instead.',
  'lab.link.close': 'Got it',

  'allowed.range': '{min} to {max}',
  'allowed.whole': 'a whole number from {min} to {max}',
  'allowed.list': '{shortest} to {longest} whole numbers from {min} to {max}',
  'allowed.flag': '0 or 1',

  'error.not-a-number': '“{value}” is not a number.',
  'error.not-whole': '{value} is not a whole number.',
  'error.out-of-range': '{value} is out of range.',
  'error.unknown-choice': 'There is no “{value}”.',
  'error.bad-length': 'That is not a possible number of layers.',
  'error.conflict': 'This does not go together with the other settings.',
  'error.too-large': 'This network does not fit into memory.',
  'error.other': '{value} is not possible.',
  'error.allowed': 'Allowed: {allowed}.',
  'error.kept': 'The figure still shows the last good run.',

  'figure.table': 'Table',
  'figure.png': 'PNG',
  'figure.csv': 'CSV',
  'figure.png.label': 'Save “{name}” as a PNG picture',
  'figure.csv.label': 'Save the data of “{name}” as CSV',
  'figure.table.label': 'Show the data of “{name}” as a table',
  'chart.linear': 'Linear',
  'chart.log': 'Log',
  'chart.scale': 'Scale of the vertical axis',
  'chart.low': '{name} (lowest)',
  'chart.high': '{name} (highest)',
  'chart.mark': 'Marked',

  'slider.value': '{label}, type a value',
  'seed.dice': 'Another random seed: {label}',
  'layers.unit': 'Units in layer {n}',
  'layers.add': 'Add a layer',
  'layers.remove': 'Remove the last layer',

  'boundary.x1': 'x₁',
  'boundary.x2': 'x₂',
  'boundary.class': 'Class',
  'boundary.answer': 'Probability of class 1 by the network',
  'weights.layer': 'Layer',
  'weights.matrix': 'Matrix',
  'weights.unit': 'Unit',
  'weights.caption': '{matrix} of layer {layer} ({shape})',
  'weights.cut':
    'Only the first {rows} rows and {columns} columns are shown (of {allRows} × {allColumns}).',
  'table.cut': 'Only the first {rows} of {all} rows are shown; the CSV has all of them.',

  'about.title': 'About this lab',
  'about.what':
    'A set of Chinese course notes on tuning neural networks, made to be tried: move a slider, the network is trained anew in your browser, and the curve follows at once.',
  'about.numbers':
    'The random streams are those of NumPy, number for number, so the same seed gives you the same data, the same first weights and the same losses in your own notebook, up to the rounding of single precision. Automatic tests check these numbers one by one.',
  'about.errata':
    'Where the notes and the measurement differ, an erratum gives both; its numbers are computed here, by the engine.',
  'about.private':
    'No account, no tracking, no request to any other site. Nothing you do here leaves your computer.',
  'about.notes': 'Read the notes (in Chinese)',
}
