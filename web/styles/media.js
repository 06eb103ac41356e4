/** What every shadow root does on paper, and where the system alone chooses the colours. */
import { css } from 'lit'

/** Of what can be pressed only what is chosen is told, and what names a row. Canvases keep the picture that they had on the screen, no wider than the paper. */
export const paper = css`
  @media print {
    button:not([aria-pressed='true'], table *),
    summary,
    details:not([open]),
    .hint,
    .readout,
    input[type='range'],
    input[type='file'],
    label:has(> input[type='file']) {
      display: none !important;
    }
    .plot,
    canvas {
      position: relative !important;
      max-width: 100% !important;
      height: auto !important;
    }
    canvas,
    svg,
    figure,
    tr,
    nn-figure {
      break-inside: avoid;
    }
  }
`

/**
 * Backgrounds are the system's then, and say nothing any more: what is chosen has the system's colour for it. A canvas keeps the
 * theme's colours, the ground among them.
 */
export const forced = css`
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-expanded='true'],
    [aria-current='page'],
    .checked {
      forced-color-adjust: none;
      border-color: Highlight !important;
      background: Highlight !important;
      color: HighlightText !important;
    }
    :focus-visible {
      outline-color: Highlight;
      outline-width: 3px;
    }
    canvas {
      forced-color-adjust: none;
      background-color: var(--panel);
    }
  }
`
