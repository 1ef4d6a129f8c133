package io.parkflow.ground.identity;

import java.util.Set;

/// What a role may allow: a closed vocabulary, `<room>.<noun>.<verb>`. A catalogue with another word does not load.
public final class Rights {
    public static final String MEMBERS_VIEW = "members.view";
    public static final String MEMBERS_MANAGE = "members.manage";
    /// Who tried to sign in, when and from where.
    public static final String MEMBERS_SIGN_INS_VIEW = "members.signins.view";
    public static final String RESIDENTS_VIEW = "residents.view";
    public static final String CATALOG_VIEW = "catalog.view";
    public static final String CATALOG_MANAGE = "catalog.manage";
    /// All cases of the park, not only those one takes part in.
    public static final String CASES_VIEW = "cases.view";
    /// Ends cases, lets them stand still, hands over what a leaver holds.
    public static final String CASES_MANAGE = "cases.manage";
    /// Allows a case to stand still for longer than its keeper may decide alone.
    public static final String CASES_PAUSE_GRANT = "cases.pause.grant";
    /// A case whole, with everything personal in it, to be kept as evidence.
    public static final String CASES_EVIDENCE_EXPORT = "cases.evidence.export";
    public static final String CASES_START = "cases.start";
    public static final String TASKS_WORK = "tasks.work";
    public static final String AUDIT_VIEW = "audit.view";
    public static final String INCIDENTS_MANAGE = "incidents.manage";
    /// How the park tells its people and the outside.
    public static final String MESSAGES_MANAGE = "messages.manage";
    public static final String CALENDAR_MANAGE = "calendar.manage";
    /// The supervision rhythm: its runs, its reports.
    public static final String RHYTHM_VIEW = "rhythm.view";
    public static final String RHYTHM_MANAGE = "rhythm.manage";
    public static final String PLATFORM_PARKS_MANAGE = "platform.parks.manage";
    public static final String SEEDFUND_ROUNDS_MANAGE = "seedfund.rounds.manage";
    public static final String SEEDFUND_ROUNDS_PUBLISH = "seedfund.rounds.publish";
    public static final String SEEDFUND_APPLICATIONS_VIEW = "seedfund.applications.view";
    public static final String SEEDFUND_FUNDS_VIEW = "seedfund.funds.view";
    public static final String SEEDFUND_FUNDS_MANAGE = "seedfund.funds.manage";
    /// Sees meetings without a vote.
    public static final String COMMITTEE_VIEW = "committee.view";
    public static final String COMMITTEE_MEETINGS_MANAGE = "committee.meetings.manage";
    public static final String COMMITTEE_VOTE = "committee.vote";
    public static final String PUBLICITY_VIEW = "publicity.view";
    public static final String PUBLICITY_OBJECTIONS_VIEW = "publicity.objections.view";
    /// The register of all letters.
    public static final String LETTERS_VIEW = "letters.view";
    /// Issues by hand and declares void, as far as a letter names one's role.
    public static final String LETTERS_ISSUE = "letters.issue";
    /// Key projects: their pages, plans, lights and boards.
    public static final String SQUAD_VIEW = "squad.view";
    /// Enters a project and proposes it for the library.
    public static final String SQUAD_REGISTER = "squad.register";
    /// Keeps the register: corrects, halts and ends projects, the park's rules and targets.
    public static final String SQUAD_MANAGE = "squad.manage";
    /// Whom to call at the company, unmasked.
    public static final String SQUAD_CONTACTS_VIEW = "squad.contacts.view";
    /// Draws and changes the plans of one's own projects.
    public static final String SQUAD_PLAN = "squad.plan";
    /// Reports on one's own projects every week.
    public static final String SQUAD_REPORT = "squad.report";
    /// Reviews the reports of one's own squad.
    public static final String SQUAD_REVIEW = "squad.review";
    /// Prepares dispatch meetings, keeps their minutes and what was agreed.
    public static final String SQUAD_DISPATCH = "squad.dispatch";
    /// Rules where others may not: baselines, lights, blockers, orders.
    public static final String SQUAD_DECIDE = "squad.decide";
    /// Issues orders and verifies that something is done.
    public static final String SQUAD_SUPERVISE = "squad.supervise";
    public static final String BOARDS_VIEW = "boards.view";

    static final Set<String> ALL = Set.of(
            MEMBERS_VIEW,
            MEMBERS_MANAGE,
            MEMBERS_SIGN_INS_VIEW,
            RESIDENTS_VIEW,
            CATALOG_VIEW,
            CATALOG_MANAGE,
            CASES_VIEW,
            CASES_MANAGE,
            CASES_PAUSE_GRANT,
            CASES_EVIDENCE_EXPORT,
            CASES_START,
            TASKS_WORK,
            AUDIT_VIEW,
            INCIDENTS_MANAGE,
            MESSAGES_MANAGE,
            CALENDAR_MANAGE,
            RHYTHM_VIEW,
            RHYTHM_MANAGE,
            PLATFORM_PARKS_MANAGE,
            SEEDFUND_ROUNDS_MANAGE,
            SEEDFUND_ROUNDS_PUBLISH,
            SEEDFUND_APPLICATIONS_VIEW,
            SEEDFUND_FUNDS_VIEW,
            SEEDFUND_FUNDS_MANAGE,
            COMMITTEE_VIEW,
            COMMITTEE_MEETINGS_MANAGE,
            COMMITTEE_VOTE,
            PUBLICITY_VIEW,
            PUBLICITY_OBJECTIONS_VIEW,
            LETTERS_VIEW,
            LETTERS_ISSUE,
            SQUAD_VIEW,
            SQUAD_REGISTER,
            SQUAD_MANAGE,
            SQUAD_CONTACTS_VIEW,
            SQUAD_PLAN,
            SQUAD_REPORT,
            SQUAD_REVIEW,
            SQUAD_DISPATCH,
            SQUAD_DECIDE,
            SQUAD_SUPERVISE,
            BOARDS_VIEW);

    private Rights() {}
}
