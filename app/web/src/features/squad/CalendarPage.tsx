import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { SquadDueFilter } from "@/api/types";
import { dayOf, dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { usePages } from "@/kit/usePages";
import { Agenda } from "./Agenda";
import { readDue, readDueDays } from "./api";
import { AsOf } from "./AsOf";
import { CalendarFilter } from "./CalendarFilter";
import css from "./CalendarPage.module.css";
import { DueCell } from "./DueCell";
import { markOf } from "./due";
import { byDay, isMonth, monthOf, shifted, spanOfMonth } from "./month";
import { MonthGrid } from "./MonthGrid";
import { MonthHead } from "./MonthHead";
import { SquadNav } from "./SquadNav";
import { useAsOf } from "./useAsOf";
import { categories, levels, oneOf } from "./words";

/** What the park has promised for a month, day by day: reached, late, still to come. */
export function CalendarPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [asOf, setAsOf] = useAsOf();
  const today = asOf ?? dayOf(new Date());
  const asked = params.get("month") ?? "";
  const month = isMonth(asked) ? asked : monthOf(today);
  const span = spanOfMonth(month);
  const day = params.get("day")?.startsWith(month) ? (params.get("day") ?? undefined) : undefined;
  const late = params.get("late") === "yes";
  const put = (part: Record<string, string | undefined>): void => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(part)) if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const filter: SquadDueFilter = {
    key: params.get("key") === "yes" || undefined,
    level: oneOf(levels, params.get("level") ?? ""),
    category: oneOf(categories, params.get("category") ?? ""),
    space: params.get("space") ?? undefined,
    track: params.get("track") ?? undefined,
    member: params.get("member") ?? undefined,
    asOf,
  };
  const days = useQuery({ queryKey: ["squad", "due", "days", month, filter], queryFn: () => readDueDays(span, filter) });
  const due = usePages(["squad", "due", span, filter], (cursor) => readDue(span, filter, cursor));
  // the whole month is the same query as that of the sheet
  const wanted = late ? { to: spanOfMonth(shifted(month, -1)).to } : day ? { from: day, to: day } : span;
  const listing = late ? { ...filter, state: "LATE" as const } : filter;
  const chosen = usePages(["squad", "due", wanted, listing], (cursor) => readDue(wanted, listing, cursor));
  const counts = new Map(days.data?.items.map((each) => [each.day, each]));
  const marks = byDay(due.data?.pages.flatMap((page) => page.items).map(markOf) ?? [], (each) => each.day);
  const listed = chosen.data?.pages.flatMap((page) => page.items).map(markOf) ?? [];
  const before = days.data?.before ?? 0;
  const title = late ? t("squad.calendar.lateTitle") : day ? dayText(day) : t("squad.calendar.agenda");
  return (
    <PageFrame title={t("squad.calendar.title")} lead={t("squad.calendar.lead")}>
      <SquadNav />
      <CalendarFilter params={params} put={put} />
      <AsOf day={asOf} onChange={setAsOf} />
      <MonthHead month={month} onMonth={(next) => put({ month: next, day: undefined, late: undefined })} />
      {days.isError && <ProblemNotice error={days.error} retry={() => void days.refetch()} />}
      {before > 0 && !late && <Panel tone="late"><p className={css.before}>{t("squad.calendar.beforeLate", { n: before })} <Button onClick={() => put({ late: "yes", day: undefined })}>{t("squad.calendar.seeLate")}</Button></p></Panel>}
      {days.isPending ? <Skeleton lines={8} /> : <MonthGrid month={month} today={today} cell={(each) => <DueCell marks={marks.get(each) ?? []} all={counts.get(each)?.due ?? 0} late={counts.get(each)?.late} asOf={asOf} onMore={() => put({ day: each, late: undefined })} />} />}
      <div className={day || late ? undefined : css.phone}>
        <Panel title={title} extra={(day || late) && <Button onClick={() => put({ day: undefined, late: undefined })}>{t("squad.calendar.whole")}</Button>}>
          {chosen.isPending && <Skeleton lines={6} />}
          {chosen.isError && <ProblemNotice error={chosen.error} retry={() => void chosen.refetch()} />}
          {chosen.data && !listed.length && <EmptyState title={t("squad.calendar.empty")} hint={t(asOf ? "squad.calendar.emptyThen" : "squad.calendar.emptyHint")} />}
          <Agenda marks={listed} asOf={asOf} today={today} />
          {chosen.hasNextPage && <Button loading={chosen.isFetchingNextPage} onClick={() => void chosen.fetchNextPage()}>{t("kit.more")}</Button>}
        </Panel>
      </div>
      {!day && !late && days.data && !days.data.items.length && <div className={css.desk}><EmptyState title={t("squad.calendar.empty")} hint={t(asOf ? "squad.calendar.emptyThen" : "squad.calendar.emptyHint")} /></div>}
    </PageFrame>
  );
}
