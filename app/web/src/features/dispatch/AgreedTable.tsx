import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgreedRow } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { dayText } from "@/kit/dates";
import { StatusTag } from "@/kit/StatusTag";
import css from "./AgreedTable.module.css";
import { NoteAgreed } from "./NoteAgreed";
import { StrikeAgreed } from "./StrikeAgreed";
import { agreedTone } from "./tones";

/** Who does what by when, large enough for the last row; before the minutes are out it can be said otherwise. */
export function AgreedTable({ items, editable = false }: { items: AgreedRow[]; editable?: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string>();
  if (!items.length) return null;
  return (
    <ul className={css.rows}>
      {items.map((item) => (
        <li key={item.id}>
          <p className={css.what}>{item.what}</p>
          <p className={css.facts}>
            <b>{item.owner.name}</b>
            <span>{dayText(item.dueOn)}</span>
            <span>{item.acceptance}</span>
            <StatusTag tone={agreedTone[item.state]}>{t(`dispatch.outcomes.state.${item.state}`)}</StatusTag>
            {item.overdue && <StatusTag tone="late">{t("dispatch.outcomes.overdue")}</StatusTag>}
          </p>
          {editable && item.state === "NOTED" && editing !== item.id && <ButtonRow><Button onClick={() => setEditing(item.id)}>{t("dispatch.outcomes.rewrite")}</Button><StrikeAgreed id={item.id} what={item.what} version={item.version} /></ButtonRow>}
          {editing === item.id && <NoteAgreed meeting={item.meetingId} item={item} onClose={() => setEditing(undefined)} />}
        </li>
      ))}
    </ul>
  );
}
