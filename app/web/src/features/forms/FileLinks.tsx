import { PaperClipOutlined } from "@ant-design/icons";
import { use } from "react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "@/api/types";
import css from "./FileLinks.module.css";
import { CaseContext } from "./CaseContext";
import { canPreview, PreviewFile } from "./PreviewFile";
import { ScanState } from "./ScanState";
import { sizeText } from "./sizeText";
import { fileOf } from "./uploadedFiles";
import { useDownload } from "./useDownload";

/** Files by name; a click downloads with the person's own rights. */
export function FileLinks({ ids, files }: { ids: string[]; files: StoredFile[] }) {
  const { t } = useTranslation();
  const caseId = use(CaseContext);
  const download = useDownload(caseId);
  return (
    <ul className={css.links}>
      {ids.map((id, at) => {
        const file = fileOf(id, files);
        const name = file?.name ?? t("forms.file.stored", { n: at + 1 });
        return (
          <li key={id}>
            <button type="button" onClick={() => void download(id, name)}>
              <PaperClipOutlined aria-hidden /> {name}
            </button>
            <small>{sizeText(file?.size)}</small>
            <ScanState file={file} />
            {canPreview(file) && <PreviewFile file={file} caseId={caseId} />}
          </li>
        );
      })}
    </ul>
  );
}
