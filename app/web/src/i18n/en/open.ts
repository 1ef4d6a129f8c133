export default {
  toWork: "Go to my work",
  foot: "Provided by Parkflow. The park's official documents prevail.",
  nav: { home: "The park", calls: "Open calls", notices: "Public notices", board: "Published figures" },
  parks: {
    title: "Choose your park",
    lead: "Open calls, public notices and published figures can be read without signing in.",
    empty: "No park is open yet",
    emptyHint: "Parks appear here once they are set up.",
  },
};
