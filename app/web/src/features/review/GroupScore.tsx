import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldProblem, RubricGroup } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { FieldFrame } from "@/kit/FieldFrame";
import { Panel } from "@/kit/Panel";
import css from "./GroupScore.module.css";
import { ItemScore } from "./ItemScore";
import { groupPoints, lengthOf, type Sheet } from "./sheet";

interface Props {
  group: RubricGroup;
  sheet: Sheet;
  errors: FieldProblem[];
  onChange: (next: Sheet) => void;
}

/** A group of the sheet: its items, its points and the words that explain them. */
export function GroupScore({ group, sheet, errors, onChange }: Props) {
  const { t } = useTranslation();
  const words = sheet.comments[group.key] ?? "";
  const left = group.commentMin - lengthOf(words);
  const id = fieldId(`/data/comments/${group.key}`);
  const wrong = (field: string): string | undefined => errors.find((each) => fieldId(each.pointer) === field)?.message;
  const error = wrong(id);
  const help = left > 0 ? t("review.commentLeft", { n: group.commentMin, left }) : t("review.commentEnough", { count: lengthOf(words) });
  return (
    <Panel title={group.label} extra={<span className={css.points}>{t("review.points", { points: groupPoints(group, sheet), of: group.weight })}</span>}>
      <div className={css.items}>
        {group.items.map((item) => (
          <ItemScore
            key={item.key}
            id={fieldId(`/data/scores/${item.key}`)}
            item={item}
            value={sheet.scores[item.key]}
            error={wrong(fieldId(`/data/scores/${item.key}`))}
            onChange={(score) => onChange({ ...sheet, scores: { ...sheet.scores, [item.key]: score } })}
          />
        ))}
        <FieldFrame id={id} label={t("review.comment", { group: group.label })} required={group.commentMin > 0} help={help} error={error}>
          <Input.TextArea
            {...described(id, { help, error, required: group.commentMin > 0 })}
            rows={2}
            value={words}
            onChange={(event) => onChange({ ...sheet, comments: { ...sheet.comments, [group.key]: event.target.value } })}
          />
        </FieldFrame>
      </div>
    </Panel>
  );
}
