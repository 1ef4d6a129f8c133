import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MessageTemplate } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { dropTemplate, saveTemplate } from "./api";

/** The words of one message in both languages. */
export function TemplateForm({ kept }: { kept: MessageTemplate }) {
  const { t } = useTranslation();
  const touches = [["messages", "templates"]];
  const [told, setTold] = useState(kept.told);
  const [title, setTitle] = useState(kept.title);
  const [body, setBody] = useState(kept.body);
  const save = useAct((said: Pick<MessageTemplate, "told" | "title" | "body">) => saveTemplate(kept.rule, said, kept.version), touches);
  const drop = useAct((rule: string) => dropTemplate(rule), touches);
  return (
    <Panel title={kept.title.zh ?? kept.rule} extra={<StatusTag tone={kept.own ? "accent" : "neutral"}>{t(kept.own ? "messages.own" : "messages.standard")}</StatusTag>}>
      <details>
        <summary><code>{kept.on.join(" ")}</code></summary>
        <PlainForm label={kept.rule} onSubmit={() => save.run({ told, title, body })}>
          <ErrorSummary items={[...save.errors, ...drop.errors]} />
          <label><input type="checkbox" checked={told} onChange={(event) => setTold(event.target.checked)} /> {t("messages.told")}</label>
          <LineField pointer="/title/zh" label={`${t("messages.titleOf")} · 中文`} value={title.zh ?? ""} error={save.wrong("/title/zh")} onChange={(zh) => setTitle({ ...title, zh })} />
          <LineField pointer="/body/zh" label={`${t("messages.bodyOf")} · 中文`} long value={body.zh ?? ""} error={save.wrong("/body/zh")} onChange={(zh) => setBody({ ...body, zh })} />
          <LineField pointer="/title/en" label={`${t("messages.titleOf")} · English`} value={title.en ?? ""} error={save.wrong("/title/en")} onChange={(en) => setTitle({ ...title, en })} />
          <LineField pointer="/body/en" label={`${t("messages.bodyOf")} · English`} long value={body.en ?? ""} error={save.wrong("/body/en")} onChange={(en) => setBody({ ...body, en })} />
          <p><small>{t("messages.fields")} {kept.fields.map((field) => `{${field}}`).join(" ")}</small></p>
          <ButtonRow>
            <Button type="primary" htmlType="submit" loading={save.busy}>{t("kit.save")}</Button>
            {kept.own && <Button loading={drop.busy} onClick={() => drop.run(kept.rule)}>{t("messages.toStandard")}</Button>}
          </ButtonRow>
        </PlainForm>
      </details>
    </Panel>
  );
}
