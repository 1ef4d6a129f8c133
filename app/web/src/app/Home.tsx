import { Navigate } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { rooms } from "./rooms";

/** The first room the person has business in. */
export function Home() {
  const me = useMe();
  const first = me.data && rooms.find((room) => room.open(me.data));
  return <Navigate replace to={first?.path ?? "/cases"} />;
}
