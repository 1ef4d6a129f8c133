export default {
  all: "Cases",
  title: "Matter",
  number: "Number",
  resident: "Company",
  state: "State",
  due: "Deadline",
  empty: "No cases yet",
  emptyHint: "They appear here once a company hands in an application.",
};
