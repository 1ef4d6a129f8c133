export default {
  title: "Boards",
  empty: "No boards yet",
  emptyHint: "They appear with the first figures.",
  print: "Print",
  days: "How long steps take",
  of: "What",
  bar: "Length",
  value: "Value",
};
