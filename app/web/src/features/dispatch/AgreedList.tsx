import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AgreedRow } from "@/api/types";
import { inPast } from "@/features/squad/inPast";
import { dayText } from "@/kit/dates";
import { StatusTag } from "@/kit/StatusTag";
import css from "./AgreedList.module.css";
import { agreedTone } from "./tones";

/** What was agreed: who does what by when, and how one sees that it is done. */
export function AgreedList({ items, asOf }: { items: AgreedRow[]; asOf?: string }) {
  const { t } = useTranslation();
  return (
    <ul className={css.list}>
      {items.map((item) => (
        <li key={item.id} className={item.state === "STRUCK" ? css.struck : undefined}>
          <div className={css.head}>
            <Link to={`/dispatch/outcomes/${item.id}${inPast(asOf)}`}>{item.what}</Link>
            <StatusTag tone={agreedTone[item.state]}>{t(`dispatch.outcomes.state.${item.state}`)}</StatusTag>
            {item.overdue && <StatusTag tone="late">{t("dispatch.outcomes.overdue")}</StatusTag>}
          </div>
          <small>{[item.owner.name, dayText(item.dueOn), item.acceptance, item.projectName].filter(Boolean).join(" · ")}</small>
        </li>
      ))}
    </ul>
  );
}
