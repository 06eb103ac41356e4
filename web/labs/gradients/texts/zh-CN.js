export default {
  'control.depth': '隐藏层的层数',
  'control.act': '激活函数',
  'control.init': '初始化',
  'control.lr': '学习率 α',
  'control.steps': '训练几步再看',
  'control.width': '每层的单元数',
  'control.lambda': 'L2 惩罚 λ（选中“L2 惩罚”时）',
  'control.clip': '裁剪的上限 c（选中“梯度裁剪”时）',
  'control.initseed': '初始化种子',
  'control.dataseed': '数据种子',
  'control.forget': 'LSTM 遗忘门的偏置 b_f',
  'control.length': '时间步 T',
  'control.cellseed': '种子',
  'hint.depth': '拖一拖：每多一层，就多乘一次 W 和 f′',
  'hint.act': '反向传播时每层乘一次它的导数 f′',
  'hint.init': '标准差：固定的，或跟着输入的个数变',
  'hint.lr': '播放训练时用；太大就会把网络弄坏',
  'hint.steps': '0：刚初始化，还没有训练',
  'hint.width': '每层都一样宽',
  'hint.lambda': '加在每个 dW 上的是 λW/m',
  'hint.clip': '所有梯度合在一起的长度不超过它',
  'hint.forget': '越大，遗忘门越接近 1，过去留得越久',
  'hint.length': '梯度要往回走这么多步',

  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky ReLU',
  'init.random-0.01': 'N(0, 1) × 0.01',
  'init.random-1': 'N(0, 1)',
  'init.xavier': 'Xavier',
  'init.he': 'He',

  'cures.name': '怎么治？一个一个试',
  'cures.column.cure': '办法',
  'cures.column.ratio': '首层 / 末层',
  'cures.column.loss': '{steps} 步后损失',
  'cures.broke': '第 {step} 步坏掉',
  'cure.none': '不治',
  'cure.leaky': 'Leaky ReLU',
  'cure.gauss': '标准高斯 N(0, 1)',
  'cure.matched': 'Xavier / He',
  'cure.l2': 'L2 惩罚',
  'cure.clip': '梯度裁剪',
  'cure.bn': 'Batch Norm',

  'chart.name': '每一层分到多少梯度',
  'chart.layer': '层',
  'chart.output': '输出',
  'bars.gradient': '梯度 ‖dW‖',
  'bars.activation': '激活值的标准差',
  'bars.uncured': '不治时的 ‖dW‖',
  'note.start': '刚初始化',
  'note.step': '训练 {step} 步后，损失 {loss}',
  'note.overflow': '训练 {step} 步后，数已大得算不出损失',
  'note.broken': '第 {step} 步，最后一次全是有限的数',
  'mark.broken': '这里不再有限：第 {layer} 层的 {quantity}',

  'told.one': '只有一个隐藏层：梯度 {first} 直接传到，没有什么可以累乘的。',
  'told.vanish':
    '梯度消失：第 1 层只分到 {first}，第 {last} 层有 {lastNorm}，前者是后者的 {ratio} 倍；每往前一层，平均只剩 {factor} 倍。',
  'told.explode':
    '梯度爆炸：第 1 层的梯度是 {first}，第 {last} 层是 {lastNorm}，前者是后者的 {ratio} 倍；每往前一层，平均乘上 {factor}。',
  'told.tiny':
    '各层差不多（首层是末层的 {ratio} 倍），但都小得学不动：第 1 层 {first}，第 {last} 层 {lastNorm}。',
  'told.huge':
    '各层差不多（首层是末层的 {ratio} 倍），但全都爆炸了：第 1 层 {first}，第 {last} 层 {lastNorm}。',
  'told.none': '一点梯度也没有：第 1 层 {first}，第 {last} 层 {lastNorm}，什么也学不到。',
  'told.even':
    '各层的梯度差不多大：第 1 层 {first}，第 {last} 层 {lastNorm}，首层是末层的 {ratio} 倍。',
  'told.shrinks': '激活值一层层变小：标准差从 {from} 降到 {to}。',
  'told.grows': '激活值一层层变大：标准差从 {from} 升到 {to}。',
  'told.cured':
    '{cure}：首层 / 末层从 {before} 变成 {after}；训练 {steps} 步后的损失是 {loss}（不治：{was}）。',
  'told.brokeAt': '第 {step} 步坏掉',
  'told.cure.l2':
    '注意：多出来的是惩罚项自己的 λW/m，只会让 W 变小；刚初始化时，数据给第 1 层的梯度仍然只有 {first}。',
  'told.cure.clip':
    '裁剪把所有层乘上同一个数，所以比值不变；它挡得住爆炸的一大步，救不了消失（第 1 层 {first}）。',
  'told.broken': '坏掉了：第 {step} 步，第 {layer} 层的 {quantity} 不再是有限的数，训练停在这里。',
  'told.cause.start':
    '原因：权重一开始就太大。还没有训练，梯度已经有 {gradient}，一步就要走 {move}（α = {lr}），而那一层的权重总共才 {weights}。',
  'told.cause.rate':
    '原因：学习率太大。梯度在开始时最大只有 {gradient}，但在 α = {lr} 时一步要走 {move}，而那一层的权重总共才 {weights}。',
  'do.repair': '一键修好：{change}（已试过：{steps} 步后损失 {loss}）',
  'repair.none': '试过几种办法，都没有修好。',

  'predict.question':
    '笔记的第二个办法：“使用标准高斯分布初始化权重”。10 层的 tanh 网络这样初始化，第 1 层的梯度会是第 10 层的多少？',
  'predict.tiny': '不到百分之一',
  'predict.same': '差不多',
  'predict.huge': '一百倍以上',
  'predict.right': '对：{ratio} 倍。对 tanh，标准高斯不是解药，而是爆炸的原因。',
  'predict.wrong': '测下来是 {ratio} 倍。对 tanh，标准高斯不是解药，而是爆炸的原因。',

  'preset.vanish': 'Sigmoid：消失',
  'preset.smaller': 'Sigmoid × 0.01：全没了',
  'preset.holds': 'tanh + Xavier：刚好',
  'preset.explode': 'tanh + N(0, 1)：爆炸',
  'preset.reluExplode': 'ReLU + N(0, 1)：激活爆炸',
  'preset.reluXavier': 'ReLU + Xavier：越来越小',
  'preset.reluHe': 'ReLU + He：保持',
  'preset.break': '弄坏它',

  'time.name': '第五个办法：LSTM 与 RNN',
  'time.chart': '最后一步的梯度，有多少传回第 t 步',
  'time.step': '时间步 t',
  'time.lstm': 'LSTM，b_f = {forget}',
  'time.told.less':
    '{length} 步之前只剩：RNN {rnn}；LSTM 不加偏置 {bare}，比 RNN 还少；b_f = {forget} 的 LSTM {lstm}。光换成 LSTM 不是解药，遗忘门开着才是。',
  'time.told.more':
    '{length} 步之前只剩：RNN {rnn}；LSTM 不加偏置 {bare}；b_f = {forget} 的 LSTM {lstm}。起作用的是遗忘门开着。',
  'time.why':
    '记忆 c 每走一步只乘一次遗忘门 f，不乘 W。f 接近 1 时梯度就留得住；偏置是 0 时 f 大约只有一半，几十步的一半也是消失。',

  'explain.chain': '反向传播每往前一层，就乘一次 Wᵀ，再乘一次 f′(Z)。dW 是它和前一层激活值的乘积。',
  'explain.product': '所以首层和末层之比，是许多因子的连乘；平均每层一个因子：',
  'explain.both':
    '只看梯度还不够：ReLU 的激活值往前传时变小多少，梯度往回传时也变小多少，所以各层 ‖dW‖ 一样，却一样小（或一样大）。因此橙色的条也要看。',
  'explain.clip': '笔记没有写梯度裁剪：整个梯度太长时，按比例缩短，方向不变。',
  'explain.residual':
    '笔记也没有写残差连接：A + F(A) 给梯度留一条不经过 W 的路。这里的网络没有这样的连接，所以没有可测的数。',

  'layers.name': '每一层的数',
  'layers.layer': '层',
  'layers.gradient': '‖dW‖',
  'layers.weight': '‖W‖',
  'layers.mean': 'A 的均值',
  'layers.deviation': 'A 的标准差',
  'layers.saturated': '饱和的比例',
  'layers.dead': '死掉的单元',
  'weights.name': '每层的 W、b、dW、A',

  'erratum.E45.notes': '解决方法之二：使用标准高斯分布初始化权重。',
  'erratum.E45.found':
    '从爆炸的一边看，它是原因，不是办法。首层 / 末层：tanh 从 {tanhXavier}（Xavier）变成 {tanhGauss}；ReLU 第 1 层的梯度从 {reluHe}（He）变成 {reluGauss}。只有 Sigmoid 从 {sigmoidXavier} 变成 {sigmoidGauss}：大的 W 抵消了小的 f′，代价是隐藏层的输出有 {saturated} 已经饱和。要各种激活函数都合适，办法是 Xavier / He。',
  'erratum.E46.notes': '前面隐藏层的“学习速率”低于后面的隐藏层。',
  'erratum.E46.found':
    '学习率 α 全网只有一个；不同的是梯度，也就是学习的速度：Sigmoid 网络第 1 层 {first}，第 10 层 {last}。',
  'erratum.E47.notes': '激活函数的导数大于 1 时，会造成梯度爆炸。',
  'erratum.E47.found':
    '笔记里的激活函数，导数最大是 {steepest}（Sigmoid / tanh / ReLU / Leaky ReLU），没有一个超过 1。同样的 tanh，Xavier 是 {tanhXavier}，N(0, 1) 是 {tanhGauss}：爆炸来自 W。',
  'erratum.E48.notes': '链式法则写成几个偏导数依次相乘。',
  'erratum.E48.found':
    '那只是一个样本、一步的写法：矩阵要转置，f′ 是逐元素相乘，dW 还要对 {samples} 个样本取平均。完整的式子在“为什么会这样”里。',
}
