export default {
  central: String.raw`\hat g_i = \frac{J(\theta_i + h) - J(\theta_i - h)}{2h}, \qquad h = \varepsilon \cdot \max(1, |\theta_i|), \quad \varepsilon = \live{step}`,
  error: String.raw`\frac{\lVert g - \hat g \rVert}{\lVert g \rVert + \lVert \hat g \rVert} = \live{error}`,
  parts: String.raw`\hat g_i - g_i \;\approx\; \frac{h^2}{6} J''' \;+\; \frac{10^{-16}\, |J|}{h}`,
}
