import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Resolution } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import css from "./ResolutionPaper.module.css";

/** What the meeting resolved, as it was signed off: items, the sum in figures and in capitals. */
export function ResolutionPaper({ resolution }: { resolution: Resolution }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("committee.resolution")} tone="calm" extra={<Button onClick={() => window.print()}>{t("boards.print")}</Button>}>
      {/* A wide table scrolls inside its own frame and can be reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.scroll} role="region" aria-label={t("committee.resolution")} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("cases.number")}</th>
              <th scope="col">{t("open.notice.resident")}</th>
              <th scope="col">{t("open.notice.project")}</th>
              <th scope="col">{t("committee.result")}</th>
              <th scope="col" className={css.end}>{t("committee.granted")}</th>
            </tr>
          </thead>
          <tbody>
            {resolution.items.map((item) => (
              <tr key={item.caseId}>
                <td>{item.number}</td>
                <td>{item.resident}</td>
                <td>{item.title}</td>
                <td>{item.outcomeLabel}{item.conditions.length > 0 && <small> · {item.conditions.join(t("committee.semicolon"))}</small>}</td>
                <td className={css.end}>{item.granted ? <Money value={item.granted} /> : t("kit.none")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {resolution.total && (
        <p className={css.total}>
          {t("committee.total", { n: resolution.items.length })} <strong><Money value={resolution.total} /></strong>
          {resolution.capital && <small>{t("committee.capital", { words: resolution.capital })}</small>}
        </p>
      )}
      <p className={css.digest}>{t("committee.digest", { at: dateTimeText(resolution.closedAt), digest: resolution.digest })}</p>
    </Panel>
  );
}
