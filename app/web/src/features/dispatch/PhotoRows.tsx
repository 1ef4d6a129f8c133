import { CameraOutlined, DeleteOutlined, PictureOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { use, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FieldProblem, FieldSpec, FieldValue, FormValues } from "@/api/types";
import type { Edit } from "@/features/forms/edit";
import { FilesContext } from "@/features/forms/FilesContext";
import { fieldId, plain, pointerTo } from "@/features/forms/pointer";
import { rowsOf } from "@/features/forms/sums";
import { fileOf } from "@/features/forms/uploadedFiles";
import { described } from "@/kit/described";
import css from "./PhotoRows.module.css";
import { usePhotos } from "./usePhotos";

interface Props {
  spec: FieldSpec;
  value: FieldValue;
  errors: FieldProblem[];
  onChange: (edit: Edit<FieldValue>) => void;
}

/** Straight from the camera: each photograph brings the time it was taken. */
export function PhotoRows({ spec, value, errors, onChange }: Props) {
  const { t } = useTranslation();
  const known = use(FilesContext);
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const rows = photosOf(value);
  const photo = spec.columns?.["photo"];
  const { sending, start, dismiss } = usePhotos(photo, (row) => onChange((now) => [...photosOf(now), row]));
  const id = fieldId("/photos");
  const wrong = (pointer: string): string | undefined => errors.find((each) => plain(each.pointer) === pointer)?.message;
  const error = wrong("/photos") ?? wrong("/photos/0/photo");
  const input = (ref: typeof camera, capture?: "environment") => (
    <input
      ref={ref}
      type="file"
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
      accept={photo?.accept?.join(",") ?? "image/*"}
      capture={capture}
      multiple={!capture}
      onChange={(event) => {
        start([...(event.target.files ?? [])]);
        event.target.value = "";
      }}
    />
  );
  return (
    <div className={css.photos} id={id} tabIndex={-1} role="group" aria-label={t("weekly.report.photos")}>
      <p className={css.help}>{t("weekly.photosHelp")}</p>
      {rows.map((row, at) => {
        const file = fileOf(String(row["photo"]), known);
        const pointer = pointerTo("photos", at, "takenAt");
        return (
          <div key={String(row["photo"])} className={css.row}>
            <span className={css.name}>{file?.name ?? t("weekly.photo", { n: at + 1 })}</span>
            <Input {...described(fieldId(pointer), { error: wrong(pointer), required: true })} type="datetime-local" aria-label={t("weekly.takenAt", { n: at + 1 })} value={typeof row["takenAt"] === "string" ? row["takenAt"] : ""} onChange={(event) => onChange((now) => photosOf(now).map((each) => (each["photo"] === row["photo"] ? { ...each, takenAt: event.target.value || null } : each)))} />
            <Button type="text" icon={<DeleteOutlined />} aria-label={t("weekly.removePhoto", { n: at + 1 })} onClick={() => onChange((now) => photosOf(now).filter((each) => each["photo"] !== row["photo"]))} />
            {wrong(pointer) && <div className={css.error} id={`${fieldId(pointer)}-error`}>{wrong(pointer)}</div>}
          </div>
        );
      })}
      {sending.map((each) => (
        <div key={each.key} className={css.row} role="status">
          <span className={css.name}>{each.problem ?? t("weekly.sending", { name: each.name })}</span>
          {each.problem ? <Button size="small" onClick={() => dismiss(each.key)}>{t("kit.close")}</Button> : <progress max={100} value={Math.round(each.share * 100)} aria-label={t("weekly.sending", { name: each.name })} />}
        </div>
      ))}
      {error && <div className={css.error}>{error}</div>}
      <div className={css.choose}>
        <Button size="large" type="primary" ghost icon={<CameraOutlined />} onClick={() => camera.current?.click()}>{t("weekly.takePhoto")}</Button>
        <Button size="large" icon={<PictureOutlined />} onClick={() => album.current?.click()}>{t("weekly.pickPhoto")}</Button>
      </div>
      {input(camera, "environment")}
      {input(album)}
    </div>
  );
}

const photosOf = (value: FieldValue): FormValues[] => rowsOf(value).filter((row) => typeof row["photo"] === "string");
