/** Bowl and chart share the sheet evenly; the bowl leads. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 384px;
  }
  @media (max-height: 860px) {
    .lab {
      --side: 320px;
    }
  }
`
