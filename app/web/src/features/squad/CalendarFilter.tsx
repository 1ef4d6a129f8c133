import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/auth/useMe";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./ProjectsFilter.module.css";
import { categories, levels } from "./words";

/** Narrows the calendar; what is chosen stands in the address. */
export function CalendarFilter({ params, put }: { params: URLSearchParams; put: (part: Record<string, string | undefined>) => void }) {
  const { t } = useTranslation();
  const me = useMe().data?.memberId;
  const tick = (name: string, value: string, label: string) => (
    <label><input type="checkbox" checked={params.get(name) === value} onChange={(event) => put({ [name]: event.target.checked ? value : undefined })} /> {label}</label>
  );
  const words = (name: "space" | "track", label: string) => (
    <Input.Search key={`${name}${params.get(name) ?? ""}`} aria-label={label} placeholder={label} allowClear defaultValue={params.get(name) ?? ""} onSearch={(text) => put({ [name]: text.trim() || undefined })} />
  );
  return (
    <div className={css.filter} role="search">
      <div className={css.line}>
        <NativeSelect aria-label={t("squad.field.level")} value={params.get("level") ?? ""} any={t("squad.anyLevel")} options={levels.map((each) => ({ value: each, label: t(`squad.level.${each}`) }))} onChoose={(level) => put({ level: level || undefined })} />
        {tick("key", "yes", t("squad.calendar.onlyKey"))}
        {me && tick("member", me, t("squad.mine"))}
      </div>
      <details>
        <summary>{t("squad.moreFilters")}</summary>
        <div className={css.line}>
          <NativeSelect aria-label={t("squad.field.category")} value={params.get("category") ?? ""} any={t("squad.anyCategory")} options={categories.map((each) => ({ value: each, label: t(`squad.category.${each}`) }))} onChoose={(category) => put({ category: category || undefined })} />
          {words("space", t("squad.bySpace"))}
          {words("track", t("squad.byTrack"))}
        </div>
      </details>
    </div>
  );
}
