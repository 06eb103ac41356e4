/** Two small charts beside the large one. */
import { css } from 'lit'

export const style = css`
  .small {
    --chart-height: 116px;
  }
  @media (max-height: 900px) {
    .small {
      --chart-height: 92px;
    }
  }
`
