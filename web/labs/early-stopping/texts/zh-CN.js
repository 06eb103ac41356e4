export default {
  'control.patience': '耐心（几次记录没有更低就停）',
  'control.train': '训练样本',
  'control.noise': '数据噪声',
  'control.lr': '学习率 α',
  'control.iters': '最多迭代',
  'control.units': '每个隐藏层的单元数',
  'control.dev': '验证样本',
  'control.dataseed': '数据种子',
  'control.splitseed': '划分种子',
  'control.initseed': '初始化种子',
  'hint.patience': '1 就是“一变差就停”；只移动标记，不用重新训练',
  'hint.train': '越少，网络越容易把噪声也背下来',
  'hint.noise': '两弯月牙互相盖住多少',

  'chart.loss': '损失 J',
  'chart.note': '每 {every} 次迭代记一次',
  'chart.x': '次迭代',
  'chart.accuracy': '验证准确率',
  'chart.norm': '权重的大小 ‖W‖',
  'curve.train': '训练',
  'curve.dev': '验证',
  'mark.best': '取回这里',
  'mark.lowest': '目前最低',
  'mark.stop': '停',

  'told.good':
    '耐心 {patience}：在第 {stop} 次停下，取回第 {best} 次的权重，验证损失 {kept}。一直跑到底会是 {last}，而训练损失只剩 {trainLast}。',
  'told.soon':
    '耐心 {patience} 停得太早：第 {stop} 次就停，取回的验证损失是 {kept}；再等等，第 {lowestAt} 次还有更低的 {lowest}。',
  'told.never':
    '耐心 {patience}：到最后一次也没有停。验证损失最低在第 {best} 次（{kept}），最后是 {last}。',
  'told.stopped': '耐心 {patience}：在第 {stop} 次停下，取回第 {best} 次的权重，验证损失 {kept}。',
  'told.going':
    '到第 {at} 次：验证损失 {last}，目前最低的是第 {best} 次（{kept}）。耐心 {patience} 还没有叫停。',
  'told.end': '第 {at} 次迭代后：训练准确率 {train}，验证准确率 {dev}。',

  'seeds.name': '换 8 个种子，两种规则各停在哪里',
  'seeds.rule': '规则',
  'seeds.once': '一变差就停',
  'seeds.patient': '耐心 {patience}',
  'seeds.soon': '停早了',
  'seeds.of': '{soon} / {count}',
  'seeds.stop': '平均停在',
  'seeds.kept': '取回的验证损失',
  'seeds.lowest': '其实最低',

  'predict.question': '一直训练下去，验证损失在什么时候最低？',
  'predict.early': '前十分之一',
  'predict.middle': '中间',
  'predict.late': '快结束时',
  'predict.right': '对：最低在第 {at} 次（{lowest}），最后涨到 {last}。',
  'predict.wrong': '测下来最低在第 {at} 次（{lowest}），最后涨到 {last}。',

  'preset.reference': '60 个样本',
  'preset.once': '一变差就停',
  'preset.many': '1,000 个样本',
  'preset.clean': '没有噪声',

  'explain.rule':
    '每次记录都看一眼验证损失：比最低的还低，就把权重存一份；连续 {patience} 次都没有更低，就停下，取回存着的那一份。',
  'explain.restore': '只停不取回，拿到的是变差以后的权重：耐心越大，差得越多。',
  'explain.confident':
    '验证损失涨了，验证准确率却差不多：边界没有变坏多少，只是答错的时候越来越自信，而交叉熵重罚自信的错误。',

  'erratum.E34.notes': '验证误差一变大就停；可前面又说验证误差会反复升降。',
  'erratum.E34.found':
    '两句话合不到一起，所以要有耐心，还要取回最好的权重。{count} 个种子里，“一变差就停”有 {once} 次停早了，耐心 {patience} 有 {patient} 次。',
  'erratum.E35.notes': '在测试集上看误差，决定什么时候停。',
  'erratum.E35.found':
    '那是泄题。同一次训练，验证集和测试集各 {samples} 个样本：用验证集挑时刻，测试损失是 {honest}；用测试集自己挑，看起来是 {peeked}，少的那一截并不真的存在。',
  'erratum.E36.notes': '继续训练，权重会更新到越来越大的值。',
  'erratum.E36.found':
    '这里 ‖W‖ 从 {from} 到 {to}，验证损失是最低时的 {times} 倍，准确率从 {accuracyBest} 到 {accuracyLast}。准确率没怎么动，损失却涨上去，变大的就是自信，不是边界的错误。',
}
