import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Option } from "@/api/types";
import { described } from "@/kit/described";
import { NativeSelect } from "@/kit/NativeSelect";
import type { ControlProps } from "./FieldControl";
import { pathTo } from "./pathTo";
import css from "./TreeField.module.css";

/** One leaf of a tree, a list for each level. */
export function TreeField({ id, spec, label, value, required, error, onChange }: ControlProps) {
  const { t } = useTranslation();
  // A branch that is chosen without a leaf yet is nobody's answer.
  const [branch, setBranch] = useState<string[]>();
  const options = spec.options ?? [];
  const path = typeof value === "string" ? pathTo(options, value).map((each) => each.value) : (branch ?? []);
  const levels: Option[][] = [options];
  for (const [at, chosen] of path.entries()) {
    const children = levels[at]?.find((each) => each.value === chosen)?.children;
    if (children) levels.push(children);
  }
  const choose = (level: number, chosen: string): void => {
    const next = chosen ? [...path.slice(0, level), chosen] : path.slice(0, level);
    setBranch(next);
    const leaf = levels[level]?.find((each) => each.value === chosen);
    onChange(leaf && !leaf.children?.length ? leaf.value : null);
  };
  return (
    <div className={css.levels}>
      {levels.map((level, at) => (
        <NativeSelect
          key={path.slice(0, at).join("/")}
          {...(at === 0 ? described(id, { help: spec.help, error, required }) : {})}
          aria-label={at === 0 ? label : t("forms.level", { label, n: at + 1 })}
          value={path[at] ?? ""}
          any={t("forms.choose")}
          options={level}
          onChoose={(chosen) => choose(at, chosen)}
        />
      ))}
    </div>
  );
}
