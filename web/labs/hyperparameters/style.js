/** The map beside the network; how many are learned and chosen. */
import { css } from 'lit'

export const style = css`
  .curve {
    --chart-height: 118px;
  }
  .controls > .count {
    grid-column: 1 / -1;
    margin: 0;
    font-size: 14px;
    color: var(--muted);
  }
  .map-tools {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .tried {
    margin-bottom: 18px;
  }
`
