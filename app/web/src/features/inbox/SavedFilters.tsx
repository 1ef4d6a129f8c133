import { DeleteOutlined, SaveOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SavedFilterBody, TaskFilter } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { useAct } from "@/kit/useAct";
import { dropFilter, keepFilter, readFilters } from "./api";
import { addressOf, isNarrowed } from "./filterOf";
import css from "./SavedFilters.module.css";
import type { TaskView } from "./views";

const FILTERS = ["inbox-filters"];

/** Ways to look at the inbox that a person has given names. */
export function SavedFilters({ view, filter }: { view: TaskView; filter: TaskFilter }) {
  const { t } = useTranslation();
  const [name, setName] = useState<string>();
  const saved = useQuery({ queryKey: FILTERS, queryFn: readFilters });
  const keep = useAct((body: SavedFilterBody, key) => keepFilter(body, key), [FILTERS], () => setName(undefined));
  const drop = useAct((id: string) => dropFilter(id), [FILTERS]);
  const items = saved.data?.items ?? [];
  return (
    <>
      {(isNarrowed(filter) || filter.sort) && <Button icon={<SaveOutlined />} onClick={() => setName("")}>{t("inbox.filter.save")}</Button>}
      {items.length > 0 && (
        <ul className={css.saved} aria-label={t("inbox.filter.saved")}>
          {items.map((each) => (
            <li key={each.id}>
              <Link to={addressOf(each.filter.view ?? "todo", each.filter)}>{each.name}</Link>
              <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t("inbox.filter.drop", { name: each.name })} onClick={() => drop.run(each.id)} />
            </li>
          ))}
        </ul>
      )}
      <Dialog open={name !== undefined} title={t("inbox.filter.save")} okText={t("kit.save")} cancelText={t("kit.cancel")} okButtonProps={{ loading: keep.busy, disabled: !name?.trim() }} onOk={() => keep.run({ ...filter, view, name: name ?? "" })} onCancel={() => setName(undefined)}>
        <ErrorSummary items={keep.errors} />
        <FieldFrame id="filter-name" label={t("inbox.filter.name")} required error={keep.wrong("/name")}>
          <Input id="filter-name" aria-required maxLength={40} value={name ?? ""} onChange={(event) => setName(event.target.value)} />
        </FieldFrame>
      </Dialog>
    </>
  );
}
