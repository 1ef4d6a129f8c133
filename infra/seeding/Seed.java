import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.ground.text.Trees;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Parks and people are entered as the server enters its demo, by its own classes and its own database roles; what
/// people make, they make through the HTTP interface of the running server.
final class Seed {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final ApplicationContext server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    private Seed(ApplicationContext server, String url) {
        this.server = server;
        this.url = url;
    }

    static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        System.setOut(System.err);
        try (ApplicationContext server = ApplicationContext.builder()
                .properties(Map.of("parkflow.jobs", "false", "parkflow.migrate", "false", "parkflow.demo", "false"))
                .banner(false)
                .start()) {
            Seed seed = new Seed(server, args[0]);
            ObjectNode seeded = Trees.empty().put("url", args[0]);
            ArrayNode parks = seeded.putArray("parks");
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                parks.add(seed.park(Integer.parseInt(args[2]), Integer.parseInt(args[3])));
            }
            answer.println(seeded.toPrettyString());
        }
    }

    private ObjectNode park(int people, int objects) throws IOException {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Park park = server.getBean(Founding.class).found("seed-" + word, "样例园区 " + word, "样" + word.substring(0, 2));
        ObjectNode said = Trees.empty()
                .put("id", park.id().toString())
                .put("slug", park.slug())
                .put("name", park.name())
                .put("cell", park.cell());
        ObjectNode kinds = Trees.empty();
        ArrayNode residents = kinds.putArray("residents");
        for (int i = 0; i < objects; i++) {
            residents.add(company(park, word + " " + i).toString());
        }
        said.set("people", people(park, people, UUID.fromString(residents.path(0).asText(UUID.randomUUID().toString()))));
        made(said.path("people"), objects, word, kinds);
        said.set("objects", kinds);
        return said;
    }

    private UUID company(Park park, String name) {
        String body = "91500000" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").concat("000000000").substring(0, 9);
        int sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
        }
        String code = body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
        return Tenancy.as(park.tenant(), () -> server.getBean(Enrolment.class).resident("样例企业 " + name, code));
    }

    private ObjectNode people(Park park, int many, UUID company) throws IOException {
        Enrolment enrolment = server.getBean(Enrolment.class);
        ObjectNode roles = Trees.empty();
        for (String role : roles()) {
            ArrayNode holders = roles.putArray(role);
            for (int i = 0; i < many; i++) {
                String login = park.slug() + "-" + role.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + i;
                String password = UUID.randomUUID().toString();
                Enrolment.Person person = Enrolment.Person.of(login, password, "样例 " + role + " " + i, role);
                boolean applicant = role.startsWith("APPLICANT");
                ObjectNode holder = holders.addObject().put("login", login).put("password", password);
                Tenancy.run(park.tenant(), () -> {
                    UUID member = enrolment.member(applicant ? person.speakingFor(company) : person);
                    holder.put("member", member.toString()).put("token", enrolment.issueToken(member));
                });
            }
        }
        return roles;
    }

    private static List<String> roles() throws IOException {
        try (var catalogue = Seed.class.getClassLoader().getResourceAsStream("standard/roles.json")) {
            JsonNode roles = Trees.read(new String(catalogue.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            return roles.findValuesAsText("code").stream().filter(code -> !code.equals("OPERATOR")).toList();
        }
    }

    /// What people make by themselves.
    private void made(JsonNode people, int objects, String word, ObjectNode kinds) throws IOException {
        ArrayNode units = kinds.putArray("units");
        ArrayNode cases = kinds.putArray("cases");
        ArrayNode tasks = kinds.putArray("tasks");
        for (int i = 0; i < objects; i++) {
            String name = word + " " + i;
            post(people, "TENANT_ADMIN", "/api/v1/units", Map.of("name", "样例部门 " + name), units);
            post(people, "DEPT_HANDLER", "/api/v1/cases",
                    Map.of("workflow", "request", "title", "样例请示 " + name, "data", Map.of("subject", "样例 " + name)), cases);
        }
        for (JsonNode task : send("GET", people, "DEPT_HANDLER", "/api/v1/tasks?limit=100", "").path("items")) {
            tasks.add(task.path("id").asText());
        }
    }

    private void post(JsonNode people, String role, String path, Map<String, ?> body, ArrayNode ids) throws IOException {
        ids.add(send("POST", people, role, path, Trees.of(body).toString()).path("id").asText());
    }

    private JsonNode send(String method, JsonNode people, String role, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + people.path(role).path(0).path("token").asText())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return Trees.read(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
