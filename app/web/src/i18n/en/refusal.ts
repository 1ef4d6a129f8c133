export default {
  first: "{{by}} was first, on {{at}}.",
  how: "{{by}} did it on {{at}}: “{{outcome}}”.",
  can: "Possible now: {{deeds}}.",
  comma: ", ",
  nothing: "There is nothing you can do with it now.",
  reload: "Look at the latest",
  deeds: {
    any: {
      act: "deal with it", again: "try another one", save: "save", submit: "hand in", withdraw: "withdraw", cancel: "cancel", change: "change", remove: "remove", edit: "edit", discard: "discard the draft", check: "check", publish: "publish", close: "close", open: "open",
      claim: "take it", release: "give it back", transfer: "transfer", delegate: "delegate", countersign: "ask for a signature", return: "return", recall: "take a request back", terminate: "terminate", suspend: "suspend", resume: "resume", extend: "extend the pause", grant: "decide on the longer pause", copy: "copy", comment: "comment", urge: "urge",
      apply: "apply", start: "start", fork: "make it the park's own", activate: "activate another version", draw: "draw experts", replace: "replace", give: "name somebody", take: "take it from them", rerun: "run again", test: "send a test", rotate: "change the secret", resetPassword: "reset the password",
      upload: "upload anew", append: "go on uploading", login: "sign in and do it there", refresh: "reload the page", enterPark: "change to that park", end: "end the proxy", read: "mark as read", import: "import", editions: "look at the editions", object: "object",
    },
    committee: { list: "put cases on the agenda", attend: "note who is present", open: "open the meeting", substitute: "call a substitute", close: "close the meeting", vote: "vote", recuse: "step aside", decide: "announce the result", withdraw: "take it off the agenda" },
    letters: { void: "void", open: "open", preview: "preview", issue: "issue", replace: "replace the template" },
    publicity: { change: "change where objections go", object: "object" },
    work: { cancel: "cancel the case", withdraw: "take the decision back" },
    tasks: { cancel: "cancel the case", withdraw: "take the decision back" },
    cases: { cancel: "cancel the case", withdraw: "take the decision back" },
    files: { release: "release" },
  },
};
