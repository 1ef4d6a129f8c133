package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.xlsx.Table;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Enters the projects of a spreadsheet: all of them, or on request the good rows; in any case it says of every bad row
/// what is wrong with it. The number of statements that wait does not grow with the rows.
@Singleton
final class ProjectImport {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_TOLD = 2_000;
    private static final int A_TRIP = 200;

    private final FileDesk files;
    private final Members members;
    private final Register register;
    private final ProjectWriting rows;
    private final Moments moments;
    private final Journal journal;

    ProjectImport(
            FileDesk files, Members members, Register register, ProjectWriting rows, Moments moments, Journal journal) {
        this.files = files;
        this.members = members;
        this.register = register;
        this.rows = rows;
        this.moments = moments;
        this.journal = journal;
    }

    /// @param row    as the spreadsheet counts, the headings are 1
    /// @param column heading, empty for the whole row
    @Serdeable
    record BadCell(int row, String column, String code, String message) {}

    /// @param bad every flaw, at most two thousand
    @Serdeable
    record Report(int rows, int good, int entered, List<BadCell> bad) {}

    private record Ready(int row, Intake.Said said, Project project) {}

    /// @param goodRows enter the good ones even when others are bad
    /// @param dry      enter nothing, only say
    /// @throws Rejected 404 no such file of the caller's, 422 not a workbook or without the headings
    Report enter(UUID fileId, boolean goodRows, boolean dry, Locale locale) {
        StoredFile file = files.loose(fileId, Caller.current().member());
        Table table = table(file);
        Map<String, Integer> columns = ImportTable.columns(table);
        List<BadCell> bad = new ArrayList<>();
        List<Ready> ready = read(table, columns, bad, locale);
        int filled =
                ready.size() + (int) bad.stream().map(BadCell::row).distinct().count();
        List<Ready> good = apart(ready, bad, locale);
        boolean enters = !dry && !good.isEmpty() && (goodRows || bad.isEmpty());
        if (enters) {
            add(number(good));
            journal.record(Fact.of("project.listImported", "file", fileId)
                    .with("rows", filled)
                    .with("entered", good.size())
                    .with("sha256", file.sha256()));
        }
        return new Report(
                filled,
                good.size(),
                enters ? good.size() : 0,
                bad.stream().limit(MOST_TOLD).toList());
    }

    private void add(List<Ready> numbered) {
        for (int i = 0; i < numbered.size(); i++) {
            register.add(numbered.get(i).project(), numbered.get(i).said().contact());
            if (i % A_TRIP == A_TRIP - 1) {
                rows.send();
            }
        }
    }

    private Table table(StoredFile file) {
        try (InputStream in = Files.newInputStream(files.bytes(file))) {
            Table table = Table.read(in);
            if (table.rows().size() > MOST_ROWS + 1) {
                throw Rejected.flawed(List.of(Flaw.at("/fileId", "projects.rows", MOST_ROWS)));
            }
            return table;
        } catch (Table.Unreadable e) {
            throw Rejected.flawed(List.of(Flaw.at("/fileId", "projects.no-workbook")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Ready> read(Table table, Map<String, Integer> columns, List<BadCell> bad, Locale locale) {
        LocalDate today = moments.today();
        Casting casting = Casting.of(members);
        List<Ready> ready = new ArrayList<>();
        for (int i = 1; i < table.rows().size(); i++) {
            ImportRow row = new ImportRow(columns, table.rows().get(i));
            if (!row.isBlank()) {
                read(row, i + 1, today, casting, bad, locale).ifPresent(ready::add);
            }
        }
        return ready;
    }

    private Optional<Ready> read(
            ImportRow row, int number, LocalDate today, Casting casting, List<BadCell> bad, Locale locale) {
        ProjectBody body = row.body();
        Stage stage = row.stage();
        Optional<LocalDate> admitted = row.day("入库日期", today);
        Optional<LocalDate> started = row.day("实际开工", today);
        Optional<LocalDate> finished = row.day("实际竣工", today);
        People people = row.people(casting);
        if (!stage.isBefore(Stage.STARTED) && started.isEmpty()) {
            row.flaws().add(Flaw.at("实际开工", "projects.started-missing"));
        }
        List<Flaw> flaws = new ArrayList<>(row.flaws());
        Optional<Intake.Said> said = Optional.empty();
        try {
            said = Optional.of(new Intake(body).read());
        } catch (Rejected refused) {
            refused.flaws().stream()
                    .map(flaw -> Flaw.at(
                            ImportTable.heading(flaw.pointer()),
                            flaw.code(),
                            flaw.args().toArray()))
                    .filter(flaw ->
                            row.flaws().stream().noneMatch(own -> own.pointer().equals(flaw.pointer())))
                    .forEach(flaws::add);
        }
        flaws.forEach(flaw ->
                bad.add(new BadCell(number, flaw.pointer(), flaw.code(), Texts.of(locale, flaw.code(), flaw.args()))));
        return flaws.isEmpty()
                ? said.map(form -> new Ready(number, form, project(form, stage, people, admitted, started, finished)))
                : Optional.empty();
    }

    private Project project(
            Intake.Said said,
            Stage stage,
            People people,
            Optional<LocalDate> admitted,
            Optional<LocalDate> started,
            Optional<LocalDate> finished) {
        Project entered = register.entered(said, stage, people, 0);
        Project dated = ProjectWords.of(entered).stage(stage, started, finished);
        return admitted.isPresent() ? ProjectWords.of(dated).library(Library.ADMITTED, admitted) : dated;
    }

    /// Those that are not in the register and not twice in the list, by company and likeness.
    private List<Ready> apart(List<Ready> ready, List<BadCell> bad, Locale locale) {
        Map<String, List<ProjectWriting.Candidate>> known = new HashMap<>();
        rows.ofOwners(ready.stream()
                        .map(each -> each.said().owner().uscc())
                        .distinct()
                        .toList())
                .forEach(candidate -> known.computeIfAbsent(candidate.uscc(), _ -> new ArrayList<>())
                        .add(candidate));
        List<Ready> apart = new ArrayList<>();
        for (Ready each : ready) {
            List<ProjectWriting.Candidate> same =
                    known.computeIfAbsent(each.said().owner().uscc(), _ -> new ArrayList<>());
            Optional<ProjectWriting.Candidate> alike = same.stream()
                    .filter(candidate ->
                            Similar.sameCompany(candidate.name(), each.said().name()))
                    .findFirst();
            if (alike.isPresent()) {
                String other = alike.get().code();
                bad.add(new BadCell(
                        each.row(),
                        "项目名称",
                        "projects.alike-row",
                        Texts.of(
                                locale,
                                "projects.alike-row",
                                List.of(other, alike.get().name()))));
            } else {
                apart.add(each);
                same.add(new ProjectWriting.Candidate(
                        each.project().id(),
                        "第 " + each.row() + " 行",
                        each.said().name(),
                        each.said().owner().uscc()));
            }
        }
        return apart;
    }

    /// With numbers one after the other.
    private List<Ready> number(List<Ready> good) {
        int serial = rows.serials(moments.today().getYear(), good.size());
        List<Ready> numbered = new ArrayList<>();
        for (Ready each : good) {
            String code = register.code(serial++);
            numbered.add(new Ready(
                    each.row(), each.said(), ProjectWords.of(each.project()).code(code)));
        }
        return numbered;
    }
}
