/** What to look at: a path, who is signed in, and what to do before the picture. */
export const screens = [
  { name: "parks", path: "/" },
  { name: "sign-in", path: "/sign-in?park=xiyong" },
  { name: "register", path: "/register?park=xiyong" },
  { name: "cases", path: "/cases", as: "manager" },
];
