package io.parkflow.ground.identity;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The desk where a park offers a seat to somebody who has an account already, and where that person takes it.
///
/// A park never learns who has an account, and nobody is seated without wanting to: the code goes from hand to hand,
/// and who takes the seat is whoever is signed in. A code begins with the park's slug.
@Singleton
final class InvitationDesk {
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int CODE_BYTES = 24;
    private static final String POINTER = "/code";
    private static final Set<String> SEATED = Set.of("membership_pk", "member_pk");

    private final Invitations invitations;
    private final Members members;
    private final Accounts accounts;
    private final Parks parks;
    private final MemberCheck check;
    private final RoleRules roleRules;
    private final PersonnelRules rules;
    private final Personnel personnel;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitationDesk(
            Invitations invitations,
            Members members,
            Accounts accounts,
            Parks parks,
            MemberCheck check,
            RoleRules roleRules,
            PersonnelRules rules,
            Personnel personnel,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.accounts = accounts;
        this.parks = parks;
        this.check = check;
        this.roleRules = roleRules;
        this.rules = rules;
        this.personnel = personnel;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Offered(Invitation invitation, String code) {}

    /// An offer and the park it is for.
    record Offer(Park park, Invitation invitation) {}

    /// Inside a transaction of the park. The code is in this answer only.
    Offered offer(MemberBody sent) {
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", sent.name(), 50).strip();
        Set<String> roles = roleRules.checked(flaws, sent.roles());
        check.places(flaws, sent);
        flaws.refuse();
        rules.requireMayTouch(roles);
        Invitation invitation = new Invitation(
                Ids.next(),
                name,
                roles,
                Optional.ofNullable(sent.unitId()),
                Optional.ofNullable(sent.residentId()),
                Caller.current().member(),
                clock.instant(),
                clock.instant().plus(GOOD_FOR),
                false,
                Optional.empty());
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = parks.find(Tenancy.current().id()).orElseThrow().slug() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        invitations.add(invitation, code);
        journal.record(Fact.of("identity.invitation.made", "invitation", invitation.id())
                .with("roles", roles.stream().sorted().toList()));
        return new Offered(invitation, code);
    }

    /// Inside a transaction of the park. Withdrawing twice is withdrawing.
    ///
    /// @throws Rejected 409 when the person has come already
    Invitation withdraw(Invitation invitation) {
        if (invitations.withdraw(invitation.id(), clock.instant())) {
            journal.record(Fact.of("identity.invitation.withdrawn", "invitation", invitation.id()));
        } else if (!invitations.find(invitation.id()).orElseThrow().withdrawn()) {
            throw Rejected.conflict("identity.invitation-taken").can();
        }
        return invitations.find(invitation.id()).orElseThrow();
    }

    /// What the code offers, for the person to look at first.
    ///
    /// @throws Rejected 422 for a code that is unknown, over or another's already
    Offer read(@Nullable String sent) {
        String code = code(sent);
        Park park = park(code);
        return Tenancy.as(
                park.tenant(),
                () -> transactions.read(
                        () -> new Offer(park, good(invitations.findByCode(code).orElseThrow(InvitationDesk::gone)))));
    }

    /// Seats the caller's account. The very same sent twice answers the same twice.
    ///
    /// @throws Rejected 422 for a code that is unknown, over or another's already; 409 for one who is seated
    Park take(@Nullable String sent) {
        UUID account = Caller.current().account();
        if (accounts.find(account).orElseThrow().operator()) {
            throw Rejected.forbidden("identity.operator-no-seat");
        }
        String code = code(sent);
        Park park = park(code);
        try {
            Tenancy.run(park.tenant(), () -> transactions.write(() -> seat(code, account)));
        } catch (DatabaseFault fault) {
            // another invitation to the same park, taken at the same moment
            if (SEATED.contains(fault.constraint().orElse(""))) {
                throw Rejected.conflict("identity.seated-already").can("enterPark");
            }
            throw fault;
        }
        return park;
    }

    private UUID seat(String code, UUID account) {
        Invitation invitation = invitations.hold(code).orElseThrow(InvitationDesk::gone);
        Optional<Membership> here = accounts.memberships(account).stream()
                .filter(membership -> membership.park().equals(Tenancy.current().id()))
                .findFirst();
        Optional<Member> seated = here.flatMap(membership -> members.find(membership.member()));
        if (seated.isPresent()) {
            UUID mine = seated.get().id();
            if (invitation.guest().filter(mine::equals).isPresent()) {
                return mine;
            }
            throw Rejected.conflict("identity.seated-already").can("enterPark");
        }
        good(invitation);
        // one the crash of an earlier try has left keeps its id
        UUID guest = here.map(Membership::member).orElseGet(Ids::next);
        members.add(new Member(
                guest,
                account,
                invitation.name(),
                Optional.empty(),
                Optional.empty(),
                invitation.unit(),
                invitation.resident(),
                true,
                1));
        members.give(guest, invitation.roles());
        invitations.take(invitation.id(), guest, clock.instant());
        journal.record(Fact.of("identity.invitation.taken", "invitation", invitation.id())
                .by(guest, invitation.roles().stream().sorted().findFirst().orElseThrow()));
        if (here.isEmpty()) {
            accounts.join(account, new Membership(Tenancy.current().id(), guest));
        }
        return guest;
    }

    /// An invitation is worth what its host may still do.
    private Invitation good(Invitation invitation) {
        boolean waits = invitation.state(clock.instant()).equals("waiting");
        if (!waits || members.find(invitation.host()).filter(Member::active).isEmpty()) {
            throw gone();
        }
        return invitation;
    }

    private static String code(@Nullable String sent) {
        Flaws flaws = new Flaws();
        String code = flaws.text(POINTER, sent, 100).strip();
        flaws.refuse();
        return code;
    }

    private Park park(String code) {
        return parks.findBySlug(code.split("\\.", 2)[0]).filter(Park::active).orElseThrow(InvitationDesk::gone);
    }

    private static Rejected gone() {
        return Rejected.flawed(List.of(Flaw.at(POINTER, "identity.invitation-gone")));
    }
}
