import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./FilterBar.module.css";

interface Props {
  choices: { name: string; any: string; options: { value: string; label: string }[] }[];
  /** Yes or no; `absent` says what an address without a word means. */
  switches?: { name: string; label: string; absent?: boolean }[];
}

/** Narrows a list; what is chosen stands in the address. */
export function FilterBar({ choices, switches = [] }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const put = (name: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  return (
    <div className={css.bar} role="search" aria-label={t("dispatch.filter")}>
      {choices.map((each) => <NativeSelect key={each.name} aria-label={each.any} any={each.any} value={params.get(each.name) ?? ""} options={each.options} onChoose={(value) => put(each.name, value)} />)}
      {switches.map((each) => {
        const on = isOn(params, each.name, each.absent);
        return <label key={each.name}><input type="checkbox" checked={on} onChange={() => put(each.name, on === !!each.absent ? (on ? "no" : "yes") : "")} />{each.label}</label>;
      })}
    </div>
  );
}

export const isOn = (params: URLSearchParams, name: string, absent = false): boolean => (params.has(name) ? params.get(name) === "yes" : absent);
