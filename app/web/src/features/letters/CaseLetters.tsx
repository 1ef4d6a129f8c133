import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { save } from "@/api/save";
import { dateText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { issueLetter, letterFile, readCaseLetters } from "./api";
import css from "./CaseLetters.module.css";
import { letterTone } from "./letterTone";

/** The letters of a case: for the applicant to take home, for the officer to look ahead and to issue anew. */
export function CaseLetters({ id }: { id: string }) {
  const { t } = useTranslation();
  const letters = useQuery({
    queryKey: ["case", id, "letters"],
    queryFn: () => readCaseLetters(id),
    // what is about to go out is there in a moment
    refetchInterval: ({ state }) => (state.data?.waiting.some((order) => order.state === "waiting") ? 2000 : false),
  });
  const issuing = useAct((kind: string, key) => issueLetter(id, kind, key), [["case", id]]);
  if (!letters.data) return null;
  const { items, waiting, offers } = letters.data;
  if (!items.length && !waiting.length && !offers.length) return null;
  return (
    <Panel title={t("letters.ofCase")}>
      <ErrorSummary items={issuing.errors} />
      {items.length > 0 ? (
        <ul className={css.list}>
          {items.map((letter) => (
            <li key={letter.id}>
              <Link to={`/letters/${letter.id}`} className={css.title}>{letter.title}</Link>
              {letter.state === "void" && <StatusTag tone={letterTone.void}>{t("letters.state.void")}</StatusTag>}
              <small>{letter.number} · {dateText(letter.issuedAt)}</small>
              <Button size="small" onClick={() => void save(letterFile(letter.id), `${letter.number} ${letter.title}.docx`)} aria-label={t("letters.downloadOf", { title: letter.title })}>{t("letters.download")}</Button>
            </li>
          ))}
        </ul>
      ) : (
        !waiting.length && <p className={css.muted}>{t("letters.noneYet")}</p>
      )}
      {waiting.map((order) => <p key={order.kind} role="status" className={css.muted}>{t(order.state === "failed" ? "letters.order.failed" : "letters.order.waiting", { title: order.title })}</p>)}
      {offers.length > 0 && (
        <details className={css.offers}>
          <summary>{t("letters.offers")}</summary>
          <ul className={css.list}>
            {offers.map((offer) => (
              <li key={offer.kind}>
                <span className={css.title}>{offer.title}</span>
                <Link to={`/cases/${id}/letters/${offer.kind}`}>{t("letters.preview")}</Link>
                {offer.can.includes("issue") && <Button size="small" type="primary" loading={issuing.busy} onClick={() => issuing.run(offer.kind)} aria-label={t("letters.issueOf", { title: offer.title })}>{t("letters.issue")}</Button>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
