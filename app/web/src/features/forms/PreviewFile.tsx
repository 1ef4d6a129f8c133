import { EyeOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "@/api/types";
import { useProblemText } from "@/kit/useProblemText";
import { fileBytes } from "./fileBytes";
import css from "./FileLinks.module.css";

const pictures = ["image/png", "image/jpeg", "image/webp"];
const PDF = "application/pdf";

/** What a browser can show without running anything; the type is the one the server found in the bytes. */
export const canPreview = (file?: StoredFile): file is StoredFile => !!file && (file.type === PDF || pictures.includes(file.type));

/** A picture opens over the page, a PDF in a tab of its own, where the browser's own viewer shows it. */
export function PreviewFile({ file, caseId }: { file: StoredFile; caseId?: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [address, setAddress] = useState<string>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => () => {
    if (address) URL.revokeObjectURL(address);
  }, [address]);

  async function open(): Promise<void> {
    setProblem(undefined);
    // Opened with the click, so that no blocker takes it for an advertisement.
    const tab = file.type === PDF ? window.open("", "_blank") : null;
    try {
      // Whatever the bytes are, they are shown as this type and no other.
      const shown = URL.createObjectURL(new Blob([await fileBytes(file.id, caseId)], { type: file.type }));
      if (tab) {
        tab.location.href = shown;
        setTimeout(() => URL.revokeObjectURL(shown), 60_000);
      } else {
        setAddress(shown);
      }
    } catch (error) {
      tab?.close();
      setProblem(text(error));
    }
  }

  return (
    <>
      <Button type="text" size="small" icon={<EyeOutlined />} aria-label={t("forms.file.previewOf", { name: file.name })} onClick={() => void open()}>{t("forms.file.preview")}</Button>
      {problem && <small role="alert">{problem}</small>}
      <Modal open={!!address} title={file.name} footer={null} width={960} onCancel={() => setAddress(undefined)}>
        {address && <img className={css.picture} src={address} alt={file.name} />}
      </Modal>
    </>
  );
}
