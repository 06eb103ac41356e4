/** The map beside the network; how many are learned and chosen. */
import { css } from 'lit'

export const style = css`
  .curve {
    --chart-height: 118px;
  }
  @container (min-width: 821px) {
    .sentence {
      min-height: 4.8em;
    }
  }
  @media (max-height: 900px) {
    .lab {
      --side: 212px;
    }
    .curve {
      --chart-height: 100px;
    }
  }
  .count {
    margin: 0;
    font-size: 14px;
    color: var(--muted);
  }
  .controls > .rest {
    display: grid;
    gap: 18px;
  }
  .controls > .learned {
    grid-column: span 8;
  }
`
