import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "@/kit/FieldFrame";
import { Skeleton } from "@/kit/Skeleton";
import { readPeople } from "./api";

const PersonSelect = lazy(async () => ({ default: (await import("./PersonSelect")).PersonSelect }));

interface Props {
  id: string;
  label: string;
  value: string[];
  /** More than one may be named. */
  many?: boolean;
  required?: boolean;
  error?: string;
  /** Names of those who are named already. */
  names?: Record<string, string>;
  onChange: (members: string[]) => void;
}

/** People of the park, found by name. */
export function PersonPicker({ id, label, value, many, required = true, error, names = {}, onChange }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [known, setKnown] = useState<Record<string, string>>({});
  const found = useQuery({ queryKey: ["people", words], queryFn: () => readPeople(words), staleTime: 60_000 });
  const options = (found.data?.items ?? []).map((member) => ({ value: member.id, label: member.name }));
  for (const each of value) {
    if (!options.some((option) => option.value === each)) options.push({ value: each, label: known[each] ?? names[each] ?? each });
  }
  const pick = (next: string[]): void => {
    setKnown((before) => ({ ...before, ...Object.fromEntries(options.filter((option) => next.includes(option.value)).map((option) => [option.value, option.label])) }));
    onChange(next);
  };
  return (
    <FieldFrame id={id} label={label} required={required} error={error}>
      <Suspense fallback={<Skeleton lines={1} />}>
        <PersonSelect id={id} label={label} most={many ? 20 : 1} value={value} options={options} loading={found.isFetching} placeholder={t("work.findPerson")} onSearch={setWords} onChange={pick} />
      </Suspense>
    </FieldFrame>
  );
}
