export default {
  'control.keep': '保留概率 p',
  'control.version': '写法',
  'control.lr': '学习率 α',
  'control.mode': '看哪一种',
  'control.cover': '一起隐藏的',
  'control.layers': '隐藏层',
  'control.iterations': '训练步数',
  'control.noise': '数据噪声',
  'control.seed': '种子（数据、划分、权重、mask 一起换）',
  'hint.keep': '每个单元留下来的机会；1 就是不用 Dropout',
  'hint.version': '笔记的代码漏了一步：除以 p',
  'hint.lr': '每步走多远',
  'hint.iterations': '不用 Dropout 时，练得越久过拟合越重',
  'hint.noise': '越大，两类点混得越厉害',

  'version.inverted': '除以 p（inverted）',
  'version.notes': '笔记的写法（不除）',
  'mode.train': '训练时',
  'mode.evaluate': '验证时',
  'cover.value': '单个数值',
  'cover.pixel': '整个像素',
  'cover.block': '5 × 5 的块',
  'name.inverted': 'inverted，p = {keep}',
  'name.notes': '笔记的写法，p = {keep}',
  'name.none': '不用 Dropout',

  'chart.loss': '损失',
  'chart.note': '{trained} 个训练样本，{measured} 个验证样本',
  'chart.steps': '步',
  'curve.train': '训练（带 mask）',
  'curve.dev': '验证',
  'curve.free': '不用 Dropout 的验证',
  'curve.notes': '笔记写法的验证',
  'curve.inverted': 'inverted 的验证',

  'layer.hidden': '隐藏层 {l}',
  'network.name': '网络',
  'network.step': '第 {step} 步，第 1 个样本的 mask',
  'network.whole': '所有单元都在',
  'network.next': '换一个 mask',
  'network.off': '关掉 {off} / {all} 个单元',

  'told.alone': '{name}：验证损失 {dev}，验证准确率 {accuracy}。',
  'told.lower':
    '{name}：验证损失 {dev}，准确率 {accuracy}；不用 Dropout 是 {free}，{freeAccuracy}。这一次它管用。',
  'told.same':
    '{name}：验证损失 {dev}，准确率 {accuracy}；不用 Dropout 是 {free}，{freeAccuracy}。这一次差不多。',
  'told.higher':
    '{name}：验证损失 {dev}，准确率 {accuracy}；不用 Dropout 是 {free}，{freeAccuracy}。这一次反而更差。',
  'told.forgotten': '同样的 p，笔记的写法（不除以 p）：验证损失 {dev}，准确率 {accuracy}。',
  'told.divided': '同样的 p，除以 p 的写法：验证损失 {dev}，准确率 {accuracy}。',
  'told.diverged':
    '{name}：第 {step} 步，第 {layer} 层的 {quantity} 成了无穷大或 NaN，训练停下。学习率 {lr} 太大了。',

  'preset.half': 'p = 0.5',
  'preset.notes': '笔记的 p = 0.8',
  'preset.forgotten': '忘了除以 p',
  'preset.all': '不用 Dropout',

  'predict.question': '笔记的代码忘了除以 p。和除了的相比，验证集上会怎样？',
  'predict.accuracy': '准确率掉下来',
  'predict.loss': '准确率差不多，损失变差',
  'predict.same': '看不出差别',
  'predict.right':
    '对。p = {keep}：除以 p 的损失 {loss}、准确率 {share}；忘了除的损失 {notesLoss}、准确率 {notesShare}。',
  'predict.wrong':
    '实测，p = {keep}：除以 p 的损失 {loss}、准确率 {share}；忘了除的损失 {notesLoss}、准确率 {notesShare}。',

  'scale.name': '训练和验证时，激活值差几倍',
  'scale.what':
    '训练时每层只剩 p = {keep} 的单元，验证时全都回来。不除以 p，一层就大 1/p 倍，{layers} 层乘起来，logit 会大到',
  'scale.sure':
    '这是各层都线性时的倍数；右边是实测：训练完之后，{masks} 个 mask 的平均和验证时相比（隐藏层取平均激活，logit 取平均大小）。logit 放大，符号不变，所以判断几乎不变；但概率被推向 0 和 1，错的那几个样本错得太有把握，损失就差得多。',
  'scale.table': '验证时 / 训练时',
  'scale.layer': '层',
  'scale.inverted': 'inverted',
  'scale.notes': '笔记的写法',
  'scale.linear': '1/p 的层数次方',
  'scale.logits': 'logit',

  'picture.name': '残缺的图片：40 × 40 × 3，保留 0.8',
  'picture.title': '一张图和它剩下的',
  'picture.before': '原图',
  'picture.after': '剩下的',
  'picture.next': '再抽一次',
  'picture.said': '这一次剩下 {inputs} / {all} 个输入；{pixels} 个像素里有 {gone} 个整个消失。',
  'picture.value':
    '应该剩下 {mean} ± {sd} 个；剩下不到或正好 {notes} 个的机会是 {chance}。三个通道各抽各的，一个像素整个消失的机会只有 {vanished}（大约 {vanishing} 个），所以看上去是彩色的噪点，不是遮住的方块。',
  'picture.pixel':
    '三个通道一起抽：平均还是 {mean} 个，但起伏变成 ± {spread}。这样才会出现一个个黑点。',
  'picture.block':
    '25 个像素一起抽：平均还是 {mean} 个，起伏大到 ± {spread}。笔记说的“像素块被遮住”其实是这样。',

  'houses.name': '四个特征的房价：权重分散了吗',
  'houses.what':
    '造出来的房子，不是真的：四个特征有一个共同的来源 q，特征 = r·q + √(1 − r²)·噪声，房价 = 面积 + 一点噪声。线性回归，输入层丢弃 {rate}，各训练 {seeds} 个种子。',
  'houses.chart': '四个特征的权重，每个种子一点',
  'houses.note': '圆点：不用 Dropout；方点：输入丢弃 {rate}',
  'houses.weight': '权重',
  'houses.feature': '特征',
  'houses.without': '不用 Dropout',
  'houses.with': '输入丢弃 {rate}',
  'houses.table': '{seeds} 个种子的平均',
  'houses.mean': '平均',
  'houses.area': '面积',
  'houses.city': '城市',
  'houses.rooms': '卧室',
  'houses.school': '学校',
  'houses.loss': '新房子上的损失',
  'houses.blind': '新房子，看不见面积',
  'houses.said':
    '权重确实分散了：面积从 {area} 降到 {areaAfter}，另外三个加起来 {others}。但在同样的新房子上，损失从 {loss} 变成 {lossAfter}（{seeds} 个种子里有 {lower} 个变低）；只有面积看不见时，才从 {blind} 变成 {blindAfter}（{lowerBlind} 个变低）。分散换来的是稳，不是准。',

  'seeds.said':
    '八个种子里，inverted p = 0.8 有 {inverted} / {compared} 次比什么都不加好（平均 {loss}，不加 {free}）。笔记的写法 p = 0.8 平均更差（{notesLoss}），但也有 {notes} / {compared} 次比什么都不加好；p = 0.5 时有 {half} 次。',

  'explain.why':
    '每一步、每个样本都换一个残缺的网络，谁也不能只靠某一个邻居，等于同时训练许多共用权重的小网络，验证时再取平均。',
  'explain.expected': '除以 p 之后，期望不变，验证时什么都不用改；不除，训练时就只有 p 倍：',
  'explain.backward': '反向传播要用同一个 mask：',
  'explain.code': '改正之后的代码（这里的引擎就是这样算的，随机数和 NumPy 一样）：',
  code: 'p = 0.8\nrs = np.random.RandomState(seed)\nfor l in range(1, L + 1):                       # L 个隐藏层\n    A[l] = relu(W[l] @ A[l - 1] + b[l])\n    D[l] = (rs.rand(*A[l].shape) < p) / p       # 除以 p\n    A[l] = A[l] * D[l]\n# 反向：对应的每一层\n    dA[l] = dA[l] * D[l]                        # 同一个 mask',

  'erratum.E28.notes': '标题是 Inverted Dropout，代码里却没有除以 prob，反向传播也没有用 mask。',
  'erratum.E28.found':
    '不除以 p 就不是 inverted。这里 p = {keep}：除以 p，验证损失 {right}、准确率 {rightShare}；不除，{wrong}、{wrongShare}。改正的代码在“为什么会这样”里。',
  'erratum.code.notes':
    "代码里写着 'd' + str(i) = …、A + str(i)；循环从 1 到 L，变量却是 A0、A1、A2；A0 又叫“输入”又算隐藏层。",
  'erratum.code.found': '这不是能运行的 Python：字符串不能赋值。用列表 A[l]、D[l]，l 从 1 到 L。',
  'erratum.E29.notes': '随机地让“下一层”的一些神经元不工作。',
  'erratum.E29.found':
    'mask 乘在这一层自己的输出 A 上：这一层有 {rate} 的单元不再传给下一层。上面的网络里，灰掉的就是它们。',
  'erratum.E30.notes': '4800 个输入最后可能只剩 3800 个，“有一些像素块被遮挡住”。',
  'erratum.E30.found':
    '应该剩 {mean} ± {sd} 个，剩 {notes} 个或更少的机会是 {chance}；这一次剩 {inputs} 个。三个通道各抽各的，{pixels} 个像素里只有 {gone} 个整个消失：是彩色噪点，不是遮住的块。',
  'erratum.L291.notes': '四个特征，最后却说“三个特征都有考虑”，而且新数据上的表现会更好。',
  'erratum.L291.found':
    '是四个。权重会分散：面积从 {area} 到 {areaAfter}。但在 {seeds} 个种子的新房子上，损失从 {loss} 变成 {lossAfter}；只有面积看不见时才变好（{blind} → {blindAfter}）。',

  'chapter.none': '不用 Dropout',
  'chapter.inverted': 'Inverted Dropout：除以保留概率',
  'chapter.notes': '笔记的写法：不除',
}
