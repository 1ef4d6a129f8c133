import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadDifference } from "@/api/types";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";
import { ChangeList } from "./ChangeList";
import css from "./DifferenceList.module.css";
import { inPast } from "./inPast";
import panel from "./PeoplePanel.module.css";
import { useDifferenceText } from "./useDifferenceText";

const rooms = { PROJECT: "/squad/projects", MILESTONE: "/squad/projects", BLOCKER: "/dispatch/blockers", ORDER: "/dispatch/orders", OUTCOME: "/dispatch/outcomes" } as const;
const tones = { NEW: "accent", CHANGED: "neutral", GONE: "close" } as const;

/** More than this is opened by whoever wants to read it. */
const AT_ONCE = 30;

/** Where it stands as it was on the second day; a milestone stands on its project's page. */
const pathOf = (each: SquadDifference, to: string): string => `${rooms[each.about]}/${each.about === "MILESTONE" ? each.projectId : each.id}${inPast(to)}`;

/** What became of things of one kind between two days. */
export function DifferenceList({ about, items, to }: { about: SquadDifference["about"]; items: SquadDifference[]; to: string }) {
  const { t } = useTranslation();
  const text = useDifferenceText(about);
  if (!items.length) return null;
  return (
    <details className={css.kind} open={items.length <= AT_ONCE}>
      <summary><h2>{t("squad.differences.of", { what: t(`squad.differences.about.${about}`), n: items.length })}</h2></summary>
      {items.map((each) => (
        <Panel key={each.id} title={<Link className={panel.touch} to={pathOf(each, to)}>{each.name}</Link>} extra={<StatusTag tone={tones[each.kind]}>{t(`squad.differences.kind.${each.kind}`)}</StatusTag>}>
          {each.about !== "PROJECT" && each.projectName && <p>{each.projectName}</p>}
          <ChangeList changes={each.changes} text={text} />
        </Panel>
      ))}
    </details>
  );
}
