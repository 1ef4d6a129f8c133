import { useTranslation } from "react-i18next";
import type { Route } from "@/api/types";
import type { DrawnStop } from "./drawing";
import { BOX, layout } from "./layout";
import { stopText } from "./stopText";
import css from "./DrawingSvg.module.css";

/** The drawing with what has happened laid over it. The list beside it says the same in words. */
export function DrawingSvg({ drawing, stops }: { drawing: Route; stops: DrawnStop[] }) {
  const { t } = useTranslation();
  const sheet = layout(drawing);
  const of = (id: string): DrawnStop | undefined => stops.find((each) => each.stop.id === id);
  const gone = (from: string, to: string): boolean => of(from)?.state === "done" && of(to)?.state !== "ahead" && of(to) !== undefined;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroll} role="region" tabIndex={0} aria-label={t("route.drawing")}>
      <svg className={css.sheet} width={sheet.width} height={sheet.height} viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={t("route.drawingSays", { done: stops.filter((each) => each.state === "done" && each.stop.kind === "step").length, here: stops.filter((each) => each.state === "here").map((each) => each.stop.name).join(t("forms.comma")) || t("route.nowhere") })}>
        <defs>
          <marker id="route-tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" className={css.tip} /></marker>
        </defs>
        {sheet.lines.map(({ link, points }) => (
          <polyline key={`${link.from}>${link.to}`} points={points.map((each) => each.join(",")).join(" ")} className={`${css.line} ${link.late ? css.late : ""} ${link.back ? css.back : ""} ${!link.back && gone(link.from, link.to) ? css.gone : ""}`} markerEnd="url(#route-tip)">
            {link.when && <title>{link.when}</title>}
          </polyline>
        ))}
        {sheet.spots.map((spot) => {
          const each = of(spot.id);
          if (!each) return null;
          const said = stopText(each, t);
          return (
            <g key={spot.id} transform={`translate(${spot.x} ${spot.y})`} className={`${css.stop} ${css[each.state] ?? ""}`}>
              <title>{[each.stop.name, ...said].join("\n")}</title>
              <rect width={BOX.width} height={BOX.height} rx={each.stop.kind === "end" || each.stop.kind === "start" ? BOX.height / 2 : 8} />
              <text x={BOX.width / 2} y={said[0] ? 26 : 38} className={css.name}>{short(each.stop.name, 11)}</text>
              {said[0] && <text x={BOX.width / 2} y={47} className={css.said}>{short(said[0], 15)}</text>}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Chinese characters are twice as wide as others. */
function short(text: string, most: number): string {
  let room = most;
  for (let at = 0; at < text.length; at++) {
    room -= text.charCodeAt(at) > 0xff ? 1 : 0.55;
    if (room < 0) return `${text.slice(0, at)}…`;
  }
  return text;
}
