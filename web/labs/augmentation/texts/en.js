export default {
  'control.op': 'Change',
  'control.dev': 'Digits of the dev set',
  'control.digits': 'Digits to learn from',
  'control.shift': 'How far (eighths of the side)',
  'control.angle': 'Degrees turned',
  'control.sd': 'Noise: standard deviation σ',
  'control.hole': 'Size of the hole (eighths of the side)',
  'control.seed': 'Seed (the first of eight in a row)',
  'hint.op':
    'At the left it changes the picture; at the right each training digit gets some copies changed like that',
  'hint.dev':
    'The dev set is never augmented; “off centre”: each digit sits a pixel off, as if photographed carelessly',
  'hint.digits': 'The fewer there are, the likelier that copies help',
  'hint.shift': 'Digits have 8 × 8 pixels: 1 is a whole pixel',
  'hint.angle': 'The copies are turned by ±θ and ±θ/2',
  'hint.sd': 'Pixels go from 0 to 255; every copy has noise of its own',
  'hint.hole': 'What is cut out becomes 0',

  'op.mirror': 'Mirror',
  'op.upside': 'Upside down',
  'op.turn': 'Turn 180°',
  'op.crop': 'Crop',
  'op.resize': 'Resize',
  'op.shift': 'Shift',
  'op.rotate': 'Rotate',
  'op.noise': 'Noise',
  'op.cutout': 'Cutout',
  'dev.straight': 'Centred',
  'dev.moved': 'Off centre',

  'picture.name': 'Picture',
  'picture.before': 'Before',
  'picture.after': 'After',
  'picture.back': 'Back to the cat (now: “{name}”)',
  'picture.small':
    'This picture has {height} rows × {width} columns, too few for img[100:300, 150:350]: NumPy reports nothing and quietly gives {rows} × {columns}.',
  'facts.flip':
    'A vector of {length} numbers: only {same} of the pixels stay in place, yet every one can be found ({found}), just where the formula of the flip says ({placed}).',
  'facts.other':
    'The new picture has {length} numbers: {same} of its pixels are as they were at that place, {found} have a colour that the old picture has.',
  'mosaic.name': 'The digits as the network sees them',
  'mosaic.rows': 'top: as they were; bottom: changed',

  'chart.name': 'Dev accuracy',
  'chart.note.straight': '{count} training digits, {seeds} seeds',
  'chart.note.moved': '{count} training digits, {seeds} seeds, dev digits off centre',
  'chart.x': 'updates',
  'curve.plain': 'no copies',
  'curve.helped': '+ {op}',

  'told.wait': 'Training…',
  'told.better':
    'With copies ({op}), dev accuracy rises from {plain} to {helped}, by {points} points; better in {count} of {seeds} seeds.',
  'told.worse':
    'With copies ({op}), dev accuracy falls from {plain} to {helped}, by {points} points; worse in {count} of {seeds} seeds.',
  'told.unclear':
    'With copies ({op}), dev accuracy goes from {plain} to {helped}, {points} points apart; better in {count} of {seeds} seeds: no telling them apart.',
  'told.mistaken':
    'A network that never saw such copies takes {share} of the changed {digit}s ({op}) for the digit {other}.',

  'predict.question':
    'Each training digit gets copies changed like this. Are digits never seen before known better?',
  'predict.better': 'Better',
  'predict.unclear': 'About the same',
  'predict.worse': 'Worse',
  'predict.right':
    'Right, {said}: {op}, {plain} → {helped}. Another change may well give another answer.',
  'predict.wrong': 'Measured: {said}. {op}, {plain} → {helped}, {points} points apart.',

  'preset.mirror': 'Cats may flip; digits?',
  'preset.nine': 'A 6, half a turn',
  'preset.little': 'Few data, half a pixel',
  'preset.moved': 'Dev digits off centre',
  'preset.crop': 'The notes’ crop',

  'table.name': 'Which digits are affected',
  'table.digit': 'Digit',
  'table.plain': 'Known (no copies)',
  'table.helped': 'Known (with copies)',
  'table.most': 'Once changed, mostly taken for',
  'table.share': 'Share',

  'explain.mirror':
    'A mirror image only moves pixels: where each one goes depends on the width of the picture, and not on what is in it. It is one fixed permutation.',
  'explain.upside':
    'Upside down is a fixed permutation too: the rows in reverse, the columns as they were.',
  'explain.turn':
    'Rows and columns in reverse: half a turn, the same as a mirror image turned upside down.',
  'explain.crop':
    'A crop keeps a part. Before a network sees it, it must be resized, for the number of inputs is fixed.',
  'explain.resize':
    'A new pixel falls between old ones and mixes the four around it by distance (bilinear); pixel centres are at +0.5. Another aspect ratio squeezes the picture.',
  'explain.shift': 'A shift moves all there is; what comes in over the edge is 0.',
  'explain.rotate': 'Counter-clockwise by θ about the centre; the corners that open are 0.',
  'explain.noise': 'A random number for each pixel, rounded, and kept within 0 to 255.',
  'explain.cutout': 'A part is cut out, so that the network cannot rely on one spot.',
  'explain.label':
    'Augmentation assumes that the label is still right. A mirrored cat is a cat; a 6 after half a turn is a 9, and teaching the network that this, too, is a 6 does harm. What each digit is taken for once changed stands under “Which digits are affected”.',
  'explain.dev':
    'What augmentation teaches is that such a change does not matter. Where all dev digits are centred, being immune to shifts is worth nothing and takes effort; where they are off centre, the same copies save the day.',
  'explain.fair':
    'A fair comparison: both networks start from the same weights and make as many updates; only the training set is augmented, never the dev set. The bands go from the lowest to the highest of eight seeds.',
  'fold.careless': 'What if one augments first, and splits afterwards?',
  'careless.wait': 'Measuring…',
  'careless.again': 'Measure it at these settings',
  'careless.told':
    'Copies first, then a random fifth held back as dev set: copies of one digit stand on both sides, and dev accuracy is {back}; digits that are really new, copied alike, give only {fresh} (means of {seeds} seeds). So: split first, then augment the training set alone.',
  'careless.none':
    'Copies first, then a random fifth held back as dev set: dev accuracy is {back}; digits that are really new, copied alike, give {fresh} (means of {seeds} seeds). These copies are far enough from their originals not to flatter; measure it again with noise or rotation to see it happen.',
  'weights.which':
    'The network of seed {seed} that learned from copies too: 64 inputs, 32 hidden units, 10 outputs.',

  'erratum.E31.notes': 'After a flip, the pixel features are said to be “completely shuffled”.',
  'erratum.E31.found':
    'A flip is a fixed permutation, not a shuffle: of the {width} × {height} cat, mirrored, {same} of the pixels stay in place, all colours are there as often as before ({found}), and every one is where the formula says ({placed}).',
  'erratum.E32.notes':
    'Two results are called img_flip_along_x: that of flip(img, 0) and then that of flip(img, 1).',
  'erratum.E32.found':
    'The second overwrites the first; and flip(img, 1) is left to right, with the mirror along the y axis. The two results differ in {apart} of {pixels} pixels.',
  'erratum.E33.notes': 'The picture is read, and sliced at once by img[100:300, 150:350].',
  'erratum.E33.found':
    'A full slice takes at least 300 rows and 350 columns. A picture of {small} gives {smallCut}, one of {smaller} gives {smallerCut}, without an error; and cv2.imread of a wrong path is no error either but None. Look at img is None first, then at img.shape.',
}
