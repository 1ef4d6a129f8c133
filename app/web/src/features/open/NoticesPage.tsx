import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { usePages } from "@/kit/usePages";
import { readNotices } from "./api";
import { NoticeList } from "./NoticeList";

export function NoticesPage() {
  const { t } = useTranslation();
  const { park = "" } = useParams();
  const notices = usePages(["public", park, "publicity"], (cursor) => readNotices(park, cursor));
  return (
    <PageFrame title={t("open.nav.notices")} lead={t("open.notices.lead")} width="reading">
      {notices.isPending && <Skeleton lines={6} />}
      {notices.isError && <ProblemNotice error={notices.error} retry={() => void notices.refetch()} />}
      {notices.data && <NoticeList park={park} notices={notices.data.pages.flatMap((page) => page.items)} />}
      {notices.hasNextPage && <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>{t("kit.more")}</Button>}
    </PageFrame>
  );
}
