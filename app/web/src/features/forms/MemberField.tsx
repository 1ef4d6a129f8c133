import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { described } from "@/kit/described";
import { useTranslation } from "react-i18next";
import { idsOf } from "./idsOf";
import { readMembers, readNames } from "./api";
import type { ControlProps } from "./FieldControl";

/** One or several people of the park, found by name. */
export function MemberField({ id, spec, label, value, required, error, onChange }: ControlProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const chosen = idsOf(value);
  const found = useQuery({ queryKey: ["members", spec.role, words], queryFn: () => readMembers(words, spec.role), staleTime: 60_000 });
  const options = (found.data?.items ?? []).map((member) => ({ value: member.id, label: member.name }));
  // The list begins with some of many: whoever is chosen need not be among them.
  const beyond = chosen.filter((id) => !options.some((each) => each.value === id)).sort();
  const names = useQuery({ queryKey: ["people", beyond], queryFn: () => readNames(beyond), enabled: found.isSuccess && beyond.length > 0, staleTime: 60_000, placeholderData: keepPreviousData });
  const nameOf = (id: string): string => names.data?.items.find((each) => each.id === id)?.name ?? t(names.isFetching ? "kit.loading" : "forms.somebody");
  options.push(...beyond.map((id) => ({ value: id, label: nameOf(id) })));
  const common = {
    ...described(id, { help: spec.help, error, required }),
    "aria-label": label,
    options,
    loading: found.isFetching,
    allowClear: true,
    showSearch: { filterOption: false as const, onSearch: setWords },
  };
  return spec.kind === "members" ? (
    <Select<string[]> {...common} mode="multiple" value={chosen} onChange={(next) => onChange(next)} />
  ) : (
    <Select<string> {...common} value={chosen[0]} onChange={(next) => onChange(next ?? null)} />
  );
}
