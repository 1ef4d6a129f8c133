import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MailMode, MessagePreferences, PreferencesBody } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { savePreferences } from "./api";
import css from "./PreferencesForm.module.css";

const MODES: MailMode[] = ["now", "digest", "off"];

export function PreferencesForm({ kept, onReload }: { kept: MessagePreferences; onReload: () => void }) {
  const { t } = useTranslation();
  const [topics, setTopics] = useState(kept.topics);
  const [quiet, setQuiet] = useState({ from: kept.quietFrom ?? "", to: kept.quietTo ?? "" });
  const [language, setLanguage] = useState(kept.language);
  const act = useAct((body: PreferencesBody) => savePreferences(body, kept.version), [["messages", "preferences"]]);
  const submit = (): void =>
    act.run({ topics: topics.map(({ topic, app, mail }) => ({ topic, app, mail })), quietFrom: quiet.from || undefined, quietTo: quiet.to || undefined, language });
  const put = (topic: string, change: Partial<{ app: "now" | "off"; mail: MailMode }>): void =>
    setTopics(topics.map((each) => (each.topic === topic ? { ...each, ...change } : each)));
  return (
    <PlainForm label={t("messages.preferences")} onSubmit={submit}>
      <ErrorSummary items={act.errors} />
      {act.stale && <div><Button onClick={onReload}>{t("members.reload")}</Button></div>}
      <Panel title={t("messages.channels")}>
        {!kept.mailTo && <p>{t("messages.noMail")}</p>}
        <table className={css.choices}>
          <thead><tr><th scope="col">{t("messages.topic")}</th><th scope="col">{t("messages.inApp")}</th><th scope="col">{t("messages.mail")}</th></tr></thead>
          <tbody>
            {topics.map((choice) => (
              <tr key={choice.topic}>
                <th scope="row">{choice.name}</th>
                <td><label><input type="checkbox" aria-label={`${choice.name} · ${t("messages.rings")}`} disabled={choice.locked} checked={choice.app === "now"} onChange={(event) => put(choice.topic, { app: event.target.checked ? "now" : "off" })} /> {t("messages.rings")}</label></td>
                <td>
                  <select aria-label={`${choice.name} · ${t("messages.mail")}`} value={choice.mail} onChange={(event) => put(choice.topic, { mail: event.target.value as MailMode })}>
                    {MODES.map((mode) => <option key={mode} value={mode}>{t(`messages.mode.${mode}`)}</option>)}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p><small>{t("messages.digestAt", { at: kept.digestAt })}</small></p>
      </Panel>
      <Panel title={t("messages.quiet")}>
        <p>{t("messages.quietHint", { from: kept.parkQuietFrom, to: kept.parkQuietTo })}</p>
        <div className={css.hours}>
          <LineField pointer="/quietFrom" label={t("messages.quietFrom")} type="time" required={false} value={quiet.from} error={act.wrong("/quietFrom")} onChange={(from) => setQuiet({ ...quiet, from })} />
          <LineField pointer="/quietTo" label={t("messages.quietTo")} type="time" required={false} value={quiet.to} error={act.wrong("/quietTo")} onChange={(to) => setQuiet({ ...quiet, to })} />
        </div>
        <label>{t("messages.language")} <select value={language} onChange={(event) => setLanguage(event.target.value)}><option value="zh-CN">中文</option><option value="en">English</option></select></label>
      </Panel>
      <div><Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button></div>
    </PlainForm>
  );
}
