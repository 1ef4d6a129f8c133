import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import css from "./PlainForm.module.css";

/**
 * A form that only a person's clear intent submits: Enter while an input method composes
 * (keyCode 229 is how Safari tells) is for the input method.
 */
export function PlainForm({ onSubmit, children, label }: { onSubmit: () => void; children: ReactNode; label?: string }) {
  return (
    // The key handler guards the native submit and adds no interaction of its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={css.form} noValidate aria-label={label} onKeyDown={keepComposition} onSubmit={(event) => submit(event, onSubmit)}>
      {children}
    </form>
  );
}

function keepComposition(event: KeyboardEvent): void {
  if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) {
    event.preventDefault();
  }
}

function submit(event: FormEvent, onSubmit: () => void): void {
  event.preventDefault();
  onSubmit();
}
