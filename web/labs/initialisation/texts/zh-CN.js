export default {
  'control.init': '初始化',
  'control.act': '激活函数',
  'control.dropout': 'Dropout 丢弃率',
  'control.l2': 'L2 正则化 λ',
  'control.lr': '学习率',
  'control.iters': '迭代次数',
  'control.data': '数据',
  'control.samples': '训练样本数',
  'control.noise': '噪声',
  'control.layers': '隐藏层的单元数',
  'control.dataseed': '数据的种子',
  'control.initseed': '初始化的种子',
  'control.seed': '训练的种子（Dropout）',
  'control.inverted': 'Dropout 的写法',
  'control.every': '每几次记一点',

  'init.zeros': '全 0',
  'init.constant-0.5': '常数 0.5',
  'init.random-0.01': 'N(0, 0.01²)',
  'init.random-1': 'N(0, 1)',
  'init.random-10': 'N(0, 10²)',
  'init.xavier': 'Xavier',
  'init.glorot': 'Glorot',
  'init.he': 'He',
  'tick.zeros': '全 0',
  'tick.constant-0.5': '常数',
  'tick.random-0.01': 'N(0,0.01²)',
  'tick.random-1': 'N(0,1)',
  'tick.random-10': 'N(0,10²)',
  'tick.xavier': 'Xavier',
  'tick.glorot': 'Glorot',
  'tick.he': 'He',
  'rule.xavier': 'Xavier · √(1/n)',
  'rule.glorot': 'Glorot · √(2/(n+m))',
  'rule.he': 'He · √(2/n)',

  'act.linear': '线性',
  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'Tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky ReLU',
  'act.tick.leaky-relu': 'Leaky',

  'data.circles': '同心圆',
  'data.moons': '月牙',
  'data.blobs': '两团',
  'inverted.1': '标准：除以保留率',
  'inverted.0': '笔记：不除',
  'every.auto': '自动',

  'chart.loss': '损失 J',
  'chart.x': '次迭代',
  'chart.note': '{iterations} 次迭代 · {ms} ms',
  'chart.noteOpen': '第 {iteration} / {iterations} 次',
  'chart.boundary': '决策边界',
  'chart.gradient': '每层梯度 ‖dW‖',
  'chart.layer': '层',
  'chart.log': '对数刻度',
  'curve.train': '{name} 训练',
  'curve.dev': '{name} 验证',

  'do.defaults': '恢复笔记的设置',
  'do.repair': '把学习率调回 {lr}',

  'told.fell': '{name} 初始化：损失从 {first} 降到 {last}，训练准确率 {train}，测试 {test}。',
  'told.rose': '{name} 初始化：损失从 {first} 升到 {last}，训练准确率 {train}，测试 {test}。',
  'told.still':
    '{name} 初始化：损失从 {first} 到 {last}，几乎没动；第一层的梯度是 {gradient}，训练准确率 {train}。',
  'told.coin':
    '每层的单元一模一样：最大差别 {spread}。所有梯度都是 {spread}，损失停在 {last}，也就是 ln 2，和抛硬币一样。',
  'told.frozen':
    '每层的单元一模一样：最大差别 {spread}。所有梯度都是 {spread}，损失停在 {last}，不会再动。',
  'told.identical':
    '损失从 {first} 变到 {last}，可每层的单元还是一模一样：最大差别 {spread}。{units} 个单元只顶 1 个用，训练准确率 {train}。',
  'told.thrown':
    '损失从 {first} 冲到 {last}：多半是学习率太大，把 W 甩了出去，训练准确率是 {train}。',
  'told.dead':
    '损失从 {first} 冲到 {last}，而每层的梯度现在都是 {zero}：网络停在那里，再也回不来了。多半是学习率（{lr}）太大。',
  'told.diverged':
    '第 {step} 次迭代，第 {layer} 层的 {quantity} 成了无穷大或 NaN，训练停在这里。多半是学习率（{lr}）太大。',
  'told.first': '还没开始训练：第 0 次的损失是 {first}。',
  'told.open': '训练到第 {iteration} 次，损失 {last}。',
  'rank.beaten': '同样的设置，{best} 更低：{loss}。',
  'rank.best': '一起比的 {count} 种里它最低，其次是 {best}：{loss}。',
  'rank.level': '{best} 和它差不多：{loss}。',

  'notes.told':
    '六条曲线放到同一根纵轴上：结束时最低的是 {best}（{loss}），He 是 {he}，Xavier 是 {xavier}，全 0 是 {zeros}。',
  'notes.wait': '正在按笔记的设置训练六遍…',
  'notes.table': '六种初始化，同一个种子',
  'notes.start': '开始',
  'notes.end': '结束',
  'notes.train': '训练',
  'notes.test': '测试',
  'notes.init': '初始化',
  'notes.chart': '笔记的图',
  'notes.note': '损失 J · 每 1,000 次一点',

  'erratum.E1.notes': '损失图的横轴标着“每 100 次”。',
  'erratum.E1.found':
    '其实是每 1,000 次一个点：这样重算，He 从 {heStart} 走到 {heEnd}，和笔记的图逐点对得上。',
  'erratum.E2.notes': '没有写这些图用的是什么数据、什么网络、训练了多少次。',
  'erratum.E2.found':
    '两圈共 300 个点，网络 2-10-5-1（ReLU，输出 Sigmoid），学习率 0.01，15,000 次迭代。',
  'erratum.E3.notes': '每张图的纵轴范围都不一样。',
  'erratum.E3.found': '这样没法用眼睛比较；“笔记的图”把六条曲线放在同一根轴上。',
  'erratum.E4.notes': '全 0 时，每个权重的更新量都一样。',
  'erratum.E4.found': '隐藏层是 ReLU 时不止是一样：三层的 ‖dW‖ 都是 {zeroNorms}，W 根本不更新。',
  'erratum.E5.notes': '全 0 时，损失不随迭代变化。',
  'erratum.E5.found':
    '只有两类样本一样多时才这样。换成 72 个正例、137 个反例，输出层的偏置会学到比例：1,500 次后损失从 {skewStart} 降到 {skewEnd}，正是这个比例的熵。按“猫：72 / 209”自己试。',
  'erratum.E6.notes': '代码里用了 np.random.rzeros。',
  'erratum.E6.found': 'NumPy 没有这个函数，应当是 np.zeros。',
  'erratum.E7.notes': '注释说 W 在 (0, 0.01) 之间。',
  'erratum.E7.found': '代码里的倍数是 1，所以 W 的标准差是 1，不是 0.01。',
  'erratum.E8.notes': '把标准正态说成“−1 到 1”，放大十倍说成“−10 到 10”。',
  'erratum.E8.found': '高斯分布没有边界：这里抽出的 {weights} 个权重里，{outside} 落在 ±1 之外。',
  'erratum.E9.notes': 'N(0, 10²) 的图从第 1,000 次才开始画。',
  'erratum.E9.found':
    '因为第 0 次按原来的算法得到 {inf}：{samples} 个样本里有 {lost} 个的输出被舍入成 0 或 1，偏偏还错了，log 0 就成了无穷大。换成不会溢出的写法，起点是 {bigStart}。“笔记的图”里可以切换两种算法。',
  'erratum.E10.notes': '读起来像是 Xavier 和 He 让训练变好了。',
  'erratum.E10.found':
    '在这份数据、这个种子上，N(0, 1) 结束时是 {oneEnd}，He 是 {heEnd}，Xavier 是 {xavierEnd}。网络只有三层，还显不出它们的好处；“12 个种子”和“8 层的网络”把两种情形都跑给你看。',
  'erratum.E11.notes': '正文说 He 的标准差是 √(1/n)。',
  'erratum.E11.found': '公式和代码里是 √(2/n)，那才是 He。',
  'erratum.E12.notes': '写成 N(0, √(1/n))。',
  'erratum.E12.found': '这个位置通常写方差，标准差是 √(1/n) 就该写 N(0, 1/n)。',
  'erratum.E13.notes': '“Xaviar”，方差取 1/n。',
  'erratum.E13.found':
    '应拼作 Xavier；1/n 是 LeCun 和 Caffe 的取法，Glorot 原文是 2/(n+m)。滑块上两种都有：{xavierEnd} 和 {glorotEnd}。',
  'erratum.E14.notes': '正文写 z = WᵀX + b。',
  'erratum.E14.found': '代码里 W 的形状是（本层，上一层），算的是 W @ A，没有转置。',
  'erratum.E15.notes': '用 Sigmoid 饱和来解释为什么 W 不能太大。',
  'erratum.E15.found':
    '图里的隐藏层是 ReLU，不会饱和；会饱和的只有输出层，所以 N(0, 10²) 的起点高到 {bigStart}。',

  'erratum.E16.notes':
    '上一章的笔记本在初始化之后才调用 seed(1)；classes 没有定义，注释里狗和猫写反了。',
  'erratum.E16.found':
    '种子要在抽 W 之前设，否则第一次运行没法重现。那里的五层网络停在 65.55% 和 34%：恰好是永远回答“不是猫”的准确率，137 / 209 = {always}，17 / 50 = {alwaysTested}；永远这样回答的损失是 {skewEnd}，正是它停住的地方。W 乘了 0.01，梯度传不回去，不是层数的错。（那份图片数据不在这里，只能验证到这一步。）',

  'control.view': '看什么',
  'view.run': '损失曲线',
  'view.units': '每个单元',
  'view.notes': '笔记的图',
  'view.seeds': '12 个种子',
  'view.deep': '8 层的网络',
  'control.share': '正例的比例',
  'control.formula': '损失的算法',
  'formula.stable': '不溢出',
  'formula.naive': '笔记的 log a',

  'hint.init': '从左到右：完全一样、越来越大、按层的宽度来',
  'hint.act': '隐藏层用；输出层总是 Sigmoid',
  'hint.dropout': '每步随机关掉的单元',
  'hint.l2': '0 就是不罚大的权重',
  'hint.lr': '每步走多远；太大会甩出去',
  'hint.iters': '更新 W 和 b 的次数',
  'hint.data': '同心圆就是笔记图里的数据',
  'hint.samples': '笔记是 300 个',
  'hint.noise': '点离自己的形状有多远',
  'hint.share': '不是 0.5 时，全 0 的损失也会动',
  'hint.inverted': '只在丢弃率不为 0 时有区别',
  'hint.every': '只影响曲线画得多细',

  'preset.same': '常数 0.5：单元都一样',
  'preset.small': 'N(0, 0.01²)：真的没动？',
  'preset.cats': '全 0，猫：72 / 209',
  'do.zoom': '放大纵轴',

  'predict.question': '同样训练下去，从哪里出发，最后的损失最低？',
  'predict.zeros': '全 0',
  'predict.random-1': 'N(0, 1)',
  'predict.xavier': 'Xavier',
  'predict.he': 'He',
  'predict.right': '对。这里最低的是 {best}：{loss}，其次是 {next}：{other}。',
  'predict.wrong': '实测这里最低的是 {best}：{loss}，其次是 {next}：{other}。',

  'told.prior':
    '所有 W 的梯度都是 0，单元一模一样，只有输出层的偏置在学：正例占 {share}，损失从 {first} 降到 {last}，这个比例的熵是 {entropy}。训练准确率 {train}，只会猜多的那一类。',

  'units.name': '网络，每个单元一张小图',
  'units.note': '蓝正橙负，线是权重',
  'units.table': '单元之间差多少',
  'units.layer': '层',
  'units.units': '单元',
  'units.spread': '最大差别',
  'units.told': '第 1 层 {units} 个单元：最大差别 {spread}。',

  'many.note': '{seeds} 个种子：带子是最低到最高，线是中位数',
  'many.band': '{name} 最低到最高',
  'many.table': '结束时',
  'many.init': '初始化',
  'many.median': '损失中位数',
  'many.reached': '准确率 ≥ 95%',
  'many.gone': '{name}：∞',
  'many.of': '{some} / {all}',
  'many.wait': '正在训练：{done} / {count} 次…',
  'many.chart.seeds': '笔记的网络，换种子',
  'many.loses.seeds':
    '{seeds} 个种子，损失的中位数最低的是 {best}（{loss}）：N(0, 1) {oneLoss}，He {heLoss}，Xavier {xavierLoss}。准确率到 95% 的分别有 {oneReached}、{heReached}、{xavierReached} 个。这么浅的网络，显不出 He 和 Xavier 的好处。',
  'many.wins.seeds':
    '{seeds} 个种子，He 的损失中位数最低：{loss}；N(0, 1) {oneLoss}，Xavier {xavierLoss}。准确率到 95% 的分别有 {heReached}、{oneReached}、{xavierReached} 个。',
  'many.chart.deep': '8 个隐藏层，每层 30 个单元',
  'many.wins.deep':
    '层数一多，差别就出来了：He {seeds} 个种子里 {heReached} 个到 95%，损失中位数 {heLoss}；Xavier 只有 {xavierReached} 个；N(0, 0.01²) 停在 {smallLoss}；N(0, 1) 有 {oneExploded} 个爆炸成 ∞。',
  'many.loses.deep':
    '{seeds} 个种子，最低的是 {best}（{loss}）：He {heLoss}，{heReached} 个到 95%；Xavier {xavierReached} 个；N(0, 0.01²) {smallLoss}；N(0, 1) 有 {oneExploded} 个爆炸成 ∞。',
  'notes.erratum':
    '笔记的 N(0, 10²) 图里没有第 0 次：按那里的算法是 {inf}（取了 log 0）。换成不会溢出的算法，起点是 {bigStart}。',

  'explain.drawn': 'W 从正态分布里抽，b 从 0 开始。各层的标准差从第 1 层起依次是：',
  'explain.same': '所有 W 都是同一个数，b 从 0 开始：',
  'explain.variance':
    '一层的输入有 n 个，z 是它们的加权和，方差也跟着乘上 n。He 让 n · Var(w) = 2，正好补上 ReLU 砍掉的一半，信号传多少层都差不多大；n · Var(w) 比 2 大，每层放大一次，比 2 小，每层缩小一次，层数越多差得越远。',
  'explain.update':
    '同一层的两个单元如果起点一样，输出就一样，梯度也一样，减掉的也一样，永远分不开：',

  'chapter.notes': '笔记的图：{init}',
  'chapter.now': '现在的设置',
}
