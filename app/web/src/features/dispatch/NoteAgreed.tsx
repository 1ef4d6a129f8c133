import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agreed, AgendaTopic, AgreedRow, AgreedSheet } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { PersonPicker } from "@/features/work/PersonPicker";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { noteAgreed, rewriteAgreed } from "./api";
import css from "./NoteAgreed.module.css";

interface Props {
  meeting: string;
  /** The topic it belongs to, when it is new. */
  topic?: AgendaTopic;
  /** What is said otherwise. */
  item?: AgreedRow;
  onClose: () => void;
}

/** Who does what by when, and by what one sees that it is done: noted while the meeting speaks. */
export function NoteAgreed({ meeting, topic, item, onClose }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState({ what: item?.what ?? "", dueOn: item?.dueOn ?? "", acceptance: item?.acceptance ?? "" });
  const [owner, setOwner] = useState<string[]>(item ? [item.owner.id] : []);
  const send = (body: Agreed, key: string): Promise<AgreedSheet> => (item ? rewriteAgreed(item.id, body, item.version) : noteAgreed(meeting, body, key));
  const act = useAct(send, [["dispatch"]], onClose);
  useEffect(() => {
    box.current?.querySelector("textarea")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const submit = (): void =>
    act.run({ agendaId: item?.agendaId ?? topic?.id, projectId: item?.projectId ?? topic?.projectId, what: note.what, ownerId: owner[0], dueOn: note.dueOn || undefined, acceptance: note.acceptance });
  const title = t(item ? "dispatch.outcomes.rewrite" : "dispatch.live.add");
  return (
    <div ref={box} className={css.box}>
      <PlainForm label={title} onSubmit={submit}>
        <ErrorSummary items={act.errors} />
        <LineField pointer="/what" long label={t("dispatch.outcomes.what")} value={note.what} error={act.wrong("/what")} onChange={(what) => setNote({ ...note, what })} />
        <div className={css.pair}>
          <PersonPicker id={fieldId("/ownerId")} label={t("dispatch.outcomes.owner")} value={owner} error={act.wrong("/ownerId")} onChange={setOwner} />
          <LineField pointer="/dueOn" type="date" label={t("dispatch.outcomes.dueOn")} value={note.dueOn} error={act.wrong("/dueOn")} onChange={(dueOn) => setNote({ ...note, dueOn })} />
        </div>
        <LineField pointer="/acceptance" label={t("dispatch.outcomes.acceptance")} help={t("dispatch.outcomes.acceptanceHelp")} value={note.acceptance} error={act.wrong("/acceptance")} onChange={(acceptance) => setNote({ ...note, acceptance })} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" size="large" loading={act.busy}>{t(item ? "dispatch.outcomes.save" : "dispatch.outcomes.note")}</Button>
          <Button size="large" onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </div>
  );
}
