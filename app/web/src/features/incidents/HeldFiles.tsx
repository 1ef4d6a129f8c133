import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeldFile } from "@/api/types";
import { sizeText } from "@/features/forms/sizeText";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { readHeld, releaseHeld, rescanHeld } from "./api";

const LONGEST = 500;

/** Files nobody gets yet: the virus scanner has not looked at them, or will not. */
export function HeldFiles() {
  const { t } = useTranslation();
  const held = usePages(["held"], readHeld);
  const [letting, setLetting] = useState<HeldFile>();
  const [reason, setReason] = useState("");
  const retrying = useAct(rescanHeld, [["held"]]);
  const releasing = useAct((file: HeldFile, key) => releaseHeld(file.file.id, reason.trim(), key), [["held"]]);
  const close = (): void => {
    setLetting(undefined);
    setReason("");
  };
  const columns: Column<HeldFile>[] = [
    { key: "name", title: t("incidents.held.file"), render: (row) => <>{row.file.name} <small>{sizeText(row.file.size)}</small></> },
    { key: "by", title: t("incidents.held.by"), render: (row) => row.by },
    { key: "at", title: t("incidents.held.at"), render: (row) => dateTimeText(row.at) },
    { key: "why", title: t("incidents.problem"), render: (row) => (row.again ? t("incidents.held.waits", { at: dateTimeText(row.again) }) : t("incidents.held.large")) },
    {
      key: "can",
      title: t("incidents.act"),
      render: (row) => (
        <>
          {row.can.includes("retry") && <Button size="small" loading={retrying.busy} aria-label={t("incidents.held.retryOf", { name: row.file.name })} onClick={() => retrying.run(row.file.id)}>{t("incidents.held.retry")}</Button>}
          {row.can.includes("release") && <Button size="small" aria-label={t("incidents.held.releaseOf", { name: row.file.name })} onClick={() => setLetting(row)}>{t("incidents.held.release")}</Button>}
        </>
      ),
    },
  ];
  return (
    <>
      <p>{t("incidents.held.lead")}</p>
      <ErrorSummary items={retrying.errors} />
      <DataList label={t("incidents.held.title")} query={held} columns={columns} rowKey={(row) => row.file.id} empty={<EmptyState title={t("incidents.held.none")} />} />
      <Dialog open={!!letting} title={t("incidents.held.releaseOf", { name: letting?.file.name ?? "" })} okText={t("incidents.held.release")} cancelText={t("kit.cancel")} okButtonProps={{ danger: true, loading: releasing.busy, disabled: !reason.trim() }} onOk={() => letting && releasing.run(letting, close)} onCancel={close}>
        <p>{t("incidents.held.sure")}</p>
        <ErrorSummary items={releasing.errors} />
        <FieldFrame id="held-reason" label={t("incidents.held.reason")} required>
          <Input.TextArea id="held-reason" aria-required rows={2} maxLength={LONGEST} value={reason} onChange={(event) => setReason(event.target.value)} />
        </FieldFrame>
      </Dialog>
    </>
  );
}
