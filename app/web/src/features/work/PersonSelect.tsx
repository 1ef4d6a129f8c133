import { Select } from "antd";

interface Props {
  id: string;
  label: string;
  value: string[];
  options: { value: string; label: string }[];
  /** How many may be named. */
  most: number;
  loading: boolean;
  placeholder: string;
  onSearch: (words: string) => void;
  onChange: (members: string[]) => void;
}

/** The list that is typed into; fetched after the page it stands on. */
export const PersonSelect = ({ label, most, onSearch, ...rest }: Props) => (
  <Select<string[]> {...rest} aria-label={label} mode="multiple" maxCount={most} showSearch={{ filterOption: false, onSearch }} />
);
