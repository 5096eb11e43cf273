// answer_style.cpp - the style of clock, calendar, ledgers, lists with boxes and the sheet for the clinician.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/answer_style.hpp"

namespace magnesia::api {

std::string_view answer_style() {
    return R"css(
:root{--night:#33456b;--night-soft:#c9d2e6;--keep:#a33b0a;--train:#6b4aa3;--food:#3f6f2b;--new-food:#cfe3c4;--on-accent:#ffffff;
--step-1:#dcefe9;--step-2:#b5dfd3;--step-3:#8ccbbb;--field:#e9eceb}
@media (prefers-color-scheme:dark){:root{--night:#8fa6dd;--night-soft:#2c3a5c;--keep:#f4a273;--train:#bba2f2;--food:#9ecb86;
--new-food:#2b4022;--on-accent:#10201c;--step-1:#1d332d;--step-2:#21483e;--step-3:#256052;--field:#28312f}}
h3{font-size:1.05rem;margin:24px 0 4px}
.lead{font-size:1.12rem;line-height:1.5;max-width:62ch}
.lead:first-of-type{font-weight:600}
.way{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:16px 0 0;padding:0;font-size:.92rem}
.way li{padding:3px 0}
.verdict{display:inline-block;border:2px solid currentColor;border-radius:10px;padding:8px 14px;font-weight:600;margin:12px 0}
.verdict.ok{color:var(--accent)}
.verdict.caution,.verdict.clinician{color:var(--change)}
.verdict.refuse,.verdict.emergency{color:var(--keep)}
.verdict.refuse,.verdict.emergency{border-width:4px}
section>.scroll,section>figure,.side-by-side,.clock-and-table,.notes,.wide-figure{margin-top:16px}
th,td{overflow-wrap:break-word}
section[aria-labelledby=basis] td{overflow-wrap:anywhere}
.grid{align-items:start}
svg.ledger text{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
svg .centre{fill:var(--soft)}
svg .centre.large{font-size:22px;font-weight:600;fill:var(--accent)}
.clock-and-table{display:grid;grid-template-columns:minmax(0,400px) minmax(0,1fr);gap:28px;align-items:start}
.side-by-side{display:grid;grid-template-columns:minmax(0,440px) minmax(0,1fr);gap:28px;align-items:start}
.wide-figure{max-width:520px}
.grid>figure{max-width:560px}
svg.clock,svg.calendar,svg.ledger,svg.spans{font-size:13px}
svg .rim{fill:none;stroke:var(--line);stroke-width:12}
svg .arc{fill:none}
svg .arc.sleep{stroke:var(--night);stroke-width:12}
svg .arc.wind-down{stroke:var(--night);stroke-width:12;stroke-dasharray:3 3}
svg .arc.training{stroke:var(--train);stroke-width:12;stroke-dasharray:7 2}
svg .arc.keep-off{stroke:var(--keep);stroke-width:4;stroke-dasharray:4 3}
svg .leader{stroke:var(--soft);stroke-width:1}
svg .hour{fill:var(--soft)}
svg .sign{stroke-width:1.5;stroke:var(--soft);fill:var(--card)}
svg .sign.of-medicine{stroke:var(--keep)}
svg .sign.of-dose{fill:var(--accent);stroke:var(--accent)}
svg text.on{font-size:12px;font-weight:600}
svg text.on.of-dose{fill:var(--on-accent)}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 0;padding:0;font-size:.88rem;color:var(--soft)}
.key li{display:flex;align-items:center;gap:6px}
.swatch{display:inline-block;width:22px;height:0;border-top:8px solid var(--night)}
.swatch.wind-down,.swatch.training{border:0;height:8px}
.swatch.wind-down{background:repeating-linear-gradient(90deg,var(--night) 0 3px,transparent 3px 6px)}
.swatch.training{background:repeating-linear-gradient(90deg,var(--train) 0 6px,transparent 6px 8px)}
.swatch.keep-off{border-top:4px dashed var(--keep)}
.swatch.square{width:13px;height:13px;border:2px solid var(--keep)}
.swatch.diamond{width:12px;height:12px;border:0;background:var(--accent);transform:rotate(45deg);margin:0 2px}
svg .day{fill:var(--card);stroke:var(--line);stroke-width:1}
svg .day.before{fill:var(--field)}
svg .day.step-1{fill:var(--step-1)}
svg .day.step-2{fill:var(--step-2)}
svg .day.step-3{fill:var(--step-3)}
svg .day.marked{stroke:var(--ink);stroke-width:2}
svg .date,svg .column,svg .week{font-size:11px}
svg .column,svg .week{fill:var(--soft)}
svg .taken{font-weight:600;font-size:12px}
svg .event{font-weight:600;font-size:10px}
svg .part{fill:var(--without)}
svg .part.of-food{fill:var(--food)}
svg .part.of-new-food{fill:var(--new-food);stroke:var(--food);stroke-width:1;stroke-dasharray:3 2}
svg .part.of-others{fill:var(--stool)}
svg .part.of-pills{fill:var(--accent)}
svg .part.sum{fill:var(--soft);fill-opacity:.45}
svg .measure{stroke:var(--ink);stroke-width:1.5}
svg .measure.average{stroke-dasharray:3 3}
svg .measure.ceiling{stroke:var(--keep);stroke-width:2.5}
svg .line-name{font-size:12px;fill:var(--soft)}
svg.spans .unnoticed{fill:var(--field)}
svg.spans .arm-a{color:var(--arm-a)}
svg.spans .arm-c{color:var(--arm-c)}
svg.spans .arm-e{color:var(--arm-e)}
svg.spans .arm-h{color:var(--arm-h)}
svg text.soft{fill:var(--soft)}
.notes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,290px),1fr));gap:14px}
.note{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:4px 16px 10px}
.note h3{margin-top:10px}
.boxes{list-style:none;margin:12px 0;padding:0;max-width:70ch}
.boxes li{display:flex;gap:12px;align-items:flex-start;padding:6px 0}
.boxes input{width:24px;height:24px;margin:0;flex:none;accent-color:var(--accent)}
.boxes label{padding-top:1px}
.diary td,.diary th{border:1px solid var(--line);padding:4px 6px}
.diary td{height:44px;min-width:44px}
.diary small{color:var(--soft);white-space:nowrap}
.diary .scroll{max-height:none}
.write-here{border:1px solid var(--line);border-radius:10px;height:120px;margin:8px 0 16px}
.sheet{border-top:3px double var(--line);margin-top:48px}
.sheet code{font-size:.8rem}
@media screen and (max-width:760px){.clock-and-table,.side-by-side{grid-template-columns:minmax(0,1fr)}}
@media screen and (max-width:480px){.rules thead{display:none}.rules tbody tr{display:block;border-bottom:1px solid var(--line);padding:8px 0}
.rules tbody th{display:block;border:0;padding:0 0 4px}.rules td{display:inline-block;border:0;padding:0 14px 0 0;color:var(--soft)}}
@media (max-width:480px){.lead{font-size:1.06rem}svg.calendar{font-size:13px}}
@media print{.way,.brand{display:none}h2{margin-top:22px}h2+p,h3,thead,caption{break-after:avoid}
.clock-and-table{grid-template-columns:290px minmax(0,1fr);gap:16px}.side-by-side{grid-template-columns:310px minmax(0,1fr);gap:16px}
th,td{padding-top:3px;padding-bottom:3px}.wide-figure{max-width:440px}.note,.diary,.boxes{break-inside:avoid}
.sheet{break-before:page;border:0;margin:0;font-size:9pt}.sheet table{font-size:8pt}.sheet th,.sheet td{padding:1px 10px 1px 0}
.sheet h2,.sheet h3{margin-top:6px}
.sheet .scroll{margin-top:6px}.sheet p{margin:4px 0}.write-here{height:70px}
.boxes input{border:1px solid #000}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";
}

}  // namespace magnesia::api
