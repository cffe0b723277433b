import { type Colors, dark, latinFonts, light } from '../../mail/looks.ts';

const variables = ({ onButton, ...rest }: Colors, fieldEdge: string, wrong: string): string =>
  Object.entries({ ...rest, 'on-button': onButton, field: fieldEdge, wrong })
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');

/** The looks of our pages: those of our mails. Served as a file, so that no page needs inline styles. */
export const pageStyle = `:root{color-scheme:light dark;${variables(light, '#767f8b', '#b3261e')}}
@media (prefers-color-scheme:dark){:root{${variables(dark, '#8b95a3', '#ff9d94')}}}
*{box-sizing:border-box}
body{margin:0;padding:24px 12px;background:var(--page);color:var(--text);font:16px/1.5 ${latinFonts},sans-serif}
main{max-width:600px;margin:0 auto;padding:28px 32px;background:var(--card);border:1px solid var(--edge);border-radius:12px}
main.wide{max-width:860px}
.who{margin:0 0 20px;font-size:14px;font-weight:600;color:var(--soft)}
h1{margin:0 0 12px;font-size:26px;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
h2{margin:28px 0 6px;font-size:17px;line-height:1.35}
p{margin:0 0 16px}
ul{margin:0 0 16px;padding-left:22px}li{margin:0 0 8px}
a{color:var(--link);overflow-wrap:anywhere}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--rows);border-radius:5px;padding:1px 5px;overflow-wrap:anywhere}
.soft{color:var(--soft);font-size:14px}
dl{margin:0 0 20px;padding:5px 16px;background:var(--rows);border-radius:8px}
dl div{padding:9px 0}dl div+div{border-top:1px solid var(--line)}
dt{font-size:13px;color:var(--soft)}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
form{display:flex;flex-wrap:wrap;gap:12px;margin:24px 0 16px}
button{flex:1 1 220px;min-height:48px;padding:10px 22px;font:inherit;font-weight:600;border-radius:8px;border:2px solid var(--button);cursor:pointer}
button.main{background:var(--button);color:var(--on-button)}
button.other{background:transparent;color:var(--link)}
form.fields{display:block}
.fields label{display:block;margin:18px 0 6px;font-weight:600}
.fields .optional{font-weight:400;color:var(--soft)}
.fields .wrong{display:block;color:var(--wrong);font-size:14px}
input,select,textarea{display:block;width:100%;min-height:44px;padding:9px 12px;font:inherit;color:var(--text);background:var(--card);border:1px solid var(--field);border-radius:8px}
.fields .soft{margin:6px 0 0}
.fields button{width:100%;margin-top:28px}
input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.foot{margin:24px 0 0;padding-top:16px;border-top:1px solid var(--line);font-size:14px;color:var(--soft)}
@media (max-width:480px){body{padding:0;background:var(--card)}main{padding:22px 18px;border:0;border-radius:0}}
`;
