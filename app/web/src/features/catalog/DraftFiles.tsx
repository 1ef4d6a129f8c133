import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DrawingFindings } from "@/api/types";
import type { Edit } from "@/features/forms/edit";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import css from "./DraftDesk.module.css";
import { withFile, type DraftContent } from "./draftEdit";
import { checkDrawing } from "./forkApi";
import { Vocabulary } from "./Vocabulary";

const LARGEST = 1_000_000;

/** The drawing and the files behind the forms, out to disk and back in. */
export function DraftFiles({ draft, name, onChange }: { draft: DraftContent; name: string; onChange: (next: Edit<DraftContent>) => void }) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<string>();
  const [found, setFound] = useState<DrawingFindings["findings"]>();
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new RangeError();
      const text = await file.text();
      const next = withFile(draft, file.name, text);
      onChange((now) => withFile(now, file.name, text));
      setWrong(undefined);
      // a drawing is looked at where it comes in, before anything is saved
      if (next.drawing !== draft.drawing) checking.run(next.drawing);
    } catch (problem) {
      setWrong(t(problem instanceof RangeError ? "catalog.draft.tooLarge" : "catalog.draft.unreadable", { name: file.name }));
    }
  };
  const checking = useAct((drawing: string) => checkDrawing(drawing), [], (checked: DrawingFindings) => setFound(checked.findings));
  const files: [string, string][] = [
    [`${name}.bpmn`, draft.drawing],
    ["bundle.json", JSON.stringify(draft.bundle, null, 2)],
    ...Object.entries(draft.parts).map(([part, content]): [string, string] => [`${part.replace("/", "-")}.json`, JSON.stringify(content, null, 2)]),
  ];
  return (
    <>
      <p>{t("catalog.draft.filesHint")}</p>
      <label className={css.upload}>
        {t("catalog.draft.upload")}
        <input type="file" accept=".json,.bpmn,.xml,application/json" onChange={(event) => void take(event.target.files?.[0])} />
      </label>
      {wrong && <p role="alert">{wrong}</p>}
      <ErrorSummary items={checking.errors} />
      {found && (
        <div role="status">
          <p>{t(found.length ? "catalog.draft.drawingFound" : "catalog.draft.drawingClean", { n: found.length })}</p>
          <ul className={css.findings}>{found.map((each) => <li key={`${each.element}${each.code}${each.message}`}>{each.message} <small>{each.element}</small></li>)}</ul>
        </div>
      )}
      <ul className={css.files}>
        {files.map(([file, text]) => (
          <li key={file}><Button type="link" onClick={() => save(file, text)}>{file}</Button></li>
        ))}
      </ul>
      <Vocabulary />
    </>
  );
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
