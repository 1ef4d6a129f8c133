import { Button, type ButtonProps } from "antd";
import { useTranslation } from "react-i18next";
import { useOnTheWay } from "./onTheWay";

/** Hands a form in, as soon as its files have arrived: one that still travels would be missing. */
export function SubmitButton({ children, ...props }: ButtonProps) {
  const { t } = useTranslation();
  const files = useOnTheWay();
  return (
    <Button type="primary" size="large" htmlType="submit" {...props} disabled={files > 0}>
      {files ? t("forms.file.onTheWay", { n: files }) : children}
    </Button>
  );
}
