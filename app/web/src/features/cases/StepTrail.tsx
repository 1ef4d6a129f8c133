import { useTranslation } from "react-i18next";
import type { Stage } from "@/api/types";
import css from "./StepTrail.module.css";

/** All steps of the way; the current one is marked in shape, weight and words. */
export function StepTrail({ stages }: { stages: Stage[] }) {
  const { t } = useTranslation();
  return (
    <ol className={css.trail}>
      {stages.map((step) => (
        <li key={step.key} className={css[step.state]} aria-current={step.state === "current" ? "step" : undefined}>
          {step.name}
          <span className="visually-hidden">{t(`cases.step.${step.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
