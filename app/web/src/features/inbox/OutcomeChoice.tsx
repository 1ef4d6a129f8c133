import { Input } from "antd";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldProblem, Outcome } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { FieldFrame } from "@/kit/FieldFrame";
import { type Answer, needsComment } from "./answerRules";
import css from "./OutcomeChoice.module.css";

interface Props {
  outcomes: Outcome[];
  answer: Answer;
  errors: FieldProblem[];
  onChange: (next: Answer) => void;
  /** What the chosen outcome asks for besides words. */
  children?: ReactNode;
}

/** The step's outcomes as the server offers them, and the words that go with the chosen one. */
export function OutcomeChoice({ outcomes, answer, errors, onChange, children }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const chosen = outcomes.find((outcome) => outcome.key === answer.outcome);
  const wrong = (pointer: string): string | undefined => errors.find((each) => each.pointer === pointer)?.message;
  const [outcomeId, commentId] = [fieldId("/outcome"), fieldId("/comment")];
  const required = needsComment(chosen);
  const help = t(required ? "inbox.commentWhy" : "inbox.commentHelp");
  return (
    <>
      <FieldFrame id={outcomeId} label={t("inbox.choose")} required group error={wrong("/outcome")}>
        <div className={css.choices} role="radiogroup" aria-labelledby={`${outcomeId}-label`} id={outcomeId} tabIndex={-1}>
          {outcomes.map((outcome) => (
            <label key={outcome.key} className={`${css.choice} ${outcome.tone === "bad" ? css.bad : ""}`}>
              <input type="radio" name={name} checked={answer.outcome === outcome.key} onChange={() => onChange({ ...answer, outcome: outcome.key })} />
              {outcome.label}
            </label>
          ))}
        </div>
      </FieldFrame>
      {children}
      <FieldFrame id={commentId} label={t("inbox.comment")} required={required} help={help} error={wrong("/comment")}>
        <Input.TextArea
          {...described(commentId, { help, error: wrong("/comment"), required })}
          rows={3}
          value={answer.comment}
          onChange={(event) => onChange({ ...answer, comment: event.target.value })}
        />
      </FieldFrame>
    </>
  );
}
