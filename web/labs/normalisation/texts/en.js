export default {
  'feature.age': 'House age (years)',
  'feature.rooms': 'Average rooms',
  'feature.age.short': 'Age',
  'feature.rooms.short': 'Rooms',

  'method.none': 'Before',
  'method.z-score': 'z-score',
  'method.z-score-notes': 'The notes’ z-score',
  'method.min-max': 'Min-max',
  'method.mean': 'Mean',
  'method.centre': 'Centring',
  'rule.z-score': 'z-score · (x − μ) / σ',
  'rule.z-score-notes': 'Notes’ z-score · σ lacks − μ',
  'rule.min-max': 'Min-max · (x − min) / (max − min)',
  'rule.mean': 'Mean · (x − μ) / (max − min)',
  'rule.centre': 'Centring · x − μ',
  'tick.z-score': 'z-score',
  'tick.z-score-notes': 'Notes’',
  'tick.min-max': 'Min-max',
  'tick.mean': 'Mean',
  'tick.centre': 'Centring',

  'control.method': 'Method',
  'control.rate': 'Learning rate',
  'control.steps': 'Steps taken',
  'control.axis': 'Vertical axis at the right',
  'axis.same': 'Common',
  'axis.own': 'Zoomed',
  'rate.best': 'Best for each',
  'rate.tick.best': 'Best',

  'bars.before': 'Before',
  'bars.after': 'After',
  'bars.note': '{count} samples',
  'bars.x': 'sample',
  'bowl.before': 'Loss bowl, before',
  'bowl.after': 'Loss bowl, after',
  'bowl.step': 'Step',
  'bowl.age': 'w (age)',
  'bowl.rooms': 'w (rooms)',
  'bowl.b': 'b',
  'bowl.loss': 'J',
  'bowl.key': '○ start　● here now　＋ bottom',

  'fact.steps': 'steps to get down',
  'fact.never': 'never gets there',
  'fact.kappa': 'Condition number κ',
  'fact.rate': 'Learning rate α',
  'fact.at': 'J at step {step}',
  'fact.floor': 'J at the bottom',
  'fact.b': 'b (bottom {bottom})',

  'do.play': 'Walk it again',
  'do.back': 'Back to the best rate',

  between: ' ',

  'told.z-score':
    'Standard deviations of {ageBefore} and {roomsBefore} become {ageSd} and {roomsSd}, both means {ageMean}: one ruler for both features.',
  'told.z-score-notes':
    'The notes’ σ forgets to subtract μ: it divides by {ageRms} and {roomsRms}, and leaves standard deviations of {ageSd} and {roomsSd}, not 1.',
  'told.min-max':
    'Everything lies between 0 and 1, but the means stay at {ageMean} and {roomsMean}, off 0, so that w and b still pull at each other.',
  'told.mean':
    'The means are {ageMean}, but it divides by maximum minus minimum: standard deviations of {ageSd} and {roomsSd}, a bowl too flat.',
  'told.centre':
    'Moved, not rescaled: the standard deviations are still {ageSd} and {roomsSd}, and the bowl cannot get round.',
  'walk.steps':
    'It is at most {before} steps to the bottom before, {after} after: a factor of {ratio}.',
  'walk.edge':
    'The learning rate is just at the limit 2/λmax: along the steepest direction it bounces to and fro for ever.',
  'walk.blown':
    'The learning rate is above the limit and each bounce goes further: at step {steps} the loss is {before} at the left, {after} at the right.',
  'walk.infinite':
    'The learning rate is above the limit and each bounce goes further; at step {step} a number was too large to be stored.',

  'fold.numbers': 'Mean, standard deviation, minimum, maximum',
  'fold.all': 'All seven side by side',
  'fold.how': 'How these numbers are computed',

  'table.numbers': 'The two features before and after',
  'table.feature': 'Feature',
  'table.before': '{feature}, before',
  'table.after': '{feature}, after',
  'table.mean': 'Mean',
  'table.sd': 'Standard deviation',
  'table.min': 'Minimum',
  'table.max': 'Maximum',
  'table.all': 'Seven ways: the shape of the bowl and the steps it takes',
  'table.method': 'Method',
  'table.kappa': 'κ',
  'table.steps': 'Steps',
  'table.best': 'Best α',
  'table.limit': 'Limit 2/λmax',

  'how.data':
    'The data are the first 100 block groups of the California housing set (US census of 1990). House age and average rooms (total rooms ÷ households) predict the median house value in units of 100,000 dollars; the model is linear regression, J is half the mean of the squared errors, and gradient descent starts from w = 0, b = 0.',
  'how.bowl':
    'J is quadratic in w and b: a bowl in three dimensions. The figure cuts it at the b that the walk has reached; as b moves, so does the valley. Both axes have the same scale, so round is round; the rings stand at the same heights in both figures, each 4 times as high above the floor as the one inside it.',
  'how.steps':
    'The Hessian H has both w and b in it, and κ = λmax / λmin. At the learning rate 2/(λmin + λmax) each step shrinks the distance to the bottom to (κ − 1)/(κ + 1) of it or less; “steps” is the first at which that guarantees a millionth of the distance. Above 2/λmax it diverges.',
  'how.engine':
    'The points of the path are steps that the engine really took, in single precision: all of the first 400, and then some of them, always two in a row.',

  'erratum.E37.notes':
    'σ = √(Σx²/m), and so the code; the result is said to equal that of sklearn, and to lie between −1 and 1.',
  'erratum.E37.found':
    'μ is not subtracted: it divides by {ageRms} and {roomsRms}, while the standard deviations are {ageSd} and {roomsSd}. What comes out has {ageNotes} and {roomsNotes}; with sklearn it is {zSd}, and house age goes from {zLow} to {zHigh}. That all lies between −1 and 1 is owed to the mistake.',
  'erratum.E38.notes': 'The code that draws sklearn’s result takes standard_scaler_data1[:,0].',
  'erratum.E38.found':
    'That is the one-dimensional array of the function written by hand, of shape ({count},): an IndexError. The results that begin with sk_ are meant.',
  'erratum.E39.notes':
    'The figure for centring is the same as that for mean normalisation: one and the same file.',
  'erratum.E39.found':
    'Centring subtracts the mean and no more: house age should go from {centreLow} to {centreHigh}; the figure shows mean normalisation, {meanLow} to {meanHigh}.',
  'erratum.E40.notes':
    'housing is never created; data[1] is called the first feature; the two bars of a sample overlap by half.',
  'erratum.E40.found':
    'It takes housing = fetch_california_housing(); data[1] is the second column, the first is median income. Here the bars stand side by side, and all {count} samples can be seen.',
  'erratum.E41.notes':
    'The formula for centring sums x without its index, and nothing is said of a feature whose values are all equal.',
  'erratum.E41.found':
    'It is Σxᵢ. If all are equal the divisor is 0; here, as in sklearn, it is then replaced by 1, and the result is {constant} throughout.',
  'erratum.E42.notes': 'z-score is for data without wild outliers.',
  'erratum.E42.found':
    'Min-max suffers more. With the rooms of the last sample set to {outlier}, the standard deviation of the other {rest} shrinks from {zTame} to {zWild} by z-score, from {rangeTame} to {rangeWild} by min-max; by robust scaling, with median and quartiles, from {robustTame} to {robustWild}.',
  'erratum.E43.notes':
    'The feature with the larger numbers ends up with far more influence on the price, and the model is bad.',
  'erratum.E43.found':
    'In a linear model it is the other way round: house age, with the larger numbers, has a weight of {wAge}, rooms {wRooms}. Before and after, the predictions at the bottom differ by {difference} at most. What suffers is gradient descent, and penalties, and methods that measure distances.',
  'erratum.E44.notes': 'The gradient is said to be “perpendicular to the current point”.',
  'erratum.E44.found':
    'Perpendicular to the contour line through that point. In a narrow valley this is almost across: at the start the first step is {rawAngle}° off the way to the bottom, {zAngle}° after z-score.',

  'method.robust': 'Robust',
  'rule.robust': 'Robust · (x − median) / quartile range',
  'tick.robust': 'Robust',
  'control.outlier': 'Outlier (rooms)',
  'outlier.none': 'raw',
  'hint.method': 'five are the notes’; robust is added',
  'hint.outlier': 'rooms of the last sample',
  'hint.rate': 'in parts of 2/λmax, the limit',
  'hint.steps': 'as many at both sides',
  'told.robust':
    'Less the medians {ageMiddle} and {roomsMiddle}, over the quartile ranges {ageScale} and {roomsScale}: no single wild value moves them. The standard deviations are {ageSd} and {roomsSd}.',
  'told.others': 'The rooms of the other {count} have a standard deviation of {sd}.',
  'walk.more':
    'It is at most {before} steps to the bottom before, and {after} after: {ratio} times as many.',
  'preset.notes': 'The notes’ σ',
  'preset.wild': 'Outlier 100: min-max',
  'preset.robust': 'Outlier 100: robust',
  'preset.blown': 'Rate above the limit',
  'predict.question': 'Normalised, what is left of the steps to the bottom?',
  'predict.half': 'a tenth or more',
  'predict.hundredth': 'a thousandth to a tenth',
  'predict.tiny': 'less than a thousandth',
  'predict.right': 'Right. {method}: from {before} steps to {after}, a factor of {ratio}.',
  'predict.wrong': 'Measured, {method}: from {before} steps to {after}, a factor of {ratio}.',
}
