import { useTranslation } from "react-i18next";
import type { Notice } from "@/api/types";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import css from "./NoticeBody.module.css";

/** The notice as it hangs on the wall: text, list, sum, whom to tell. */
export function NoticeBody({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  return (
    <Panel>
      {notice.body && <p className={css.text}>{notice.body}</p>}
      {notice.items && notice.items.length > 0 && (
        // A wide table scrolls inside its own frame and can be reached by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={css.scroll} role="region" aria-label={t("open.notice.list")} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t("open.notice.resident")}</th>
                <th scope="col">{t("open.notice.project")}</th>
                <th scope="col">{t("open.notice.instrument")}</th>
                <th scope="col" className={css.end}>{t("open.notice.amount")}</th>
              </tr>
            </thead>
            <tbody>
              {notice.items.map((item) => (
                <tr key={`${item.resident}${item.project}`}>
                  <td>{item.resident}</td>
                  <td data-title={t("open.notice.project")}>{item.project}</td>
                  <td data-title={t("open.notice.instrument")}>{item.instrument ?? t("kit.none")}</td>
                  <td data-title={t("open.notice.amount")} className={css.end}>{item.amount ? <Money value={item.amount} /> : t("kit.none")}</td>
                </tr>
              ))}
            </tbody>
            {notice.total && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={3}>{t("open.notice.total", { n: notice.items.length })}</th>
                  <td className={css.end}><Money value={notice.total} /></td>
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      {notice.supervision && (
        <p className={css.muted}>
          {t("open.notice.supervision", { unit: notice.supervision.unit })} <a href={`tel:${notice.supervision.phone}`}>{notice.supervision.phone}</a>
          {notice.supervision.address && <><br />{notice.supervision.address}</>}
        </p>
      )}
    </Panel>
  );
}
