import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JournalEntry } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { readJournal, saveEvidence } from "./api";
import css from "./JournalPage.module.css";
import { Verification } from "./Verification";

/** Everything that has happened in the park, and the proof that nothing of it was changed since. */
export function JournalPage() {
  const { t } = useTranslation();
  const exports = useMe().data?.rights.includes("cases.evidence.export") ?? false;
  const [type, setType] = useState<string>();
  const entries = usePages(["journal", type], (cursor) => readJournal(type, cursor));
  const evidence = useAct((caseId: string) => saveEvidence(caseId), [["journal"]]);
  const columns: Column<JournalEntry>[] = [
    { key: "title", title: t("journal.what"), render: (row) => <span className={css.what}>{row.title} <code>{row.type}</code></span> },
    { key: "at", title: t("journal.at"), render: (row) => dateTimeText(row.at) },
    { key: "actor", title: t("journal.actor"), render: (row) => row.actor ?? t("journal.system") },
    { key: "position", title: t("journal.position"), align: "end", render: (row) => row.position ?? t("journal.open") },
    ...(exports ? [{ key: "case", title: t("journal.case"), render: (row: JournalEntry) => row.caseId && <Evidence of={row} busy={evidence.busy} onTake={evidence.run} /> }] : []),
  ];
  return (
    <PageFrame title={t("journal.title")} lead={t("journal.lead")}>
      <Verification />
      <div role="search" className={css.filter}>
        <Input.Search aria-label={t("journal.byType")} placeholder={t("journal.byType")} allowClear onSearch={(words) => setType(words.trim() || undefined)} />
      </div>
      <ErrorSummary items={evidence.errors} />
      <DataList label={t("journal.title")} query={entries} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("journal.empty")} hint={t("journal.emptyHint")} />} />
    </PageFrame>
  );
}

function Evidence({ of, busy, onTake }: { of: JournalEntry; busy: boolean; onTake: (caseId: string) => void }) {
  const { t } = useTranslation();
  const { caseId } = of;
  return caseId ? <Button size="small" disabled={busy} aria-label={t("journal.evidenceOf", { title: of.title })} onClick={() => onTake(caseId)}>{t("journal.evidence")}</Button> : null;
}
