package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Uscc;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.FullWidth;
import io.parkflow.ground.xlsx.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The headings of the import table.
final class ImportTable {
    /// Headings in the order of the template; those with a star must be filled in.
    static final List<String> HEADINGS = List.of(
            "项目名称*",
            "统一社会信用代码*",
            "项目单位*",
            "类别*",
            "层级*",
            "空间（园/区/点）*",
            "总投资（万元）*",
            "年度计划投资（万元）*",
            "计划开工*",
            "计划竣工*",
            "计划投产",
            "阶段",
            "入库日期",
            "实际开工",
            "实际竣工",
            "跑道",
            "产业链节点",
            "合同投资额（万元）",
            "到位投资额（万元）",
            "用地（亩）",
            "建筑面积（㎡）",
            "达产产值（万元）",
            "达产税收（万元）",
            "就业（人）",
            "专班项目（是/否）",
            "500强（是/否）",
            "企业联系人",
            "联系电话",
            "签约日期",
            "挂帅领导",
            "专班班长",
            "项目专员");

    private ImportTable() {}

    static String plain(String heading) {
        return FullWidth.compact(heading).replace("*", "").toLowerCase(Locale.ROOT);
    }

    /// Where each heading stands.
    ///
    /// @throws Rejected 422 without those that must be there
    static Map<String, Integer> columns(Table table) {
        Map<String, Integer> columns = new HashMap<>();
        List<Table.Cell> headings =
                table.rows().isEmpty() ? List.of() : table.rows().getFirst();
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(plain(headings.get(i).text()), i);
        }
        List<String> missing = HEADINGS.stream()
                .filter(heading -> heading.endsWith("*") && !columns.containsKey(plain(heading)))
                .toList();
        if (!missing.isEmpty()) {
            throw Rejected.flawed(List.of(Flaw.at("/fileId", "projects.headings", String.join("、", missing))));
        }
        return columns;
    }

    /// The heading under which a field of the form stands.
    static String heading(String pointer) {
        return switch (pointer) {
            case "/name" -> "项目名称";
            case "/ownerUscc" -> "统一社会信用代码";
            case "/ownerName" -> "项目单位";
            case "/category" -> "类别";
            case "/level" -> "层级";
            case "/space" -> "空间（园/区/点）";
            case "/totalInvest" -> "总投资（万元）";
            case "/annualPlan" -> "年度计划投资（万元）";
            case "/plannedStart" -> "计划开工";
            case "/plannedFinish" -> "计划竣工";
            case "/plannedProduction" -> "计划投产";
            case "/contactPhone" -> "联系电话";
            case "/contactName" -> "企业联系人";
            case "/landArea" -> "用地（亩）";
            case "/buildArea" -> "建筑面积（㎡）";
            case "/jobs" -> "就业（人）";
            case "/contractOn" -> "签约日期";
            case String other -> other.replaceFirst("^/", "");
        };
    }

    /// The heading under which the name of whoever has a part stands.
    static String heading(Part part) {
        return switch (part) {
            case LEADER -> "挂帅领导";
            case CHIEF -> "专班班长";
            case OFFICER -> "项目专员";
        };
    }

    /// The headings and a row that shows how.
    static List<List<String>> template() {
        return List.of(
                HEADINGS,
                List.of(
                        "示例：智能传感模组项目",
                        Uscc.normalised("91500107MA5DEM012E"),
                        "示例制造有限公司",
                        "产业化应用",
                        "市级",
                        "高新园/北区/A-12",
                        "50000",
                        "12000",
                        "2026-Q2",
                        "2027年下半年",
                        "2028",
                        "签约"));
    }
}
