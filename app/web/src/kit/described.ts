/** aria attributes that tie a control to its FieldFrame. */
export function described(id: string, state: { help?: unknown; error?: unknown; required?: boolean }) {
  const by = [state.help ? `${id}-help` : "", state.error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": by || undefined,
    "aria-invalid": state.error ? true : undefined,
    "aria-required": state.required ? true : undefined,
  };
}
