import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { fieldId, pointerTo } from "@/features/forms/pointer";
import { PersonPicker } from "@/features/work/PersonPicker";
import { described } from "@/kit/described";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { usccHint } from "@/kit/uscc";
import css from "./ProjectFields.module.css";
import { moneyFields, type ProjectDraft, targetFields } from "./projectDraft";
import { TargetDateField } from "./TargetDateField";
import { categories, levels } from "./words";

interface Props {
  draft: ProjectDraft;
  /** A project that is there already: its stage and people change elsewhere. */
  known?: boolean;
  /** Whether the contact may be read; what is masked is not sent. */
  contact?: boolean;
  wrong: (pointer: string) => string | undefined;
  onChange: (draft: ProjectDraft) => void;
}

/** The fields of F-A1 (项目主档), in the order of the paper. */
export function ProjectFields({ draft, known, contact = true, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<ProjectDraft>): void => onChange({ ...draft, ...part });
  type Name = "name" | "ownerUscc" | "ownerName" | "industry" | "space" | "track" | "contractOn" | "contactName" | "contactPhone" | "landArea" | "buildArea" | "jobs" | (typeof moneyFields)[number];
  const line = (name: Name, more: { required?: boolean; help?: string; type?: string; suffix?: string } = {}) => (
    <LineField pointer={`/${name}`} label={t(`squad.field.${name}`)} required={false} value={draft[name]} error={wrong(`/${name}`)} onChange={(next) => set({ [name]: next })} {...more} />
  );
  const choice = (name: "category" | "level" | "stage", options: { value: string; label: string }[]) => (
    <FieldFrame id={fieldId(`/${name}`)} label={t(`squad.field.${name}`)} required error={wrong(`/${name}`)}>
      <NativeSelect {...described(fieldId(`/${name}`), { error: wrong(`/${name}`), required: true })} value={draft[name]} options={options} onChoose={(next) => set({ [name]: next })} />
    </FieldFrame>
  );
  const odd = usccHint(draft.ownerUscc) === "digit";
  return (
    <>
      <Panel title={t("squad.form.what")}>
        {line("name", { required: true, help: t("squad.form.nameHelp") })}
        <div className={css.cells}>
          {line("ownerUscc", { required: true, help: odd ? t("squad.form.usccOdd") : undefined })}
          {line("ownerName", { required: true })}
          {choice("category", categories.map((each) => ({ value: each, label: t(`squad.category.${each}`) })))}
          {choice("level", levels.map((each) => ({ value: each, label: t(`squad.level.${each}`) })))}
          {!known && choice("stage", (["LEAD", "TALKS", "SIGNED"] as const).map((each) => ({ value: each, label: t(`squad.stage.${each}`) })))}
          {line("space", { required: true, help: t("squad.form.spaceHelp") })}
          {line("industry")}
          {line("track", { help: t("squad.form.trackHelp") })}
        </div>
        <div className={css.ticks}>
          {(["isSquad", "isTop500"] as const).map((name) => (
            <label key={name}><input type="checkbox" checked={draft[name]} onChange={(event) => set({ [name]: event.target.checked })} /> {t(`squad.field.${name}`)}</label>
          ))}
        </div>
      </Panel>
      <Panel title={t("squad.form.money")}>
        <div className={css.cells}>
          {moneyFields.map((name) => <div key={name}>{line(name, { required: name === "totalInvest" || name === "annualPlan", suffix: t("kit.wan") })}</div>)}
          {line("landArea", { suffix: t("squad.form.mu") })}
          {line("buildArea", { suffix: "㎡" })}
          {line("jobs", { suffix: t("squad.form.people") })}
        </div>
      </Panel>
      <Panel title={t("squad.form.targets")}>
        <div className={css.cells}>
          {line("contractOn", { type: "date" })}
          {targetFields.map((name) => <TargetDateField key={name} pointer={`/${name}`} label={t(`squad.field.${name}`)} required={name !== "plannedProduction"} value={draft[name]} error={wrong(`/${name}`)} onChange={(next) => set({ [name]: next })} />)}
        </div>
      </Panel>
      <Panel title={t("squad.form.contact")}>
        <div className={css.cells}>
          {!known && <PersonPicker id={fieldId("/officerId")} label={t("squad.part.OFFICER")} required={false} value={draft.officerId} error={wrong("/officerId")} onChange={(officerId) => set({ officerId })} />}
          {contact && line("contactName")}
          {contact && line("contactPhone", { type: "tel" })}
        </div>
        {!contact && <p className={css.muted}>{t("squad.form.contactHidden")}</p>}
        {draft.commitments.map((each, at) => (
          <fieldset key={at} className={css.promise}>
            <legend>{t("squad.form.promise", { n: at + 1 })}</legend>
            <LineField pointer={pointerTo("commitments", at, "item")} label={t("squad.form.promised")} value={each.item} error={wrong(pointerTo("commitments", at, "item"))} onChange={(item) => set({ commitments: draft.commitments.map((one, n) => (n === at ? { ...one, item } : one)) })} />
            <TargetDateField pointer={pointerTo("commitments", at, "until")} label={t("squad.form.promisedUntil")} value={each.until} error={wrong(pointerTo("commitments", at, "until"))} onChange={(until) => set({ commitments: draft.commitments.map((one, n) => (n === at ? { ...one, until } : one)) })} />
            <Button onClick={() => set({ commitments: draft.commitments.filter((_, n) => n !== at) })} aria-label={t("squad.form.removePromise", { n: at + 1 })}>{t("squad.remove")}</Button>
          </fieldset>
        ))}
        <div><Button onClick={() => set({ commitments: [...draft.commitments, { item: "", until: "" }] })}>{t("squad.form.addPromise")}</Button></div>
      </Panel>
    </>
  );
}
