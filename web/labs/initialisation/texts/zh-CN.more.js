/** What is read beyond the first view: ../more.js. */
export default {
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
    '两圈共 {samples} 个点，测试集 {tests} 个，网络 {net}（ReLU，输出 Sigmoid），学习率 0.01，{iterations} 次迭代：这样重算出来的就是笔记的曲线。',
  'erratum.E3.notes': '每张图的纵轴范围都不一样。',
  'erratum.E3.found':
    'N(0, 1) 从 {oneStart} 走到 {oneEnd}，He 从 {heStart} 走到 {heEnd}，各画各的轴，看上去却一样高。“笔记的图”把六条曲线放在同一根轴上。',
  'erratum.E4.notes': '全 0 时，每个权重的更新量都一样。',
  'erratum.E4.found': '隐藏层是 ReLU 时不止是一样：三层的 ‖dW‖ 都是 {zeroNorms}，W 根本不更新。',
  'erratum.E5.notes': '全 0 时，损失不随迭代变化。',
  'erratum.E5.found':
    '只有两类样本一样多时才这样。换成 {cats} 个正例、{others} 个反例，输出层的偏置会学到比例：1,500 次后损失从 {skewStart} 降到 {skewEnd}，正是这个比例的熵。按“猫：72 / 209”自己试。',
  'erratum.E6.notes': '代码里用了 np.random.rzeros。',
  'erratum.E6.found': 'NumPy 没有这个函数，应当是 np.zeros。',
  'erratum.E7.notes': '注释说 W 在 (0, 0.01) 之间。',
  'erratum.E7.found':
    '代码里的倍数是 1，所以 W 的标准差是 1，不是 0.01：这里抽出的 {weights} 个，量出来是 {drawnSd}。',
  'erratum.E8.notes': '把标准正态说成“−1 到 1”，放大十倍说成“−10 到 10”。',
  'erratum.E8.found':
    '高斯分布没有边界：这个小网络抽出的 {weights} 个权重里，{outside} 落在 ±1 之外；抽 {many} 个，是 {manyOutside}。',
  'erratum.E9.notes': 'N(0, 10²) 的图从第 1,000 次才开始画。',
  'erratum.E9.found':
    '因为第 0 次按原来的算法得到 {inf}：{samples} 个样本里有 {lost} 个的输出被舍入成 0 或 1，偏偏还错了，log 0 就成了无穷大。换成不会溢出的写法，起点是 {bigStart}。“笔记的图”里可以切换两种算法。',
  'erratum.E10.notes': '读起来像是 Xavier 和 He 让训练变好了。',
  'erratum.E10.found':
    '在这份数据、这个种子上，N(0, 1) 结束时是 {oneEnd}，He 是 {heEnd}，Xavier 是 {xavierEnd}。网络只有三层，还显不出它们的好处；“12 个种子”和“8 层的网络”把两种情形都跑给你看。',
  'erratum.E11.notes': '正文说 He 的标准差是 √(1/n)。',
  'erratum.E11.found':
    '公式和代码里是 √(2/n)，那才是 He。第 2 层 n = {inputs}：√(2/n) = {heRule}，√(1/n) = {xavierRule}，按代码抽出来的标准差是 {heSd}。',
  'erratum.E12.notes': '写成 N(0, √(1/n))。',
  'erratum.E12.found':
    '这个位置通常写方差，标准差是 √(1/n) 就该写 N(0, 1/n)。第 2 层 n = {inputs}，按代码抽出来的方差是 {xavierVariance}：接近 1/n，不是 √(1/n) = {xavierRule}。',
  'erratum.E13.notes': '“Xaviar”，方差取 1/n。',
  'erratum.E13.found':
    '应拼作 Xavier；1/n 是 LeCun 和 Caffe 的取法，Glorot 原文是 2/(n+m)。滑块上两种都有：{xavierEnd} 和 {glorotEnd}。',
  'erratum.E14.notes': '正文写 z = WᵀX + b。',
  'erratum.E14.found':
    '代码里 W 的形状是（本层，上一层），算的是 W @ A，没有转置：第 1 层的 W 是 {shapeW}，X 是 {shapeX}，乘得起来；Wᵀ 反而乘不了。',
  'erratum.E15.notes': '用 Sigmoid 饱和来解释为什么 W 不能太大。',
  'erratum.E15.found':
    '图里的隐藏层是 ReLU，不会饱和；会饱和的只有输出层：N(0, 10²) 一开始，{samples} 个输出里有 {flat} 个落在 Sigmoid 的平坦处（导数不到最大值的 1%），损失高到 {bigStart}。',

  'erratum.E16.notes':
    '上一章的笔记本在初始化之后才调用 seed(1)；classes 没有定义，注释里狗和猫写反了。',
  'erratum.E16.found':
    '种子要在抽 W 之前设，否则第一次运行没法重现。那里的五层网络停在 65.55% 和 34%：恰好是永远回答“不是猫”的准确率，137 / 209 = {always}，17 / 50 = {alwaysTested}；永远这样回答的损失是 {skewEnd}，正是它停住的地方。W 乘了 0.01，梯度传不回去，不是层数的错。（那份图片数据不在这里，只能验证到这一步。）',

  'control.formula': '损失的算法',
  'formula.stable': '不溢出',
  'formula.naive': '笔记的 log a',

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
}
