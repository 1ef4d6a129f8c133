import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CasePart } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { useAct } from "@/kit/useAct";
import { givePart, readParts, takePart } from "./api";
import css from "./CaseParts.module.css";
import { PersonPicker } from "./PersonPicker";

/** 办件角色: who has which part in this case; nothing for a workflow that knows none. */
export function CaseParts({ id }: { id: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<CasePart>();
  const parts = useQuery({ queryKey: ["case", id, "parts"], queryFn: () => readParts(id) });
  const taking = useAct((part: CasePart) => takePart(id, part.part, part.version), [["case", id]]);
  const all = parts.data?.items ?? [];
  if (!all.length) return null;
  return (
    <Panel title={t("work.parts.title")}>
      <ErrorSummary items={taking.errors} />
      <ul className={css.parts}>
        {all.map((part) => (
          <li key={part.part}>
            <strong>{part.title}</strong>
            <span>{part.name ?? t("work.parts.nobody")}</span>
            {part.steps.length > 0 && <small>{t("work.parts.steps", { steps: part.steps.join(t("forms.comma")) })}</small>}
            <span className={css.acts}>
              {part.can.includes("give") && <Button size="small" aria-label={t("work.parts.giveOf", { title: part.title })} onClick={() => setOpen(part)}>{t("work.parts.give")}</Button>}
              {part.can.includes("take") && <Button size="small" loading={taking.busy} aria-label={t("work.parts.takeOf", { title: part.title })} onClick={() => taking.run(part)}>{t("work.parts.take")}</Button>}
            </span>
          </li>
        ))}
      </ul>
      {open && <GivePart key={`${open.part}${open.version}`} id={id} part={open} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}

function GivePart({ id, part, onClose }: { id: string; part: CasePart; onClose: () => void }) {
  const { t } = useTranslation();
  const [member, setMember] = useState(part.memberId ?? "");
  const act = useAct((to: string, key) => givePart(id, part.part, to, part.version, key), [["case", id]], onClose);
  const names = part.memberId ? { [part.memberId]: part.name ?? "" } : undefined;
  return (
    <Dialog open title={t("work.parts.giveOf", { title: part.title })} okText={t("work.parts.give")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy, disabled: !member }} onOk={() => act.run(member)} onCancel={onClose}>
      <ErrorSummary items={act.errors} />
      <p>{t("work.parts.help")}</p>
      <PersonPicker id={fieldId("/memberId")} label={t("work.parts.who")} names={names} value={member ? [member] : []} error={act.wrong("/memberId")} onChange={([next = ""]) => setMember(next)} />
    </Dialog>
  );
}
