import { useForm } from "@/features/forms/useForm";

const PROBLEM = { workflow: "blocker-escalation", key: "problem" };

/** The park's kinds of blockers, by the form they are raised with. */
export function useCategories(): { options: { value: string; label: string }[]; nameOf: (value: string) => string } {
  const found = useForm(PROBLEM).data?.fields["category"]?.options ?? [];
  const options = found.map((each) => ({ value: each.value, label: each.label }));
  return { options, nameOf: (value) => options.find((each) => each.value === value)?.label ?? value };
}

export const useProblemForm = () => useForm(PROBLEM);
