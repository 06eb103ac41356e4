export default {
  'control.kind': '惩罚',
  'control.lambda': '惩罚强度 λ',
  'control.lr': '学习率 α',
  'control.layers': '隐藏层',
  'control.iterations': '训练步数',
  'control.noise': '数据噪声',
  'control.seed': '种子（数据、划分、权重、训练一起换）',
  'hint.kind': 'L2 罚 w²，L1 罚 |w|；偏置 b 都不罚',
  'hint.lambda': '0 就是不罚；越大，权重越小',
  'hint.lr': '每步走多远；L1 每步把权重推近 αλ/m',
  'hint.iterations': '不加惩罚时，练得越久过拟合越重',
  'hint.noise': '越大，两类点混得越厉害',

  'control.l1step': 'L1 这一步怎么走',
  'hint.l1step': '沿 sign(w) 走，会跨过 0 再跳回来；或者走到 0 就停下',
  'l1step.subgradient': '普通：sign(w)',
  'l1step.proximal': '软阈值',

  'kind.l2': 'L2',
  'kind.l1': 'L1',
  'kind.none': '不加',
  'name.l2': 'L2，λ = {lambda}',
  'name.l1': 'L1，λ = {lambda}',
  'name.none': '不加惩罚',

  'chart.loss': '损失 J = 数据 + 惩罚',
  'chart.note': '{trained} 个训练样本，{measured} 个验证样本',
  'chart.steps': '步',
  'curve.data': '数据损失',
  'curve.penalty': '惩罚',
  'curve.dev': '验证损失',
  'curve.free': '不罚的验证损失',
  'boundary.free': '不加惩罚',

  'told.alone': '{name}：训练损失 {train}，验证损失 {dev}。',
  'told.none':
    '不加惩罚：训练损失降到 {train}，验证损失却是 {dev}，‖W‖ = {norm}。{m} 个样本快被背下来了。',
  'told.lower':
    '{name}：验证损失 {dev}，不加惩罚是 {freeDev}。训练损失从 {freeTrain} 变成 {train}，‖W‖ 从 {freeNorm} 变成 {norm}。',
  'told.same':
    '{name}：验证损失 {dev}，和不加惩罚的 {freeDev} 差不多。训练损失从 {freeTrain} 变成 {train}，‖W‖ 从 {freeNorm} 变成 {norm}。',
  'told.higher':
    '{name}：验证损失 {dev}，比不加惩罚的 {freeDev} 还高。训练损失从 {freeTrain} 变成 {train}，‖W‖ 从 {freeNorm} 变成 {norm}。',
  'told.diverged':
    '{name}：第 {step} 步，第 {layer} 层的 {quantity} 成了无穷大或 NaN，训练停下。α = {lr} 和 λ 乘起来太大了。',
  'told.subgradient':
    'L1 让 {share} 的权重落在 0 的 αλ/m = {within} 以内；恰好为 0 的有 {zeros} 个：普通的一步会跨过 0，在两边来回跳。',
  'told.subgradient.other': '换成软阈值，{all} 个里有 {zeros} 个恰好为 0。',
  'told.proximal':
    '软阈值：一步要跨过 0 的，就停在 0 上。{all} 个权重里有 {zeros} 个（{share}）恰好为 0。',
  'told.proximal.other':
    '换成普通的一步，有 {near} 个在 0 的两边来回跳，恰好为 0 的有 {zeros} 个。',

  'preset.free': '不加惩罚',
  'preset.right': 'λ = 1',
  'preset.strong': 'λ = 10，太强',
  'preset.l1': 'L1，λ = 0.3',
  'preset.zeros': 'L1，真正的 0',

  'predict.question': '加上惩罚，网络就没法把训练损失压得那么低。验证损失会怎样？',
  'predict.lower': '变低',
  'predict.same': '差不多',
  'predict.higher': '变高',
  'predict.right':
    '对。{name}：验证损失从 {freeDev} 变成 {dev}，训练损失从 {freeTrain} 变成 {train}。',
  'predict.wrong':
    '实测：{name}，验证损失从 {freeDev} 变成 {dev}，训练损失从 {freeTrain} 变成 {train}。',

  'weights.name': '权重变成了什么样',
  'weights.title': '每层的权重',
  'weights.layer': '第 {layer} 层 W',
  'weights.counted': '数一数',
  'weights.head': '层',
  'weights.all': '权重',
  'weights.zeros': '恰好为 0',
  'weights.near': '|w| ≤ {within}',
  'weights.norm': '‖W‖',
  'weights.free': '不罚时 ‖W‖',

  'seeds.said':
    '八个种子里，L2 λ = 1 有 {better} / {compared} 次的验证损失比什么都不加低：平均 {dev}，不加是 {free}；‖W‖ 平均 {norm}，不加是 {freeNorm}。',

  'explain.cost':
    'J 是两笔账的和：数据上的平均损失，加上权重的代价。这里 λ = {lambda}，m = {m}，α = {lr}。数据那一笔想要大的权重，好把每个点都圈进去；代价那一笔想要小的权重。',
  'explain.decay': '求导之后，每一步先把每个权重按同一个比例缩小一点，再走梯度那一步：',
  'explain.push': '求导之后，每一步把每个权重朝 0 推同样的一小段，不管它是大是小，所以小的先到 0：',
  'explain.proximal':
    '走完梯度那一步，再推同样的一小段，但不跨过 0：要跨过去的就停在 0 上（近端一步，也叫软阈值）：',
  'explain.variance':
    '权重小，网络就拐不出急弯：边界变平滑，对每一个样本都不那么较真。λ 太大又会连该拐的弯也拐不出来。',

  'erratum.E25.notes': '标题写着 L1/L2，正文只给了 L2 的公式。',
  'erratum.E25.found':
    'L1 加的是 λ/m Σ|w|，梯度是 λ/m sign(w)。这里用 L1、λ = {l1Lambda} 训练，{l1Near} 的权重落在 0 的 {within} 以内，验证损失 {l1Dev}（不加惩罚 {freeDev}）。',
  'erratum.E26.notes': '更新参数的时候“也需要减掉这个正则项”。',
  'erratum.E26.found':
    '减去的是它的梯度，不是它本身：W := W − α(dW + λ/m W)。在 L2、λ = {l2Lambda} 训练完的网络上，正则项的值是 {term}；若从每个权重里减去它，一步就让 ‖W‖ 从 {before} 变成 {wrong}；只减它的梯度那一份 αλ/m W，则变成 {right}。',
  'erratum.E27.notes': '同一个公式里，L 既是损失函数，又是层数。',
  'erratum.E27.found': '这里损失写作花体 ℒ，层用小写 l 编号。',
  'erratum.biases.notes': '没有说偏置 b 要不要惩罚。',
  'erratum.biases.found':
    '这里只罚 {weights} 个权重，{biases} 个偏置不罚：b 只把边界平移，不让它变弯，数量也少。',
}
