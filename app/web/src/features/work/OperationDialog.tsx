import { Input, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReturnTarget } from "@/api/types";
import { edited } from "@/features/forms/edit";
import { FileField } from "@/features/forms/FileField";
import { idsOf } from "@/features/forms/idsOf";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary, type SummaryItem } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { type Asks, asks, type Filled, isComplete, type Operation, unfilled } from "./dialog";
import { PersonPicker } from "./PersonPicker";

const MOST_FILES = 10;

interface Props {
  operation: Operation;
  targets?: ReturnTarget[];
  busy: boolean;
  errors: SummaryItem[];
  onCancel: () => void;
  onConfirm: (filled: Filled) => void;
}

/** One small window for every operation: who, why, and what else it needs. */
export function OperationDialog({ operation, targets = [], busy, errors, onCancel, onConfirm }: Props) {
  const { t } = useTranslation();
  const wanted: Asks = asks[operation];
  const [filled, setFilled] = useState<Filled>({ ...unfilled, to: targets.at(-1)?.step ?? "" });
  const set = (part: Partial<Filled>): void => setFilled((before) => ({ ...before, ...part }));
  const needsWords = wanted.comment === "needed" || filled.granted === false;
  const title = t(`work.operation.${operation}`);
  return (
    <Dialog open title={title} okText={title} cancelText={t("kit.cancel")} okButtonProps={{ loading: busy, danger: wanted.danger, disabled: !isComplete(operation, filled) }} onOk={() => onConfirm(filled)} onCancel={onCancel}>
      <p>{t(`work.means.${operation}`)}</p>
      <ErrorSummary items={errors} />
      {wanted.target && (
        <>
          <FieldFrame id="work-to" label={t("work.returnTo")} required>
            <Select<string> id="work-to" aria-label={t("work.returnTo")} value={filled.to} options={targets.map((each) => ({ value: each.step, label: each.by ? `${each.name} · ${each.by}` : each.name }))} onChange={(to) => set({ to })} />
          </FieldFrame>
          <FieldFrame id="work-then" label={t("work.afterwards")} required group>
            <Radio.Group aria-labelledby="work-then-label" value={filled.then} onChange={(event) => set({ then: event.target.value === "back" ? "back" : "again" })} options={[{ value: "again", label: t("work.again") }, { value: "back", label: t("work.back") }]} />
          </FieldFrame>
        </>
      )}
      {wanted.kind && (
        <FieldFrame id="work-kind" label={t("work.kind")} required group>
          <Radio.Group aria-labelledby="work-kind-label" value={filled.kind} onChange={(event) => set({ kind: event.target.value as Filled["kind"] })} options={(["before", "beside", "after"] as const).map((value) => ({ value, label: t(`work.kinds.${value}`) }))} />
        </FieldFrame>
      )}
      {wanted.people && <PersonPicker id="work-people" label={t(wanted.people === "any" ? "work.mentions" : "work.people")} required={wanted.people !== "any"} many={wanted.people !== "one"} value={filled.people} onChange={(people) => set({ people })} />}
      {wanted.consent && (
        <FieldFrame id="work-consent" label={t("work.consent")} required group>
          <Radio.Group aria-labelledby="work-consent-label" value={filled.granted} onChange={(event) => set({ granted: event.target.value === true })} options={[{ value: true, label: t("work.granted") }, { value: false, label: t("work.notGranted") }]} />
        </FieldFrame>
      )}
      {wanted.day && (
        <FieldFrame id="work-day" label={t("work.expectedOn")} required>
          <Input id="work-day" type="date" aria-required value={filled.day} onChange={(event) => set({ day: event.target.value })} />
        </FieldFrame>
      )}
      <FieldFrame id="work-comment" label={t("work.comment")} required={needsWords}>
        <Input.TextArea id="work-comment" aria-required={needsWords} rows={3} maxLength={2000} value={filled.comment} onChange={(event) => set({ comment: event.target.value })} />
      </FieldFrame>
      {wanted.files && (
        <FieldFrame id="work-files" label={t("work.files")} group>
          <FileField id="work-files" spec={{ kind: "files", label: t("work.files"), maxFiles: MOST_FILES }} label={t("work.files")} value={filled.files} required={false} onChange={(edit) => setFilled((now) => ({ ...now, files: idsOf(edited(edit, now.files)) }))} />
        </FieldFrame>
      )}
    </Dialog>
  );
}
