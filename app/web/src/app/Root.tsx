import { useEffect, useRef } from "react";
import { Outlet, ScrollRestoration, useLocation } from "react-router";

/** After a change of page the focus goes to its content, so that a screen reader reads on from there. */
export function Root() {
  const { pathname, hash } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname && !hash) document.getElementById("content")?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname, hash]);
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
