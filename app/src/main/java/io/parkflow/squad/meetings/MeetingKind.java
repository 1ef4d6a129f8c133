package io.parkflow.squad.meetings;

import java.util.List;

/// A kind of meeting; a park renames, switches off and adds them.
///
/// @param chairRole who presides; its holders see outcomes as they are noted
/// @param weekly    an agenda is compiled for every week that was opened
record MeetingKind(String key, String name, String chairRole, boolean weekly, boolean active) {
    static final String DISPATCH = "dispatch";

    /// 会商: what lies on the second level, on Wednesdays.
    static final String CONSULTATION = "consultation";

    /// What a park has unless it says otherwise.
    static final List<MeetingKind> USUAL = List.of(
            new MeetingKind(DISPATCH, "周调度会", "SQUAD_LEADER", true, true),
            new MeetingKind(CONSULTATION, "问题会商会（周三会商日）", "DEPT_HEAD", false, true),
            new MeetingKind("campus", "校地联席会议", "PARK_LEADER", false, true),
            new MeetingKind("contact", "领导联系项目调度会", "PARK_LEADER", false, true),
            new MeetingKind("chain", "链长调度会", "SQUAD_LEADER", false, true),
            new MeetingKind("site", "现场例会", "SQUAD_CHIEF", false, true));
}
