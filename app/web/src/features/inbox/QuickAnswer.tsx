import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Outcome } from "@/api/types";
import css from "./QuickAnswer.module.css";

/** On a phone the answer that asks for nothing else lies under the thumb: one tap, and one that confirms. */
export function QuickAnswer({ outcome, onAnswer }: { outcome: Outcome; onAnswer: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={css.room} />
      <div className={css.bar}><Button type="primary" size="large" block onClick={onAnswer}>{t("inbox.quick", { label: outcome.label })}</Button></div>
    </>
  );
}
