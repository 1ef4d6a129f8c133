import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "@/api/idempotency";
import type { TemplateChecked, TemplateFinding } from "@/api/types";
import { upload } from "@/api/upload";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { useAct } from "@/kit/useAct";
import { checkTemplate, replaceTemplate } from "./api";
import css from "./FieldList.module.css";
import { LetterPaper } from "./LetterPaper";

interface Tried extends TemplateChecked {
  fileId: string;
  name: string;
}

/** Choose a file, see what is wrong with it or how it reads, and only then put it in force. */
export function ReplaceTemplate({ workflow, kind }: { workflow: string; kind: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState<Tried>();
  const trying = useAct(
    async (file: File, key) => {
      const sent = await upload(file, newKey(), { onProgress: () => undefined });
      return { fileId: sent.id, name: file.name, ...(await checkTemplate(workflow, kind, sent.id, key)) };
    },
    [],
    setTried,
  );
  const replacing = useAct((fileId: string, key) => replaceTemplate(workflow, kind, fileId, key), [["letters", "templates"]], () => setTried(undefined));
  return (
    <Panel title={t("letters.replace")}>
      <p className={css.hint}>{t("letters.replaceHint")}</p>
      <ErrorSummary items={[...trying.errors, ...replacing.errors]} />
      <Button loading={trying.busy} onClick={() => input.current?.click()}>{t("letters.chooseFile")}</Button>
      <input ref={input} type="file" className="visually-hidden" tabIndex={-1} aria-hidden="true" accept=".docx" onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = "";
        if (file) trying.run(file);
      }} />
      {tried && tried.findings.length > 0 && (
        <div role="alert">
          <strong>{t("letters.findings", { name: tried.name, n: tried.findings.length })}</strong>
          <ol>
            {tried.findings.map((finding, at) => (
              <li key={at}>{finding.message}<br /><small>{place(finding)}</small></li>
            ))}
          </ol>
        </div>
      )}
      {tried?.page && (
        <>
          <p role="status">{t("letters.fits", { name: tried.name })}</p>
          <Button type="primary" loading={replacing.busy} onClick={() => replacing.run(tried.fileId)}>{t("letters.putInForce")}</Button>
          <LetterPaper sheet={tried.page} mark={t("letters.sample")} />
        </>
      )}
    </Panel>
  );

  function place(finding: TemplateFinding): string {
    const known = (["body", "header", "footer"] as const).find((each) => each === finding.part);
    const part = known ? t(`letters.part.${known}`) : finding.part;
    return [part, finding.paragraph > 0 ? t("letters.paragraph", { n: finding.paragraph }) : "", finding.excerpt].filter(Boolean).join(" · ");
  }
}
