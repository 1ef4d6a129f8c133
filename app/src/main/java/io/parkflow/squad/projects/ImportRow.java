package io.parkflow.squad.projects;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.text.FullWidth;
import io.parkflow.ground.xlsx.Table.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the import table, read cell by cell under the headings of the template.
final class ImportRow {
    private static final Map<String, Category> CATEGORIES =
            Map.of("重大科学基础设施", Category.SCIENCE, "科技创新平台", Category.PLATFORM, "产业化应用", Category.INDUSTRY);
    private static final Map<String, Level> LEVELS = Map.of(
            "国家",
            Level.STATE,
            "国家级",
            Level.STATE,
            "省",
            Level.PROVINCE,
            "省级",
            Level.PROVINCE,
            "市",
            Level.CITY,
            "市级",
            Level.CITY,
            "区",
            Level.DISTRICT,
            "区级",
            Level.DISTRICT);
    private static final Map<String, Stage> STAGES = Map.of(
            "线索",
            Stage.LEAD,
            "在谈",
            Stage.TALKS,
            "签约",
            Stage.SIGNED,
            "前期",
            Stage.PREPARING,
            "开工",
            Stage.STARTED,
            "在建",
            Stage.BUILDING,
            "竣工",
            Stage.FINISHED,
            "投产",
            Stage.PRODUCING,
            "达产",
            Stage.FULL);
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private final Map<String, Integer> columns;
    private final List<Cell> cells;
    private final List<Flaw> flaws = new ArrayList<>();

    /// @param columns heading without star → place
    ImportRow(Map<String, Integer> columns, List<Cell> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    List<Flaw> flaws() {
        return flaws;
    }

    ProjectBody body() {
        return new ProjectBody(
                text("项目名称"),
                text("统一社会信用代码"),
                text("项目单位"),
                choice("类别", CATEGORIES),
                choice("层级", LEVELS),
                text("产业链节点"),
                text("空间（园/区/点）"),
                text("跑道"),
                null,
                yes("专班项目（是/否）"),
                yes("500强（是/否）"),
                money("总投资（万元）"),
                money("年度计划投资（万元）"),
                money("合同投资额（万元）"),
                money("到位投资额（万元）"),
                money("达产产值（万元）"),
                money("达产税收（万元）"),
                number("用地（亩）"),
                number("建筑面积（㎡）"),
                jobs(),
                date("签约日期"),
                date("计划开工"),
                date("计划竣工"),
                date("计划投产"),
                null,
                text("企业联系人"),
                text("联系电话"),
                null,
                null);
    }

    Stage stage() {
        @Nullable Stage stage = choice("阶段", STAGES);
        return stage == null ? Stage.LEAD : stage;
    }

    /// Who is named for each part; a name nobody or more than one person of that role has is a flaw.
    People people(Casting casting) {
        People people = People.NOBODY;
        for (Part part : Part.values()) {
            String heading = ImportTable.heading(part);
            String name = text(heading);
            if (name == null) {
                continue;
            }
            List<UUID> found = casting.named(part, name);
            switch (found.size()) {
                case 0 -> flaws.add(Flaw.at(heading, "projects.nobody-named", name, part.role()));
                case 1 -> people = people.with(part, found.getFirst());
                default -> flaws.add(Flaw.at(heading, "projects.several-named", name));
            }
        }
        for (Part part : Part.values()) {
            flaws.addAll(PeopleDesk.clashes(ImportTable.heading(part), part, people));
        }
        return people;
    }

    /// A day that has been; in the file a date, or typed.
    Optional<LocalDate> day(String heading, LocalDate today) {
        String typed = date(heading);
        if (typed == null) {
            return Optional.empty();
        }
        Optional<LocalDate> day = PartialDate.find(typed)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::last);
        if (day.isEmpty()) {
            flaws.add(Flaw.at(heading, "projects.day"));
        } else if (day.get().isAfter(today)) {
            flaws.add(Flaw.at(heading, "projects.in-the-future"));
        }
        return day;
    }

    private Cell cell(String heading) {
        Integer column = columns.get(ImportTable.plain(heading));
        return column == null || column >= cells.size() ? Cell.EMPTY : cells.get(column);
    }

    private @Nullable String text(String heading) {
        String text = cell(heading).text().strip();
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T choice(String heading, Map<String, T> known) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        T found = known.get(FullWidth.compact(text));
        if (found == null) {
            flaws.add(Flaw.at(
                    heading,
                    "projects.one-of",
                    String.join("、", known.keySet().stream().sorted().toList())));
        }
        return found;
    }

    private boolean yes(String heading) {
        return "是".equals(text(heading));
    }

    private @Nullable Money money(String heading) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        try {
            return Money.of(decimal(text).toPlainString(), Unit.WAN);
        } catch (IllegalArgumentException | ArithmeticException e) {
            flaws.add(Flaw.at(heading, "projects.amount"));
            return null;
        }
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(FullWidth.compact(text).replace(",", ""));
    }

    private @Nullable BigDecimal number(String heading) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        try {
            return decimal(text);
        } catch (NumberFormatException e) {
            flaws.add(Flaw.at(heading, "projects.area"));
            return null;
        }
    }

    private @Nullable Integer jobs() {
        String text = text("就业（人）");
        if (text == null) {
            return null;
        }
        try {
            return decimal(text).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            flaws.add(Flaw.at("就业（人）", "projects.jobs"));
            return null;
        }
    }

    /// A spreadsheet keeps a day as a number of days; a plain year is a number too.
    private @Nullable String date(String heading) {
        String text = text(heading);
        if (text == null || !cell(heading).number()) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return number.compareTo(BigDecimal.valueOf(3_000)) < 0
                    ? number.toBigInteger().toString()
                    : FIRST_DAY.plusDays(number.longValue()).toString();
        } catch (NumberFormatException | DateTimeException e) {
            return text;
        }
    }
}
