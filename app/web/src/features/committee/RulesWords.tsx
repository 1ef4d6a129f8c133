import { useTranslation } from "react-i18next";
import type { CommitteeRules } from "@/api/types";

/** A set of rules in sentences. */
export function RulesWords({ rules }: { rules: CommitteeRules }) {
  const { t } = useTranslation();
  const part = ({ numerator, denominator }: CommitteeRules["pass"]): string => (numerator === denominator ? t("committee.rules.everyone") : `${numerator}/${denominator}`);
  return (
    <ul>
      <li>{t("committee.rules.says.seats", { from: rules.fewestSeats, to: rules.largestSeats })}</li>
      <li>{t("committee.rules.says.quorum", { base: t(`committee.rules.base.${rules.quorumBase}`), part: part(rules.quorum), fewest: rules.fewest })}</li>
      <li>{t("committee.rules.says.pass", { base: t(`committee.rules.base.${rules.passBase}`), part: part(rules.pass) })}</li>
      {rules.pass.numerator * 2 === rules.pass.denominator && <li>{t(`committee.rules.ties.${rules.tie}`)}</li>}
      <li>{t(rules.chairVeto ? "committee.rules.says.veto" : "committee.rules.says.noVeto")}</li>
      <li>{t(rules.substitution ? "committee.rules.says.substitute" : "committee.rules.says.noSubstitute")}</li>
    </ul>
  );
}
