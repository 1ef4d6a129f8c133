import { useTranslation } from "react-i18next";
import type { SquadVersion } from "@/api/types";
import css from "./ChangeList.module.css";
import { useChangeText } from "./useChangeText";

/** What was and what is, field by field; in the words of the register unless others are given. */
export function ChangeList({ changes, text }: { changes: SquadVersion["changes"]; text?: ReturnType<typeof useChangeText> }) {
  const { t } = useTranslation();
  const register = useChangeText();
  const { nameOf, textOf } = text ?? register;
  return (
    <ul className={css.changes}>
      {changes.map((each) => (
        <li key={each.field}>
          <span>{nameOf(each.field)}</span>
          <span><s>{textOf(each.field, each.before)}</s> <span aria-hidden="true">→</span><span className="visually-hidden">{t("squad.history.became")}</span> {textOf(each.field, each.after)}</span>
        </li>
      ))}
    </ul>
  );
}
