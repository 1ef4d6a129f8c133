package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CommentFiles;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells others of a case: a copy, a comment that names people, a word to hurry.
@Singleton
final class Telling {
    /// The same case is not urged more often than this.
    static final Duration COOLDOWN = Duration.ofHours(4);

    private static final int MOST = 50;
    private static final int MOST_FILES = 10;

    private final CaseOptions options;
    private final Copies copies;
    private final Fitness fitness;
    private final Items items;
    private final FileDesk files;
    private final CommentFiles comments;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    Telling(
            CaseOptions options,
            Copies copies,
            Fitness fitness,
            Items items,
            FileDesk files,
            CommentFiles comments,
            Journal journal,
            Sql sql,
            Clock clock) {
        this.options = options;
        this.copies = copies;
        this.fitness = fitness;
        this.items = items;
        this.files = files;
        this.comments = comments;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    @Serdeable
    record Copying(@Nullable List<UUID> members, @Nullable String comment) {}

    /// @param mentions members who are to look at it
    /// @param files    uploaded by the one who comments
    @Serdeable
    record Saying(
            @Nullable String text,
            @Nullable List<UUID> mentions,
            @Nullable List<UUID> files) {}

    void copy(Case matter, Copying copying) {
        options.require(matter, Deed.COPY);
        Flaws flaws = new Flaws();
        Words.optional(flaws, copying.comment());
        List<UUID> members = members(flaws, matter, copying.members(), "/members");
        if (members.isEmpty()) {
            flaws.add(Flaw.at("/members", "work.how-many", MOST));
        }
        flaws.refuse();
        UUID me = Caller.current().member();
        members.forEach(member -> copies.add(matter.id(), member, me, "copy", Words.find(copying.comment())));
        journal.record(Fact.ofCase("work.case.copied", matter.id())
                .saying(Words.find(copying.comment()))
                .with("to", members.stream().map(UUID::toString).toList()));
    }

    void comment(Case matter, Saying saying) {
        options.require(matter, Deed.COMMENT);
        Flaws flaws = new Flaws();
        String text = flaws.text("/text", saying.text(), Words.LONGEST);
        List<UUID> named = members(flaws, matter, saying.mentions(), "/mentions");
        UUID me = Caller.current().member();
        List<UUID> enclosed = enclosed(flaws, saying.files(), me);
        flaws.refuse();
        UUID event = journal.record(Fact.ofCase("work.case.commented", matter.id())
                .saying(Optional.of(text))
                .with("mentions", named.stream().map(UUID::toString).toList())
                .with("files", enclosed.stream().map(UUID::toString).toList()));
        enclosed.forEach(file -> comments.add(matter.id(), event, file));
        named.forEach(member -> copies.add(matter.id(), member, me, "mention", Optional.of(text)));
    }

    private List<UUID> members(Flaws flaws, Case matter, @Nullable List<UUID> sent, String pointer) {
        List<UUID> members = sent == null ? List.of() : new ArrayList<>(new LinkedHashSet<>(sent));
        if (members.size() > MOST) {
            flaws.add(Flaw.at(pointer, "work.how-many", MOST));
            return List.of();
        }
        for (int i = 0; i < members.size(); i++) {
            flaws.add(fitness.toSee(matter.id(), members.get(i), pointer + "/" + i));
        }
        return members;
    }

    private List<UUID> enclosed(Flaws flaws, @Nullable List<UUID> sent, UUID me) {
        List<UUID> enclosed = sent == null ? List.of() : new ArrayList<>(new LinkedHashSet<>(sent));
        if (enclosed.size() > MOST_FILES) {
            flaws.add(Flaw.at("/files", "work.how-many", MOST_FILES));
            return List.of();
        }
        var known = files.all(enclosed);
        for (int i = 0; i < enclosed.size(); i++) {
            var file = known.get(enclosed.get(i));
            if (file == null || !file.uploadedBy().equals(me)) {
                flaws.add(Flaw.at("/files/" + i, "cases.no-such-file"));
            }
        }
        return enclosed;
    }

    /// @throws Rejected 409 when somebody has urged it lately, with when it may be urged again
    void urge(Case matter, Optional<String> words) {
        options.require(matter, Deed.URGE);
        Instant now = clock.instant();
        boolean urged = sql.of("""
                                insert into case_urge (tenant_id, case_id, by_id, at) values (:tenant, :case, :by, :now)
                                on conflict (tenant_id, case_id) do update set by_id = excluded.by_id, at = excluded.at
                                where case_urge.at <= :before
                                """)
                        .with("case", matter.id())
                        .with("by", Caller.current().member())
                        .with("now", now)
                        .with("before", now.minus(COOLDOWN))
                        .change()
                > 0;
        if (!urged) {
            throw tooSoon(matter.id());
        }
        items.urged(matter.id(), now);
        journal.record(Fact.ofCase("work.case.urged", matter.id())
                .saying(words)
                .with(
                        "to",
                        items.ofCase(matter.id()).stream()
                                .filter(item -> !item.isHeld())
                                .map(item -> item.candidate())
                                .toList()));
    }

    private Rejected tooSoon(UUID caseId) {
        return sql.of("""
                        select u.at, coalesce(m.name, '') as name from case_urge u
                        left join member m on m.tenant_id = u.tenant_id and m.id = u.by_id
                        where u.tenant_id = :tenant and u.case_id = :case
                        """).with("case", caseId).one(row -> {
            String again = row.instant("at").plus(COOLDOWN).toString();
            return Rejected.conflict("work.urged-already", row.text("name"), again)
                    .first(row.text("name"), row.instant("at"))
                    .with("again", again);
        });
    }
}
