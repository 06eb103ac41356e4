export default {
  'control.op': '怎么变',
  'control.dev': '验证用的数字',
  'control.digits': '训练用几个数字',
  'control.shift': '挪多远（边长的八分之几）',
  'control.angle': '转多少度',
  'control.sd': '噪声的标准差 σ',
  'control.hole': '挖多大的洞（边长的八分之几）',
  'control.seed': '种子（从它起连用八个）',
  'hint.op': '左边变图片；右边给每个训练数字各加几份这样变过的副本',
  'hint.dev': '验证集永远不增强；“挪歪的”每个都偏了一格，像没摆正就拍下来',
  'hint.digits': '数字越少，副本越可能帮上忙',
  'hint.shift': '数字有 8 × 8 格，1 就是一整格',
  'hint.angle': '副本各转 ±θ 和 ±θ/2',
  'hint.sd': '像素从 0 到 255；每份副本的噪声都不一样',
  'hint.hole': '挖掉的地方填 0',

  'op.mirror': '左右翻',
  'op.upside': '上下翻',
  'op.turn': '转 180°',
  'op.crop': '裁剪',
  'op.resize': '缩放',
  'op.shift': '平移',
  'op.rotate': '旋转',
  'op.noise': '噪声',
  'op.cutout': '挖洞',
  'dev.straight': '摆正的',
  'dev.moved': '挪歪的',

  'picture.name': '图片',
  'picture.before': '变之前',
  'picture.after': '变之后',
  'picture.back': '换回画好的猫（现在是“{name}”）',
  'picture.small':
    '这张图是 {height} 行 × {width} 列，不够 img[100:300, 150:350] 切：NumPy 不报错，只悄悄给出 {rows} × {columns}。',
  'facts.flip':
    '{length} 个数的向量：还在原位的像素只有 {same}，可每一个都找得到（{found}），而且都在翻转公式说的地方（{placed}）。',
  'facts.other':
    '新图有 {length} 个数：和原图同一位置相同的像素占 {same}，颜色在原图里找得到的占 {found}。',
  'mosaic.name': '网络看到的数字',
  'mosaic.rows': '上：原来的；下：变过的',

  'chart.name': '验证准确率',
  'chart.note.straight': '{count} 个训练数字，{seeds} 个种子',
  'chart.note.moved': '{count} 个训练数字，{seeds} 个种子，验证数字挪歪',
  'chart.x': '次更新',
  'curve.plain': '不增强',
  'curve.helped': '＋{op}',

  'told.wait': '正在训练…',
  'told.better':
    '加上“{op}”的副本，验证准确率从 {plain} 升到 {helped}，多了 {points} 个百分点；{seeds} 个种子里 {count} 个变好。',
  'told.worse':
    '加上“{op}”的副本，验证准确率从 {plain} 掉到 {helped}，少了 {points} 个百分点；{seeds} 个种子里 {count} 个变差。',
  'told.unclear':
    '加上“{op}”的副本，验证准确率从 {plain} 到 {helped}，只差 {points} 个百分点；{seeds} 个种子里 {count} 个变好：分不出好坏。',
  'told.mistaken': '没见过副本的网络，把变过的 {digit}（{op}）认成 {other} 的有 {share}。',

  'predict.question': '给每个训练数字加上这样变过的副本，没见过的数字会认得更准吗？',
  'predict.better': '更准',
  'predict.unclear': '差不多',
  'predict.worse': '更差',
  'predict.right': '对，{said}：{op}，{plain} → {helped}。换一种变法，答案可能就不同。',
  'predict.wrong': '测下来{said}：{op}，{plain} → {helped}，差 {points} 个百分点。',

  'preset.mirror': '猫能翻，数字呢',
  'preset.nine': '6 转半圈',
  'preset.little': '数据少，只挪半格',
  'preset.moved': '验证数字没摆正',
  'preset.crop': '笔记的裁剪',

  'table.name': '哪些数字受影响',
  'table.digit': '数字',
  'table.plain': '认对（不增强）',
  'table.helped': '认对（增强）',
  'table.most': '变过之后最常被认成',
  'table.share': '占比',

  'explain.mirror':
    '左右翻转只是换位置：每个像素搬去哪里，只和图的宽度有关，和图里画了什么无关。这是一个固定的排列。',
  'explain.upside': '上下翻转也是固定的排列：行的次序倒过来，列不动。',
  'explain.turn': '行和列都倒过来，就是转 180°；先左右翻、再上下翻，结果一样。',
  'explain.crop': '裁剪只留下一块。给网络之前还要缩放回原来的大小，因为输入层的单元数是定死的。',
  'explain.resize':
    '缩放时，新像素落在老像素之间，按距离把周围四个混起来（双线性）；像素的中心在 +0.5 处。宽高比变了，图就被压扁或拉长。',
  'explain.shift': '平移把内容搬走；从边缘外进来的像素填 0。',
  'explain.rotate': '绕图的中心逆时针转 θ；转出来的空角填 0。',
  'explain.noise': '每个像素加一点随机数，四舍五入，再限制在 0 到 255。',
  'explain.cutout': '挖掉一块，逼网络别只盯着一处看。',
  'explain.label':
    '增强有一个前提：变过之后，标签还得是对的。猫翻过来还是猫，6 转半圈却成了 9。还教网络“这也是 6”，它就被教坏了；变过之后各被认成什么，看“哪些数字受影响”。',
  'explain.dev':
    '增强教会网络的，是“这样的变化不要紧”。验证的数字都摆得端端正正，学会不怕挪动就没有用处，还分走了力气；验证的数字真会挪歪，同样的副本就是救命的。',
  'explain.fair':
    '比的时候要公平：两个网络从同样的权重出发，更新同样多次；只有训练集增强，验证集一张也不变。带子是八个种子里最低到最高。',
  'fold.careless': '先增强、再划分，会怎样？',
  'careless.wait': '正在测…',
  'careless.again': '用现在的设置测一次',
  'careless.told':
    '先做副本，再随机留出五分之一当验证集：同一个数字的几份散在两边，验证准确率是 {back}；换成真正没见过的数字，同样做副本，只有 {fresh}（{seeds} 个种子的平均）。所以要先划分，再只增强训练集。',
  'careless.none':
    '先做副本，再随机留出五分之一当验证集：验证准确率是 {back}；换成真正没见过的数字，同样做副本，是 {fresh}（{seeds} 个种子的平均）。这种变法下副本和原来的差得够远，没有虚高；换成噪声或者旋转再测一次，就看得出来。',
  'weights.which': '种子 {seed}、带副本训练的那个网络：64 个输入，32 个隐藏单元，10 个输出。',

  'erratum.E31.notes': '图片翻转以后，“像素特征已经完全被打乱”。',
  'erratum.E31.found':
    '翻转是固定的排列，不是打乱：{width} × {height} 的猫左右翻转之后，留在原位的像素有 {same}，颜色和个数一个不差（{found}），每一个都在公式说的位置（{placed}）。',
  'erratum.E32.notes': '两次翻转的结果都叫 img_flip_along_x：flip(img, 0)，接着又是 flip(img, 1)。',
  'erratum.E32.found':
    '后一个把前一个盖掉了，而且 flip(img, 1) 是左右翻，镜子立在 y 轴上。两个结果在 {pixels} 个像素里有 {apart} 个不同。',
  'erratum.E33.notes': '读进图片就直接切 img[100:300, 150:350]。',
  'erratum.E33.found':
    '要切满，图至少得有 300 行、350 列。{small} 的图只切出 {smallCut}，{smaller} 的切出 {smallerCut}，都不报错；路径写错时 cv2.imread 也不报错，返回 None。先看 img is None，再看 img.shape。',
}
