import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Fund } from "@/api/types";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import css from "./FundCard.module.css";

const sums = ["available", "paidIn", "committed", "paid", "recovered"] as const;

/** A fund's money at one glance: what is left first, then where it went. */
export function FundCard({ fund, linked = false }: { fund: Fund; linked?: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel title={linked ? <Link to={`/funds/${fund.id}`}>{fund.name}</Link> : t("funds.balance")} extra={<span className={css.muted}>{t("funds.size")} <Money value={fund.size} /></span>}>
      <dl className={css.cards}>
        {sums.map((sum) => (
          <div key={sum} className={sum === "available" ? css.main : undefined}>
            <dt>{t(`funds.sum.${sum}`)}</dt>
            <dd><Money value={fund.balance[sum]} /></dd>
          </div>
        ))}
      </dl>
      <p className={css.muted}>{t("funds.formula")}</p>
      {fund.contributors.length > 0 && <p className={css.muted}>{t("funds.contributors", { names: fund.contributors.map((each) => `${each.name} ${each.share}%`).join(t("forms.comma")) })}</p>}
    </Panel>
  );
}
