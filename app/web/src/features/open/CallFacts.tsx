import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Call } from "@/api/types";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import css from "./CallFacts.module.css";
import { CallSteps } from "./CallSteps";

/** Questions as an entrepreneur asks them, each with its answer; the way to start stays in sight. */
export function CallFacts({ call, start }: { call: Call; start: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css.layout}>
      <div className={css.answers}>
        <Panel title={t("open.call.what")}><p className={css.text}>{call.notice}</p></Panel>
        {call.eligibility && (
          <Panel title={t("open.call.who")}>
            <ul className={css.ticks}>{call.eligibility.map((rule) => <li key={rule}>{rule}</li>)}</ul>
          </Panel>
        )}
        {call.instruments && (
          <Panel title={t("open.call.howMuch")}>
            <dl className={css.instruments}>
              {call.instruments.map((each) => (
                <div key={each.key}>
                  <dt>{each.label}</dt>
                  <dd>
                    <strong>{t("open.call.atMost")} <Money value={each.cap} /></strong>
                    {each.terms && <p>{each.terms}</p>}
                  </dd>
                </div>
              ))}
            </dl>
            {call.budget && <p className={css.muted}>{t("open.call.budget")} <Money value={call.budget} /></p>}
          </Panel>
        )}
        {call.documents && (
          <Panel title={t("open.call.documents")}>
            <ul className={css.documents}>
              {call.documents.map((each) => (
                <li key={each.label}>
                  <span>{each.label}{each.help && <small>{each.help}</small>}</span>
                  <small>{t(each.required ? "open.call.must" : "open.call.may")}</small>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {call.outline && (
          <Panel title={t("open.call.outline")}>
            <dl className={css.outline}>
              {call.outline.map((part) => (
                <div key={part.key}>
                  <dt>{part.title}</dt>
                  <dd>{part.fields.join(t("forms.comma"))}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        )}
        {call.steps && <Panel title={t("open.call.howLong")}><CallSteps steps={call.steps} /></Panel>}
      </div>
      <aside className={css.aside}>
        {start}
      </aside>
    </div>
  );
}
