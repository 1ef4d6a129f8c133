import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadAlike } from "@/api/types";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import css from "./AlikeList.module.css";

interface Props {
  items: SquadAlike[];
  reason: string;
  error?: string;
  onReason: (reason: string) => void;
}

/** Projects that may be the same one. Whoever goes on says why it is another. */
export function AlikeList({ items, reason, error, onReason }: Props) {
  const { t } = useTranslation();
  return (
    <Panel tone="close" title={t("squad.alike.title", { n: items.length })}>
      <div role="status">
        <ul className={css.list}>
          {items.map((each) => (
            <li key={each.id}>
              <Link to={`/squad/projects/${each.id}`} target="_blank">{each.name}</Link>
              <small>{[each.code, t(each.sameCompany ? "squad.alike.sameCompany" : "squad.alike.otherCompany"), t("squad.alike.likeness", { n: Math.round(each.likeness * 100) })].join(" · ")}</small>
            </li>
          ))}
        </ul>
      </div>
      <LineField pointer="/distinctReason" label={t("squad.alike.reason")} help={t("squad.alike.help")} value={reason} error={error} long onChange={onReason} />
    </Panel>
  );
}
