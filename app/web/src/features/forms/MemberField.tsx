import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { described } from "@/kit/described";
import { readMembers } from "./api";
import type { ControlProps } from "./FieldControl";

/** One or several people of the park, found by name. */
export function MemberField({ id, spec, label, value, required, error, onChange }: ControlProps) {
  const [words, setWords] = useState("");
  const found = useQuery({ queryKey: ["members", spec.role, words], queryFn: () => readMembers(words, spec.role), staleTime: 60_000 });
  const options = (found.data?.items ?? []).map((member) => ({ value: member.id, label: member.name }));
  const common = {
    ...described(id, { help: spec.help, error, required }),
    "aria-label": label,
    options,
    loading: found.isFetching,
    allowClear: true,
    showSearch: { filterOption: false as const, onSearch: setWords },
  };
  return spec.kind === "members" ? (
    <Select<string[]> {...common} mode="multiple" value={Array.isArray(value) ? value.filter((each) => typeof each === "string") : []} onChange={(next) => onChange(next)} />
  ) : (
    <Select<string> {...common} value={typeof value === "string" ? value : undefined} onChange={(next) => onChange(next ?? null)} />
  );
}
