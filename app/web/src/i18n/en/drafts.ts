export default {
  save: {
    saved: "Saved {{at}}",
    merged: { colleague: "Saved {{at}}, with your colleague's changes", own: "Saved {{at}}, with your changes from elsewhere" },
    nothing: "Nothing filled in yet",
    saving: "Saving…",
    again: "Not saved yet; we try again shortly. Please keep the page open.",
    refused: "One place is not saved: {{why}}",
    conflict: { colleague: "A colleague changed the same place, please choose", own: "You changed the same place elsewhere, please choose" },
  },
  clash: {
    title: { colleague: "A colleague has just changed these too", own: "You have changed these in another window or on another device" },
    hint: "Everything else is merged. Please compare and choose.",
    mine: "Mine",
    theirs: { colleague: "My colleague's", own: "What was written elsewhere" },
    keepMine: { colleague: "Keep mine", own: "Keep what is here" },
    takeTheirs: { colleague: "Take my colleague's", own: "Take the other" },
  },
};
