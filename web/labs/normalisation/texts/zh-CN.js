export default {
  'feature.age': '房龄（年）',
  'feature.rooms': '平均房间数',
  'feature.age.short': '房龄',
  'feature.rooms.short': '房间数',

  'method.none': '归一化前',
  'method.z-score': 'z-score',
  'method.z-score-notes': '笔记的 z-score',
  'method.min-max': 'min-max',
  'method.mean': 'mean',
  'method.centre': '中心化',
  'rule.z-score': 'z-score · (x − μ) / σ',
  'rule.z-score-notes': '笔记的 z-score · σ 没减 μ',
  'rule.min-max': 'min-max · (x − min) / (max − min)',
  'rule.mean': 'mean · (x − μ) / (max − min)',
  'rule.centre': '中心化 · x − μ',
  'tick.z-score': 'z-score',
  'tick.z-score-notes': '笔记的',
  'tick.min-max': 'min-max',
  'tick.mean': 'mean',
  'tick.centre': '中心化',

  'control.method': '归一化方法',
  'control.rate': '学习率（上限的几倍）',
  'control.steps': '走几步',
  'control.axis': '右图的纵轴',
  'axis.same': '统一',
  'axis.own': '放大',
  'rate.best': '各取最佳',
  'rate.tick.best': '最佳',

  'bars.before': '归一化前',
  'bars.after': '归一化后',
  'bars.note': '{count} 个样本',
  'bars.x': '样本',
  'bowl.before': '损失的碗：归一化前',
  'bowl.after': '损失的碗：归一化后',
  'bowl.step': '步',
  'bowl.age': 'w（房龄）',
  'bowl.rooms': 'w（房间数）',
  'bowl.b': 'b',
  'bowl.loss': 'J',
  'bowl.key': '○ 起点　● 走到这里　＋ 谷底',

  'fact.steps': '步到谷底',
  'fact.never': '到不了谷底',
  'fact.kappa': '条件数 κ',
  'fact.rate': '学习率 α',
  'fact.at': '第 {step} 步的 J',
  'fact.floor': '谷底的 J',
  'fact.b': 'b（谷底 {bottom}）',

  'do.play': '从头走一遍',
  'do.back': '回到最佳学习率',

  between: '',

  'told.z-score':
    '标准差从 {ageBefore} 和 {roomsBefore} 变成 {ageSd} 和 {roomsSd}，均值都到了 {ageMean}：两个特征用上了同一把尺子。',
  'told.z-score-notes':
    '笔记的 σ 忘了减去 μ，除数成了 {ageRms} 和 {roomsRms}，标准差只剩 {ageSd} 和 {roomsSd}，不是 1。',
  'told.min-max':
    '都压进 0 到 1 之间，可均值停在 {ageMean} 和 {roomsMean}，不在 0 上，w 和 b 还是互相牵扯。',
  'told.mean':
    '均值到了 {ageMean}，但除以的是最大值减最小值，标准差只有 {ageSd} 和 {roomsSd}，碗底太平。',
  'told.centre': '只挪了位置，没换尺子：标准差还是 {ageSd} 和 {roomsSd}，碗圆不起来。',
  'walk.steps': '走到谷底，归一化前最多要 {before} 步，归一化后最多 {after} 步，差 {ratio} 倍。',
  'walk.edge': '学习率正好在上限 2/λmax：最陡的方向上来回弹，永远停不下来。',
  'walk.blown':
    '学习率超过了上限，越弹越远：第 {steps} 步，左边的损失是 {before}，右边是 {after}。',
  'walk.infinite': '学习率超过了上限，越弹越远，到第 {step} 步，数已经大得存不下了。',

  'fold.numbers': '均值、标准差、最小值、最大值',
  'fold.all': '七种做法放在一起比',
  'fold.how': '这些数是怎么算的',

  'table.numbers': '归一化前后的两个特征',
  'table.feature': '特征',
  'table.before': '{feature}，前',
  'table.after': '{feature}，后',
  'table.mean': '均值',
  'table.sd': '标准差',
  'table.min': '最小值',
  'table.max': '最大值',
  'table.all': '七种做法：碗的形状和要走的步数',
  'table.method': '做法',
  'table.kappa': 'κ',
  'table.steps': '步数',
  'table.best': '最佳 α',
  'table.limit': '上限 2/λmax',

  'how.data':
    '数据是加州房价的前 100 个街区（1990 年美国人口普查）。用房龄和平均房间数（总房间数 ÷ 户数）预测房价中位数，单位 10 万美元；模型是线性回归，J 是误差平方的均值的一半，从 w = 0、b = 0 出发做梯度下降。',
  'how.bowl':
    'J 是 w 和 b 的二次函数，形状像一只碗。图上画的是它在当前 b 处的截面：b 一变，谷也跟着挪。两根轴的比例相同，圆就是圆；两张图的等高线取同样的高度，每往外一圈，高出谷底的高度是里面一圈的 4 倍。',
  'how.steps':
    '海森矩阵 H 把两个 w 和 b 放在一起算，κ = λmax / λmin。学习率取 2/(λmin + λmax) 时，离谷底的距离每步至少缩到 (κ − 1)/(κ + 1)；“步数”是它保证距离缩到百万分之一的第一步。学习率超过 2/λmax 就会发散。',
  'how.engine':
    '路径上的点是引擎真正走过的每一步（单精度）：前 400 步全画，再往后只画一部分，每次画相邻的两步。',

  'erratum.E37.notes': 'σ = √(Σx²/m)，代码也这样写；还说结果和 sklearn 一样、都在 −1 到 1 之间。',
  'erratum.E37.found':
    '漏减了 μ：除数成了 {ageRms} 和 {roomsRms}，真正的标准差是 {ageSd} 和 {roomsSd}。这样得到的标准差只有 {ageNotes} 和 {roomsNotes}；sklearn 的标准差是 {zSd}，房龄落在 {zLow} 到 {zHigh}。“在 −1 到 1 之间”正是这个错带来的。',
  'erratum.E38.notes': '画 sklearn 结果的那段，取的是 standard_scaler_data1[:,0]。',
  'erratum.E38.found':
    '那是前面手写函数得到的一维数组，形状 ({count},)，这样取会报 IndexError；要画的应该是 sk_ 开头的结果。',
  'erratum.E39.notes': '中心化的图和 mean 归一化的图一模一样，是同一个文件。',
  'erratum.E39.found':
    '中心化只减均值，房龄应当落在 {centreLow} 到 {centreHigh}；笔记放的图是 mean 归一化的，{meanLow} 到 {meanHigh}。',
  'erratum.E40.notes':
    '用到的 housing 没有创建；data[1] 叫作第一个特征；每个样本的两根柱子有一半叠在一起。',
  'erratum.E40.found':
    '要先写 housing = fetch_california_housing()；data[1] 是第二列，第一列是收入中位数。这里两根柱子并排放，{count} 个样本都看得见。',
  'erratum.E41.notes': '中心化的公式写成 Σx，少了下标；特征全都相等时怎么办，也没有说。',
  'erratum.E41.found':
    '应当是 Σxᵢ。全都相等时除数是 0；这里和 sklearn 一样，把除数换成 1，结果全是 {constant}。',
  'erratum.E42.notes': '没有离谱的界外值时，才适合用 z-score。',
  'erratum.E42.found':
    'min-max 更怕界外值。把最后一个样本的房间数改成 {outlier}，其余 {rest} 个的标准差，z-score 从 {zTame} 缩到 {zWild}，min-max 从 {rangeTame} 缩到 {rangeWild}；减中位数、除以四分位距的稳健缩放几乎不变，{robustTame} 到 {robustWild}。',
  'erratum.E43.notes': '数值大的特征，训练出来对房价的影响会大得多，模型就不准。',
  'erratum.E43.found':
    '线性模型里正好相反：数值大的房龄，权重只有 {wAge}；房间数是 {wRooms}。归一化前后，谷底给出的预测最多只差 {difference}。真正吃亏的是梯度下降，还有正则化和按距离算的方法。',
  'erratum.E44.notes': '梯度的方向“垂直于当前点”。',
  'erratum.E44.found':
    '应当是垂直于经过这一点的等高线。窄谷里它几乎是横着的：在起点，第一步和谷底方向差 {rawAngle}°，z-score 之后差 {zAngle}°。',

  'method.robust': '稳健缩放',
  'rule.robust': '稳健 · (x − 中位数) / 四分位距',
  'tick.robust': '稳健',
  'control.outlier': '界外值（房间数）',
  'outlier.none': '原样',
  'hint.method': '前五种是笔记的，稳健是补充的',
  'hint.outlier': '最后一个样本的房间数',
  'hint.rate': '上限是 2/λmax，超过就越弹越远',
  'hint.steps': '两边走同样多步',
  'told.robust':
    '减去中位数 {ageMiddle} 和 {roomsMiddle}，除以四分位距 {ageScale} 和 {roomsScale}：一个界外值挪不动它们。标准差是 {ageSd} 和 {roomsSd}。',
  'told.others': '其余 {count} 个样本的房间数，标准差是 {sd}。',
  'walk.more': '走到谷底，归一化前最多要 {before} 步，归一化后反而要 {after} 步，是 {ratio} 倍。',
  'preset.notes': '笔记的 σ',
  'preset.wild': '界外值 100：min-max',
  'preset.robust': '界外值 100：稳健',
  'preset.blown': '学习率超过上限',
  'predict.question': '归一化之后，走到谷底的步数还剩多少？',
  'predict.half': '一成以上',
  'predict.hundredth': '千分之几到一成',
  'predict.tiny': '不到千分之一',
  'predict.right': '对。{method}：从 {before} 步变成 {after} 步，差 {ratio} 倍。',
  'predict.wrong': '实测，{method}：从 {before} 步变成 {after} 步，差 {ratio} 倍。',
}
