import { useTranslation } from "react-i18next";
import type { CalendarChangedDay, CalendarEdition } from "@/api/types";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { usePages } from "@/kit/usePages";
import { readEditions } from "./api";
import css from "./DeadlinesPage.module.css";

/** Every change of the park's days: who, when, why, and what it changed. */
export function EditionsPage() {
  const { t } = useTranslation();
  const editions = usePages(["calendar", "editions"], readEditions);
  const columns: Column<CalendarEdition>[] = [
    { key: "version", title: t("calendar.editions"), render: (row) => t("calendar.edition", { n: row.version }) },
    { key: "by", title: t("calendar.who"), render: (row) => t("calendar.by", { who: row.by ?? t("calendar.system"), at: dateTimeText(row.at) }) },
    { key: "reason", title: t("calendar.reason"), render: (row) => row.reason },
    { key: "changes", title: t("calendar.editionDays"), render: (row) => <Changes days={row.changes} /> },
  ];
  return (
    <PageFrame title={t("calendar.editions")} lead={t("calendar.editionsLead")} back={{ to: "/calendar", label: t("calendar.title") }}>
      <DataList label={t("calendar.editions")} query={editions} columns={columns} rowKey={(row) => String(row.version)} empty={<EmptyState title={t("calendar.noEditions")} />} />
    </PageFrame>
  );
}

const SHOWN = 8;

function Changes({ days }: { days: CalendarChangedDay[] }) {
  const { t } = useTranslation();
  const word = (day: CalendarChangedDay["before"]): string => (day ? t("calendar.dayWord", { kind: t(day.kind === "OFF" ? "calendar.off" : "calendar.work"), name: day.name }) : t("calendar.national"));
  const line = (change: CalendarChangedDay) => <li key={change.day}>{t("calendar.change", { day: change.day, before: word(change.before), after: word(change.after) })}</li>;
  if (!days.length) return <>{t("calendar.unchanged")}</>;
  return (
    <>
      <ul className={css.changes}>{days.slice(0, SHOWN).map(line)}</ul>
      {days.length > SHOWN && <details><summary>{t("calendar.moreDays", { n: days.length - SHOWN })}</summary><ul className={css.changes}>{days.slice(SHOWN).map(line)}</ul></details>}
    </>
  );
}
