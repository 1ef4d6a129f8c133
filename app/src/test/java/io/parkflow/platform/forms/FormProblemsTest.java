package io.parkflow.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormProblemsTest {
    private final ObjectNode form = Library.json("""
            {'key':'f','version':1,'title':{'zh-CN':'表'},
             'sections':[{'key':'A','title':{'zh-CN':'组'},'fields':['name','amount','rows']}],
             'fields':{
               'name':{'kind':'text','label':{'zh-CN':'名称'}},
               'amount':{'kind':'money','label':{'zh-CN':'金额'}},
               'rows':{'kind':'table','label':{'zh-CN':'表'},'columns':{'sum':{'kind':'money','label':{'zh-CN':'额'}}}}},
             'checks':[{'kind':'sumEquals','table':'rows','column':'sum','field':'amount','code':'s','message':{'zh-CN':'合计'}}]}
            """);

    @Test
    void soundFormHasNone() {
        assertEquals(Set.of(), problems());
    }

    @Test
    void everyStructuralProblemIsListedWithItsPlace() {
        form.withObject("/fields/name").put("kind", "script");
        form.withObject("/fields/amount").remove("label");
        form.withObject("/fields/rows/columns/sum").put("onLoad", "alert(1)");
        form.withObject("/checks/0").remove("field");

        var places = FormProblems.in(form).stream()
                .map(FormProblems.Problem::pointer)
                .collect(Collectors.toSet());

        assertTrue(
                places.containsAll(
                        Set.of("/fields/name/kind", "/fields/amount", "/fields/rows/columns/sum", "/checks/0")),
                places::toString);
    }

    @Test
    void everyDanglingNameIsListedWithItsPlace() {
        form.withArray("/sections/0/fields").add("ghost").add("name");
        form.withObject("/fields/name")
                .putObject("when")
                .put("field", "nowhere")
                .putArray("in")
                .add("x");
        form.withObject("/rights/score").put("gone", "hidden");
        form.withObject("/checks/0").put("column", "missing").put("field", "name");
        form.withObject("/fields").set("lost", form.at("/fields/amount").deepCopy());

        assertEquals(
                Set.of(
                        "/sections/0/fields/3 dangling",
                        "/sections/0/fields/4 twice",
                        "/fields/name/when/field dangling",
                        "/rights/score/gone dangling",
                        "/checks/0/column dangling",
                        "/checks/0/field wrong-kind",
                        "/fields/lost not-shown"),
                problems());
        assertThrows(FormProblems.class, () -> Form.read(form));
    }

    @Test
    void anythingButAnObjectIsRefused() {
        assertThrows(FormProblems.class, () -> Form.read(form.arrayNode()));
        assertThrows(FormProblems.class, () -> Form.read(form.nullNode()));
        assertThrows(FormProblems.class, () -> Form.read(form.objectNode()));
    }

    private Set<String> problems() {
        return FormProblems.in(form).stream()
                .map(p -> p.pointer() + " " + p.code())
                .collect(Collectors.toSet());
    }
}
