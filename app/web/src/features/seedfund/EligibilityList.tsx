import { useTranslation } from "react-i18next";
import type { EligibilityItem } from "@/api/types";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import css from "./EligibilityList.module.css";

const tones: Record<EligibilityItem["result"], Tone> = { pass: "calm", fail: "late", doubt: "close" };

/** The rules one by one with the clause they come from; what fails stands first. */
export function EligibilityList({ items }: { items: EligibilityItem[] }) {
  const { t } = useTranslation();
  const order = ["fail", "doubt", "pass"];
  const sorted = [...items].sort((one, other) => order.indexOf(one.result) - order.indexOf(other.result));
  const worst = sorted[0]?.result;
  return (
    <div role="status">
      {worst && <p className={css.verdict}>{t(`seedfund.eligibility.verdict.${worst}`)}</p>}
      <ul className={css.rules}>
        {sorted.map((item) => (
          <li key={item.rule}>
            <StatusTag tone={tones[item.result]}>{t(`seedfund.eligibility.${item.result}`)}</StatusTag>
            <span>{item.message}<small>{item.clause}</small></span>
          </li>
        ))}
      </ul>
    </div>
  );
}
