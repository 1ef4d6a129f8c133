import { useQuery } from "@tanstack/react-query";
import { readDictionary } from "@/features/forms/api";
import { useForm } from "@/features/forms/useForm";

/** The kinds of blockers. */
export function useCategories(): { options: { value: string; label: string }[]; nameOf: (value: string) => string } {
  const found = useQuery({ queryKey: ["dictionary", "blocker"], queryFn: () => readDictionary("blocker"), staleTime: Infinity }).data?.options ?? [];
  const options = found.map((each) => ({ value: each.value, label: each.label }));
  return { options, nameOf: (value) => options.find((each) => each.value === value)?.label ?? value };
}

export const useProblemForm = () => useForm({ workflow: "blocker-escalation", key: "problem" });
