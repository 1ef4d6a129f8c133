import { useTranslation } from "react-i18next";
import type { Role } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./DraftDesk.module.css";
import { withLength, withStep, type DraftContent, type DraftStep } from "./draftEdit";
import { LengthInput } from "./LengthInput";

interface Props {
  draft: DraftContent;
  name: string;
  step: DraftStep;
  roles: Role[];
  onChange: (next: DraftContent) => void;
}

/** One step: what it is called, who does it, by when. */
export function StepEditor({ draft, name, step, roles, onChange }: Props) {
  const { t } = useTranslation();
  const at = `/bundle/steps/${name}`;
  const role = fieldId(`${at}/assign/role`);
  const length = fieldId(`${at}/deadline`);
  return (
    <fieldset className={css.step}>
      <legend>{step.name["zh-CN"]}</legend>
      <LineField pointer={`${at}/name`} label={t("catalog.draft.stepName")} value={step.name["zh-CN"]} onChange={(next) => onChange(withStep(draft, name, { name: { ...step.name, "zh-CN": next } }))} />
      <FieldFrame id={role} label={t("catalog.who")} required>
        {step.assign.role ? (
          <NativeSelect id={role} value={step.assign.role} options={roles.map((each) => ({ value: each.code, label: each.name }))} onChoose={(next) => next && onChange(withStep(draft, name, { assign: { role: next } }))} />
        ) : (
          <p id={role}>{t(step.assign.starter ? "catalog.starter" : "catalog.chosen")}</p>
        )}
      </FieldFrame>
      <FieldFrame id={length} label={t("catalog.until")} markOptional={false}>
        <LengthInput id={length} label={t("catalog.until")} value={step.deadline?.length ?? ""} onChange={(next) => onChange(withLength(draft, name, next))} />
      </FieldFrame>
    </fieldset>
  );
}
