import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draw, DrawTold } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { useAct } from "@/kit/useAct";
import { replaceExpert } from "./api";
import css from "./Draw.module.css";
import { DrawSummary } from "./DrawSummary";

interface Props {
  task: string;
  draw: Draw;
  lot: DrawTold;
  onDrawn: (draw: Draw) => void;
  onStale: () => void;
}

type Person = DrawTold["drawn"][number];

/** Who was drawn; whoever declines is replaced with a reason. */
export function Drawn({ task, draw, lot, onDrawn, onStale }: Props) {
  const { t } = useTranslation();
  const [gone, setGone] = useState<Person>();
  const [reason, setReason] = useState("");
  const act = useAct((body: { memberId: string; reason: string }, key) => replaceExpert(task, body, key), [["case"]], (now) => {
    setGone(undefined);
    setReason("");
    onDrawn(now);
  });
  return (
    <>
      <p role="status">{t("review.draw.done", { n: lot.drawn.length })}</p>
      <ul className={css.drawn}>
        {lot.drawn.map((person) => (
          <li key={person.id}>
            <span>{person.fields.length ? t("review.draw.fieldsOf", { name: person.name, fields: person.fields.join("、") }) : person.name}</span>
            {draw.can.includes("replace") && <Button size="small" aria-label={t("review.draw.replaceOf", { name: person.name })} onClick={() => setGone(person)}>{t("review.draw.replace")}</Button>}
          </li>
        ))}
      </ul>
      <ButtonRow><Button onClick={() => onDrawn(draw)}>{t("review.draw.fill")}</Button></ButtonRow>
      <DrawSummary lot={lot} />
      {gone && (
        <Dialog open title={t("review.draw.replaceOf", { name: gone.name })} okText={t("review.draw.replace")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run({ memberId: gone.id, reason })} onCancel={() => { setGone(undefined); if (act.errors.length) onStale(); }}>
          <ErrorSummary items={act.errors} />
          <LineField pointer="/reason" label={t("review.draw.reason")} value={reason} error={act.wrong("/reason")} onChange={setReason} />
        </Dialog>
      )}
    </>
  );
}
