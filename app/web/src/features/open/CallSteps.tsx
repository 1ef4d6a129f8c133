import type { Call } from "@/api/contract";
import css from "./CallSteps.module.css";

export function CallSteps({ steps }: { steps: NonNullable<Call["steps"]> }) {
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={step.name}>
          <span><strong>{step.name}</strong><small>{step.who}</small></span>
          {step.length && <span className={css.length}>{step.length}</span>}
        </li>
      ))}
    </ol>
  );
}
