import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BeatRun } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { Narrow } from "@/kit/Narrow";
import { NativeSelect } from "@/kit/NativeSelect";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readRuns } from "./api";

const BEATS = ["day", "week", "month", "quarter", "year"] as const;
const TONES: Record<BeatRun["state"], Tone> = { running: "close", done: "calm", failed: "late" };

/** Every run of the five beats. */
export function RhythmPage() {
  const { t } = useTranslation();
  const [beat, setBeat] = useState<string>();
  const runs = usePages(["rhythm", beat], (cursor) => readRuns(beat, cursor));
  const columns: Column<BeatRun>[] = [
    { key: "beat", title: t("rhythm.beat"), render: (run) => `${run.beatName} · ${run.period}` },
    { key: "state", title: t("cases.state"), render: (run) => <StatusTag tone={TONES[run.state]}>{t(`rhythm.state.${run.state}`)}</StatusTag> },
    { key: "at", title: t("rhythm.at"), render: (run) => dateTimeText(run.startedAt) },
    { key: "attempts", title: t("rhythm.attempts"), align: "end", render: (run) => run.attempts },
  ];
  return (
    <PageFrame title={t("rhythm.title")} lead={t("rhythm.lead")}>
      <Narrow><NativeSelect aria-label={t("rhythm.beat")} any={t("rhythm.anyBeat")} value={beat ?? ""} options={BEATS.map((each) => ({ value: each, label: t(`rhythm.beats.${each}`) }))} onChoose={(next) => setBeat(next || undefined)} /></Narrow>
      <DataList label={t("rhythm.title")} query={runs} columns={columns} rowKey={(run) => run.id} rowLink={(run) => `/rhythm/${run.id}`} empty={<EmptyState title={t("rhythm.empty")} />} />
    </PageFrame>
  );
}
