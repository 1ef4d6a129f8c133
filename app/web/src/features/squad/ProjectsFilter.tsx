import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { SquadFilter } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./ProjectsFilter.module.css";
import { categories, courses, levels, libraries, oneOf, stages } from "./words";

/** Finds projects by their words and by where they stand; what is asked rarely is folded away. What is laid out by stage needs no stage. */
export function ProjectsFilter({ value, staged, onChange }: { value: SquadFilter; staged?: boolean; onChange: (next: SquadFilter) => void }) {
  const { t } = useTranslation();
  const me = useMe().data?.memberId;
  const set = (part: SquadFilter): void => onChange({ ...value, ...part });
  const words = (name: "space" | "track", label: string) => (
    <Input.Search aria-label={label} placeholder={label} allowClear onSearch={(text) => set({ [name]: text.trim() || undefined })} />
  );
  return (
    <div className={css.filter} role="search">
      <div className={css.line}>
        <Input.Search aria-label={t("squad.search")} placeholder={t("squad.search")} allowClear onSearch={(q) => set({ q: q.trim() || undefined })} />
        <NativeSelect aria-label={t("squad.byLibrary")} value={value.library ?? ""} any={t("squad.anyLibrary")} options={libraries.map((each) => ({ value: each, label: t(`squad.library.${each}`) }))} onChoose={(each) => set({ library: oneOf(libraries, each) })} />
        {!staged && <NativeSelect aria-label={t("squad.byStage")} value={value.stage ?? ""} any={t("squad.anyStage")} options={stages.map((each) => ({ value: each, label: t(`squad.stage.${each}`) }))} onChoose={(each) => set({ stage: oneOf(stages, each) })} />}
        {me && <label><input type="checkbox" checked={value.member === me} onChange={(event) => set({ member: event.target.checked ? me : undefined })} /> {t("squad.mine")}</label>}
      </div>
      <details>
        <summary>{t("squad.moreFilters")}</summary>
        <div className={css.line}>
          <NativeSelect aria-label={t("squad.field.category")} value={value.category ?? ""} any={t("squad.anyCategory")} options={categories.map((each) => ({ value: each, label: t(`squad.category.${each}`) }))} onChoose={(each) => set({ category: oneOf(categories, each) })} />
          <NativeSelect aria-label={t("squad.field.level")} value={value.level ?? ""} any={t("squad.anyLevel")} options={levels.map((each) => ({ value: each, label: t(`squad.level.${each}`) }))} onChoose={(each) => set({ level: oneOf(levels, each) })} />
          <NativeSelect aria-label={t("squad.byCourse")} value={value.course ?? ""} any={t("squad.anyCourse")} options={courses.map((each) => ({ value: each, label: t(`squad.course.${each}`) }))} onChoose={(each) => set({ course: oneOf(courses, each) })} />
          {words("space", t("squad.bySpace"))}
          {words("track", t("squad.byTrack"))}
        </div>
      </details>
    </div>
  );
}
