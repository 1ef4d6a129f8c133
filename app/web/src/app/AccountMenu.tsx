import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/types";
import { readParks } from "@/features/auth/api";
import { useEnterPark } from "@/features/auth/useEnterPark";
import { useSignOut } from "@/features/auth/useSignOut";
import css from "./AccountMenu.module.css";

/** Who I am, my parks, the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const name = me.name ?? me.login;
  const parks = useQuery({ queryKey: ["me", "parks"], queryFn: readParks, staleTime: Infinity });
  const enter = useEnterPark();
  const leave = useSignOut();
  const others = parks.data?.items.filter((park) => park.id !== me.park?.id) ?? [];
  const items: MenuProps["items"] = [
    { key: "who", disabled: true, label: <span>{name}<br /><small>{me.resident?.name ?? me.login}</small></span> },
    ...(others.length
      ? [{ type: "group" as const, label: t("shell.switchPark"), children: others.map((park) => ({ key: park.slug, label: park.name, onClick: () => enter.mutate(park.slug) })) }]
      : []),
    { type: "divider" },
    { key: "leave", label: t("shell.signOut"), onClick: leave },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button type="text" className={css.button} aria-label={`${t("shell.account")}: ${name}`}>
        <span className={css.name}>{name}</span> <DownOutlined />
      </Button>
    </Dropdown>
  );
}
