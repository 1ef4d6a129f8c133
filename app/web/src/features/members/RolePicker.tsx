import { useTranslation } from "react-i18next";
import type { Role } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { roleWords } from "./roleWords";
import css from "./RolePicker.module.css";

interface Props {
  roles: Role[];
  value: string[];
  error?: string;
  onChange: (roles: string[]) => void;
}

/** Roles with what each of them does in words, not in codes. */
export function RolePicker({ roles, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = fieldId("/roles");
  const toggle = (code: string): void => onChange(value.includes(code) ? value.filter((each) => each !== code) : [...value, code]);
  return (
    <FieldFrame id={id} label={t("members.roles")} required group help={t("members.rolesHelp")} error={error}>
      <div className={css.roles} id={id} role="group" aria-labelledby={`${id}-label`} tabIndex={-1}>
        {roles.map((role) => (
          <label key={role.code}>
            <input type="checkbox" checked={value.includes(role.code)} onChange={() => toggle(role.code)} />
            {role.name}
            <small>{roleWords(role, t)}</small>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
