export default {
  'part.train': '训练',
  'part.dev': '验证',
  'part.test': '测试',

  'control.parts': '训练/验证/测试（%）',
  'control.samples': '总共多少个样本',
  'control.order': '切之前怎么排',
  'control.noise': '数据噪声',
  'control.dataseed': '数据种子',
  'control.splitseed': '打乱的种子',
  'control.seed': '初始化和训练的种子',
  'hint.parts': '加起来要正好 100；只写两个数，就是训练/测试',
  'hint.samples': '数据多了，很小的比例也够用',
  'hint.order': '打乱；或者每段的类别比例都一样；或者像文件里那样，一类排完再排另一类',
  'order.shuffled': '打乱',
  'order.stratified': '分层',
  'order.sorted': '不打乱',

  'strip.name': '{samples} 个样本，拖动分界线',
  'strip.each': '一个点代表 {each} 个样本',

  'cloud.name': '200 份验证集打的分',
  'cloud.note': '同一个网络，每份 {size} 个新样本',
  'cloud.none': '没有验证集，也没有测试集',
  'cloud.one': '一份验证集',
  'cloud.truth': '真实 {truth}',
  'cloud.x': '准确率',
  'cloud.y': '份',

  'peek.name': '反复看验证集，挑最高的',
  'peek.note': '{sets} 份的平均',
  'peek.best': '看上去',
  'peek.real': '实际上',
  'peek.x': '试过的网络',

  'told.dev':
    '{train} 个样本训练出来的网络，真实准确率 {truth}。每份验证集 {size} 个样本，200 份打的分有 95% 落在 {low} 到 {high}。',
  'told.test':
    '没有验证集，只好拿测试集来挑。真实准确率 {truth}（{train} 个样本训练）；每份测试集 {size} 个样本，200 份打的分有 95% 落在 {low} 到 {high}。',
  'told.none': '{train} 个样本全拿去训练了：好不好，没有样本能告诉你。',
  'told.sorted':
    '没有打乱：训练集里 1 类占 {train}，留出来的那份占 {held}，它给出的 {score} 不是真实的水平。',
  'told.peek':
    '试 {tries} 个网络、挑分最高的：平均看上去有 {best}，实际只有 {real}，虚高 {bias} 个百分点。',

  'test.locked': '锁着',
  'test.open': '测试集锁着：只看一次',
  'test.more': '再看一次测试集（已经看过 {count} 次）',
  'test.once': '测试集说 {accuracy}（真实 {truth}）。看过就到此为止：再照着它改，它就成了验证集。',
  'test.again':
    '第 {count} 次看，这次是 {accuracy}（真实 {truth}），几次里最高 {most}。挑最高的去报，就是图里的那种虚高。',

  'preset.deep': '95/2.5/2.5',
  'preset.thirds': '60/20/20',
  'preset.half': '80/20',
  'preset.many': '10 万个样本',
  'preset.notes': '笔记的 {parts}',

  'predict.question':
    '同一个网络，换 200 份这么大的验证集来打分。去掉两头各 2.5%，最高和最低差几个百分点？',
  'predict.small': '不到 5',
  'predict.middle': '5 到 15',
  'predict.large': '15 以上',
  'predict.right': '对。每份 {size} 个样本：从 {low} 到 {high}，差 {points} 个百分点。',
  'predict.wrong': '测下来是 {points} 个百分点：每份 {size} 个样本，从 {low} 到 {high}。',

  'fault.shape':
    '“{text}” 读不懂：要两个或三个数，用斜杠隔开，比如 60/20/20。图上还是上一次的结果。',
  'fault.sum.low':
    '{text} 加起来是 {sum}%，少了 {off}%：那些样本归谁？图上还是上一次的结果。是想写：',
  'fault.sum.high':
    '{text} 加起来是 {sum}%，多了 {off}%：没有那么多样本。图上还是上一次的结果。是想写：',
  'fault.none': '{text}：训练集一个样本也没有，学不了。图上还是上一次的结果。',

  'spread.name': '验证集要多大才看得准',
  'spread.note': '同一个网络，每种大小各 200 份',
  'spread.band': '200 份里的 95%',
  'spread.low': '公式：低',
  'spread.high': '公式：高',
  'spread.here': '现在 {size}',
  'spread.x': '验证集的样本数',
  'spread.told':
    '真实准确率是 {truth}。带子是量出来的，虚线是公式 p ± 1.96 SE：样本多到 4 倍，宽度才减半。',

  'table.name': '三份里各有什么',
  'table.part': '部分',
  'table.samples': '样本数',
  'table.ones': '1 类占比',
  'table.accuracy': '准确率',

  'explain.truth':
    '“真实”是在另外 {crowd} 个从没用过的样本上量的，实际做项目时没有这样一份数据。二百份验证集也从这里面抽。',
  'explain.noise':
    '每个样本答对的概率是 p，n 个样本的准确率就像抛 n 次硬币的平均，标准误差只和 p、n 有关，和数据总量无关。所以百万个样本时，百分之二点几也有两万多个，够了；一千个样本时，同样的比例只有二十几个，不够。',
  'explain.peek':
    '挑最高分，挑到的既有本事，也有运气。验证集越小、试得越多，运气占得越多。最后报成绩，要用一份从没用来挑过的测试集，而且只看一次。',
  'explain.order':
    '数据文件常常一类排完再排另一类，直接从头切，几份的类别就不一样。先打乱；类别少的时候再分层，让每份的比例都一样。',

  'fold.leak': '先在全部数据上归一化，再划分，会怎样？',
  'leak.what':
    'z-score 的 μ 和 σ 只该在训练集上算。在全部样本上算，验证集就悄悄漏进了训练。两种做法各训练一遍，划分一样，初始权重一样。',
  'leak.wait': '正在训练…',
  'leak.again': '用现在的设置测一次',
  'leak.told':
    '{splits} 次划分的平均：只用训练集算，验证准确率 {honest}%；用全部样本算，{leaked}%，差 {points} 个百分点（标准误差 {error}）。{splits} 次里有 {differ} 次两个分数不一样。',
  'leak.clear': '这里测得出差别。做法不费事，别漏。',
  'leak.unclear':
    '这里的差别小到分不出来：μ 和 σ 只是两个数，样本一多就漏不了多少。样本少到二三十个时再测一次，差别可能会大起来；漏进去的要是标签或者同一张图的副本，就远不止这点。',

  'erratum.E24.notes': '深度学习的数据多，可以按 95/2.25/2.5 来分。',
  'erratum.E24.found':
    '加起来是 {sum}%，不是 100%；多半是想写 {one} 或者 {other}，所以这里不照着分，先问你。意思没错：百万个样本里的 2.5% 是 {million} 个，准确率只差 ±{off} 个百分点。',
}
