export default {
  'question.curves': '同样的网络和设置，下面三种激活函数，哪一种学不会？',
  'question.line': '去掉激活函数，再多加几层，边界会弯吗？',
  'question.softmax': '三个 z 一起加 1,000，Softmax 给出的概率会怎样？',
  'question.output': '一个样本可以同时有两个标签。用 Softmax 能把两个都认出来吗？',

  'predict.sigmoid': 'Sigmoid',
  'predict.tanh': 'Tanh',
  'predict.relu': 'ReLU',
  'predict.line.bends': '会弯',
  'predict.line.straight': '还是直线',
  'predict.softmax.larger': '变大',
  'predict.softmax.same': '不变',
  'predict.softmax.none': '算不出来',
  'predict.output.can': '能',
  'predict.output.cannot': '不能',
  'predict.wait': '正在训练来对答案…',
  'predict.curves.right': '猜对了。{depth} 个隐藏层，同样的设置，训练准确率：{rates}。',
  'predict.curves.told': '看看实测：{depth} 个隐藏层，同样的设置，训练准确率：{rates}。',
  'predict.line.one.right': '猜对了：{layers} 层和一层的回答最多差 {apart}，再深也是一条直线。',
  'predict.line.one.wrong': '没有弯：{layers} 层和一层的回答最多差 {apart}，再深也是一条直线。',
  'predict.line.more.right': '这次舍入误差太大，说不准：{layers} 层和一层的回答差到 {apart}。',
  'predict.line.more.wrong': '这次舍入误差太大，说不准：{layers} 层和一层的回答差到 {apart}。',
  'predict.softmax.told':
    '概率最多变了 {change}，也就是只剩舍入误差；可照公式直接算，得到的是 {naive}。',
  'predict.output.right':
    '猜对了：{both} 个样本两个标签都有，Softmax 两个都认出来的有 {bothRight} 个。',
  'predict.output.wrong':
    '实测：{both} 个样本两个标签都有，Softmax 两个都认出来的有 {bothRight} 个。',

  'hint.act': '所有隐藏层都用它；输出层是 Sigmoid',
  'hint.layer': '图里灰色的直方图是这一层的 z',
  'hint.depth': '每个隐藏层 10 个单元',
  'hint.lr': '一次更新走多远；太大时 ReLU 会死掉',
  'hint.bend': '右图和左图只差这一样',
  'hint.shift': '分数之间的差不变',
  'hint.problem': '数据和该回答的东西',
  'hint.output': '换一个不合适的试试',
  'fold.sums': '每层的 z、a 和死亡单元',

  'control.view': '看什么',
  'view.curves': '函数与导数',
  'view.line': '没有激活函数',
  'view.softmax': 'Softmax',
  'view.output': '选输出层',

  'control.act': '隐藏层的激活函数',
  'control.bend': '右图的激活函数',
  'control.depth': '隐藏层数',
  'control.layer': '看第几层的 z',
  'control.lr': '学习率',
  'control.iters': '迭代次数',
  'control.data': '数据',
  'control.init': '初始化',
  'control.initseed': '初始化的种子',
  'control.z1': 'z₁',
  'control.z2': 'z₂',
  'control.z3': 'z₃',
  'control.shift': '三个 z 一起加',
  'control.problem': '问题',
  'control.output': '输出层',

  'act.linear': '线性（不激活）',
  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'Tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky ReLU',
  'act.tick.linear': '线性',
  'act.tick.sigmoid': 'Sigmoid',
  'act.tick.tanh': 'Tanh',
  'act.tick.relu': 'ReLU',
  'act.tick.leaky-relu': 'Leaky',
  'init.he': 'He',
  'init.xavier': 'Xavier',
  'init.glorot': 'Glorot',
  'init.random': 'N(0, 1)',
  'data.circles': '同心圆',
  'data.moons': '月牙',

  'problem.binary': '二分类',
  'problem.classes': '多分类',
  'problem.labels': '多标签',
  'problem.regression': '回归',
  'output.sigmoid': 'Sigmoid',
  'output.softmax': 'Softmax',
  'output.linear': '线性',

  'curves.name': '{act} 和它的导数',
  'curves.note': '拖动 z',
  'curves.behind': '第 {layer} 层的 z（占比）',
  'passage.name': '梯度往回传，还剩多少',
  'passage.note': '只算 f′ 的连乘',
  'passage.bound': '上限',
  'passage.measured': '实测',
  'passage.x': '传到第几层',

  'line.without': '没有激活函数',
  'line.with': '{act}',
  'line.matrix': '{layers} 层乘成一层',
  'line.parameter': '参数',
  'line.value': '乘出来的值',
  'line.equal': '和整个网络在每个训练样本上的回答最多差 {apart}',

  'softmax.name': '三个概率',
  'softmax.note': '蓝：稳定写法 · 橙：直接写法',
  'softmax.stable': '稳定写法',
  'softmax.naive': '直接写法',
  'softmax.table': '每一步的数',
  'softmax.sum': '和',

  'output.binary.0': '网络回答“是内圈”',
  'output.classes.0': '输出 1：是第 1 类',
  'output.classes.1': '输出 2：是第 2 类',
  'output.classes.2': '输出 3：是第 3 类',
  'output.labels.0': '标签 1：靠近中心',
  'output.labels.1': '标签 2：在右上方',
  'output.loss': '损失 J',
  'output.train': '训练损失',
  'output.prices': '房价：网络说的和真实的',
  'output.unit': '10 万美元',
  'output.true': '真实房价',
  'output.said': '网络说的',
  'output.right': '完全说对',
  'output.table': '每个样本的输出',
  'output.sample': '样本',
  'output.column': '输出 {k}',
  'output.truth': '真实 {k}',
  'output.sum': '和',

  'sums.sample': '样本',
  'sums.layers': '每个隐藏层',
  'sums.layer': '层',
  'sums.slope': 'f′ 的平均',
  'sums.flat': '平坦区占比',
  'sums.dead': '死亡单元',
  'sums.units': '单元数',
  'sums.caption': '第 {layer} 层的 z 和 a（前 {count} 个样本）',

  'preset.ten': '10 层 Sigmoid',
  'preset.relu': '换成 ReLU',
  'preset.dead': '让 ReLU 死掉',
  'preset.leaky': '换成 Leaky ReLU 再试',
  'preset.one': '1 个隐藏层',
  'preset.many': '10 个隐藏层',
  'preset.labels': '多标签用 Softmax',
  'preset.binary': '二分类用线性输出',
  'preset.notes': 'z = 1, 2, 3',
  'preset.overflow': '一起加 1,000',

  'told.bound':
    '梯度往回每过一层就要乘一次 f′：过 {depth} 层，上限是 {bound}，这个网络实测是 {passed}。',
  'told.unbound':
    '梯度往回每过一层也要乘一次 f′，可上限不会变小：过 {depth} 层还是 {bound}，这个网络实测是 {passed}。',
  'told.flat': '第 {layer} 层的 z 有 {flat} 落在平坦区（f′ 不到最大值的 1%）。',
  'told.dead': '{units} 个隐藏单元里死了 {dead} 个：对每个训练样本 f′ 都是 0，它的权重收不到梯度。',
  'told.learned': '这一次学会了：训练准确率 {right}，损失 {loss}。',
  'told.so-far': '目前：训练准确率 {right}，损失 {loss}。',
  'told.stuck': '这一次没学会：训练准确率 {right}，损失 {loss}。',
  'told.diverged':
    '第 {step} 次迭代，第 {layer} 层出现了无穷大或 NaN，训练停在这里。把学习率调小再试。',
  'told.straight':
    '左边没有激活函数：{layers} 层乘起来就是一个矩阵，和整个网络的回答最多差 {apart}，所以边界是一条直线，准确率 {right}。',
  'told.bent':
    '右边只多了 {act}：同样乘成一个矩阵，回答会差到 {apart}，一层代替不了它；准确率 {right}。',
  'told.softmax': '三个概率是 {shares}，和为 1。',
  'told.alike': '两种写法一样。再把三个 z 一起加大试试：分数的差没变，概率就不该变。',
  'told.overflow':
    '概率没变，可直接写法算不出来了：e 的 {largest} 次方是 {power}，∞ ÷ ∞ 得 NaN。先减去最大的 z 就没事。',
  'told.binary.sigmoid':
    '一个 Sigmoid：回答都在 {low} 到 {high} 之间，可以当概率读；准确率 {right}。',
  'told.binary.linear':
    '线性输出没有上下限：这次从 {low} 到 {high}，不能当概率读；以 0.5 为界，准确率 {right}。',
  'told.classes.softmax':
    'Softmax 让三个输出分同一份概率：每个样本加起来从 {sumLow} 到 {sumHigh}；取最大的一个，准确率 {right}。',
  'told.classes.sigmoid':
    '三个 Sigmoid 各说各的：加起来从 {sumLow} 到 {sumHigh}，不是一份概率；取最大的一个，准确率 {right}。',
  'told.classes.linear':
    '线性输出：单个回答从 {low} 到 {high}，加起来从 {sumLow} 到 {sumHigh}，都不是概率；取最大的一个，准确率 {right}。',
  'told.labels.sigmoid':
    '每个标签一个 Sigmoid，互不相让：{both} 个样本两个标签都有，{bothRight} 个两个都认出来了；全部样本里 {right} 完全正确。',
  'told.labels.softmax':
    'Softmax 只有一份概率可分（加起来从 {sumLow} 到 {sumHigh}）：{both} 个样本两个标签都有，两个都过 0.5 的有 {bothRight} 个；全部样本里 {right} 完全正确。',
  'told.labels.linear':
    '线性输出：回答从 {low} 到 {high}，不能当概率读；以 0.5 为界，{both} 个双标签样本认出 {bothRight} 个，全部样本里 {right} 完全正确。',
  'told.regression.linear':
    '线性输出想说多大都行：这次从 {low} 到 {high}，均方根误差 {dollars} 美元。Sigmoid 最多说到 1，可 {samples} 个房价里有 {above} 个比 1 大，引擎会拒绝它。',

  'why.curves.1':
    '反向传播时，梯度每穿过一个隐藏层都要乘一次 W 的转置和一次 f′(z)。Sigmoid 的 f′ 最大是 0.25，而且只在 z = 0 才有这么大；层数一多，前面几层几乎收不到梯度。',
  'why.curves.2':
    'Tanh 的 f′ 在 z = 0 是 1，ReLU 的 f′ 在 z > 0 时恒为 1，所以它们传得远。右图只算了 f′ 的连乘；W 也会放大或缩小梯度，那是“梯度消失与爆炸”一节的事。',
  'why.curves.3':
    'ReLU 在 z ≤ 0 时斜率为 0。一个单元如果对所有样本都是 z ≤ 0，它的权重就再也不会动，叫做死亡 ReLU；学习率太大时最容易发生。Leaky ReLU 在那边留了 0.01 的斜率。',
  'why.line.1':
    '没有激活函数，A¹ = W¹X + b¹ 直接进到下一层：W²(W¹X + b¹) + b² = (W²W¹)X + (W²b¹ + b²)，还是一个矩阵加一个偏置。多少层都一样。',
  'why.line.2':
    '输出层是 Sigmoid，所以整个网络等价于一次逻辑回归，不是线性回归。表里的 W 和 b 就是用每层的权重现乘出来的。',
  'why.line.3': '剩下的那点差别来自单精度浮点数的舍入：引擎用 float32，这里的连乘用 float64。',
  'why.softmax.1':
    'Softmax 把每个 z 变成 e 的 z 次方，再除以它们的和，所以都是正的，加起来是 1。z 每大 1，概率的比就大 e 倍。',
  'why.softmax.2': '只有 z 之间的差起作用：一起加一个数，分子分母同乘一个因子，约掉了。',
  'why.softmax.3':
    '可是计算机里 e 的 710 次方已经超出 float64。稳定的写法先减去最大的 z，最大的那一项变成 e⁰ = 1，就不会溢出。',
  'why.output.1':
    '二分类只问一个“是不是”，一个 Sigmoid 就够。多分类的各类互斥，概率要加起来等于 1，用 Softmax。',
  'why.output.2':
    '多标签的各个标签不互斥，一个样本可以都有，也可以都没有；每个标签各用一个 Sigmoid，互不影响。Softmax 做不到这件事。',
  'why.output.3':
    '回归要的是一个数，不是概率；线性输出不加任何限制。三种输出配上各自的损失，梯度都是 dZ = A − Y。',

  'figure.loss': '5 个隐藏层的网络，损失 J',
  'figure.x': '次迭代',

  'erratum.E17.notes': 'Softmax 的公式把 i 写在了 e 的 z 次方的外面。',
  'erratum.E17.found': 'i 应当是 z 的下标。z = 1, 2, 3 时正确的是 {right}；照字面算是 {printed}。',
  'erratum.E18.notes': '这一节说前面的图像二分类隐藏层用的是 Sigmoid。',
  'erratum.E18.found':
    '参数初始化一节的图写的是 ReLU，图像二分类则在另一页。同样的网络 2-10-5-1 训练 15,000 次：Sigmoid 停在 {sigmoid}，ReLU 到 {relu}。',
  'erratum.E19.notes': '没有激活函数，多层网络等价于线性回归。',
  'erratum.E19.found':
    '输出层还有 Sigmoid，所以等价于逻辑回归：三层线性网络的损失是 {linear}，逻辑回归是 {logistic}，乘成一个矩阵后回答最多差 {apart}。',
  'erratum.E20.notes': '激活函数要可导，并且单调。',
  'erratum.E20.found':
    'ReLU 在 0 处不可导：左边斜率 {left}，右边 {behind}。Swish 不单调：在 z = {swishAt} 有最低点 {swish}。两个都是常用的激活函数。',
  'erratum.E21.notes': 'Tanh 适合需要“对负类进行惩罚”的分类。',
  'erratum.E21.found':
    '真正的好处是斜率大、输出以 0 为中心：z = 0 处斜率 {tanhSlope} 对 {sigmoidSlope}；训练后第一层输出的平均值 {tanhMean} 对 {sigmoidMean}。',
  'erratum.E22.notes': 'ReLU 的范围写成 [0, infinity]，没有提到单元会死。',
  'erratum.E22.found':
    '无穷取不到，应写 [0, ∞)。学习率 2 训练 2,000 次后，{units} 个 ReLU 死了 {dead} 个，准确率 {deadRight}。',
  'erratum.E23.notes': '多分类的各类“相互独立”，多标签“不相互独立”。',
  'erratum.E23.found':
    '应当是“互斥”和“不互斥”。这里 {both} 个样本两个标签都有，互斥的 Softmax 两个都认出来的有 {bothRight} 个。',
}
