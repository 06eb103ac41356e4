const by = (/** @type {string} */ over, /** @type {string} */ under, rest = '') =>
  String.raw`x' = \frac{x - ${over}}{${under}}${rest}`
const mean = String.raw`\qquad \mu = \frac{1}{m} \sum_{i=1}^{m} x_i`
const range = String.raw`x_{\mathrm{max}} - x_{\mathrm{min}}`

export default {
  'z-score': by(
    String.raw`\mu`,
    String.raw`\sigma`,
    String.raw`, \qquad \sigma = \sqrt{\frac{1}{m} \sum_{i=1}^{m} (x_i - \mu)^2}`,
  ),
  'z-score-notes': by(
    String.raw`\mu`,
    String.raw`\sigma`,
    String.raw`, \qquad \sigma = \sqrt{\frac{1}{m} \sum_{i=1}^{m} x_i^2}`,
  ),
  'min-max': by(String.raw`x_{\mathrm{min}}`, range),
  mean: by(String.raw`\mu`, range, `, ${mean}`),
  centre: String.raw`x' = x - \mu, ${mean}`,
  robust: by(String.raw`\operatorname{median}`, String.raw`q_{75\%} - q_{25\%}`),
  now: String.raw`x_1' = \frac{x_1 - \live{ageShift}}{\live{ageScale}}, \qquad x_2' = \frac{x_2 - \live{roomsShift}}{\live{roomsScale}}`,
}
