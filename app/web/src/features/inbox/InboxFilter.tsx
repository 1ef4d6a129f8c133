import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { TaskFilter } from "@/api/types";
import { NativeSelect } from "@/kit/NativeSelect";
import { readChoices } from "./api";
import { addressOf, isNarrowed, lights, sorts } from "./filterOf";
import css from "./InboxFilter.module.css";
import { SavedFilters } from "./SavedFilters";
import type { TaskView } from "./views";

interface Props {
  view: TaskView;
  filter: TaskFilter;
}

interface Choice {
  key: string;
  name: string;
}

/** What is chosen stays a choice, even when nothing of it is left. */
const offered = (choices: Choice[], chosen: string | undefined): { value: string; label: string }[] =>
  (chosen && !choices.some((each) => each.key === chosen) ? [...choices, { key: chosen, name: chosen }] : choices).map((each) => ({ value: each.key, label: each.name }));

/** Narrows and orders the list; the filter stands in the address. */
export function InboxFilter({ view, filter }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (part: TaskFilter): void => void navigate(addressOf(view, { ...filter, ...part }), { replace: true });
  const choices = useQuery({ queryKey: ["tasks", "choices", view], queryFn: () => readChoices(view) }).data?.items ?? [];
  const workflows = offered(choices, filter.workflow);
  const steps = offered(choices.find((each) => each.key === filter.workflow)?.steps ?? [], filter.step);
  return (
    <div className={css.filter} role="search" aria-label={t("inbox.filter.region")}>
      <Input.Search id="inbox-search" key={filter.q ?? ""} defaultValue={filter.q} aria-label={t("inbox.filter.search")} placeholder={t("inbox.filter.search")} allowClear onSearch={(q) => go({ q: q.trim() || undefined })} />
      <NativeSelect aria-label={t("inbox.filter.workflow")} value={filter.workflow ?? ""} any={t("inbox.filter.anyWorkflow")} options={workflows} onChoose={(workflow) => go({ workflow: workflow || undefined, step: undefined })} />
      {filter.workflow && <NativeSelect aria-label={t("inbox.filter.step")} value={filter.step ?? ""} any={t("inbox.filter.anyStep")} options={steps} onChoose={(step) => go({ step: step || undefined })} />}
      {view !== "done" && (
        <>
          <NativeSelect aria-label={t("inbox.filter.light")} value={filter.light ?? ""} any={t("inbox.filter.anyLight")} options={lights.map((value) => ({ value, label: t(`inbox.filter.lights.${value}`) }))} onChoose={(word) => go({ light: lights.find((each) => each === word) })} />
          <NativeSelect aria-label={t("inbox.filter.sort")} value={filter.sort ?? ""} any={t("inbox.filter.sorts.newest")} options={sorts.filter((each) => each !== "newest").map((value) => ({ value, label: t(`inbox.filter.sorts.${value}`) }))} onChoose={(word) => go({ sort: sorts.find((each) => each === word) })} />
        </>
      )}
      {isNarrowed(filter) && <Button type="text" onClick={() => void navigate(addressOf(view, { sort: filter.sort }), { replace: true })}>{t("inbox.filter.clear")}</Button>}
      <SavedFilters view={view} filter={filter} />
    </div>
  );
}
