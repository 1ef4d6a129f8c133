import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Letter, LetterFilter } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { dateText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { NativeSelect } from "@/kit/NativeSelect";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { readLetters, saveRegister } from "./api";
import css from "./LettersPage.module.css";
import { letterTone } from "./letterTone";

/** The register: every letter of the park with its number. */
export function LettersPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const [filter, setFilter] = useState<LetterFilter>({});
  const letters = usePages(["letters", filter], (cursor) => readLetters(filter, cursor));
  const exporting = useAct((asked: LetterFilter) => saveRegister(asked, t("letters.exportName")), []);
  const columns: Column<Letter>[] = [
    { key: "number", title: t("letters.number"), render: (row) => row.number },
    { key: "title", title: t("letters.kind"), render: (row) => row.title },
    { key: "addressee", title: t("letters.addressee"), render: (row) => row.addressee || t("kit.none") },
    { key: "case", title: t("cases.number"), render: (row) => (row.caseId && row.can.includes("open") ? <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link> : (row.caseNumber ?? t("kit.none"))) },
    { key: "at", title: t("letters.issuedAt"), render: (row) => dateText(row.issuedAt) },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={letterTone[row.state]}>{t(`letters.state.${row.state}`)}</StatusTag> },
  ];
  return (
    <PageFrame
      title={t("letters.title")}
      lead={t("letters.lead")}
      actions={
        <>
          <Button loading={exporting.busy} onClick={() => exporting.run(filter)}>{t("letters.export")}</Button>
          {me?.rights.includes("catalog.manage") && <Link to="/letters/templates">{t("letters.templates")}</Link>}
        </>
      }
    >
      <ErrorSummary items={exporting.errors} />
      <LettersFilter value={filter} onChange={setFilter} />
      <DataList label={t("letters.title")} query={letters} columns={columns} rowKey={(row) => row.id} rowLink={(row) => (row.can.includes("open") ? `/letters/${row.id}` : undefined)} empty={<EmptyState title={t("letters.empty")} hint={t("letters.emptyHint")} />} />
    </PageFrame>
  );
}

const states = ["valid", "void"] as const;

function LettersFilter({ value, onChange }: { value: LetterFilter; onChange: (next: LetterFilter) => void }) {
  const { t } = useTranslation();
  const thisYear = new Date().getFullYear();
  return (
    <div className={css.filter} role="search">
      <Input.Search aria-label={t("letters.search")} placeholder={t("letters.search")} allowClear onSearch={(q) => onChange({ ...value, q: q.trim() || undefined })} />
      <NativeSelect aria-label={t("letters.byState")} any={t("letters.anyState")} value={value.state ?? ""} options={states.map((state) => ({ value: state, label: t(`letters.state.${state}`) }))} onChoose={(chosen) => onChange({ ...value, state: states.find((state) => state === chosen) })} />
      <NativeSelect aria-label={t("letters.byYear")} any={t("letters.anyYear")} value={value.year?.toString() ?? ""} options={Array.from({ length: 8 }, (_, at) => String(thisYear - at)).map((year) => ({ value: year, label: year }))} onChoose={(year) => onChange({ ...value, year: year ? Number(year) : undefined })} />
    </div>
  );
}
