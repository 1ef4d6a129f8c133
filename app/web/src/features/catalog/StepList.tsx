import { useTranslation } from "react-i18next";
import type { WorkflowStep } from "@/api/types";
import { StatusTag } from "@/kit/StatusTag";
import { lengthWords } from "./lengthWords";
import css from "./StepList.module.css";

/** Steps in order, each with who, by when, with what and what may come of it. */
export function StepList({ steps, roleName }: { steps: WorkflowStep[]; roleName: (code: string) => string }) {
  const { t } = useTranslation();
  const who = ({ assign, role }: WorkflowStep): string => {
    const code = role ?? assign?.role;
    if (code) return roleName(code);
    return t(assign?.starter ? "catalog.starter" : "catalog.chosen");
  };
  const nameOf = (key: string): string => steps.find((step) => step.key === key)?.name ?? key;
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={step.key}>
          <h2>{step.name}</h2>
          <p className={css.facts}>
            <span>{t("catalog.who")} <b>{who(step)}</b></span>
            <span>{t("catalog.until")} <b>{step.deadline ? lengthWords(step.deadline.length, t) : t("catalog.noDeadline")}</b></span>
            {step.rubric && <span>{t("catalog.rubric")}</span>}
            {step.apart && step.apart.length > 0 && <span>{t("catalog.apart", { steps: step.apart.map(nameOf).join(t("forms.comma")) })}</span>}
          </p>
          <div className={css.outcomes}>
            {step.outcomes.map((outcome) => (
              <StatusTag key={outcome.key} tone={outcome.tone === "good" ? "calm" : outcome.tone === "bad" ? "late" : "neutral"}>
                {outcome.needs?.includes("comment") ? t("catalog.withComment", { label: outcome.label }) : outcome.label}
              </StatusTag>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
