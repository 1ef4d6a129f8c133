import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dateText, dateTimeText, dayText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readRunning } from "./api";
import { inPast } from "./inPast";
import css from "./RunningPanel.module.css";

interface Line {
  id: string;
  to: string;
  title: string;
  tag: string;
  tone: "neutral" | "accent" | "close" | "late";
  facts: (string | false | undefined)[];
}

const orderTones = { BLUE: "neutral", YELLOW: "close", RED: "late" } as const;

/** Open blockers, orders and outcomes, and the last meetings that spoke of the project: each a way to its own page. */
export function RunningPanel({ project, asOf }: { project: string; asOf?: string }) {
  const { t } = useTranslation();
  const running = useQuery({ queryKey: ["squad", "running", project, asOf], queryFn: () => readRunning(project, asOf) });
  if (running.isPending) return <Panel title={t("squad.running.title")}><Skeleton lines={3} /></Panel>;
  if (running.isError) return <Panel title={t("squad.running.title")}><ProblemNotice error={running.error} retry={() => void running.refetch()} /></Panel>;
  const { blockers, orders, outcomes, meetings } = running.data;
  const group = (name: string, more: boolean, all: string, lines: Line[]): ReactNode =>
    lines.length > 0 && (
      <section className={css.group}>
        <h3>{name} <small>{more ? t("squad.running.more", { n: lines.length }) : lines.length}</small></h3>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <div className={css.head}><Link to={`${line.to}${inPast(asOf)}`}>{line.title}</Link><StatusTag tone={line.tone}>{line.tag}</StatusTag></div>
              <small>{line.facts.filter(Boolean).join(" · ")}</small>
            </li>
          ))}
        </ul>
        {more && <Link to={`${all}${inPast(asOf)}`}>{t("squad.running.all")}</Link>}
      </section>
    );
  const none = !blockers.items.length && !orders.items.length && !outcomes.items.length;
  return (
    <Panel title={t("squad.running.title")}>
      {none && <p>{t(asOf ? "squad.running.noneThen" : "squad.running.none")}</p>}
      {group(t("dispatch.tab.blockers"), !!blockers.next, "/dispatch/blockers", blockers.items.map((each): Line => ({
        id: each.id, to: `/dispatch/blockers/${each.id}`, title: each.description, tag: t(`dispatch.blockers.state.${each.state}`), tone: each.late ? "late" : each.grade === "URGENT" ? "close" : "accent",
        facts: [each.number, t(`dispatch.blockers.grade.${each.grade}`), `L${each.level}`, t("dispatch.blockers.ageWords", { n: each.ageWorkdays }), each.handler?.name, each.late && t("dispatch.blockers.late")],
      })))}
      {group(t("dispatch.tab.orders"), !!orders.next, "/dispatch/orders", orders.items.map((each): Line => ({
        id: each.id, to: `/dispatch/orders/${each.id}`, title: each.reason, tag: t(`dispatch.orders.level.${each.level}`), tone: orderTones[each.level],
        facts: [each.number, t(`dispatch.orders.state.${each.state}`), each.handler?.name, dateText(each.issuedAt)],
      })))}
      {group(t("dispatch.tab.outcomes"), !!outcomes.next, "/dispatch/outcomes", outcomes.items.map((each): Line => ({
        id: each.id, to: `/dispatch/outcomes/${each.id}`, title: each.what, tag: t(`dispatch.outcomes.state.${each.state}`), tone: each.overdue ? "late" : "accent",
        facts: [each.owner.name, t("squad.running.due", { day: dayText(each.dueOn) }), each.overdue && t("dispatch.outcomes.overdue")],
      })))}
      {group(t("dispatch.tab.meetings"), !!meetings.next, "/dispatch/meetings", meetings.items.map((each): Line => ({
        id: each.id, to: `/dispatch/meetings/${each.id}`, title: each.title, tag: t(`dispatch.meetings.state.${each.state}`), tone: each.state === "OPEN" ? "accent" : "neutral",
        facts: [each.kindName, dateTimeText(each.heldAt), each.place],
      })))}
    </Panel>
  );
}
