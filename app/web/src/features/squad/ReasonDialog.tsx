import { type ReactNode, useState } from "react";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import type { Act } from "@/kit/useAct";
import { useProjectGaps } from "./useProjectGaps";
import { useTranslation } from "react-i18next";

interface Props {
  title: string;
  ok: string;
  danger?: boolean;
  act: Act<string>;
  children?: ReactNode;
  onClose: () => void;
}

/** An act that needs a reason on record. */
export function ReasonDialog({ title, ok, danger, act, children, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const submit = (): void => {
    setGaps(reason.trim() ? [] : [["/reason", "required"]]);
    if (reason.trim()) act.run(reason.trim());
  };
  return (
    <Dialog open title={title} okText={ok} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy, danger }} onOk={submit} onCancel={onClose}>
      <ErrorSummary items={errors} />
      {children}
      <LineField pointer="/reason" label={t("squad.reason")} long value={reason} error={wrong("/reason")} onChange={setReason} />
    </Dialog>
  );
}
