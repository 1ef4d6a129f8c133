import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import type { Act } from "@/kit/useAct";

interface Props {
  open: boolean;
  title: string;
  label: string;
  ok: string;
  act: Act<string>;
  onClose: () => void;
}

/** A change that is asked for its reason. */
export function AskWhy({ open, title, label, ok, act, onClose }: Props) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  return (
    <Dialog open={open} title={title} okText={ok} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(why, onClose)} onCancel={onClose}>
      <ErrorSummary items={act.errors} />
      <LineField pointer="/reason" label={label} value={why} error={act.wrong("/reason")} onChange={setWhy} />
    </Dialog>
  );
}
