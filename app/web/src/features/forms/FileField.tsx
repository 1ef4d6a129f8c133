import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, use, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ControlProps } from "./FieldControl";
import css from "./FileField.module.css";
import { FilesContext } from "./FilesContext";
import { idsOf } from "./idsOf";
import { ScanState } from "./ScanState";
import { sizeText } from "./sizeText";
import { fileOf } from "./uploadedFiles";
import { useUploads } from "./useUploads";

const SlotTemplate = lazy(async () => ({ default: (await import("./SlotTemplate")).SlotTemplate }));

/** A slot for one file or several: choose, watch it travel, take it away again. */
export function FileField({ id, spec, label, value, error, onChange }: ControlProps) {
  const { t } = useTranslation();
  const known = use(FilesContext);
  const input = useRef<HTMLInputElement>(null);
  const several = spec.kind === "files";
  const ids = idsOf(value);
  const { uploads, start, dismiss } = useUploads(spec, several, (id) => onChange(several ? (now) => [...idsOf(now), id] : id));
  const drop = (file: string): void => onChange((now) => (several ? idsOf(now).filter((each) => each !== file) : null));
  const nameOf = (file: string) => fileOf(file, known);
  const full = several ? ids.length >= (spec.maxFiles ?? 20) : ids.length > 0;
  return (
    <div className={css.slot}>
      {ids.length > 0 && (
        <ul className={css.files}>
          {ids.map((file, at) => (
            <li key={file}>
              <PaperClipOutlined aria-hidden />
              <span className={css.name}>{nameOf(file)?.name ?? t("forms.file.stored", { n: at + 1 })}</span>
              <small>{sizeText(nameOf(file)?.size)}</small>
              <ScanState file={nameOf(file)} />
              <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t("forms.file.remove", { name: nameOf(file)?.name ?? label })} onClick={() => drop(file)} />
            </li>
          ))}
        </ul>
      )}
      {uploads.filter((each) => !each.stored).map((each) => (
        <div key={each.key} className={css.travel} role="status">
          <span className={css.name}>{each.name}</span>
          {each.problem ? (
            <span className={css.problem}>
              {each.problem} <Button type="link" size="small" onClick={() => dismiss(each.key)}>{t("kit.close")}</Button>
            </span>
          ) : (
            <>
              <progress max={100} value={Math.round(each.share * 100)} aria-label={t("forms.file.progress", { name: each.name })} />
              {each.waiting && <small>{t("forms.file.waiting")}</small>}
            </>
          )}
        </div>
      ))}
      <div className={css.choose}>
        <Button id={id} icon={<UploadOutlined />} aria-describedby={error ? `${id}-error` : undefined} onClick={() => input.current?.click()}>
          {full && !several ? t("forms.file.replace") : t("forms.file.choose")}
          <span className="visually-hidden">{label}</span>
        </Button>
        {spec.template?.url && <a href={spec.template.url} target="_blank" rel="noreferrer">{t("forms.file.template", { name: spec.template.label })}</a>}
        {spec.template?.path && <Suspense fallback={null}><SlotTemplate path={spec.template.path} label={spec.template.label} /></Suspense>}
        <small>{t("forms.file.limits", { types: typeNames(spec.accept) || t("forms.file.anyType"), n: spec.maxMb ?? 50 })}</small>
      </div>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={spec.accept?.join(",")}
        multiple={several}
        onChange={(event) => {
          start([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}

const names: Record<string, string> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPG",
  "image/png": "PNG",
  "application/msword": "DOC",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.ms-excel": "XLS",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/zip": "ZIP",
};

const typeNames = (accept: string[] = []): string => accept.map((type) => names[type] ?? type).join("、");
