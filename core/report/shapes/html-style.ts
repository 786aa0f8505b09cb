import { colours } from '../../picture/tokens.ts';

const { text, textSoft, accent, edge, edgeStrong, well } = colours('print');

/** How a report in HTML looks, on a screen and printed. */
export const STYLE = `
body{margin:0;color:${text};background:#fff;font:15px/1.5 Inter,system-ui,sans-serif;overflow-wrap:break-word}
main,footer{max-width:820px;margin:0 auto;padding:32px 24px}
footer{padding-top:0;color:${textSoft};font-size:13px}
h1{margin:48px 0 12px;font-size:28px;line-height:1.2}
h2{margin:36px 0 8px;font-size:20px;line-height:1.25}
h3{margin:24px 0 6px;font-size:16px}
p,ul,ol,dl{margin:0 0 10px}
li{margin-bottom:3px}
a{color:${accent}}
header{margin:32px 0 48px}
.logo{display:block;margin-bottom:40px}
.title{margin:4px 0 12px;font-size:40px;font-weight:700;line-height:1.15}
.eyebrow{color:${accent};font-size:13px;font-weight:600}
.lead{font-size:17px}
.quiet{color:${textSoft};font-size:13px}
.level{display:flex;gap:6px;align-items:center;white-space:nowrap}
.mark{flex:none;vertical-align:-2px}
.tally{display:flex;flex-wrap:wrap;gap:8px;padding:0;list-style:none}
.tally li{flex:1 1 110px;padding:10px 12px;background:${well}}
.tally strong{font-size:22px}
.wide{overflow-x:auto;margin:12px 0 20px}
table{width:100%;border-collapse:collapse;font-size:14px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th{padding:4px 12px 4px 0;border-bottom:1.5px solid ${edgeStrong};color:${textSoft};font-size:12px;text-align:start}
td{padding:7px 12px 7px 0;border-bottom:1px solid ${edge};vertical-align:top}
td p{margin:0 0 3px}
td ul{margin:0;padding-inline-start:16px}
dl div{display:grid;grid-template-columns:200px 1fr;gap:12px;padding:5px 0;border-bottom:1px solid ${edge}}
dt{color:${textSoft}}
dd{margin:0}
figure{margin:16px 0 24px}
figure img{max-width:100%;height:auto}
figcaption{color:${textSoft};font-size:13px}
aside{margin:12px 0;padding:10px 14px;border-inline-start:3px solid ${accent};background:${well}}
hr{margin:40px 0;border:0;border-top:1px solid ${edge}}
@media print{main,footer{max-width:none;padding:0}hr{break-after:page;visibility:hidden;margin:0}tr,figure{break-inside:avoid}}
`.trim();

/** The hash of `STYLE` by which the page's policy lets it in, and no other; a test holds it to the style. */
export const STYLE_HASH = 'sha256-o+AeMyM1CYlLXOtbvIvpcMnVqHK14Uai9LRK/rJno5Q=';
