import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draw } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { useAct } from "@/kit/useAct";
import { drawExperts } from "./api";
import css from "./Draw.module.css";

interface Props {
  task: string;
  draw: Draw;
  onDrawn: (draw: Draw) => void;
  /** Somebody else drew meanwhile. */
  onStale: () => void;
}

/** How many are drawn, and how many at least of which field. No form of its own: it stands inside the step's. */
export function DrawForm({ task, draw, onDrawn, onStale }: Props) {
  const { t } = useTranslation();
  const [many, setMany] = useState(String(Math.min(draw.most, Math.max(draw.least, draw.odd ? 5 : draw.least))));
  const [fields, setFields] = useState<Record<string, string>>({});
  const act = useAct((body: { many?: number; fields: Record<string, number> }, key) => drawExperts(task, body, key), [["case"]], onDrawn);
  const wanted = (): Record<string, number> => Object.fromEntries(Object.entries(fields).flatMap(([field, n]) => (Number(n) > 0 ? [[field, Number(n)] as const] : [])));
  return (
    <>
      <ErrorSummary items={act.errors} />
      <LineField pointer="/many" label={t("review.draw.many")} type="number" help={t(draw.odd ? "review.draw.manyOdd" : "review.draw.manyHelp", { least: draw.least, most: draw.most })} value={many} error={act.wrong("/many")} onChange={setMany} />
      {draw.fields.length > 0 && (
        <div role="group" aria-label={t("review.draw.fields")} className={css.fields}>
          {draw.fields.map(({ field, there }) => (
            <LineField key={field} pointer={`/fields/${field}`} label={t("review.draw.field", { field, n: there })} type="number" required={false} value={fields[field] ?? ""} error={act.wrong(`/fields/${field}`)} onChange={(n) => setFields({ ...fields, [field]: n })} />
          ))}
        </div>
      )}
      <div>
        <Button loading={act.busy} onClick={() => act.run({ many: Number(many) || undefined, fields: wanted() })}>{t("review.draw.go")}</Button>
        {act.errors.length > 0 && <Button type="link" onClick={onStale}>{t("kit.retry")}</Button>}
      </div>
    </>
  );
}
