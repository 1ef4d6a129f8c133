import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { Skeleton } from "@/kit/Skeleton";
import { findProjects } from "./api";

// Typed into as people are: the same control, other names.
const PersonSelect = lazy(async () => ({ default: (await import("@/features/work/PersonSelect")).PersonSelect }));

interface Props {
  pointer: string;
  label: string;
  value: string;
  required?: boolean;
  error?: string;
  onChange: (project: string) => void;
}

/** One project, found by its name. */
export function ProjectPicker({ pointer, label, value, required = true, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = fieldId(pointer);
  const [words, setWords] = useState("");
  const [known, setKnown] = useState<{ value: string; label: string }>();
  const found = useQuery({ queryKey: ["dispatch", "projects", words], queryFn: () => findProjects(words), staleTime: 60_000 });
  const options = (found.data?.items ?? []).map((project) => ({ value: project.id, label: project.name }));
  if (value && !options.some((each) => each.value === value)) options.push(known?.value === value ? known : { value, label: value });
  const pick = ([next = ""]: string[]): void => {
    setKnown(options.find((each) => each.value === next));
    onChange(next);
  };
  return (
    <FieldFrame id={id} label={label} required={required} error={error}>
      <Suspense fallback={<Skeleton lines={1} />}>
        <PersonSelect id={id} label={label} most={1} value={value ? [value] : []} options={options} loading={found.isFetching} placeholder={t("dispatch.anyProject")} onSearch={setWords} onChange={pick} />
      </Suspense>
    </FieldFrame>
  );
}
