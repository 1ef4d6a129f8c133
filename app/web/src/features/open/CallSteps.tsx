import { useTranslation } from "react-i18next";
import type { Call } from "@/api/types";
import { lengthText } from "@/kit/lengthText";
import css from "./CallSteps.module.css";

export function CallSteps({ steps }: { steps: NonNullable<Call["steps"]> }) {
  const { t } = useTranslation();
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={step.name}>
          <span><strong>{step.name}</strong><small>{step.who}</small></span>
          {step.length && <span className={css.length}>{lengthText(step.length, t)}</span>}
        </li>
      ))}
    </ol>
  );
}
