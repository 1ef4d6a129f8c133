import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LinkQuestion } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { answerLink } from "./api";

interface Props {
  park: string;
  token: string;
  question: LinkQuestion;
  onDone: () => void;
}

export function AnswerLinkForm({ park, token, question, onDone }: Props) {
  const { t } = useTranslation();
  const [comment, setComment] = useState("");
  const act = useAct((words: string) => answerLink(park, token, words || undefined), [], onDone);
  return (
    <Panel title={question.caseTitle}>
      <p>{question.workflow} · {question.caseNumber} · {question.step}</p>
      <PlainForm deliberate label={t("messages.link.title")} onSubmit={() => act.run(comment)}>
        <ErrorSummary items={act.errors} />
        <LineField pointer="/comment" label={t("messages.link.comment")} long required={question.needsComment} value={comment} error={act.wrong("/comment")} onChange={setComment} />
        <Button type="primary" danger={question.tone === "bad"} size="large" htmlType="submit" loading={act.busy}>{t("messages.link.go", { answer: question.answer })}</Button>
        <p><small>{t("messages.link.until", { at: dateTimeText(question.expiresAt) })}</small></p>
      </PlainForm>
    </Panel>
  );
}
