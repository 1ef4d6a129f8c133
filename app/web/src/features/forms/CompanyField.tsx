import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { described } from "@/kit/described";
import { readCompanies, readCompany } from "./api";
import type { ControlProps } from "./FieldControl";

/** A company of the park, found by name or code. */
export function CompanyField({ id, spec, label, value, required, error, onChange }: ControlProps) {
  const [words, setWords] = useState("");
  const chosen = typeof value === "string" ? value : undefined;
  const found = useQuery({ queryKey: ["residents", words], queryFn: () => readCompanies(words), staleTime: 60_000 });
  const present = useQuery({ queryKey: ["resident", chosen], queryFn: () => readCompany(chosen ?? ""), enabled: !!chosen, staleTime: 60_000, retry: false });
  const options = (found.data?.items ?? []).map((company) => ({ value: company.id, label: company.name }));
  if (chosen && !options.some((each) => each.value === chosen)) options.push({ value: chosen, label: present.data?.name ?? chosen });
  return (
    <Select<string>
      {...described(id, { help: spec.help, error, required })}
      aria-label={label}
      value={chosen}
      options={options}
      loading={found.isFetching}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
