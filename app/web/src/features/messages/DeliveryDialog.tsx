import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dateTimeText } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readDelivery } from "./api";
import css from "./DeliveryDialog.module.css";

/** What one delivery carries, and how it fared the last time. */
export function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const found = useQuery({ queryKey: ["deliveries", "one", id], queryFn: () => readDelivery(id) });
  return (
    <Dialog open title={t("messages.delivery")} footer={null} onCancel={onClose}>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <ProblemNotice error={found.error} />}
      {found.data && (
        <>
          <p>{[found.data.name, found.data.eventType, t(`messages.state.${found.data.state}`)].filter(Boolean).join(" · ")}</p>
          {found.data.lastAt && <p>{[dateTimeText(found.data.lastAt), found.data.lastStatus, found.data.lastError].filter(Boolean).join(" · ")}</p>}
          <pre className={css.body} aria-label={t("messages.carried")}>{found.data.body ? readable(found.data.body) : t("kit.none")}</pre>
        </>
      )}
    </Dialog>
  );
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
