import { useTranslation } from "react-i18next";
import type { StoredFile } from "@/api/types";
import css from "./ScanState.module.css";

/** What the virus scanner said of a file; also that it never looked, where none is set up. */
export function ScanState({ file }: { file?: StoredFile }) {
  const { t } = useTranslation();
  if (!file) return null;
  return <small className={css[file.scan]}>{t(`forms.file.scan.${file.scan}`)}</small>;
}
