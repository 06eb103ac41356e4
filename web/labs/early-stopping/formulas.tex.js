export default {
  rule: String.raw`t^\ast = \arg\min_{s \le t} J_{\text{dev}}(s), \qquad \text{stop} \iff t - t^\ast \ge \live{patience}`,
}
