import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useProblemText } from "@/kit/useProblemText";
import { saveAs, slotBytes } from "./fileBytes";

/** The park's own file to fill in and send back. */
export function SlotTemplate({ path, label }: { path: string; label: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const getting = useMutation({ mutationFn: async () => saveAs(await slotBytes(path), label) });
  return (
    <>
      <Button type="link" icon={<DownloadOutlined />} loading={getting.isPending} onClick={() => getting.mutate()}>{t("forms.file.template", { name: label })}</Button>
      {getting.isError && <small role="alert">{text(getting.error)}</small>}
    </>
  );
}
