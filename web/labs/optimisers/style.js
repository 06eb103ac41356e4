/** Bowl and chart share the sheet evenly; the bowl leads. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 384px;
  }
  @media (max-height: 900px) {
    .lab {
      --side: 320px;
    }
  }
`
