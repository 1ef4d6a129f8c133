import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { save } from "@/api/save";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";

/** Every file of the case the person may read, as one zip. */
export function FilesOfCase({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation();
  const act = useAct(() => save(`/cases/${id}/files`, `${number}.zip`), []);
  return (
    <>
      <ErrorSummary items={act.errors} />
      <Button icon={<DownloadOutlined />} loading={act.busy} onClick={() => act.run(undefined)}>{t("cases.filesAll")}</Button>
    </>
  );
}
