/** What the comments of a script say. E…：the errata. */
export default {
  'script.what':
    '和页面同样的种子、同样的顺序：打印同样的损失（页面用单精度，这里用双精度，末几位会有差别）。',
  'script.needs': '需要：pip install {needs}',

  'data.head': '---- 数据：X（特征 × 样本），Y（输出 × 样本） ----',
  'data.m': '训练样本数',
  'data.sizes': 'sizes：两类各有多少个样本',
  'data.one-hot': '每类一个输出',
  'data.signs': '标签由加噪声之前的正负决定',
  'split.head': '打乱后依次分给训练集、验证集、测试集',

  'normalise.head': '---- 归一化：只在训练集上求，用到每一部分 ----',
  'normalise.E37': '勘误 E37：笔记的 sigma 没有减 mu',
  'normalise.notes': '笔记原来的写法（勘误 E37：没有减 mu，所以标准差不是 1）',
  'normalise.constant': '常数特征变成 0，不除以 0（sklearn 也这样）',

  'init.head': '---- 参数初始化：W 为 (n_l, n_{l-1})，b 为 (n_l, 1) ----',
  'init.E4': '勘误 E4：同一层的单元从相同的值出发，会一直相同',
  'init.E6': '勘误 E6：笔记写的 np.random.rzeros 不存在',
  'init.E8': '勘误 E7、E8：randn 没有上下限，乘的数就是标准差',
  'init.E11': '勘误 E11：标准差是 sqrt(2 / n_{l-1})，笔记的文字写成了 sqrt(1 / n_{l-1})',
  'init.E13': '勘误 E13：笔记拼作 Xaviar；Glorot 与 Bengio 的原式是 2 / (n_in + n_out)',
  'init.dims': '各层的单元数，第一个是特征数',
  'init.E27': '层数（勘误 E27：笔记里 L 也是损失）',

  'activation.head': '---- 激活函数与导数 ----',
  'activation.E17': '勘误 E17：e 的指数是 z_i；先减最大值，就不会溢出',
  'activation.E20': '勘误 E20：Z = 0 处没有导数，取 0',

  'forward.head': '---- 前向传播 ----',
  'forward.E14': '勘误 E14：这样的 W 不用转置',
  'dropout.keep': '保留概率',
  'dropout.E28': '勘误 E28：除以 keep_prob 才是 Inverted Dropout，笔记漏了',
  'dropout.E29': '勘误 E29：遮的是这一层自己的输出',
  'dropout.notes': '笔记原来的写法（勘误 E28：没有除以 keep_prob）',
  'dropout.backward': '同一个掩码，也用在反向',
  'norm.head': 'Batch Normalisation，在 Z 上',
  'norm.running': '评估时用的滑动平均',

  'cost.head': '---- 代价 J ----',
  'cost.E9': '勘误 E9：由 Z 直接算，饱和了也不会是 inf',
  'cost.linear': '平方误差的一半',
  'cost.l2': 'λ/(2m) Σ W²，b 不罚',
  'cost.E25': '勘误 E25：笔记没有给出 L1 的式子；b 不罚',

  'backward.head': '---- 反向传播 ----',
  'backward.sigmoid': 'sigmoid 与交叉熵合在一起',
  'backward.softmax': 'softmax 与交叉熵合在一起',
  'backward.linear': '线性输出与平方误差合在一起',
  'backward.E26': '勘误 E26：加的是惩罚项的梯度，不是惩罚项本身；m 是整个训练集',

  'update.head': '---- 更新参数 ----',
  'update.clip': '所有梯度合在一起的长度不超过上限',
  'update.proximal': '近端步：软阈值，能得到恰好为 0 的权重',

  'train.head': '---- 训练 ----',
  'train.seed': '训练用的随机数：打乱和掩码',
  'train.shuffle': '新的一轮：重新打乱',
  'train.batch': '最后一批可能小一些',
  'train.record': '在这一步更新之前',
  'train.E34': '勘误 E34：不是一变差就停，要有耐心，并记下最好的参数',
  'train.restore': '取回验证损失最低时的参数',

  'score.head': '---- 结果：没有掩码，不含惩罚项 ----',

  'torch.network': '---- 网络：PyTorch 的样本是行 ----',
  'torch.copied': '第一次的权重就是上面 NumPy 抽的',
  'torch.rows': '样本作行',
  'torch.dropout': '掩码也用 NumPy 的随机数，所以和页面的一样',
  'torch.norm': '评估用的方差不放大成 m/(m−1)，所以不用 nn.BatchNorm1d',
  'torch.momentum': 'PyTorch 的动量没有 1 − β，乘在学习率上',
  'torch.evaluate': '没有掩码，不含惩罚项',
}
