/** Bowl and chart share the sheet evenly; the bowl leads. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 384px;
  }
  /* Five names stand in the first column. */
  .controls > :nth-child(3n + 1) {
    grid-column: span 5;
  }
  .controls > :nth-child(3n) {
    grid-column: span 3;
  }
  @media (max-height: 900px) {
    .lab {
      --side: 320px;
    }
  }
`
