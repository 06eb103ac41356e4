export default {
  'control.batch': '批大小 B',
  'control.lr': '学习率 α',
  'control.epochs': '训练几个 epoch',
  'control.noise': '数据噪声',
  'control.dataseed': '数据种子',
  'control.initseed': '初始化种子',
  'control.seed': '训练种子（每个 epoch 怎样打乱）',
  'control.axis': '横轴',
  'hint.batch': '一次更新看几个样本；300 就是全部',
  'hint.lr': '一次更新走多远；批越小，梯度越晃，α 也要越小',
  'hint.epochs': '一个 epoch：每个样本都看过一遍',

  'axis.epochs': 'epoch',
  'axis.updates': '更新次数',
  'axis.samples': '看过的样本',
  'axis.seconds': '秒',
  'axis.name.epochs': 'epoch',
  'axis.name.updates': '次更新',
  'axis.name.samples': '个样本',
  'axis.name.seconds': '秒',

  'batch.all': '全部 300',
  'batch.of': 'B = {batch}',

  'chart.loss': '损失 J',
  'chart.note': '在全部 300 个样本上',
  'chart.path': '碗里的路',
  'chart.path.note': '房价回归，批大小 {batch}',
  'path.step': '步',
  'path.age': '房龄的权重',
  'path.rooms': '房间数的权重',
  'path.b': 'b',
  'path.loss': 'J',

  'table.name': '五种批大小',
  'table.batch': '批大小',
  'table.updates': '每个 epoch 的更新',
  'table.total': '更新总数',
  'table.loss': '损失',
  'table.accuracy': '准确率',
  'table.ms': '毫秒',

  'told.ran': '批大小 {batch}：每个 epoch 更新 {updates} 次，{epochs} 个 epoch 之后损失是 {loss}。',
  'told.thrown':
    '批大小 {batch}：第 {epoch} 个 epoch 时损失低到 {lowest}，后来又被甩回 {loss}：这个学习率（{lr}）对它太大了。',
  'told.diverged':
    '批大小 {batch}：第 {step} 步，第 {layer} 层的 {quantity} 变成无穷大或 NaN，训练停下。多半是学习率（{lr}）太大。',
  'race.epochs': '都看过 {at} 遍数据时，最低的是 {best}（{loss}），最高的是 {worst}（{high}）。',
  'race.updates': '都更新 {at} 次时，最低的是 {best}（{loss}），最高的是 {worst}（{high}）。',
  'race.samples': '都看过 {at} 个样本时，最低的是 {best}（{loss}），最高的是 {worst}（{high}）。',
  'race.seconds': '都花掉 {at} 毫秒时，最低的是 {best}（{loss}），最高的是 {worst}（{high}）。',

  'preset.notes': '五种批大小',
  'preset.thrown': 'B = 32 走得太久',
  'preset.calm': '同一个 B，小一点的 α',
  'preset.single': '一次只看一个',

  'predict.question': '同样多遍地看数据，哪一种批大小的损失最低？',
  'predict.all': '全部 300',
  'predict.sixty-four': '64',
  'predict.ten': '10',
  'predict.one': '1',
  'predict.right': '对。{epochs} 个 epoch 之后 {best} 的损失是 {loss}，全部 300 的是 {all}。',
  'predict.wrong': '测下来是 {best}：{epochs} 个 epoch 之后损失 {loss}，全部 300 的是 {all}。',

  'explain.updates': '{m} 个样本、批大小 {B}：一个 epoch 更新 {updates} 次，最后一批有 {last} 个。',
  'explain.noise':
    '小批的梯度只是全部梯度的估计：方向对，但会晃。它便宜，所以同样多的计算能走更多步；它会晃，所以学习率不能照搬。',
  'explain.shuffle': '每个 epoch 先把样本重新打乱，再按顺序切成批；剩下不够一批的，也算一批。',

  'erratum.E49.notes': '“每次都用全部样本……比如在”，写到这里就断了。',
  'erratum.E49.found':
    '接下去该说的：同样 {epochs} 个 epoch，全部 300 个样本一批只更新 {fullUpdates} 次，损失是 {fullLoss}；每 10 个一批更新 {tenUpdates} 次，损失是 {tenLoss}。每个 epoch 都重新打乱；最后不满的一批照样更新；批越小，学习率也要越小。',

  'chapter.batch': '批大小 {batch}',
}
