import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import css from "./PlainForm.module.css";

interface Props {
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
  /** A final act: Enter in a field never submits, only the button does. */
  deliberate?: boolean;
}

/**
 * A form that only a person's clear intent submits: Enter while an input method composes
 * (keyCode 229 is how Safari tells) is for the input method.
 */
export function PlainForm({ onSubmit, children, label, deliberate = false }: Props) {
  return (
    // The key handler guards the native submit and adds no interaction of its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={css.form} noValidate aria-label={label} onKeyDown={(event) => guardEnter(event, deliberate)} onSubmit={(event) => submit(event, onSubmit)}>
      {children}
    </form>
  );
}

function guardEnter(event: KeyboardEvent, deliberate: boolean): void {
  if (event.key !== "Enter") return;
  const composing = event.nativeEvent.isComposing || event.keyCode === 229;
  if (composing || (deliberate && event.target instanceof HTMLInputElement)) event.preventDefault();
}

function submit(event: FormEvent, onSubmit: () => void): void {
  event.preventDefault();
  onSubmit();
}
