export default {
  error: String.raw`\mathrm{SE} = \sqrt{\frac{p\,(1-p)}{n}} = \sqrt{\frac{\live{p} \times \live{q}}{\live{n}}} = \live{se}`,
  range: String.raw`p \pm 1.96\,\mathrm{SE} = \live{low} \ldots \live{high}`,
}
