import { css } from 'lit'

export const pageStyle = css`
  :host {
    display: block;
  }
  .skip {
    position: absolute;
    left: -999px;
  }
  .skip:focus {
    left: 16px;
    top: 8px;
    z-index: 9;
    padding: 4px 12px;
    border: 1px solid var(--hairline);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }
  main:focus {
    outline: none;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    height: 52px;
    padding: 0 28px;
    border-bottom: 1px solid var(--hairline);
  }
  .name {
    font-size: 16px;
    font-weight: 600;
    color: var(--ink);
    text-decoration: none;
    white-space: nowrap;
  }
  .name b {
    margin-right: 10px;
  }
  .motto {
    font-size: 14px;
    color: var(--muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 18px;
    margin-left: auto;
    font-size: 14px;
  }
  .tools a,
  .tools button,
  .tools select {
    font: inherit;
    color: var(--muted);
    background: none;
    border: 0;
    padding: 4px 0;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .tools select {
    max-width: 6.5em;
    field-sizing: content;
  }
  .tools option {
    background: var(--panel);
    color: var(--ink);
  }
  .tools :hover {
    color: var(--ink);
  }
  .frame {
    display: grid;
    grid-template-columns: 168px minmax(0, 1040px);
    justify-content: center;
    gap: 36px;
    padding: 22px 28px 0;
  }
  nav {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding-top: 6px;
    font-size: 14px;
  }
  nav a {
    padding: 5px 14px;
    border-radius: 8px;
    color: var(--muted);
    text-decoration: none;
    white-space: nowrap;
  }
  .chapter {
    display: flex;
    flex-direction: column;
    gap: 1px;
    margin-top: 8px;
  }
  .chapter span {
    padding: 0 14px;
    font-size: 12px;
    line-height: 20px;
    color: var(--muted);
  }
  footer {
    display: flex;
    justify-content: space-between;
    gap: 20px;
    margin: 0 4px 56px;
  }
  footer a {
    color: var(--ink);
    text-decoration: none;
  }
  footer a:hover {
    color: var(--blue);
  }
  footer small {
    display: block;
    font-size: 12px;
    color: var(--muted);
  }
  footer .next {
    text-align: right;
  }
  nav a:hover {
    color: var(--ink);
  }
  nav a[aria-current='page'] {
    background: var(--wash);
    color: var(--ink);
  }
  main {
    min-width: 0;
  }

  @media (max-width: 1080px) {
    .frame {
      display: block;
      padding: 12px 28px 0;
    }
    nav {
      flex-direction: row;
      position: relative;
      overflow-x: auto;
      margin: 0 -14px 10px;
      padding: 0;
      gap: 0;
    }
    .chapter {
      flex-direction: row;
      margin: 0;
    }
    .chapter span {
      display: none;
    }
  }

  @media (max-width: 860px) {
    header {
      padding: 0 16px;
      gap: 8px;
      height: 48px;
    }
    .motto {
      display: none;
    }
    .tools {
      gap: 12px;
    }
    .frame {
      padding: 8px 16px 0;
    }
  }

  @media print {
    header {
      height: auto;
      padding: 0 0 6px;
    }
    .tools,
    nav,
    footer {
      display: none !important;
    }
    .frame {
      display: block;
      padding: 12px 0 0;
    }
  }
`
