package io.parkflow;

import java.util.List;

/// An invented park and the people who work in it.
record DemoPark(String slug, String name, String shortName, List<Somebody> people, List<Company> companies) {
    static final List<DemoPark> ALL = List.of(
            new DemoPark(
                    "xinggang",
                    "星港科创园",
                    "星港",
                    List.of(
                            new Somebody("leader", "周启明", "PARK_LEADER"),
                            new Somebody("handler", "林晓雯", "DEPT_HANDLER"),
                            new Somebody("head", "郑国栋", "DEPT_HEAD"),
                            new Somebody("fund", "沈嘉怡", "FUND_MANAGER"),
                            new Somebody("expert1", "何立群", "EXPERT"),
                            new Somebody("expert2", "苏婉清", "EXPERT"),
                            new Somebody("expert3", "高志远", "EXPERT"),
                            new Somebody("secretary", "马思琪", "IC_SECRETARY"),
                            new Somebody("chair", "梁伯安", "IC_CHAIR"),
                            new Somebody("voter1", "冯雅文", "IC_MEMBER"),
                            new Somebody("voter2", "邓海涛", "IC_MEMBER"),
                            new Somebody("voter3", "唐若曦", "IC_MEMBER"),
                            new Somebody("observer", "韩守正", "OBSERVER"),
                            new Somebody("maker", "许静", "FINANCE_MAKER"),
                            new Somebody("checker", "曹明远", "FINANCE_CHECKER"),
                            new Somebody("admin", "程亦凡", "TENANT_ADMIN"),
                            new Somebody("security", "丁力", "SEC_ADMIN"),
                            new Somebody("auditor", "姚慎行", "AUDITOR")),
                    List.of(
                            new Company("guangyu", "光屿半导体科技有限公司", "91500107MA5UXG015U", "顾南乔"),
                            new Company("yunce", "云测生物仪器有限公司", "91500107MA5UXG023N", "陆知行"))),
            new DemoPark(
                    "yunxi",
                    "云溪产业园",
                    "云溪",
                    List.of(
                            new Somebody("leader", "罗振华", "PARK_LEADER"),
                            new Somebody("handler", "叶子衿", "DEPT_HANDLER"),
                            new Somebody("head", "方建平", "DEPT_HEAD"),
                            new Somebody("fund", "江若宁", "FUND_MANAGER"),
                            new Somebody("admin", "贺云帆", "TENANT_ADMIN")),
                    List.of(new Company("qinghe", "清禾新材料有限公司", "91500107MA5YNX010U", "夏知秋"))));

    record Somebody(String login, String name, String role) {}

    /// @param uscc invented, with correct check characters
    record Company(String login, String name, String uscc, String contact) {}
}
