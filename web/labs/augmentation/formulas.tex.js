/** (r, c): row and column from 0; h and w: height and width. */
export default {
  mirror: String.raw`x'_{r,\,c} = x_{r,\;w-1-c}, \qquad w = \live{w}`,
  upside: String.raw`x'_{r,\,c} = x_{h-1-r,\;c}, \qquad h = \live{h}`,
  turn: String.raw`x'_{r,\,c} = x_{h-1-r,\;w-1-c}, \qquad h = \live{h},\; w = \live{w}`,
  crop: String.raw`x'_{r,\,c} = x_{r+100,\;c+150}, \qquad x' : \live{rows} \times \live{columns}`,
  resize: String.raw`x'_{r,\,c} = x\!\left( (r+\tfrac12)\tfrac{\live{h}}{200}-\tfrac12,\; (c+\tfrac12)\tfrac{\live{w}}{200}-\tfrac12 \right)`,
  shift: String.raw`x'_{r,\,c} = x_{r-\Delta r,\;c-\Delta c}, \qquad \Delta r = \live{y},\; \Delta c = \live{x}`,
  rotate: String.raw`\begin{pmatrix} c \\ -r \end{pmatrix} \mapsto \begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix} \begin{pmatrix} c \\ -r \end{pmatrix}, \qquad \theta = \live{angle}`,
  noise: String.raw`x'_{r,\,c} = \operatorname{clip}\!\left( x_{r,\,c} + \sigma\,\varepsilon,\; 0,\; 255 \right), \quad \varepsilon \sim N(0, 1), \quad \sigma = \live{sd}`,
  cutout: String.raw`x'_{r,\,c} = 0 \;\; \text{if } (r, c) \in \text{hole}, \qquad \text{hole} : \live{rows} \times \live{columns}`,
}
