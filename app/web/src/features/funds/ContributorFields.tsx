import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { fieldId, pointerTo } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import css from "./ContributorFields.module.css";
import type { ShareDraft } from "./fundDraft";

interface Props {
  value: ShareDraft[];
  wrong: (pointer: string) => string | undefined;
  onChange: (next: ShareDraft[]) => void;
}

/** Who pays into a fund and how much of the whole; none at all, or all of them. */
export function ContributorFields({ value, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const id = fieldId("/contributors");
  const error = wrong("/contributors");
  const help = t("funds.contributorsHelp");
  const change = (at: number, part: Partial<ShareDraft>) => onChange(value.map((each, i) => (i === at ? { ...each, ...part } : each)));
  const line = (at: number, part: keyof ShareDraft, label: string, suffix?: string) => (
    <LineField pointer={pointerTo("contributors", at, part)} label={label} value={value[at]?.[part] ?? ""} suffix={suffix} error={wrong(pointerTo("contributors", at, part))} onChange={(next) => change(at, { [part]: next })} />
  );
  return (
    <FieldFrame id={id} label={t("funds.contributorList")} help={help} error={error} group>
      <div className={css.rows} id={id} role="group" tabIndex={-1} aria-labelledby={`${id}-label`} aria-describedby={described(id, { help, error })["aria-describedby"]}>
        {value.map((_, at) => (
          // Rows have no names of their own; what stands in them is held above.
          <div key={at} className={css.row}>
            {line(at, "name", t("funds.contributor", { n: at + 1 }))}
            {line(at, "share", t("funds.share", { n: at + 1 }), "%")}
            <Button aria-label={t("funds.removeContributor", { n: at + 1 })} onClick={() => onChange(value.filter((_, i) => i !== at))}>{t("funds.remove")}</Button>
          </div>
        ))}
        <Button className={css.add} onClick={() => onChange([...value, { name: "", share: "" }])}>{t("funds.addContributor")}</Button>
      </div>
    </FieldFrame>
  );
}
