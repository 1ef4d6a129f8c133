import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dateTimeText } from "@/kit/dates";
import { moneyText } from "@/kit/moneyText";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { readPaymentVersions } from "./paymentApi";
import css from "./PeoplePanel.module.css";
import { targetText } from "./targetDate";

/** Every plan of payments there was, with why it was changed. */
export function PaymentVersions({ project }: { project: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const versions = useQuery({ queryKey: ["squad", "paymentVersions", project], queryFn: () => readPaymentVersions(project), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("squad.payment.versions")}</summary>
      {versions.isError && <ProblemNotice error={versions.error} retry={() => void versions.refetch()} />}
      <ol className={css.slips}>
        {versions.data?.items.map((each) => (
          <li key={each.version}>
            <strong>{[dateTimeText(each.at), each.by?.name].filter(Boolean).join(" · ")}</strong>
            {each.reason && <span>{each.reason}</span>}
            <small>{each.items.map((one) => t("squad.payment.planned", { what: one.what, amount: moneyText(one.amount.amount, "wan", t), due: targetText(one.due, t) })).join(t("squad.comma"))}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
