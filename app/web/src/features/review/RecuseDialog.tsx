import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import { FieldFrame } from "@/kit/FieldFrame";

interface Props {
  label: string;
  title: string;
  busy: boolean;
  onCancel: () => void;
  onConfirm: (reason: string) => void;
}

/** Stepping back from a matter needs a reason and cannot be undone. */
export function RecuseDialog({ label, title, busy, onCancel, onConfirm }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  return (
    <Dialog open title={t("review.recuseSure", { title })} okText={label} cancelText={t("kit.cancel")} okButtonProps={{ loading: busy, disabled: !reason.trim() }} onOk={() => onConfirm(reason.trim())} onCancel={onCancel}>
      <FieldFrame id="recuse-reason" label={t("review.recuseReason")} required help={t("review.recuseHelp")}>
        <Input.TextArea id="recuse-reason" aria-required aria-describedby="recuse-reason-help" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
      </FieldFrame>
    </Dialog>
  );
}
