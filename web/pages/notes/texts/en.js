/** The words of the page beside the notes. */
export default {
  title: 'Beside the notes',
  what: 'In the order of the notes: a lab for each section, and each erratum in that section. Keep the notes open on the left and this on the right, and try what you read.',
  all: 'Open all, and measure',
  'whole.name': 'The notes as a whole',
  beyond: 'What the notes leave out',
  'section.lab': 'Open the lab',
  'section.open': 'Errata and embedding',
  'section.none': 'Nothing in the notes needs to be put right here.',
  'section.failed': 'This section could not be opened. Reload the page to try again.',
  'erratum.E50.notes':
    'Two links at the top lead to Improving-Neural-Networks.ipynb, the notebook that goes with the notes.',
  'erratum.E50.found':
    'The repository has no such file, and both links fail. Each lab that shows a training can export a notebook (.ipynb) of its own: put right, with what each cell prints below it, the numbers of the page.',
  'erratum.E52.notes': 'A few slips of the pen leave the meaning clear.',
  'erratum.E52.found': 'There are {count}, listed below.',
  typo: 'line {line}: “{wrong}” should be “{right}”',
  'blocks.title': 'For the author: a block for each section, ready to be pasted',
  'blocks.what': 'Each section has its own buttons; below are all of them, to be copied at once.',
  'blocks.kind': 'Where it goes',
  'blocks.kind.docsify': 'docsify',
  'blocks.kind.element': 'an element',
  'blocks.kind.iframe': 'iframe',
  'blocks.copy': 'Copy all',
  'blocks.copied': 'Copied',
  'blocks.select': 'The browser does not allow it: the text is selected, please copy it by hand.',
}
